package import CorpusModel
package import Files
package import Tabulation

/// A table under `data/`: its columns, and the rows that each part of a study adds to it.
///
/// A table gives the functions that concern it; the others add no rows. ``OutputTables/all`` lists it.
package protocol OutputTable: SendableMetatype {
  static var schema: TableSchema { get }

  /// True if the table is in the order of the matrices, so that the rows of each matrix are kept apart
  /// until all documents have come.
  static var isByMatrix: Bool { get }

  /// The number of bytes to reserve for the rows of a document; 0 for a table of a few rows.
  static func usualSize(of report: DocumentReport) -> Int

  /// Appends the rows that a document adds to a table that is not ``isByMatrix``.
  static func appendRows(of report: DocumentReport, to csv: inout CSVWriter)

  /// Appends the rows that a document adds for the matrix at `index` of the tabulator's definitions.
  static func appendRows(of report: DocumentReport, matrix index: Int, to csv: inout CSVWriter)

  /// Appends the rows of a matrix that is complete; they come before the rows that documents have added
  /// for it.
  static func appendRows(of matrix: Matrix, to csv: inout CSVWriter)

  /// Appends rows that belong to the whole study, or to a document that cannot be read.
  static func appendRows(of report: StudyReport, to csv: inout CSVWriter)
}

extension OutputTable {
  package static var isByMatrix: Bool { false }
  package static func usualSize(of report: DocumentReport) -> Int { 0 }
  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {}
  package static func appendRows(
    of report: DocumentReport, matrix index: Int, to csv: inout CSVWriter
  ) {}
  package static func appendRows(of matrix: Matrix, to csv: inout CSVWriter) {}
  package static func appendRows(of report: StudyReport, to csv: inout CSVWriter) {}
}

/// The results of a run for one document.
package struct DocumentReport {
  package var coded: CodedDocument
  package var codebook: Codebook
  package var tabulator: Tabulator
  package var tally: DocumentTally
  package var findings: [Finding]
  package var moves: [MovesTable.Row]
  package var orphans: [OrphansTable.Row]
  package var memos: [MemosTable.Row]

  package init(
    coded: CodedDocument, codebook: Codebook, tabulator: Tabulator, findings: [Finding] = [],
    moves: [MovesTable.Row] = [], orphans: [OrphansTable.Row] = [], memos: [MemosTable.Row] = []
  ) {
    self.coded = coded
    self.codebook = codebook
    self.tabulator = tabulator
    tally = tabulator.tally(coded)
    self.findings = findings
    self.moves = moves
    self.orphans = orphans
    self.memos = memos
  }
}

/// Rows that come from no document that could be read.
package struct StudyReport {
  package var findings: [Finding]
  package var orphans: [OrphansTable.Row]
  package var memos: [MemosTable.Row]

  package init(
    findings: [Finding] = [], orphans: [OrphansTable.Row] = [], memos: [MemosTable.Row] = []
  ) {
    self.findings = findings
    self.orphans = orphans
    self.memos = memos
  }
}
