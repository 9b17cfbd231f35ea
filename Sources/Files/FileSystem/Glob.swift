/// A pattern of paths: `*` and `?` within a part, `**` for any parts.
package struct Glob: Sendable {
  /// The folder before the first part with a wildcard, or before the name.
  package let fixed: String
  private let parts: [[Character]]

  /// - Parameter pattern: a normalized path.
  package init(_ pattern: String) {
    let all = pattern.split(separator: "/").map(String.init)
    let first = all.firstIndex { $0.contains(where: "*?".contains) } ?? max(0, all.count - 1)
    let leading = all[..<first].joined(separator: "/")
    fixed = pattern.hasPrefix("/") ? "/\(leading)" : leading.isEmpty ? "." : leading
    parts = all[first...].map(Array.init)
  }

  /// True if a path below ``fixed`` fits.
  package func matches(_ path: String) -> Bool {
    Glob.matches(path.split(separator: "/").map(Array.init)[...], parts[...])
  }

  /// The most parts that a path may have to fit; nil where `**` lets it have any.
  package var depth: Int? { parts.contains(["*", "*"]) ? nil : parts.count }

  /// Matches lists of parts; `**` is tried from the shortest, with one point of return as in
  /// ``fits(_:_:)``, so that no pattern takes more than quadratic time.
  private static func matches(
    _ names: ArraySlice<[Character]>, _ patterns: ArraySlice<[Character]>
  ) -> Bool {
    wildcardMatch(Array(names), Array(patterns), isStar: { $0 == ["*", "*"] }, fits: fits)
  }

  private static func fits(_ name: [Character], _ pattern: [Character]) -> Bool {
    // A hidden file is never meant by a wildcard, as in a shell.
    if name.first == ".", pattern.first != "." { return false }
    return wildcardMatch(name, pattern, isStar: { $0 == "*" }, fits: { $1 == "?" || $0 == $1 })
  }

  private static func wildcardMatch<Item>(
    _ items: [Item], _ pattern: [Item], isStar: (Item) -> Bool, fits: (Item, Item) -> Bool
  ) -> Bool {
    var (i, j) = (0, 0)
    var star: Int?
    var resumed = 0
    while i < items.count {
      if j < pattern.count, isStar(pattern[j]) {
        star = j
        resumed = i
        j += 1
      } else if j < pattern.count, fits(items[i], pattern[j]) {
        i += 1
        j += 1
      } else if let star {
        resumed += 1
        i = resumed
        j = star + 1
      } else {
        return false
      }
    }
    return pattern[j...].allSatisfy(isStar)
  }
}
