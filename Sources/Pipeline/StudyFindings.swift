internal import Attribution
package import CorpusModel
internal import Files
internal import Study
internal import Tabulation

extension Finding.Kind {
  /// A section of the pipeline that no document has.
  static let unknownSection = Finding.Kind("unknown section")
}

/// Findings about a study as a whole, complete when all of its documents have been added.
package struct StudyFindings {
  private let work: DocumentWork
  private var plan: InterviewPlan
  /// Sections of the pipeline that the documents of each attributor have, by attributor.
  private var sections: [Set<String>]
  /// The attributors of documents that could not be read.
  private var unread: Set<Int> = []

  package init(of work: DocumentWork) {
    self.work = work
    plan = InterviewPlan(rows: work.study.plan, cases: work.study.cases)
    sections = Array(repeating: [], count: work.study.settings.count)
  }

  /// - Parameters:
  ///   - heard: all who speak in the document at `index`.
  ///   - found: the sections of the pipeline that it has.
  package mutating func add(
    _ heard: Set<HeardSpeaker>, sections found: Set<String>, ofDocument index: Int
  ) {
    plan.add(heard)
    if !found.isEmpty { sections[work.study.documents.attributor(at: index)].formUnion(found) }
  }

  package mutating func addUnread(_ index: Int) {
    unread.insert(work.study.documents.attributor(at: index))
  }

  package var list: [Finding] {
    let decisions = DecisionFindings(
      work.study.decided, codebook: work.codebook, folder: work.study.folder)
    var findings = plan.findings
    findings += decisions.list(lost: work.routing.lost, lostReads: work.routing.lostReads)
    findings += StrayRows.findings(in: work.study)
    findings += StrayMemos.findings(in: work.study, work.tabulator.definitions)
    findings += unknownSections
    findings += work.study.encodingFindings
    return findings
  }

  private var unknownSections: [Finding] {
    let file = PathText.name(of: work.study.pipeline.path)
    return work.study.pipeline.sources.flatMap { entry -> [Finding] in
      guard !entry.sections.isEmpty,
        let attributor = work.study.settings.firstIndex(where: { $0.sections == entry.sections }),
        !unread.contains(attributor)
      else { return [] }
      return entry.sections.keys.filter { !sections[attributor].contains($0) }.sorted().map {
        name in
        let place = entry.sectionPlaces[name].map { ":\($0.line):\($0.column)" } ?? ""
        return Finding(
          document: "", line: nil, column: nil, kind: .unknownSection,
          message:
            "\(file)\(place): no heading '\(name)' in any text of '\(entry.pattern)', so this entry of "
            + "'sections' has no effect; correct it, or delete it")
      }
    }
  }
}

/// The sections of a document that a pipeline names.
enum NamedSections {
  /// The `names` of sections that `document` has, or inside which it has a section: `3.1` has
  /// `3.1.1`.
  static func found(_ names: [String], in document: Document) -> Set<String> {
    if names.isEmpty { return [] }
    let known = Set(names)
    var found: Set<String> = []
    for block in document.blocks {
      guard case .heading(_, let number) = block.kind else { continue }
      var name = Substring(number ?? document.text[block.span])
      while true {
        if known.contains(String(name)) { found.insert(String(name)) }
        guard let dot = name.lastIndex(of: ".") else { break }
        name = name[..<dot]
      }
    }
    return found
  }
}
