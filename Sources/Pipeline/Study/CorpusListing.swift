/// The source files that a pattern means in one folder.
package struct ListedFolder: Sendable {
  /// Where to find it.
  package let path: String
  /// The path below the fixed part of the pattern; empty for the fixed part itself.
  package let relative: String
  /// Of its files, in the order of their bytes.
  package fileprivate(set) var names: [String]
}

/// Finds the files that a pattern means.
package enum CorpusListing {
  /// The folders that hold such files, in the order in which they were come upon.
  ///
  /// - Parameter pattern: a normalized path, absolute or from the working folder.
  package static func folders(
    matching pattern: String
  ) throws(PipelineError) -> [ListedFolder] {
    let glob = Glob(pattern)
    guard Disk.entry(at: glob.fixed) == .folder else {
      throw PipelineError(
        pattern, "matches nothing: there is no folder \(glob.fixed); check the path")
    }
    var found: [ListedFolder] = []
    var waiting = [(folder: "", depth: 1)]
    // Folders by their real path, so that a link to a folder above does not lead round for ever.
    var visited: Set<String> = []
    while let (folder, depth) = waiting.popLast() {
      let path = folder.isEmpty ? glob.fixed : PathText.resolve(folder, in: glob.fixed)
      guard let real = Disk.realPath(path), visited.insert(real).inserted else { continue }
      var listed = ListedFolder(path: path, relative: folder, names: [])
      for name in try Disk.names(inFolder: path) where !isClutter(name) {
        let relative = folder.isEmpty ? name : "\(folder)/\(name)"
        switch Disk.entry(at: PathText.resolve(relative, in: glob.fixed)) {
        case .folder where glob.depth.map { depth < $0 } ?? true:
          waiting.append((relative, depth + 1))
        case .file, .other, .missing:
          // A pipe or a dangling link that the pattern means is no source: reading it says so.
          if glob.matches(relative) { listed.names.append(name) }
        default: continue
        }
      }
      if !listed.names.isEmpty { found.append(listed) }
    }
    return found
  }

  /// The paths of such files, sorted by their bytes.
  static func paths(matching pattern: String) throws(PipelineError) -> [String] {
    try folders(matching: pattern).flatMap { folder in
      folder.names.map { PathText.resolve($0, in: folder.path) }
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What systems and word processors leave beside the files of a person.
  private static func isClutter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db"
      || name == "desktop.ini"
  }
}
