package import Coding
package import CorpusModel

/// The decisions and readings of people in a study, as its files have them.
package struct StudyDecisions: Sendable {
  /// Decisions in the order of the files, and of their rows.
  package var decisions: [Decision] = []
  package var reads: [ReadRecord] = []
  package var combination = CoderCombination.any
  /// The file of readings; nil where the pipeline names none.
  package var readsPath: String?
  /// Files that the pipeline names and that are not there yet.
  package var missingFiles: [String] = []
  /// True if the pipeline names a file of decisions at all.
  var isKept = false
}

extension StudyDecisions {
  init(_ contents: FileContents, of pipeline: PipelineFile) {
    let reads = contents[ReadsKey.self]
    decisions = contents[DecisionsKey.self]?.decisions ?? []
    self.reads = reads?.reads ?? []
    combination = pipeline.combination
    readsPath = reads?.path
    missingFiles = contents[DecisionsKey.self]?.missingFiles ?? []
    if let reads, reads.reads == nil { missingFiles.append(reads.path) }
    isKept = !pipeline.decisions.isEmpty
  }

  /// `codebook` with the themes that people coded and that it lacks; nil where there is no theme at all.
  package func extended(_ codebook: Codebook?) -> Codebook? {
    let emerging = emergingThemes(beside: codebook)
    if emerging.isEmpty { return codebook }
    return Codebook(themes: (codebook?.themes ?? []) + emerging, path: codebook?.path ?? "")
  }

  /// Themes that people have found and the codebook does not have yet, in the order of the files.
  private func emergingThemes(beside codebook: Codebook?) -> [Theme] {
    let known = ThemeSuccession(of: codebook ?? Codebook(themes: [], path: ""))
    var seen: Set<String> = []
    return decisions.compactMap { decision in
      guard !decision.theme.isEmpty, known.theme(of: decision.theme) == nil,
        seen.insert(decision.theme).inserted
      else { return nil }
      return Theme(
        id: decision.theme, label: decision.theme, example: decision.anchor.words,
        status: "emerging")
    }
  }
}
