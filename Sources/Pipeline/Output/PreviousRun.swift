/// What the last run left in an output folder.
enum PreviousRun {
  static let manifest = "manifest.json"

  /// Those of the files that its manifest says it wrote for which `isMeant`; none where there is no
  /// manifest of ours.
  ///
  /// Only our own files are named there, so nothing that a person put beside them is ever removed. The
  /// manifest is read entry by entry, as it may name very many files.
  static func files(in folder: String, where isMeant: (String) -> Bool) -> [String] {
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

  private static func path(in entry: [UInt8]) -> String? {
    // The comma belongs to the list.
    guard let end = entry.lastIndex(of: UInt8(ascii: "}")),
      let text = String(validating: entry[...end], as: UTF8.self),
      let settings = try? SettingsReader(parsing: text, path: manifest)
    else { return nil }
    var reader = settings
    return reader.text("path")
  }

  // As ``Manifest`` writes them.
  private static let startOfList = Array("  \"outputs\": [".utf8)
  private static let endOfList = Array("  ]".utf8)
  private static let endOfEntry = Array("    }".utf8)
}
