internal import CorpusModel

/// A fragment without a speaker of its own, in the sentence of a quotation that has one, or in the
/// next: the same voice goes on. Inferred.
struct SameVoice: AttributionRule {
  let name = "same-voice"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard quotation > 0, var evidence = earlier[quotation - 1], !evidence.isCitation,
      narration.quotations[quotation].block == narration.quotations[quotation - 1].block
    else { return nil }
    let distance =
      narration.sentence(of: narration.places[quotation])
      - narration.sentence(of: narration.places[quotation - 1])
    guard distance == 0 || distance == 1 && evidence.rule != name else { return nil }
    evidence.rule = name
    evidence.isExplicit = false
    evidence.continuesUtterance = false
    return evidence
  }
}
