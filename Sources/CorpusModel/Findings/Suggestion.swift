/// The nearest of some names to one that was mistyped.
package enum Suggestion {
  /// `; did you mean 'x'?` for a name within two edits (a third of its length for short ones),
  /// else the list of known names.
  package static func text(for name: String, among known: [String]) -> String {
    let best = known.map { (name: $0, distance: distance(name, $0)) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    if let best, best.distance <= limit(for: name) { return "did you mean '\(best.name)'?" }
    return "known are: \(known.joined(separator: ", "))"
  }

  /// True if `name` may be a slip of the pen for `other`.
  package static func isNear(_ name: String, _ other: String) -> Bool {
    distance(name, other) <= limit(for: name)
  }

  private static func limit(for name: String) -> Int { max(1, min(2, name.count / 3)) }

  /// Counted in code points, without regard to case; an exchange of two neighbours counts once.
  static func distance(_ a: String, _ b: String) -> Int {
    EditDistance.between(
      Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars), swaps: true)
  }
}
