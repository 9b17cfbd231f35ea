internal import CorpusModel
internal import Files

/// The source files that a pattern means in one folder.
package struct ListedFolder: Sendable {
  /// The path at which to find it.
  package let path: String
  /// The path below the fixed part of the pattern; empty for the fixed part itself.
  package let relative: String
  /// Names of the files in it, in the order of their bytes.
  package fileprivate(set) var names: [String]
}

/// Finds the files that a pattern means.
package enum CorpusListing {
  /// The files that were found, and the number of them that are no sources.
  struct Result {
    /// The folders that hold such files, in the order in which they were come upon.
    var folders: [ListedFolder] = []
    /// True if files of the study itself, of an output or of a store were passed over.
    var hasPassedOver = false
  }

  /// The files that the pattern matches, without files that runs wrote: the outputs that a manifest
  /// lists, and stores. A pattern that ends in `**` means everything, and leads into no other
  /// study.
  ///
  /// - Parameters:
  ///   - pattern: a normalized path, absolute or from the working folder.
  ///   - own: files of the study itself, by their real paths.
  static func listing(
    of pattern: String, except own: Set<String> = []
  ) throws(PipelineError) -> Result {
    let glob = Glob(pattern)
    guard try Disk.entry(at: glob.fixed) == .folder else {
      throw PipelineError(
        pattern, "matches no files: there is no folder \(glob.fixed); check the path")
    }
    var found = Result()
    var passed = own
    let meansAll = pattern == "**" || pattern.hasSuffix("/**")
    var waiting = [(folder: "", depth: 1)]
    // Folders by their real path, so that a link to a folder above does not lead round for ever.
    var visited: Set<String> = []
    while let (folder, depth) = waiting.popLast() {
      let path = folder.isEmpty ? glob.fixed : PathText.resolve(folder, in: glob.fixed)
      guard let real = try Disk.existingRealPath(path), visited.insert(real).inserted else {
        continue
      }
      let names = try Disk.names(inFolder: path)
      if PreviousRun.isStore(names)
        || (meansAll && !folder.isEmpty && names.contains(PipelineFile.usualName))
      {
        found.hasPassedOver = true
        continue
      }
      if names.contains(PreviousRun.manifest), try PreviousRun.isIn(path) {
        passed.insert("\(real)/\(PreviousRun.manifest)")
        passed.formUnion(
          try PreviousRun.files(in: path) { _ in true }.map { "\(real)/\($0)" })
      }
      var listed = ListedFolder(path: path, relative: folder, names: [])
      for name in names where !isClutter(name) {
        let relative = folder.isEmpty ? name : "\(folder)/\(name)"
        switch try Disk.entry(at: PathText.resolve(relative, in: glob.fixed)) {
        case .folder where glob.depth.map { depth < $0 } ?? true:
          waiting.append((relative, depth + 1))
        case .file, .other, .missing:
          // A pipe or a dangling link that the pattern means is no source: reading it says so.
          guard glob.matches(relative) else { continue }
          if !passed.isEmpty, passed.contains("\(real)/\(name)") {
            found.hasPassedOver = true
          } else {
            listed.names.append(name)
          }
        default: continue
        }
      }
      if !listed.names.isEmpty { found.folders.append(listed) }
    }
    return found
  }

  /// The paths of such files, sorted by their bytes.
  static func paths(matching pattern: String) throws(PipelineError) -> [String] {
    try listing(of: pattern).folders.flatMap { folder in
      folder.names.map { PathText.resolve($0, in: folder.path) }
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// True for files that systems and word processors leave beside a person's files.
  private static func isClutter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db"
      || name == "desktop.ini"
  }
}
