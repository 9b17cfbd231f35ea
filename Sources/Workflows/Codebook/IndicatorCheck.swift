internal import Coding
package import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting
package import Study

/// Looks for likely mistakes of a codebook: entries that never fire, that fire almost everywhere,
/// and that have to do with each other.
package struct CodebookCheck {
  package struct Result: Sendable {
    /// A CSV table with a row for each finding, in the order of the codebook.
    package var table: [UInt8]
    package var findings: Int
    /// Documents that could not be read.
    package var failures: [PipelineError]
  }

  private let study: LoadedStudy
  private let work: DocumentWork
  private let codebook: Codebook

  /// - Throws: ``PipelineError`` if the pipeline names no codebook.
  package init(study: LoadedStudy) throws {
    guard let codebook = study.codebook else {
      throw PipelineError(
        study.pipeline.path, "no codebook in the pipeline; add 'codebook: codebook.csv'")
    }
    self.study = study
    self.codebook = codebook
    work = try DocumentWork(study: study)
  }

  package static let columns = [
    "file", "line", "column", "theme", "indicator", "problem", "other_line", "other_theme",
    "other_indicator", "firings", "segments", "all_segments",
  ]

  package func result() throws -> Result {
    let scratch = WorkerScratch()
    var counts = IndicatorCounts(work.coder)
    var failures: [PipelineError] = []
    for index in study.documents.indices {
      do {
        let attributed = try work.attributed(index, using: scratch)
        try DocumentChain.count(attributed, with: work.coder, using: scratch, into: &counts)
      } catch var error as PipelineError {
        error.location.path = study.documents[index].path
        failures.append(error)
      }
    }
    let rows = rows(counts, hasFailures: !failures.isEmpty)
    var csv = CSVWriter()
    csv.row(CodebookCheck.columns)
    for row in rows { csv.row(row) }
    return Result(table: csv.bytes, findings: rows.count, failures: failures)
  }

  /// - Parameter hasFailures: whether an entry may fire in what could not be read.
  private func rows(_ counts: IndicatorCounts, hasFailures: Bool) -> [[String]] {
    let overlaps = Dictionary(
      grouping: work.coder.overlaps(language: study.pipeline.language), by: \.entry)
    var rows: [[String]] = []
    for (number, entry) in counts.entries.enumerated() {
      func add(_ problem: String, other: CodebookEntry? = nil) {
        let theme = codebook.themes[entry.theme]
        let otherTheme = other.map { codebook.themes[$0.theme] }
        rows.append([
          codebook.path, "\(theme.line)", entry.isUnless ? "unless" : "indicators", theme.id,
          entry.text, problem, otherTheme.map { "\($0.line)" } ?? "", otherTheme?.id ?? "",
          other?.text ?? "", "\(counts.firings[number])", "\(counts.sentences[number])",
          "\(counts.allSentences)",
        ])
      }
      if counts.firings[number] == 0 {
        add(hasFailures ? "never fires in what could be read" : "never fires")
      }
      if 2 * counts.sentences[number] > counts.allSentences { add("fires in most segments") }
      for overlap in overlaps[number] ?? [] {
        let other = counts.entries[overlap.other]
        switch overlap.kind {
        case .duplicate: add("duplicate of another", other: other)
        case .contained: add("contained in another", other: other)
        case .shared: add("shared with another theme", other: other)
        }
      }
    }
    return rows
  }
}
