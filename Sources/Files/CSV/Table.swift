package import CorpusModel

/// A table that a researcher keeps in a spreadsheet, as spreadsheets save it: with or without byte
/// order mark, separated by comma, semicolon or tab, with any line ends and blank trailing columns.
package struct CSVTable: Sendable {
  package struct Row: Sendable {
    /// The line of the file in which the row starts, 1-based.
    package let line: Int
    /// One for each column of the header; missing ones are empty, white space at the ends is gone.
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]
    /// The cells as they are in the file, white space and all, those of blank columns too.
    package let written: [String]
    /// The start of each cell in ``bytes``, at its quotation mark if it has one.
    let starts: [Int]
    /// The file.
    let bytes: [UInt8]

    /// The cell under `column`, empty where the table has no such column.
    package subscript(column: String) -> String {
      columns[column].map { cells[$0] } ?? ""
    }

    /// The start in ``bytes`` of the cell under `column`; nil where the row has none.
    func start(of column: String) -> Int? {
      columns[column].flatMap { starts.indices.contains($0) ? starts[$0] : nil }
    }
  }

  package let path: String
  /// The names in the header, in order, blank ones among them.
  package let header: [String]
  /// The names in the header as they are in the file.
  package let writtenHeader: [String]
  /// The text before the header: blank lines, or a line that declares the separator.
  package let preamble: String
  /// The separator between two cells.
  let separator: String
  /// The names in the header, in order, blank ones left out.
  package let columns: [String]
  package let rows: [Row]

  /// - Parameters:
  ///   - required: columns that must be there.
  ///   - known: further columns that are read; nil allows any.
  package init(
    parsing text: String, path: String, required: [String], known: [String]?
  ) throws(PipelineErrors) {
    self.path = path
    var parser = CSVParser(text)
    let records = parser.records().drop { $0.cells.allSatisfy(\.asciiTrimmed.isEmpty) }
    if let fault = parser.fault {
      throw PipelineErrors([
        PipelineError(path, line: fault.line, column: fault.column, fault.problem)
      ])
    }
    guard let header = records.first else {
      throw PipelineErrors([
        PipelineError(
          path,
          "empty table; its first line must name the columns: \(required.joined(separator: ","))"
        )
      ])
    }
    let head = CSVHeader(header, of: parser, path: path, required: required, known: known)
    columns = head.names.filter { !$0.isEmpty }
    self.header = head.names
    writtenHeader = header.cells
    let start = header.starts.first ?? 0
    preamble = String(
      decoding: parser.bytes[parser.start..<max(parser.start, start)], as: UTF8.self)
    separator = String(UnicodeScalar(parser.separator))
    var errors = head.errors
    rows = records.dropFirst().compactMap { record in
      let cells = record.cells.map(\.asciiTrimmed)
      if cells.allSatisfy(\.isEmpty) { return nil }
      if let error = CSVTable.surplus(in: cells, head, record, parser, path) {
        errors.append(error)
      }
      let missing = max(0, head.names.count - cells.count)
      return Row(
        line: record.line,
        cells: cells.prefix(head.names.count) + Array(repeating: "", count: missing),
        columns: head.places, written: record.cells, starts: record.starts, bytes: parser.bytes)
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
  }

  /// The error of a record that has filled cells beyond the last column, nil for any other.
  private static func surplus(
    in cells: [String], _ head: CSVHeader, _ record: CSVParser.Record, _ parser: CSVParser,
    _ path: String
  ) -> PipelineError? {
    let count = head.names.count
    guard cells.count > count, cells[count...].contains(where: { !$0.isEmpty }) else { return nil }
    return PipelineError(
      path, line: parser.line(of: record.starts[count], from: record),
      column: parser.column(of: record.starts[count]),
      "\(cells.count) cells for \(count) columns; "
        + "put quotation marks round a cell that contains the separator")
  }
}

/// The first record of a table, checked against the columns that the table may have.
private struct CSVHeader {
  /// Names of the columns in small letters, blank ones among them.
  let names: [String]
  /// Index of each column, by name.
  private(set) var places: [String: Int] = [:]
  private(set) var errors: [PipelineError] = []

  init(
    _ record: CSVParser.Record, of parser: CSVParser, path: String, required: [String],
    known: [String]?
  ) {
    names = record.cells.map { $0.asciiTrimmed.lowercased() }
    for (index, name) in names.enumerated() where !name.isEmpty {
      let column = parser.column(of: record.starts[index])
      if places[name] != nil {
        errors.append(
          PipelineError(
            path, line: record.line, column: column,
            "duplicate column '\(name)'; rename or delete one"))
      }
      places[name] = index
      if let known, !known.contains(name), !required.contains(name) {
        let hint = Suggestion.text(for: name, among: required + known)
        errors.append(
          PipelineError(
            path, line: record.line, column: column, "unknown column '\(name)'; \(hint)"))
      }
    }
    for name in required where places[name] == nil {
      let present = names.filter { !$0.isEmpty }.joined(separator: ", ")
      errors.append(
        PipelineError(
          path, line: record.line, "missing column '\(name)'; the columns are: \(present)"))
    }
  }
}

