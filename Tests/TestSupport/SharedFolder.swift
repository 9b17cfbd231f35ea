package import Foundation

/// The folder beside the package that holds texts and gold standards of others. The project does not
/// need it: tests that read it are skipped, in words, where it is absent.
///
/// It is `../shared`, or what the environment variable `CROSSCASE_SHARED` names.
package enum SharedFolder {
  /// - Parameter path: below the folder, such as `corpora/qmsum`.
  /// - Returns: nil if there is no such file or folder.
  package static func url(of path: String) -> URL? {
    let url = root.appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  package static func contains(_ path: String) -> Bool { url(of: path) != nil }

  /// Every file in and below the folder at `path`, by path.
  package static func files(below path: String) -> [URL] {
    guard let folder = url(of: path),
      let walk = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    let files = walk.compactMap { $0 as? URL }.filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    return files.sorted { $0.path < $1.path }
  }

  private static let root: URL = {
    if let named = ProcessInfo.processInfo.environment["CROSSCASE_SHARED"] {
      return URL(filePath: named)
    }
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appending(path: "shared")
  }()
}
