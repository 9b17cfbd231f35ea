package import Files
package import Tabulation

/// `matrices/<name>.csv`: a matrix for people and their spreadsheets.
///
/// UTF-8 with byte order mark, labels in place of ids, no cell that a spreadsheet would take for a
/// formula or cut short. The first cell of the header names the measure; a cell is empty
/// where there was nobody to hear.
package struct MatrixSheet: Sendable {
  private let matrix: Matrix
  /// The header, its first cell included: every one is different from the others.
  package let header: [SheetCell]
  private let rowLabels: [SheetCell]

  package init(_ matrix: Matrix) {
    self.matrix = matrix
    let columns = MatrixSheet.distinctLabels(of: matrix.columns)
    header = [SheetCell(MatrixSheet.title(of: matrix))] + columns.map(SheetCell.init)
    rowLabels = MatrixSheet.distinctLabels(of: matrix.rows).map(SheetCell.init)
  }

  /// The number of cells that had to be guarded.
  package var guardedCells: Int { (header + rowLabels).count(where: \.isGuarded) }

  package func append(to csv: inout CSVWriter) {
    csv.byteOrderMark()
    csv.row(header.lazy.map(\.text))
    for row in matrix.rows.indices {
      csv.field(rowLabels[row].text)
      for column in matrix.columns.indices {
        csv.field(MatrixSheet.text(of: matrix.cell(row, column)))
      }
      csv.endRow()
    }
  }

  private static func text(of cell: Matrix.Cell) -> String {
    cell.reason?.isAbsence == true ? "" : text(of: cell.value)
  }

  /// A value as the sheet shows it.
  package static func text(of value: CellValue) -> String {
    if case .share(let count, let base) = value { return "\(count) of \(base)" }
    return value.figures(decimals: 2)
  }

  /// The title: the matrix's measure, and whether people have read all of it, some, or none.
  static func title(of matrix: Matrix) -> String {
    let definition = matrix.definition
    let axes = "\(definition.rows.name) by \(definition.columns.name)"
    let part =
      switch definition.prompting {
      case .prompted: "prompted only, "
      case .volunteered: "volunteered only, "
      case nil: ""
      }
    let title = "\(name(of: definition)), \(part)\(axes)"
    guard definition.countsCodings else { return title }
    if !matrix.hasReadCodings { return "\(title): indicator hits, not coding" }
    return matrix.hasUnreadCodings ? "\(title): part coding, part indicator hits" : title
  }

  private static func name(of definition: MatrixDefinition) -> String {
    switch definition.measure {
    case .segments: "Segments"
    case .answers: "Answers"
    case .quotations: "Quotations"
    case .speakers: "Speakers"
    case .documents: "Documents"
    case .words: "Words"
    case .per1000Words:
      definition.hasThemes
        ? "Segments per 1,000 participants' words" : "Words per 1,000 of the column"
    case .shareOfSpeakers: "Speakers of all heard"
    }
  }

  /// Labels, with the id beside labels that more than one entry has.
  private static func distinctLabels(of entries: [MatrixEntry]) -> [String] {
    var uses: [String: Int] = [:]
    for entry in entries { uses[entry.label, default: 0] += 1 }
    return entries.map { uses[$0.label] == 1 ? $0.label : "\($0.label) [\($0.id)]" }
  }
}
