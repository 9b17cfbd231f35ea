internal import Files

/// What the last run left in an output folder.
package enum PreviousRun {
  package static let manifest = "manifest.json"
  package static let package = "datapackage.json"

  /// Those of the files that its manifest says it wrote for which `isMeant`; none where there is no
  /// manifest of ours.
  ///
  /// Only our own files are named there, so nothing that a person put beside them is ever removed. The
  /// manifest is read entry by entry, as it may name very many files.
  package static func files(in folder: String, where isMeant: (String) -> Bool) -> [String] {
    var found: [String] = []
    var line: [UInt8] = []
    var entry: [UInt8] = []
    var isInList = false
    try? Disk.forEachPiece(of: "\(folder)/\(manifest)") { piece in
      for byte in piece {
        line.append(byte)
        guard byte == 0x0A else { continue }
        if line.starts(with: endOfList) { isInList = false }
        if isInList { entry += line }
        if isInList, line.starts(with: endOfEntry) {
          if let path = path(in: entry), isMeant(path) { found.append(path) }
          entry.removeAll(keepingCapacity: true)
        }
        if line.starts(with: startOfList) { isInList = true }
        line.removeAll(keepingCapacity: true)
      }
    }
    return found
  }

  /// Whether a run has written the folder: its manifest or its data package begins as ours do.
  package static func isIn(_ folder: String) -> Bool {
    hasManifest(in: folder)
      || begins("\(folder)/\(package)", with: startOfPackage)
  }

  package static func hasManifest(in folder: String) -> Bool {
    begins("\(folder)/\(manifest)", with: startOfManifest)
  }

  /// Whether a folder with these names in it is a store.
  static func isStore(_ names: [String]) -> Bool {
    names.contains(".gitignore") && names.count > 1
      && names.allSatisfy { $0 == ".gitignore" || $0.hasPrefix("d_") }
  }

  private static func begins(_ path: String, with start: [UInt8]) -> Bool {
    struct Enough: Error {}
    var first: [UInt8] = []
    guard Disk.entry(at: path) == .file else { return false }
    try? Disk.forEachPiece(of: path) {
      first = $0
      throw Enough()
    }
    return first.starts(with: start)
  }

  private static func path(in entry: [UInt8]) -> String? {
    // The comma belongs to the list.
    guard let end = entry.lastIndex(of: UInt8(ascii: "}")),
      let text = String(validating: entry[...end], as: UTF8.self),
      let settings = try? SettingsReader(parsing: text, path: manifest)
    else { return nil }
    var reader = settings
    return reader.text("path")
  }

  // As ``Manifest`` and ``DataPackage`` write them.
  private static let startOfManifest = Array("{\n  \"study\": ".utf8)
  private static let startOfPackage = Array("{\n  \"profile\": \"tabular-data-package\"".utf8)
  private static let startOfList = Array("  \"outputs\": [".utf8)
  private static let endOfList = Array("  ]".utf8)
  private static let endOfEntry = Array("    }".utf8)
}
