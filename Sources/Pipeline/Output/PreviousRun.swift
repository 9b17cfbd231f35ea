/// What the last run left in an output folder.
enum PreviousRun {
  static let manifest = "manifest.json"

  /// The files that its manifest says it wrote; none where there is no manifest of ours.
  ///
  /// Only our own files are named there, so nothing that a person put beside them is ever removed.
  static func files(in folder: String) -> [String] {
    guard let bytes = try? Disk.read("\(folder)/\(manifest)"),
      let text = String(validating: bytes, as: UTF8.self),
      let settings = try? SettingsReader(parsing: text, path: manifest)
    else { return [] }
    var reader = settings
    return (reader.mappings("outputs") ?? []).compactMap { entry in
      var entry = entry
      return entry.text("path")
    }
  }
}
