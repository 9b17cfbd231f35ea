internal import TextServices

/// Writes indicators that fire on given words, in a form that ``IndicatorSyntax`` reads as just these.
package struct IndicatorWriter: ~Copyable {
  private var syntax: IndicatorSyntax

  package enum Written: Hashable, Sendable {
    /// Written as plain words, with `*` and `?`.
    case words(String)
    /// Written as a regular expression, as signs in the words would mean something else.
    case pattern(String)
    /// Not writable; the problem, as the end of a sentence about the words.
    case nothing(String)
  }

  /// - Throws: ``TextServicesError`` if ICU has no word boundaries.
  package init() throws {
    syntax = try IndicatorSyntax()
  }

  /// - Parameters:
  ///   - text: a word or phrase, with `*` for any run of letters.
  ///   - hasQuestionMarks: whether `?` is any one letter, and no question mark.
  package mutating func indicator(for text: String, hasQuestionMarks: Bool) -> Written {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { return .nothing("is empty") }
    if !words.unicodeScalars.contains(where: {
      $0 != "*" && $0 != " " && !(hasQuestionMarks && $0 == "?")
    }) {
      return .nothing("would fire on any word")
    }
    if isPlain(words, hasQuestionMarks), means(words) { return .words(words) }
    let pattern = IndicatorWriter.pattern(for: words, hasQuestionMarks)
    do {
      _ = try syntax.indicator(pattern, isUnless: false)
    } catch {
      return .nothing(error.text)
    }
    return .pattern(pattern)
  }

  /// True if all characters are of words or of what may be within and between them.
  private func isPlain(_ words: String, _ hasQuestionMarks: Bool) -> Bool {
    words.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case " ", "*", "'", "’", "-", ".", ",", "&", "/", "_": true
      case "?": hasQuestionMarks
      default: IndicatorWriter.isOfWord(scalar)
      }
    }
  }

  /// True if the syntax reads nothing but words in a row, also where another indicator comes before
  /// or after.
  private mutating func means(_ words: String) -> Bool {
    guard !words.hasPrefix("/"),
      case .words(let indicator)? = try? syntax.indicator(words, isUnless: false)
    else { return false }
    return indicator.phrases != nil
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .spacingMark
  }

  private static func pattern(for words: String, _ hasQuestionMarks: Bool) -> String {
    var pattern = "/"
    let scalars = words.unicodeScalars
    if let first = scalars.first, isOfWord(first) { pattern += "\\b" }
    for scalar in scalars {
      switch scalar {
      case "*": pattern += "\\w*"
      case "?" where hasQuestionMarks: pattern += "\\w"
      case " ": pattern += "\\s+"
      case "'", "’": pattern += "['’]"
      default:
        if !isOfWord(scalar) { pattern += "\\" }
        pattern.unicodeScalars.append(scalar)
      }
    }
    if let last = scalars.last, isOfWord(last) { pattern += "\\b" }
    return pattern + "/"
  }
}
