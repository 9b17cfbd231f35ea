internal import CorpusModel
internal import Study

/// The quotations that belong to the part of a study for which terms are searched.
struct PartMembership {
  private let part: Suggest.Part
  /// The case and the cases that lie in it.
  private var cases: Set<String> = []

  /// - Throws: ``PipelineError`` if the study does not know the part.
  init(of part: Suggest.Part, in study: LoadedStudy) throws {
    self.part = part
    func check(_ what: String, _ id: String, _ known: [String]) throws {
      guard !known.isEmpty, !known.contains(id) else { return }
      var seen: Set<String> = []
      let names = known.filter { seen.insert($0).inserted }
      throw PipelineError(
        study.shownPath,
        "unknown \(what) '\(id)'; \(Suggestion.text(for: id, among: names))")
    }
    if study.isFolder, study.codebook == nil {
      // Everybody who does not ask is a participant, so only documents can be held against each other.
      guard case .caseCode = part else {
        throw PipelineError(
          study.shownPath,
          "no roles or codebook for a folder; compare a document with the others (--for "
            + "case=DOCUMENT), or make a study of it with 'crosscase new'")
      }
    }
    switch part {
    case .role(let id):
      if id != Role.unattributed.id { try check("role", id, study.roles.map(\.id)) }
    case .group(let id):
      var groups: [String] = []
      for role in study.roles where !groups.contains(role.group) { groups.append(role.group) }
      if id != Role.unattributed.group { try check("group", id, groups) }
    case .caseCode(let code):
      try check("case", code, study.cases.map(\.code) + study.cases.compactMap(\.parent))
      cases = [code]
      // Each round finds what lies one deeper; parents never go round in a circle.
      while true {
        let inner = study.cases.filter { $0.parent.map(cases.contains) == true }.map(\.code)
        if cases.isSuperset(of: inner) { break }
        cases.formUnion(inner)
      }
    case .uncoded:
      guard study.codebook != nil else {
        throw PipelineError(
          study.shownPath,
          "no codebook in the pipeline, so nothing is coded; add 'codebook: codebook.csv', or give a role "
            + "or a case (--for role=ID)")
      }
    }
  }

  var asksForCodings: Bool { part == .uncoded }

  /// True for each quotation that belongs to the part, by quotation.
  func isInPart(_ attributed: AttributedDocument, codings: [Coding]) -> [Bool] {
    let quotations = attributed.quotations
    switch part {
    case .role(let id): return attributed.isSaid { $0.speaker.role.id == id }
    case .group(let id): return attributed.isSaid { $0.speaker.role.group == id }
    case .caseCode: return attributed.isSaid { $0.caseCode.map(cases.contains) ?? false }
    case .uncoded:
      var isCoded = Array(repeating: false, count: quotations.count)
      for coding in codings {
        for quotation in coding.quotation...coding.lastQuotation {
          isCoded[quotations[quotation].partOf ?? quotation] = true
        }
      }
      // One coding makes the whole answer a coded one.
      for answer in attributed.answers where answer.quotations.contains(where: { isCoded[$0] }) {
        for quotation in answer.quotations { isCoded[quotation] = true }
      }
      return isCoded.map { !$0 }
    }
  }

  /// Why there is nothing to compare.
  func problem(hasPart: Bool) -> String {
    let what =
      switch part {
      case .role(let id): "of the role '\(id)'"
      case .group(let id): "of the group '\(id)'"
      case .caseCode(let code): "of the case '\(code)'"
      case .uncoded: "without a coding"
      }
    return hasPart
      ? "all participants' words are \(what), so there is no rest to compare with"
      : "no participants' words are \(what); 'crosscase run' shows who was heard"
  }
}

extension AttributedDocument {
  /// By quotation: true if its voice is one that `isMeant` accepts.
  fileprivate func isSaid(by isMeant: (Voice) -> Bool) -> [Bool] {
    let isMeant = voices.map(isMeant)
    return quotations.map { isMeant[$0.voice] }
  }
}
