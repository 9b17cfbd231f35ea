package import CorpusModel

/// A text with places marked by ⟦ and ⟧, so that no test counts offsets.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  /// The marked places in order of their openings; they may nest.
  package let spans: [TextSpan]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var found: [TextSpan?] = []
    var starts: [Int] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦":
        open.append(found.count)
        starts.append(bytes.count)
        found.append(nil)
      case "⟧":
        guard let last = open.popLast() else { preconditionFailure("⟧ without ⟦ in a test") }
        found[last] = TextSpan(starts[last], bytes.count)
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧ in a test")
    text = String(decoding: bytes, as: UTF8.self)
    spans = found.compactMap(\.self)
  }

  /// The words of each marked place.
  package var pieces: [String] {
    spans.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }
}
