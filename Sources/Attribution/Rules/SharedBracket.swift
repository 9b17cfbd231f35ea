internal import CorpusModel

/// `“…,” and “…,” (headteacher)`: quotations joined by `and` or a comma share what follows the last.
struct SharedBracket: AttributionRule {
  let name = "shared-parenthesis"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let units = narration.units
    var last = quotation
    while last + 1 < narration.quotations.count, last - quotation < 4 {
      let between = (narration.places[last] + 1)..<narration.places[last + 1]
      let isJoint =
        between.count <= 2
        && units[between].allSatisfy {
          $0.classes.contains(.conjunction) || $0.isPunctuation(",;…")
        }
      guard isJoint,
        narration.sentence(of: narration.places[last + 1])
          == narration.sentence(of: narration.places[quotation])
      else { break }
      last += 1
    }
    guard last > quotation else { return nil }
    let found =
      TrailingBracket().evidence(for: last, in: narration, earlier: earlier)
      ?? SpeechVerbAfter().evidence(for: last, in: narration, earlier: earlier)
    guard var shared = found, !shared.isCitation else { return nil }
    shared.rule = name
    return shared
  }
}
