/// The rows of a file, read as RFC 4180 has it by other code than what wrote it.
///
/// - Returns: nil if a quoted field is not closed, or is followed by anything but a comma, the end
///   of the row or of the file.
package func parsedCSV(_ bytes: [UInt8]) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    var value: [UInt8] = []
    if rest.first == UInt8(ascii: "\"") {
      rest = rest.dropFirst()
      while true {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        value += rest[..<end]
        rest = rest[(end + 1)...]
        guard rest.first == UInt8(ascii: "\"") else { break }
        value.append(UInt8(ascii: "\""))
        rest = rest.dropFirst()
      }
    } else {
      let end = rest.firstIndex { $0 == UInt8(ascii: ",") || $0 == 13 || $0 == 10 } ?? rest.endIndex
      value += rest[..<end]
      rest = rest[end...]
    }
    row.append(String(decoding: value, as: UTF8.self))
    if rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst()
      if rest.isEmpty { row.append("") }
      continue
    }
    guard rest.isEmpty || rest.starts(with: [13, 10]) || rest.first == 10 else { return nil }
    rest = rest.dropFirst(rest.first == 13 ? 2 : 1)
    rows.append(row)
    row = []
  }
  if !row.isEmpty { rows.append(row) }
  return rows
}
