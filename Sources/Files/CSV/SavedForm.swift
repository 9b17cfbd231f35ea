import CorpusModel

/// The form in which a table of a study is saved; rows added to it and new versions of it keep that
/// form, whatever spreadsheet it comes from.
package struct TableForm {
  /// The names of the columns in order, in small letters, blank ones among them.
  package var header: [String]
  private let separator: String
  private let lineEnd: String
  private let hasByteOrderMark: Bool

  /// Creates the form in which we save a table: one that every spreadsheet reads.
  package init(columns: [String]) {
    header = columns
    separator = ","
    lineEnd = "\r\n"
    hasByteOrderMark = true
  }

  /// The form of a saved file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - text: the file decoded, without byte order mark.
  /// - Returns: also `text` with a line end after its last line.
  /// - Throws: ``PipelineErrors`` if it is no table.
  package static func ofFile(
    _ bytes: [UInt8], decoded text: String, path: String
  ) throws -> (form: TableForm, text: String) {
    var text = text
    let form = TableForm(
      of: try CSVTable(parsing: text, path: path, required: [], known: nil), text, bytes)
    if text.utf8.last != ASCII.lineFeed && text.utf8.last != ASCII.carriageReturn {
      text += form.lineEnd
    }
    return (form, text)
  }

  private init(of table: CSVTable, _ text: String, _ bytes: [UInt8]) {
    header = table.header
    separator = table.separator
    let hasReturn = text.utf8.contains(ASCII.carriageReturn)
    lineEnd =
      text.utf8.contains(ASCII.lineFeed) ? hasReturn ? "\r\n" : "\n" : hasReturn ? "\r" : "\r\n"
    // A table in another encoding becomes UTF-8, which spreadsheets know by the mark.
    hasByteOrderMark =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) || String(validating: bytes, as: UTF8.self) == nil
  }

  /// A row with a cell under each column of ``header``.
  package func row(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: separator) + lineEnd
  }

  /// A row with the cells that have a column here.
  package func row(_ cells: [String: String]) -> String { row(header.map { cells[$0] ?? "" }) }

  /// The file that holds `text`.
  package func file(_ text: String) -> [UInt8] {
    (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  /// The cell as it is in a row. CSV is bytes: a comma is one whatever mark follows it.
  private func quoted(_ cell: String) -> String {
    let mark = separator.utf8.first ?? ASCII.comma
    let isSpecial = cell.utf8.contains { byte in
      byte == mark || byte == ASCII.quotationMark || byte == ASCII.lineFeed
        || byte == ASCII.carriageReturn
    }
    guard isSpecial else { return cell }
    var bytes = [ASCII.quotationMark]
    for byte in cell.utf8 {
      if byte == ASCII.quotationMark { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quotationMark)
    return String(decoding: bytes, as: UTF8.self)
  }
}
