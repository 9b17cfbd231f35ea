package import CorpusModel

/// Counts documents for matrices: its ``tally(_:)`` may run anywhere, ``MatrixTally`` adds up.
package struct Tabulator: Sendable {
  package let definitions: [MatrixDefinition]
  let codebook: Codebook
  private let themes: AxisEntries
  /// All axes of the matrices, each once.
  private let axes: [AxisEntries]
  /// Indices of ``axes``, by definition.
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
    themes = AxisEntries(.theme, codebook: codebook, cases: [], roles: [])
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
    var counter = CellCounter(speech)
    var readCounter = counter
    return DocumentTally(
      parts: definitions.indices.map { index in
        guard definitions[index].kinds.contains(kind) else { return nil }
        let rows = places[rows[index]]
        let columns = places[columns[index]]
        var part = DocumentTally.Part(
          extraRows: rows.extras, extraColumns: columns.extras,
          heard: heard(in: speech, definitions[index], rows, columns, &counter))
        let cells = CodedCells(
          of: speech, definitions[index], rows: rows, columns: columns, themes: themes.lineages)
        cells.forEach(&counter, &readCounter) { coding in
          part.codings.append(coding)
        } cell: { key, counts, read in
          part.coded.append(DocumentTally.Cell(key: key, counts: counts))
          part.endsOfCodings.append(part.codings.count)
          if read.counts.segments > 0 {
            part.read.append(DocumentTally.Cell(key: key, counts: read))
          }
        }
        return part
      })
  }

  /// Calls `body` with each cell for which a document has rows in `cell-codings.csv` of the matrix at
  /// `index`: row, column, and its codings as indices in ``CodedDocument/codings``.
  package func forEachCell(
    of tally: DocumentTally, at index: Int,
    _ body: (_ row: String, _ column: String, _ codings: ArraySlice<Int>) -> Void
  ) {
    // A tally from the store has no codings: their rows are kept as they were rendered.
    guard let part = tally.parts[index] else { return }
    let rows = rows(at: index)
    let columns = columns(at: index)
    var start = 0
    for (cell, end) in zip(part.coded, part.endsOfCodings) {
      body(
        rows.id(at: cell.key.row, extras: part.extraRows),
        columns.id(at: cell.key.column, extras: part.extraColumns), part.codings[start..<end])
      start = end
    }
  }

  /// The quotations that a cell without themes counts, as indices in the order of the text.
  ///
  /// - Parameters:
  ///   - index: the place of the matrix in ``definitions``; none of its axes is of themes.
  ///   - row: the id of the row, and `column` that of the column.
  package func quotations(
    in coded: CodedDocument, at index: Int, row: String, column: String
  ) -> [Int] {
    let definition = definitions[index]
    guard !definition.hasThemes, definition.kinds.contains(coded.document.description.kind) else {
      return []
    }
    let speech = SpokenDocument(coded)
    let rows = rows(at: index)
    let columns = columns(at: index)
    let rowPlaces = AxisPlaces(rows, of: speech)
    let columnPlaces = AxisPlaces(columns, of: speech)
    return speech.counted.filter { quotation in
      rowPlaces.lineages[quotation].contains { rows.id(at: $0, extras: rowPlaces.extras) == row }
        && columnPlaces.lineages[quotation].contains {
          columns.id(at: $0, extras: columnPlaces.extras) == column
        }
    }
  }

  /// The speech of participants, by cell.
  private func heard(
    in speech: SpokenDocument, _ definition: MatrixDefinition, _ rows: AxisPlaces,
    _ columns: AxisPlaces, _ counter: inout CellCounter
  ) -> [DocumentTally.Cell] {
    var members: [(key: CellKey, quotation: Int)] = []
    for index in speech.counted {
      for column in columns.lineages[index] {
        for row in rows.lineages[index] {
          members.append((CellKey(row: row, column: column), index))
        }
        if definition.hasThemes { continue }
        // The column as a whole is the base of rates where no theme is one.
        members.append((CellKey(row: CellKey.everywhere, column: column), index))
      }
    }
    members.sort { a, b in
      if a.key.row != b.key.row { return a.key.row < b.key.row }
      if a.key.column != b.key.column { return a.key.column < b.key.column }
      return a.quotation < b.quotation
    }
    var cells: [DocumentTally.Cell] = []
    var index = 0
    while index < members.count {
      let key = members[index].key
      counter.begin()
      while index < members.count, members[index].key == key {
        counter.add(quotation: members[index].quotation)
        index += 1
      }
      cells.append(DocumentTally.Cell(key: key, counts: counter.counts))
    }
    return cells
  }
}
