import CorpusModel

/// A JSON value that is written the same way every time: members in the order given.
enum JSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// Indented by two spaces, with a line feed at the end.
  var document: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(ASCII.lineFeed)
    return bytes
  }

  func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .text(let text): JSON.append(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let values):
      JSON.append("[]", values.count, to: &bytes, indent) { index, bytes in
        values[index].append(to: &bytes, indent: indent + 1)
      }
    case .object(let members):
      JSON.append("{}", members.count, to: &bytes, indent) { index, bytes in
        JSON.append(members[index].name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        members[index].value.append(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func append(
    _ brackets: StaticString, _ count: Int, to bytes: inout [UInt8], _ indent: Int,
    _ member: (Int, inout [UInt8]) -> Void
  ) {
    let brackets = Array("\(brackets)".utf8)
    bytes.append(brackets[0])
    for index in 0..<count {
      if index > 0 { bytes.append(ASCII.comma) }
      appendLine(to: &bytes, indent + 1)
      member(index, &bytes)
    }
    if count > 0 { appendLine(to: &bytes, indent) }
    bytes.append(brackets[1])
  }

  static func appendLine(to bytes: inout [UInt8], _ indent: Int) {
    bytes.append(ASCII.lineFeed)
    bytes.append(contentsOf: repeatElement(ASCII.space, count: 2 * indent))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(ASCII.quotationMark)
    for byte in text.utf8 {
      switch byte {
      case ASCII.quotationMark, ASCII.backslash: bytes.append(contentsOf: [ASCII.backslash, byte])
      case ASCII.lineFeed: bytes.append(contentsOf: "\\n".utf8)
      case ASCII.carriageReturn: bytes.append(contentsOf: "\\r".utf8)
      case ASCII.tab: bytes.append(contentsOf: "\\t".utf8)
      case 0..<ASCII.space:
        let digits = String(byte, radix: 16)
        bytes.append(
          contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(ASCII.quotationMark)
  }
}
