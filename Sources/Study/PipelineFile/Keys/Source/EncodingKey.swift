internal import TextServices

/// The encoding of the files of a source, or of all that do not say.
enum EncodingKey: SettingKey {
  static let name = "encoding"

  static func value(from reader: inout SettingsReader) -> String? {
    guard let name = reader.filledText("encoding") else { return nil }
    if TextConverter.canonicalName(of: name) == nil {
      reader.report(
        at: "encoding",
        "unknown encoding '\(name)'; use a name such as utf-8, windows-1252, iso-8859-2 or "
          + "macintosh")
    }
    return name
  }
}

extension PipelineFile.SourceEntry {
  package var encoding: String? { self[EncodingKey.self] }
}
