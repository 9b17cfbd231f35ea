import CorpusModel

/// Tells XML from plain text that begins with `<`.
package enum XMLRecognition {
  /// - Parameter path: names that end as files of XML do are believed.
  package static func isXML(_ bytes: [UInt8], path: String) -> Bool {
    let name = path.lowercased()
    if [".xml", ".tei", ".trs", ".eaf", ".exb", ".xhtml"].contains(where: name.hasSuffix) {
      return true
    }
    guard mayStartWithTag(bytes.prefix(2048)) else { return false }
    let start = text(bytes.prefix(2048)).drop(while: \.isWhitespace)
    if start.hasPrefix("<?xml") || start.hasPrefix("<!DOCTYPE") { return true }
    // A label in angle brackets begins a turn, not an element: an element ends the text too.
    guard start.first == "<", let root = rootName(of: start) else { return false }
    let end = text(bytes.suffix(1024))
    return end.contains("</\(root)")
  }

  /// True if the first printable ASCII is `<`, so that no string is made of most plain texts.
  private static func mayStartWithTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first { ASCII.space < $0 && $0 < ASCII.delete } == ASCII.lessThan
  }

  private static func rootName(of text: Substring) -> Substring? {
    var rest = text
    while rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-.:".contains($0) }
    guard rest.first == "<", let first = name.first, first.isLetter || first == "_" else {
      return nil
    }
    return name
  }

  /// The ASCII of `bytes`, be they UTF-8 or UTF-16, without a byte order mark.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let characters = bytes.filter { $0 != 0 }
    return String(decoding: characters, as: UTF8.self)
      .replacing("\u{FEFF}", with: "").replacing("\u{FFFD}", with: "")
  }
}
