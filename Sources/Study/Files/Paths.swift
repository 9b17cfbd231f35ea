internal import Files

/// Paths as tables show them.
package enum StudyPaths {
  /// `path` as seen from the folder of the pipeline file, wherever the command was called.
  package static func shown(_ path: String, from folder: String) -> String {
    guard let parent = shownFolder(PathText.folder(of: path), from: folder) else { return path }
    return parent.isEmpty ? PathText.name(of: path) : "\(parent)/\(PathText.name(of: path))"
  }

  /// The folder `path` as seen from the folder of the pipeline file, empty for that itself; nil
  /// where it is unknown.
  static func shownFolder(_ path: String, from folder: String) -> String? {
    guard let base = Disk.realPath(folder), let real = Disk.realPath(path) else { return nil }
    return PathText.relative(real, to: base)
  }
}
