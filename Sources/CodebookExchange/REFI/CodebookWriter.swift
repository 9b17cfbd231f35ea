package import CorpusModel
internal import Identity

/// Writes a codebook as REFI-QDA has it (`.qdc`, version 1.0), which ATLAS.ti, MAXQDA, NVivo, QualCoder
/// and others read.
///
/// Ids of codes come from the ids of themes alone, so the same codebook gives the same bytes, and a
/// program that knows a code from before knows it again.
package enum REFICodebook {
  /// The deepest that themes may nest, as readers of XML stop somewhere.
  package static let depth = 200

  /// - Returns: nil for a codebook without themes, which the format forbids, or where themes nest
  ///   deeper than ``depth``.
  package static func bytes(of codebook: Codebook) -> [UInt8]? {
    var children: [[Int]] = Array(repeating: [], count: codebook.themes.count)
    var roots: [Int] = []
    for (theme, parent) in codebook.parents.enumerated() {
      if let parent { children[parent].append(theme) } else { roots.append(theme) }
    }
    guard !roots.isEmpty else { return nil }
    var xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"CrossCase\">\n  <Codes>\n"
    // Things yet to be written, the next one last: a theme, or the end of one.
    var waiting = roots.reversed().map { (theme: $0, depth: 1, isEnd: false) }
    while let next = waiting.popLast() {
      guard next.depth <= depth else { return nil }
      let indent = String(repeating: "  ", count: next.depth + 1)
      if next.isEnd {
        xml += "\(indent)</Code>\n"
        continue
      }
      let theme = codebook.themes[next.theme]
      xml +=
        "\(indent)<Code guid=\"\(guid(of: theme))\" name=\"\(escaped(theme.label, inAttribute: true))\""
      xml += " isCodable=\"true\">\n\(indent)  <Description>"
      xml += "\(escaped(ThemeColumns.description(of: theme), inAttribute: false))</Description>\n"
      waiting.append((next.theme, next.depth, true))
      waiting += children[next.theme].reversed().map { ($0, next.depth + 1, false) }
    }
    return Array((xml + "  </Codes>\n</CodeBook>\n").utf8)
  }

  /// A UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of the theme's id.
  private static func guid(of theme: Theme) -> String {
    let digest = ContentHash.hexadecimal(Array("theme\u{1F}\(theme.id)".utf8).span).utf8
    var digits = Array(digest.prefix(32))
    digits[12] = ASCII.eight
    // The variant takes the first two bits of this digit: 8, 9, a or b.
    digits[16] = Array("89ab".utf8)[Int(digits[16] & 3)]
    let text = String(decoding: digits, as: UTF8.self)
    var rest = text[...]
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }

  /// Characters that XML forbids become U+FFFD; an attribute would lose its line ends.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t" where inAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
      case "\n" where inAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
