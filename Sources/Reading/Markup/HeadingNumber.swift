import CorpusModel

/// The number with which the text of a heading begins.
enum HeadingNumber {
  /// `3.1.1 Title`, `3. Title`, `A.2 Title`, `1 Title`.
  ///
  /// - Returns: the number without a stop at its end, and the index of the title; nil if there is none
  ///   (`2024 in review`, `3 out of 4`) or no title follows.
  static func leading(_ utf8: ArraySlice<UInt8>) -> (number: String, end: Int)? {
    var i = utf8.startIndex
    if utf8.count > 2, ASCII.capitals ~= utf8[i], utf8[i + 1] == ASCII.period,
      ASCII.isDigit(utf8[i + 2])
    {
      i += 2
    }
    var groups = 0
    var numberEnd = i
    while i < utf8.endIndex, ASCII.isDigit(utf8[i]) {
      let start = i
      while i < utf8.endIndex, ASCII.isDigit(utf8[i]) { i += 1 }
      guard i - start <= 3 else { return nil }
      groups += 1
      numberEnd = i
      guard i < utf8.endIndex, utf8[i] == ASCII.period else { break }
      i += 1
    }
    guard groups > 0 else { return nil }
    let hasStop = i > numberEnd || (i < utf8.endIndex && utf8[i] == ASCII.rightParenthesis)
    if i < utf8.endIndex, utf8[i] == ASCII.rightParenthesis { i += 1 }
    let spaces = utf8[i...].prefix { $0 == ASCII.space }.count
    let title = i + spaces
    guard spaces > 0, title < utf8.endIndex else { return nil }
    if groups == 1 && !hasStop && ASCII.smallLetters ~= utf8[title] { return nil }
    return (String(decoding: utf8[utf8.startIndex..<numberEnd], as: UTF8.self), title)
  }

}
