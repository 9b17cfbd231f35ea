package import CorpusModel

/// Reads a list of people that stands beside the sources (`--people FILE`).
package enum PersonList {
  /// TEI with `person`, `personGrp` or `org` elements, or a table with the columns `id`, `name` and
  /// `role`, divided by commas, semicolons or tabs; `role` may be missing.
  ///
  /// - Throws: ``ReadingError`` when no people are in it.
  package static func personList(from source: Source) throws(ReadingError) -> [Person] {
    guard !source.bytes.isEmpty else {
      throw source.error("the file is empty; list people in it: id,name,role")
    }
    if let foreign = ForeignFormat(of: source.bytes) { throw source.error(foreign.problem) }
    if XMLRecognition.isXML(source.bytes, path: source.path) { return try people(ofXML: source) }
    let text = try TextDecoding.text(of: source, encoding: nil, id: source.path).text
    return try people(ofTable: text[text.span], source)
  }

  private static func people(ofXML source: Source) throws(ReadingError) -> [Person] {
    let gatherer = PersonGatherer()
    _ = try XMLInput(source, encoding: nil).parse(with: gatherer)
    guard !gatherer.people.people.isEmpty else {
      throw source.error(
        "no <person xml:id=\"…\"> is in it; give TEI with a list of people, or a table id,name,role"
      )
    }
    return gatherer.people.people
  }

  /// Hands a whole document to the gatherer of people.
  private final class PersonGatherer: XMLHandler {
    var people = TEIPeople()

    func start(_ tag: XMLStartTag) { people.start(tag) }
    func end(line: Int) { people.end() }
    func characters(_ text: Span<UInt8>, line: Int) { people.characters(text) }
  }

  private static func people(
    ofTable text: String, _ source: Source
  ) throws(ReadingError) -> [Person] {
    let rows = DelimitedRows.rows(of: text)
    guard let header = rows.first else {
      throw source.error("the table is empty; list people in it: id,name,role")
    }
    let columns = header.cells.map { $0.lowercased() }
    guard let id = columns.firstIndex(of: "id"), let name = columns.firstIndex(of: "name") else {
      throw source.error(
        at: SourcePlace(line: 1, column: 1),
        "the first line must name the columns id,name,role, and names "
          + header.cells.joined(separator: ","))
    }
    let role = columns.firstIndex(of: "role")
    var people: [Person] = []
    for row in rows.dropFirst() {
      func cell(_ column: Int?) -> String {
        guard let column, row.cells.indices.contains(column) else { return "" }
        return row.cells[column]
      }
      guard !cell(id).isEmpty else {
        throw source.error(
          at: SourcePlace(line: row.line, column: 1), "the person has no id; fill the column 'id'")
      }
      people.append(Person(id: pointer(cell(id)), name: cell(name), role: cell(role)))
    }
    guard !people.isEmpty else {
      throw source.error("the table lists nobody; add a row for each person")
    }
    return people
  }
}

/// The rows of a table as spreadsheets save it (RFC 4180), divided by what divides its first line.
struct DelimitedRows {
  struct Row {
    var line: Int
    /// Without white space at their ends.
    var cells: [String]
  }

  /// Blank rows are left out.
  static func rows(of text: String) -> [Row] {
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let first = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let delimiter: Unicode.Scalar =
      first.contains("\t") ? "\t" : first.contains(";") && !first.contains(",") ? ";" : ","
    var rows: [Row] = []
    var row = Row(line: 1, cells: [])
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var line = 1
    func endCell() {
      row.cells.append(String(cell).trimmingXMLSpace)
      cell = String.UnicodeScalarView()
    }
    func endRow() {
      endCell()
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = Row(line: line, cells: [])
    }
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      let next = i + 1 < scalars.count ? scalars[i + 1] : nil
      i += 1
      if scalar == "\n" || (scalar == "\r" && next != "\n") { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if next == "\"" {
          cell.append(scalar)
          i += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" && cell.isEmpty {
        isQuoted = true
      } else if scalar == delimiter {
        endCell()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\n" || next != "\n" { endRow() }
      } else {
        cell.append(scalar)
      }
    }
    endRow()
    return rows
  }
}
