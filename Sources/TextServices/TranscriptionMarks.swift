import CorpusModel

/// Marks that a transcriber writes into speech and nobody says: `[laughs]`, `(pause)`,
/// `[inaudible 00:12]`, `((coughs))`, `{noise}`, `#00:01:02-3#`.
package enum TranscriptionMarks {
  /// A mark is no longer than this, in bytes: an open bracket that is not closed within is speech.
  private static let longest = 200

  /// The marks within `utf8[range]`, in order. Brackets, braces and double parentheses are always the
  /// transcriber's; a single parenthesis is when it holds a mark's word or nothing but signs.
  ///
  /// - Parameter marks: the words of marks, in small letters.
  /// - Precondition: `utf8` is valid UTF-8, and `range` lies on character boundaries.
  package static func ranges(
    in utf8: [UInt8], _ range: Range<Int>, marks: Set<String>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = range.lowerBound
    let limit = range.upperBound
    let openers = openers
    while let start = openers.offset(in: utf8.span, from: i, to: limit) {
      i = start
      let end: Int?
      switch utf8[i] {
      case ASCII.leftBracket:
        end = close(ASCII.rightBracket, of: ASCII.leftBracket, in: utf8, at: i, limit: limit)
      case ASCII.leftBrace:
        end = close(ASCII.rightBrace, of: ASCII.leftBrace, in: utf8, at: i, limit: limit)
      case ASCII.leftParenthesis:
        end = close(
          ASCII.rightParenthesis, of: ASCII.leftParenthesis, in: utf8, at: i, limit: limit
        ).flatMap { end in
          isMark(utf8, i + 1..<end - 1, marks) ? end : nil
        }
      case ASCII.numberSign: end = stamp(in: utf8, at: i, limit: limit)
      case ASCII.lessThan:
        end = close(
          ASCII.greaterThan, of: ASCII.lessThan, in: utf8, at: i, limit: min(limit, i + 40))
      default: end = nil
      }
      if let end { found.append(i..<end) }
      i = end ?? i + 1
    }
    return found
  }

  /// The bytes with which a mark may begin: `[ { ( # <`.
  private static let openers = ByteSearch(
    ASCII.leftBracket, ASCII.leftBrace, ASCII.leftParenthesis, ASCII.numberSign, ASCII.lessThan)

  private static func close(
    _ closer: UInt8, of opener: UInt8, in bytes: [UInt8], at start: Int, limit: Int
  ) -> Int? {
    var depth = 0
    var i = start
    let end = min(limit, start + longest)
    while i < end {
      if bytes[i] == opener { depth += 1 }
      if bytes[i] == closer { depth -= 1 }
      i += 1
      if depth == 0 { return i }
    }
    return nil
  }

  private static func stamp(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var i = start + 1
    while i < min(limit, start + 16) {
      switch bytes[i] {
      case ASCII.zero...ASCII.colon, ASCII.hyphen, ASCII.period, ASCII.comma: i += 1
      case ASCII.numberSign: return i > start + 4 ? i + 1 : nil
      default: return nil
      }
    }
    return nil
  }

  private static func isMark(
    _ utf8: [UInt8], _ inside: Range<Int>, _ marks: Set<String>
  ) -> Bool {
    guard !inside.isEmpty else { return true }
    if utf8[inside.lowerBound] == ASCII.leftParenthesis { return true }
    let text = String(decoding: utf8[inside], as: UTF8.self)
    let words = text.lowercased().split { !($0.isLetter || $0 == "'" || $0 == "’") }
    // (.), (2), (0.5)
    if words.isEmpty { return true }
    return words.count <= 5 && words.contains { marks.contains(String($0)) }
  }
}
