import Languages
import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Prose put together by chance from the words that the rules go by, so that every rule meets what its
/// writer did not think of.
struct ProsePropertyTests {
  @Test(arguments: ["en", "fr", "de", "es"], 0..<20)
  func `every quotation is found whatever stands beside it`(language: String, seed: Int) throws {
    let words = try #require(Language.builtIn.first { $0.tag == language })
    var chance = SplitMix(state: UInt64(seed) &* 104_729 &+ 17)
    for _ in 0..<12 {
      var writer = ChanceWriter(words: words, chance: chance)
      let text = writer.paragraph()
      chance = writer.chance
      let result = try attributedProse(text, language: language)
      #expect(result.quotations.count == writer.quotations, "\(text)")
      let marked = "\u{201C}"
      #expect(result.quotations.allSatisfy { !result.document.text[$0.span].contains(marked) })
    }
  }

  /// Texts that once ended the program.
  @Test(arguments: [
    // A verb after a name and its comma, with somebody else behind it.
    "Her colleague, Mrs Khan, said the head was right: “We open every door.”",
    "His mother, Mr Pell, thought a teacher (the head) left: “We try.”",
    // A quotation in a bracket that follows a question.
    "We spoke of it. “Why?” (The word “fine” was meant) the head asked.",
    "“Who?” (a “guest” or a “friend”) she asked.",
  ]) func `reads on where names and brackets stand oddly`(text: String) throws {
    _ = try attributedProse(text)
  }
}

/// Writes a paragraph of phrases in any order.
private struct ChanceWriter {
  let words: Language
  var chance: SplitMix
  private(set) var quotations = 0

  init(words: Language, chance: SplitMix) {
    self.words = words
    self.chance = chance
  }

  mutating func paragraph() -> String {
    var text = ""
    for _ in 0..<(1 + below(4)) {
      var sentence = ""
      for _ in 0..<(2 + below(7)) {
        let piece = piece()
        let isTight = piece.first.map { ",;:.)]".contains($0) } ?? true
        sentence += sentence.isEmpty || isTight ? piece : " " + piece
      }
      text += (text.isEmpty ? "" : " ") + sentence.prefix(1).uppercased() + sentence.dropFirst()
      text += [".", "?", ":", ""][below(4)]
    }
    return text
  }

  private mutating func piece() -> String {
    switch below(14) {
    case 0, 1: quotation()
    case 2: "(\(person()))"
    case 3: "(\(person()) \(quotation()) \(word(.adverbs)))"
    case 4: "\(["Mrs", "Dr", "Mr"][below(3)]) Ilvana,"
    case 5, 6: person()
    case 7: word(.speechVerbs)
    case 8: word(.thoughtVerbs)
    case 9: word([.pronouns, .possessives, .relatives, .indefinites][below(4)])
    case 10: word([.prepositions, .conjunctions, .subordinators, .accordingTo][below(4)])
    case 11: word([.passives, .auxiliaries, .adverbs, .speechNouns, .topics][below(5)])
    case 12: [",", ";", ":", " –", "…"][below(5)]
    default: ["the roof", "Hilltop", "2011", "School B2", "(Ashby, 2011: 4)"][below(5)]
    }
  }

  private mutating func person() -> String {
    let who = below(2) == 0 ? word(.people) : sampleRoles[below(sampleRoles.count)].names[0]
    return "\(word(.determiners)) \(who)"
  }

  private mutating func quotation() -> String {
    quotations += 1
    return "“\(["fine", "We try.", "It rains in,", "Why?", "no door opens here"][below(5)])”"
  }

  private mutating func word(_ list: WordList) -> String {
    let entries = words[list]
    return entries.isEmpty ? "x" : entries[below(entries.count)].replacing("*", with: "e")
  }

  private mutating func below(_ end: Int) -> Int { Int(chance.next() % UInt64(end)) }
}
