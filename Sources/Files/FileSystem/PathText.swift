import CorpusModel

/// Paths as text, with `/` between the parts.
package enum PathText {
  /// `path` as seen from `folder`, unless it is absolute.
  package static func resolve(_ path: String, in folder: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return normalized(path) }
    return normalized("\(folder)/\(path)")
  }

  /// `.` and `name/..` taken out; a leading `..` stays.
  package static func normalized(_ path: String) -> String {
    if isNormalized(path) { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part == "..", path.hasPrefix("/"), parts.isEmpty {
        continue
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/\(joined)" : joined.isEmpty ? "." : joined
  }

  /// True if no part is empty, `.` or `..`, as in nearly all paths.
  private static func isNormalized(_ path: String) -> Bool {
    var count = 0
    var dots = 0
    var isFirst = true
    for byte in path.utf8 {
      if byte == ASCII.slash {
        if count == 0 ? !isFirst : count == dots && count <= 2 { return false }
        (count, dots, isFirst) = (0, 0, false)
      } else {
        count += 1
        if byte == ASCII.period { dots += 1 }
      }
    }
    return count > 0 && !(count == dots && count <= 2)
  }

  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: ASCII.slash) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func name(of path: String) -> String {
    path.utf8.split(separator: ASCII.slash).last.flatMap { String($0) } ?? path
  }

  /// The name without its last extension; a name that is all extension keeps it.
  package static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: ASCII.period), dot != name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// `path` as seen from the folder `base`, both absolute and normalized.
  package static func relative(_ path: String, to base: String) -> String {
    let target = path.split(separator: "/")
    let origin = base.split(separator: "/")
    let shared = zip(target, origin).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: origin.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }
}
