import CorpusModel

/// A stretch of an indicator: words, or a sign between spaces that says how near words must be.
enum IndicatorPiece {
  case words(ArraySlice<UInt8>)
  /// `…`, `…3`: at most this number of words between.
  case gap(Int)
  /// `&`, `&8`: in the same sentence, or at most this number of words apart.
  case near(Int?)

  /// The maximum number of words that a `…` without a number allows.
  static let usualGap = 5

  var isWords: Bool {
    if case .words = self { true } else { false }
  }

  /// Sign as the docs write it; empty for words.
  var sign: String {
    switch self {
    case .words: ""
    case .gap(let most): most == IndicatorPiece.usualGap ? "…" : "…\(most)"
    case .near(let most): "&\(most.map(String.init) ?? "")"
    }
  }

  static func list(_ utf8: [UInt8]) throws(IndicatorSyntax.Problem) -> [IndicatorPiece] {
    var pieces: [IndicatorPiece] = []
    var wordsStart: Int?
    var wordsEnd = 0
    var index = 0
    while index < utf8.count {
      if ASCII.isSpace(utf8[index]) {
        index += 1
        continue
      }
      let start = index
      while index < utf8.count, !ASCII.isSpace(utf8[index]) {
        index = IndicatorList.endOfAlternatives(utf8, from: index) ?? index + 1
      }
      if let sign = try sign(utf8[start..<index]) {
        if let wordsStart { pieces.append(.words(utf8[wordsStart..<wordsEnd])) }
        wordsStart = nil
        pieces.append(sign)
      } else {
        wordsStart = wordsStart ?? start
        wordsEnd = index
      }
    }
    if let wordsStart { pieces.append(.words(utf8[wordsStart..<wordsEnd])) }
    return pieces
  }

  private static let dots = [Array("…".utf8), Array("...".utf8)]

  /// The sign that `token` is, whole; nil for a word.
  static func sign(
    _ token: ArraySlice<UInt8>
  ) throws(IndicatorSyntax.Problem) -> IndicatorPiece? {
    for form in dots where token.starts(with: form) {
      let digits = token.dropFirst(form.count)
      guard isNumber(digits) else { return nil }
      return .gap(try number(digits, of: token) ?? usualGap)
    }
    guard token.first == ASCII.ampersand, isNumber(token.dropFirst()) else { return nil }
    return .near(try number(token.dropFirst(), of: token))
  }

  private static func isNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.allSatisfy { ASCII.digits ~= $0 }
  }

  private static func number(
    _ digits: ArraySlice<UInt8>, of token: ArraySlice<UInt8>
  ) throws(IndicatorSyntax.Problem) -> Int? {
    if digits.isEmpty { return nil }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), 1...1000 ~= number else {
      throw IndicatorSyntax.Problem(
        text: "has '\(String(decoding: token, as: UTF8.self))'; write a number of words from 1 to "
          + "1000")
    }
    return number
  }
}
