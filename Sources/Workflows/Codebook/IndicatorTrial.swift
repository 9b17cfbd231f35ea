internal import Coding
package import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting
package import Study
internal import Tabulation

/// The changes in a study under another codebook.
package struct CodebookTrial {
  package struct Result: Sendable {
    /// A CSV table with a row for each segment that gains or loses a theme, by document and place.
    package var segments: [UInt8]
    /// A CSV table with a row for each cell whose value changes.
    package var cells: [UInt8]
    /// Documents that could not be read.
    package var failures: [PipelineError]
  }

  private let study: LoadedStudy
  private let old: DocumentWork
  private let new: DocumentWork
  /// New theme that each old theme has become, by the old id.
  private let successors: [String: String]

  /// - Parameter path: the other codebook.
  package init(study: LoadedStudy, codebookAt path: String) throws {
    self.study = study
    old = try DocumentWork(study: study)
    let codebook = try CodebookTable.codebook(of: ResearcherFile(at: path))
    new = try DocumentWork(study: study.with(codebook), sourcesOf: old)
    let ids = Set(new.codebook.themes.map(\.id))
    var successors: [String: String] = [:]
    for theme in new.codebook.themes {
      for former in theme.was where !ids.contains(former) { successors[former] = theme.id }
    }
    self.successors = successors
  }

  package static let segmentColumns = [
    "change", "theme", "document", "quote_id", "line", "start_byte", "end_byte", "indicator",
    "evidence", "text",
  ]
  package static let cellColumns = ["matrix", "row", "column", "measure", "before", "after"]

  package func result() -> Result {
    let scratch = (old: WorkerScratch(), new: WorkerScratch())
    var tallies = (old: MatrixTally(old.tabulator), new: MatrixTally(new.tabulator))
    var segments = CSVWriter()
    segments.row(CodebookTrial.segmentColumns)
    var failures: [PipelineError] = []
    for index in study.documents.indices {
      do {
        let attributed = try old.attributed(index, using: scratch.old)
        let before = try old.coded(attributed, at: index, using: scratch.old)
        let after = try new.coded(attributed, at: index, using: scratch.new)
        tallies.old.add(old.tabulator.tally(before))
        tallies.new.add(new.tabulator.tally(after))
        append(changes(before, after), to: &segments)
      } catch let error as PipelineError {
        failures.append(error)
      } catch {
        failures.append(PipelineError(study.documents[index].path, "\(error)"))
      }
    }
    return Result(
      segments: segments.bytes, cells: cells(tallies.old.matrices, tallies.new.matrices),
      failures: failures)
  }

  /// A coding of one of the two codebooks.
  private struct Change {
    let isGain: Bool
    let theme: String
    let coded: CodedDocument
    let coding: Coding
  }

  private struct CodedSegment: Hashable {
    let segment: TextSpan
    let theme: String
  }

  private func changes(_ before: CodedDocument, _ after: CodedDocument) -> [Change] {
    func places(_ coded: CodedDocument, _ work: DocumentWork) -> [(CodedSegment, Coding)] {
      coded.codings.map { coding in
        let id = work.codebook.themes[coding.theme].id
        return (CodedSegment(segment: coding.segment, theme: successors[id] ?? id), coding)
      }
    }
    let had = places(before, old)
    let has = places(after, new)
    let hadPlaces = Set(had.map(\.0))
    let hasPlaces = Set(has.map(\.0))
    let lost = had.filter { !hasPlaces.contains($0.0) }.map { place, coding in
      Change(
        isGain: false, theme: old.codebook.themes[coding.theme].id, coded: before, coding: coding)
    }
    let gained = has.filter { !hadPlaces.contains($0.0) }.map { place, coding in
      Change(isGain: true, theme: place.theme, coded: after, coding: coding)
    }
    // Both are in the order of the text; a segment's losses come before its gains.
    return (lost + gained).enumerated().sorted {
      ($0.element.coding.segment, $0.offset) < ($1.element.coding.segment, $1.offset)
    }.map(\.element)
  }

  private func append(_ changes: [Change], to csv: inout CSVWriter) {
    for change in changes {
      let coding = change.coding
      let document = change.coded.document
      let attributed = change.coded.attributed
      let owners = coding.quotation...coding.lastQuotation
      csv.field(change.isGain ? "gained" : "lost")
      csv.field(change.theme)
      csv.field(document.id)
      csv.field(attributed.quotations[coding.quotation].id)
      csv.field(document.lines.line(at: coding.segment.start))
      csv.field(coding.segment.start)
      csv.field(coding.segment.end)
      csv.field(coding.indicator)
      csv.field(
        joining: coding.evidence.map { attributed.pieces(of: $0, in: owners) } ?? [],
        of: document.text)
      csv.field(joining: attributed.pieces(of: coding.segment, in: owners), of: document.text)
      csv.endRow()
    }
  }

  /// The cells of `before` in their order, then those that only `after` has.
  private func cells(_ before: [Matrix], _ after: [Matrix]) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(CodebookTrial.cellColumns)
    for (before, after) in zip(before, after) {
      let renames = { (axis: MatrixDefinition.Axis, id: String) in
        axis == .theme ? successors[id] ?? id : id
      }
      var values: [[String]: String] = [:]
      forEachCell(of: before) { row, column, value in
        let key = [
          renames(before.definition.rows, row), renames(before.definition.columns, column),
        ]
        // Themes that were merged have no one value before.
        values[key] = values[key].map { "\($0) + \(value)" } ?? value
      }
      func add(_ key: [String], _ was: String, _ now: String) {
        guard was != now else { return }
        csv.row([before.definition.name] + key + [before.definition.measure.rawValue, was, now])
      }
      var rest = values
      forEachCell(of: after) { row, column, value in
        let key = [row, column]
        add(key, values[key] ?? "", value)
        rest[key] = nil
      }
      for key in rest.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        add(key, rest[key] ?? "", "")
      }
    }
    return csv.bytes
  }

  private func forEachCell(of matrix: Matrix, _ body: (String, String, String) -> Void) {
    for (row, rowEntry) in matrix.rows.enumerated() {
      for (column, columnEntry) in matrix.columns.enumerated() {
        body(rowEntry.id, columnEntry.id, matrix.cell(row, column).value.figures())
      }
    }
  }
}