/// Splits a table into records after RFC 4180, with the separator found in the header.
private struct CSVParser {
  struct Record {
    let line: Int
    let cells: [String]
    let starts: [Int]
  }
  struct Fault {
    let line: Int
    let column: Int
    let problem: String
  }

  let bytes: [UInt8]
  /// The offset after a byte order mark.
  let start: Int
  private var place = 0
  private var line = 1
  private(set) var separator = ASCII.comma
  private(set) var fault: Fault?

  init(_ text: String) {
    bytes = Array(text.utf8)
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    place = start
    if let null = bytes.firstIndex(of: 0) {
      fault = Fault(
        line: 1 + bytes[..<null].count { $0 == ASCII.lineFeed }, column: column(of: null),
        problem: "NUL character, which is not text; save the table again as CSV (“CSV UTF-8”)")
    }
    skipBlankLines()
    if let declared = declaredSeparator() {
      separator = declared
    } else {
      separator = likelySeparator()
    }
  }

  /// The first line that is not blank shows the separator.
  private mutating func skipBlankLines() {
    var next = place
    var ends = 0
    while next < bytes.count, bytes[next] <= ASCII.space, bytes[next] != ASCII.tab {
      let byte = bytes[next]
      next += 1
      guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else { continue }
      if byte == ASCII.carriageReturn, next < bytes.count, bytes[next] == ASCII.lineFeed {
        next += 1
      }
      ends += 1
      place = next
    }
    line += ends
  }

  /// `sep=;` on the first line, as a spreadsheet's export may write it.
  private mutating func declaredSeparator() -> UInt8? {
    guard bytes[place...].starts(with: Array("sep=".utf8)), place + 4 < bytes.count else {
      return nil
    }
    let found = bytes[place + 4]
    if found < ASCII.space && found != ASCII.tab { return nil }
    place += 5
    while place < bytes.count,
      bytes[place] == ASCII.carriageReturn || bytes[place] == ASCII.lineFeed
    { place += 1 }
    line += 1
    return found
  }

  private func likelySeparator() -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes[place...] {
      if byte == ASCII.quotationMark { quoted.toggle() }
      if quoted { continue }
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
      counts[byte, default: 0] += 1
    }
    return [ASCII.comma, ASCII.semicolon, ASCII.tab].max {
      (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0)
    }
      ?? ASCII.comma
  }

  mutating func records() -> [Record] {
    var records: [Record] = []
    while place < bytes.count, fault == nil {
      let start = line
      var cells: [String] = []
      var starts: [Int] = []
      repeat {
        starts.append(place)
        cells.append(cell())
      } while skipSeparator()
      if cells.count > 1 || !cells[0].isEmpty {
        records.append(Record(line: start, cells: cells, starts: starts))
      }
    }
    return records
  }

  /// True if another cell follows on this record; else the line end is taken.
  private mutating func skipSeparator() -> Bool {
    guard place < bytes.count, fault == nil else { return false }
    let byte = bytes[place]
    place += 1
    if byte == separator { return true }
    if byte == ASCII.carriageReturn, place < bytes.count, bytes[place] == ASCII.lineFeed {
      place += 1
    }
    line += 1
    return false
  }

  private mutating func cell() -> String {
    var content: [UInt8] = []
    if place < bytes.count, bytes[place] == ASCII.quotationMark {
      let (openedLine, openedPlace) = (line, place)
      place += 1
      while true {
        guard place < bytes.count else {
          fault = Fault(
            line: openedLine, column: column(of: openedPlace),
            problem:
              "unclosed quotation mark at the start of a cell; close it or delete it")
          break
        }
        let byte = bytes[place]
        place += 1
        if byte == ASCII.quotationMark {
          guard place < bytes.count, bytes[place] == byte else { break }
          place += 1
        }
        if byte == ASCII.lineFeed
          || (byte == ASCII.carriageReturn
            && (place >= bytes.count || bytes[place] != ASCII.lineFeed))
        {
          line += 1
        }
        content.append(byte)
      }
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
      content.append(byte)
      place += 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// The line of a place in a record, which may run over several.
  func line(of place: Int, from record: Record) -> Int {
    let before = bytes[(record.starts.first ?? place)..<place]
    return record.line
      + before.indices.count {
        bytes[$0] == ASCII.lineFeed
          || (bytes[$0] == ASCII.carriageReturn && $0 + 1 < bytes.count
            && bytes[$0 + 1] != ASCII.lineFeed)
      }
  }

  func column(of place: Int) -> Int {
    let start =
      bytes[..<place].lastIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }.map {
        $0 + 1
      } ?? 0
    return 1 + bytes[start..<place].codePointCount
  }
}

extension String {
  /// Text without the spaces, tabs, line ends, no-break spaces and byte order marks at its ends.
  package var asciiTrimmed: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0xFEFF
    }
    guard unicodeScalars.first.map(isBlank) == true || unicodeScalars.last.map(isBlank) == true
    else {
      return self
    }
    let trimmed = unicodeScalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(String.UnicodeScalarView(trimmed))
  }
}
