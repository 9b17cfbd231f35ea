package import Coding
internal import CorpusModel
internal import Study

/// The document of a study to which each decision belongs, whatever has become of the files.
///
/// A document is known by its id, or by its content when it was renamed; failing both, by the words
/// that were coded in it.
package struct DecisionRouting: Sendable {
  /// Decisions by index of document, in the order of the files.
  private(set) var decisions: [Int: [Decision]] = [:]
  package private(set) var reads: [Int: [ReadRecord]] = [:]
  /// Decisions of documents that are no more.
  package private(set) var lost: [LostDecision] = []
  package private(set) var lostReads: [ReadRecord] = []

  /// A document as decisions name it.
  private struct Name: Hashable {
    let id: String
    let sha256: String
  }

  init() {}

  /// - Parameters:
  ///   - hash: the hash of the source of the document at an index, empty where it cannot be read.
  ///   - share: how many of some decisions, from 0 to 1, find their words between their
  ///     neighbours in the document at an index.
  init(
    _ decided: StudyDecisions, documents: PlannedDocuments,
    hash: (Int) -> String, share: ([Decision], Int) -> Double
  ) {
    guard !decided.decisions.isEmpty || !decided.reads.isEmpty else { return }
    var groups: [Name: [Decision]] = [:]
    var order: [Name] = []
    for decision in decided.decisions {
      let name = Name(id: decision.document, sha256: decision.sha256)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(decision)
    }
    var targets: [Name: Int] = [:]
    var renamed: [String: Int] = [:]
    var homes: [String: Set<Int>] = [:]
    for name in order {
      let group = groups[name] ?? []
      let target = DecisionRouting.target(of: name, group, hash, documents, share)
      targets[name] = target
      if let target { homes[name.id, default: []].insert(target) }
    }
    // A reading goes where the decisions of its document go, if they all go there: two files may
    // have changed names.
    for (id, targets) in homes where targets.count == 1 { renamed[id] = targets.first }
    for decision in decided.decisions {
      let name = Name(id: decision.document, sha256: decision.sha256)
      if let target = targets[name] {
        decisions[target, default: []].append(decision)
      } else {
        lost.append(
          LostDecision(
            decision: decision,
            reason: "no document has the id '\(decision.document)', its content or its words"))
      }
    }
    for record in decided.reads {
      if let place = renamed[record.document] ?? documents.index(ofID: record.document) {
        reads[place, default: []].append(record)
      } else {
        lostReads.append(record)
      }
    }
  }

  /// The places of the rows about the document at `index`.
  func rows(of index: Int) -> [String] {
    (decisions[index] ?? []).map { "\($0.path):\($0.line)" }
      + (reads[index] ?? []).map { "reads:\($0.line)" }
  }

  private static func target(
    of name: Name, _ group: [Decision], _ hash: (Int) -> String,
    _ documents: PlannedDocuments, _ share: ([Decision], Int) -> Double
  ) -> Int? {
    let sameID = documents.index(ofID: name.id)
    if name.sha256.isEmpty, let sameID { return sameID }
    if let sameID, hash(sameID) == name.sha256 { return sameID }
    let sameContent =
      name.sha256.isEmpty ? [] : documents.indices.filter { hash($0) == name.sha256 }
    guard let sameID else {
      if sameContent.count == 1 { return sameContent[0] }
      return mostAlike(sameContent.isEmpty ? Array(documents.indices) : sameContent, group, share)
    }
    // Two files may have changed names: then the id leads to another text, and the content to this.
    guard sameContent.count == 1, share(group, sameID) < 0.5 else {
      return sameID
    }
    return sameContent[0]
  }

  /// The document that has most of the words, if it has at least half, and no other has as many.
  private static func mostAlike(
    _ candidates: [Int], _ group: [Decision], _ share: ([Decision], Int) -> Double
  ) -> Int? {
    // A sample is enough to know a text by.
    let sample = Array(group.prefix(40))
    let ranked = candidates.map { (index: $0, share: share(sample, $0)) }
      .sorted { ($0.share, $1.index) > ($1.share, $0.index) }
    guard let best = ranked.first, best.share >= 0.5 else { return nil }
    if ranked.count > 1, ranked[1].share >= best.share { return nil }
    return best.index
  }
}
