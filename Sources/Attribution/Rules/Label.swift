internal import CorpusModel

/// `Lena: I do it on the bus.` among the lines of an exchange that is set apart as a block. Leaves a
/// line without a label.
struct Label: AttributionRule {
  let name = "label"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard let label = narration.quotations[quotation].label else { return nil }
    let words = narration.text[label]
    let names = narration.lexicon.names
    let found = names.role(ofLabel: words)
    let candidate = Candidate(
      role: found.flatMap { found in names.roles.firstIndex { $0.id == found.role.id } },
      roleAsWritten: found?.words ?? "", name: found?.words == words ? "" : words)
    return Evidence(candidates: [candidate], cue: label, rule: name, isExplicit: true)
  }
}
