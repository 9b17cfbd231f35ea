internal import Reporting

/// How a table of a study is saved: what is added to it, or written anew, keeps to that, whatever
/// spreadsheet it comes from.
struct TableForm {
  /// The names of the columns in order, in small letters, blank ones among them.
  var header: [String]
  private let separator: String
  private let lineEnd: String
  private let hasByteOrderMark: Bool

  /// As we save a table: for every spreadsheet.
  init(columns: [String]) {
    header = columns
    separator = ","
    lineEnd = "\r\n"
    hasByteOrderMark = true
  }

  /// As the file at `path` is saved.
  ///
  /// - Returns: also its text, which ends with a line's end.
  static func ofFile(at path: String) throws -> (form: TableForm, text: String) {
    let bytes = try Disk.read(path)
    var text = try ResearcherFiles.text(of: path)
    let form = TableForm(
      of: try CSVTable(parsing: text, path: path, required: [], known: nil), text, bytes)
    if text.utf8.last != 0x0A && text.utf8.last != 0x0D { text += form.lineEnd }
    return (form, text)
  }

  private init(of table: CSVTable, _ text: String, _ bytes: [UInt8]) {
    header = table.header
    separator = table.separator
    let hasReturn = text.utf8.contains(0x0D)
    lineEnd = text.utf8.contains(0x0A) ? hasReturn ? "\r\n" : "\n" : hasReturn ? "\r" : "\r\n"
    // What was in another encoding becomes UTF-8, which spreadsheets know by the mark.
    hasByteOrderMark =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) || String(validating: bytes, as: UTF8.self) == nil
  }

  /// A row with a cell under each column of ``header``.
  func row(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: separator) + lineEnd
  }

  /// A row with the cells that have a column here.
  func row(_ cells: [String: String]) -> String { row(header.map { cells[$0] ?? "" }) }

  /// The file that holds `text`.
  func file(_ text: String) -> [UInt8] {
    (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private func quoted(_ cell: String) -> String {
    guard cell.contains(separator) || cell.contains(where: { $0 == "\"" || $0.isNewline }) else {
      return cell
    }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
