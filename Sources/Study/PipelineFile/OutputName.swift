/// The rules for the name of something that a run writes.
enum OutputName {
  /// Some file systems allow 255, and an ending and more may follow.
  private static let mostBytes = 200

  /// The problem with the name of a file or a folder, and the remedy; nil if there is none.
  static func problem(with name: String) -> String? {
    if let part = fault(in: name) { return part }
    return name.contains("/")
      ? "'\(name)' is not a file name; use letters, digits and '-'" : nil
  }

  /// The same of a path below the output folder, with `/` between its parts.
  static func problem(withPath path: String) -> String? {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .lazy.compactMap { fault(in: String($0), of: path) }.first
  }

  private static func fault(in part: String, of path: String? = nil) -> String? {
    let shown = path ?? part
    if part.utf8.count > mostBytes {
      return
        "'\(shown.prefix(40))…' is too long for a file (\(part.utf8.count) bytes); use at most "
        + "\(mostBytes)"
    }
    let isPlain =
      !part.isEmpty && !part.hasPrefix(".")
      && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    if isPlain { return nil }
    return path == nil
      ? "'\(shown)' is not a file name; use letters, digits and '-'"
      : "'\(shown)' is not a plain path; use letters, digits and '-', such as A1/head"
  }
}
