import Coding
import CorpusModel
import TestSupport
import Testing

/// Finds in `after` the words marked in `before`: how they were found, and the words; nil where
/// they have no place.
private func found(_ before: String, _ after: String) throws -> String? {
  func text(_ words: String) throws -> AnchorText {
    let attributed = try spoken(words)
    return AnchorText(of: attributed.document, words: attributed.words)
  }
  let marked = MarkedText(before)
  let attributed = try spoken(marked.text)
  let span = try #require(marked.spans.first)
  let turn = try #require(attributed.document.turns.first).span.start
  let anchor = try #require(
    text(marked.text).anchor(of: TextSpan(turn + span.start, turn + span.end), quoteID: ""))
  let now = try text(after)
  var finder = try AnchorFinder(now, locale: "")
  guard case .success(let place) = finder.place(of: anchor) else { return nil }
  return "\(place.way.rawValue): \(now.spoken(place.span))"
}

@Suite struct AnchorTests {
  private static let head = "The bus leaves at three and we wait in the rain. "
  private static let tail =
    " After that the caretaker locks the gate and we walk down to the river."

  @Test(arguments: [
    // The first word, the last, both, and one written for two.
    (
      "Forty children on the pavement, and one umbrella.",
      "Fourteen children on the pavement, and one umbrella."
    ),
    (
      "Forty children on the pavement, and one umbrella.",
      "Forty children on the pavement, and one parasol."
    ),
    (
      "He forgets the list every Monday without fail.",
      "She forgets the list every Monday without fault."
    ),
    ("I do not mind it in the summer.", "We don't mind it in the summer."),
    // Little words, which are elsewhere too, are all that is left.
    ("Nine of us at the gate.", "Nobody of us at the gate."),
    ("We wait for a van.", "We wait for a lorry."),
  ])
  func `a corrected word at an end stays in the segment`(old: String, new: String) throws {
    let text = AnchorTests.head + "⟦\(old)⟧" + AnchorTests.tail
    #expect(
      try found(text, AnchorTests.head + new + AnchorTests.tail) == "changed: \(new)")
  }

  @Test func `a part of a sentence grows no further than it went`() throws {
    let text = AnchorTests.head + "On Fridays ⟦forty children stand on the pavement⟧ with me."
    #expect(
      try found(
        text + AnchorTests.tail,
        AnchorTests.head + "On Fridays fifteen children stand on the pavement with me."
          + AnchorTests.tail) == "changed: fifteen children stand on the pavement")
  }

  @Test func `what was put before the words is not theirs`() throws {
    let old = "Forty children on the pavement, and one umbrella."
    #expect(
      try found(
        AnchorTests.head + "⟦\(old)⟧" + AnchorTests.tail,
        AnchorTests.head + "Well. " + old + AnchorTests.tail) == "elsewhere: \(old)")
    #expect(
      try found(
        AnchorTests.head + "⟦\(old)⟧" + AnchorTests.tail,
        AnchorTests.head + "Nobody had said a word about it to any of the parents. "
          + "children on the pavement, and one umbrella." + AnchorTests.tail)
        == "changed: children on the pavement, and one umbrella.")
  }

  @Test func `another sentence between the same neighbours is not the one that was coded`() throws {
    #expect(
      try found(
        AnchorTests.head + "⟦Forty children on the pavement.⟧" + AnchorTests.tail,
        AnchorTests.head + "My sister came with soup." + AnchorTests.tail) == nil)
  }
}
