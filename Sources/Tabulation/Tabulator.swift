package import CorpusModel

/// Counts documents for matrices: its ``tally(_:)`` may run anywhere, ``MatrixTally`` adds up.
package struct Tabulator: Sendable {
  package let definitions: [MatrixDefinition]
  let codebook: Codebook
  /// All axes of the matrices, each once.
  private let axes: [AxisEntries]
  /// By definition: indices of ``axes``.
  private let rows: [Int]
  private let columns: [Int]

  /// - Parameters:
  ///   - cases: as `cases.csv` lists them; their order is that of the rows or columns.
  ///   - roles: as `roles.csv` lists them; askers and bystanders get no row.
  package init(
    definitions: [MatrixDefinition], codebook: Codebook, cases: [StudyCase], roles: [Role]
  ) {
    self.definitions = definitions
    self.codebook = codebook
    var axes: [AxisEntries] = []
    func place(of axis: MatrixDefinition.Axis) -> Int {
      if let known = axes.firstIndex(where: { $0.axis == axis }) { return known }
      axes.append(AxisEntries(axis, codebook: codebook, cases: cases, roles: roles))
      return axes.count - 1
    }
    rows = definitions.map { place(of: $0.rows) }
    columns = definitions.map { place(of: $0.columns) }
    self.axes = axes
  }

  func rows(at index: Int) -> AxisEntries { axes[rows[index]] }

  func columns(at index: Int) -> AxisEntries { axes[columns[index]] }

  package func tally(_ coded: CodedDocument) -> DocumentTally {
    let kind = coded.document.description.kind
    guard definitions.contains(where: { $0.kinds.contains(kind) }) else {
      return DocumentTally(parts: definitions.map { _ in nil })
    }
    let speech = SpokenDocument(coded)
    let places = axes.map { AxisPlaces($0, of: speech) }
    return DocumentTally(
      parts: definitions.indices.map { index in
        guard definitions[index].kinds.contains(kind) else { return nil }
        let rows = places[rows[index]]
        let columns = places[columns[index]]
        let heard = self.heard(in: speech, definitions[index], rows, columns)
        var part = DocumentTally.Part(
          extraRows: rows.extras, extraColumns: columns.extras, heard: heard)
        addCodings(of: speech, definitions[index], rows, columns, to: &part)
        return part
      })
  }

  /// Calls `body` with the rows of `cell-codings.csv` that a document gives to the matrix at `index`.
  package func forEachCellCoding(
    of tally: DocumentTally, at index: Int, in coded: CodedDocument,
    _ body: (_ row: String, _ column: String, _ coding: Coding) -> Void
  ) {
    guard let part = tally.parts[index] else { return }
    for one in part.cellCodings {
      body(
        rows(at: index).id(at: one.key.row, extras: part.extraRows),
        columns(at: index).id(at: one.key.column, extras: part.extraColumns),
        coded.codings[one.coding])
    }
  }

  private func heard(
    in speech: SpokenDocument, _ definition: MatrixDefinition, _ rows: AxisPlaces,
    _ columns: AxisPlaces
  ) -> [CellKey: AdditiveCounts] {
    var cells: [CellKey: CellCounter] = [:]
    for index in speech.counted {
      for column in columns.lineages[index] {
        for row in rows.lineages[index] {
          cells[CellKey(row: row, column: column), default: CellCounter()]
            .add(quotation: index, of: speech)
        }
        if definition.hasThemes { continue }
        // The column as a whole is the base of rates where no theme is one.
        cells[CellKey(row: CellKey.everywhere, column: column), default: CellCounter()]
          .add(quotation: index, of: speech)
      }
    }
    return cells.mapValues { $0.result(in: speech) }
  }

  private func addCodings(
    of speech: SpokenDocument, _ definition: MatrixDefinition, _ rows: AxisPlaces,
    _ columns: AxisPlaces, to part: inout DocumentTally.Part
  ) {
    var coded: [CellKey: CellCounter] = [:]
    var read: [CellKey: CellCounter] = [:]
    for segment in speech.segments {
      let codings = SegmentCodings(segment.codings, in: speech.coded, codebook)
      let ofRows = definition.rows == .theme ? codings.byTheme : nil
      let ofColumns = definition.columns == .theme ? codings.byTheme : nil
      for row in ofRows?.keys.sorted() ?? rows.lineages[segment.owner] {
        for column in ofColumns?.keys.sorted() ?? columns.lineages[segment.owner] {
          let key = CellKey(row: row, column: column)
          let inRow = ofRows?[row] ?? codings.all
          let inColumn = ofColumns?[column] ?? codings.all
          coded[key, default: CellCounter()].add(segment, of: speech)
          if inRow.isRead && inColumn.isRead {
            read[key, default: CellCounter()].add(segment, of: speech)
          }
          // Where both are themes, a cell stands on the codings of the one and of the other.
          let members =
            definition.rows == .theme && definition.columns == .theme
            ? Set(inRow.codings).union(inColumn.codings).sorted()
            : definition.rows == .theme ? inRow.codings : inColumn.codings
          part.cellCodings += members.map { DocumentTally.CellCoding(key: key, coding: $0) }
        }
      }
    }
    part.coded = coded.mapValues { $0.result(in: speech) }
    part.read = read.mapValues { $0.result(in: speech) }
  }
}

/// The codings of one segment, and which of them each theme has, by itself or a descendant.
private struct SegmentCodings {
  struct Some {
    /// Indices of ``CodedDocument/codings``, ascending.
    var codings: [Int] = []
    /// Whether somebody has accepted or added one of them.
    var isRead = false

    mutating func add(_ index: Int, _ coding: Coding) {
      codings.append(index)
      if coding.status != .proposed { isRead = true }
    }
  }

  private(set) var all = Some()
  private(set) var byTheme: [Int32: Some] = [:]

  init(_ codings: [Int], in coded: CodedDocument, _ codebook: Codebook) {
    for index in codings {
      let coding = coded.codings[index]
      all.add(index, coding)
      var next: Int? = coding.theme
      while let theme = next {
        byTheme[Int32(theme), default: Some()].add(index, coding)
        next = codebook.parents[theme]
      }
    }
  }
}
