/// A source file that a study reads.
package struct ListedSource: Sendable {
  /// Where to open it.
  package let path: String
  /// The path below the fixed part of the pattern, without the extension.
  package let id: String
  /// The parts below the fixed part, the name last.
  package let folder: String
}

/// Finds the files that a pattern means, in the order of their ids.
package enum CorpusListing {
  /// - Parameter pattern: a normalized path, absolute or from the working folder.
  package static func files(matching pattern: String) throws(PipelineError) -> [ListedSource] {
    let glob = Glob(pattern)
    guard Disk.entry(at: glob.fixed) == .folder else {
      throw PipelineError(
        pattern, "matches nothing: there is no folder \(glob.fixed); check the path")
    }
    var found: [ListedSource] = []
    var waiting = [(folder: "", depth: 1)]
    // Folders by their real path, so that a link to a folder above does not lead round for ever.
    var visited: Set<String> = []
    while let (folder, depth) = waiting.popLast() {
      let path = folder.isEmpty ? glob.fixed : PathText.resolve(folder, in: glob.fixed)
      guard let real = Disk.realPath(path), visited.insert(real).inserted else { continue }
      for name in try Disk.names(inFolder: path) where !isClutter(name) {
        let relative = folder.isEmpty ? name : "\(folder)/\(name)"
        let place = PathText.resolve(relative, in: glob.fixed)
        switch Disk.entry(at: place) {
        case .folder where glob.depth.map { depth < $0 } ?? true:
          waiting.append((relative, depth + 1))
        case .file, .other, .missing:
          // A pipe or a dangling link that the pattern means is no source: reading it says so.
          guard glob.matches(relative) else { continue }
          found.append(
            ListedSource(
              path: place,
              id: folder.isEmpty ? PathText.stem(of: name) : "\(folder)/\(PathText.stem(of: name))",
              folder: folder.isEmpty ? PathText.name(of: glob.fixed) : PathText.name(of: folder)))
        default: continue
        }
      }
    }
    return found.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// What systems and word processors leave beside the files of a person.
  private static func isClutter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db"
      || name == "desktop.ini"
  }
}
