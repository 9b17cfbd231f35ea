import CorpusModel

/// The entries of a codebook's cell.
package enum IndicatorList {
  /// The pieces of `cell` between `|`, as written; the `|` of alternatives in parentheses and that
  /// of a regular expression do not separate.
  package static func split(_ cell: String) -> [String] {
    let utf8 = Array(cell.utf8)
    return ranges(in: utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
  }

  /// The entries of `cell`, without the white space at their ends and without empty ones, and the byte
  /// of `cell` at which each begins.
  package static func entries(of cell: String) -> [(text: String, offset: Int)] {
    let utf8 = Array(cell.utf8)
    return ranges(in: utf8).compactMap { range in
      var piece = utf8[range]
      while let first = piece.first, ASCII.isSpace(first) || piece.starts(with: noBreakSpace) {
        piece = piece.dropFirst(ASCII.isSpace(first) ? 1 : 2)
      }
      while let last = piece.last,
        ASCII.isSpace(last) || piece.suffix(2).elementsEqual(noBreakSpace)
      {
        piece = piece.dropLast(ASCII.isSpace(last) ? 1 : 2)
      }
      if piece.isEmpty { return nil }
      return (String(decoding: piece, as: UTF8.self), piece.startIndex)
    }
  }

  private static func ranges(in utf8: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var index = 0
    while index <= utf8.count {
      if index == start, let end = endOfPattern(utf8, from: index) { index = end }
      if index == utf8.count || utf8[index] == bar {
        pieces.append(start..<index)
        start = index + 1
        index = start
      } else {
        index = endOfAlternatives(utf8, from: index) ?? index + 1
      }
    }
    return pieces
  }

  private static let bar = ASCII.verticalBar
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
  private static let slash = ASCII.slash
  /// Number of bytes that are searched for the end of a regular expression.
  private static let longestPattern = 1 << 13

  /// The end of the piece that starts at `start`, if that is a regular expression: from `/` to the
  /// first `/` without `\` before it after which the piece or the cell ends.
  private static func endOfPattern(_ utf8: [UInt8], from start: Int) -> Int? {
    let limit = min(utf8.count, start + longestPattern)
    var index = start
    while index < limit, ASCII.isSpace(utf8[index]) { index += 1 }
    guard index < limit, utf8[index] == slash else { return nil }
    index += 1
    while index < limit {
      if utf8[index] == slash {
        var end = index + 1
        while end < utf8.count, ASCII.isSpace(utf8[end]) { end += 1 }
        let next = endOfCondition(utf8, from: end) ?? end
        if next == utf8.count || utf8[next] == bar { return next }
        index = end
      } else {
        index += utf8[index] == ASCII.backslash ? 2 : 1
      }
    }
    return nil
  }

  /// The end of `{role: head}` and the blanks after it, if it starts at `start`.
  private static func endOfCondition(_ utf8: [UInt8], from start: Int) -> Int? {
    guard start < utf8.count, utf8[start] == ASCII.leftBrace else { return nil }
    var end = start
    while end < utf8.count, utf8[end] != ASCII.rightBrace, utf8[end] != bar { end += 1 }
    guard end < utf8.count, utf8[end] != bar else { return nil }
    end += 1
    while end < utf8.count, ASCII.isSpace(utf8[end]) { end += 1 }
    return end
  }

  /// The end of `(a|b)`, if it starts at `index`: the parenthesis begins a word and holds a `|`,
  /// and no other parenthesis.
  static func endOfAlternatives(_ utf8: [UInt8], from index: Int) -> Int? {
    guard utf8[index] == ASCII.leftParenthesis,
      index == 0 || ASCII.isSpace(utf8[index - 1]) || utf8[index - 1] == bar
    else { return nil }
    var hasBar = false
    for end in (index + 1)..<utf8.count {
      if utf8[end] == ASCII.rightParenthesis { return hasBar ? end + 1 : nil }
      if utf8[end] == ASCII.leftParenthesis { return nil }
      if utf8[end] == bar { hasBar = true }
    }
    return nil
  }
}
