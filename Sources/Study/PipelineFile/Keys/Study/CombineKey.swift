package import Coding
internal import CorpusModel

/// The way in which several coders of one segment are combined.
enum CombineKey: SettingKey {
  static let name = "combine"

  static func value(from reader: inout SettingsReader) -> CoderCombination? {
    guard let way = reader.text("combine") else { return nil }
    if let known = CoderCombination(name: way) { return known }
    let hint = Suggestion.text(for: way, among: CoderCombination.names)
    reader.report(at: "combine", "unknown way to combine coders '\(way)'; \(hint)")
    return nil
  }
}

extension PipelineFile {
  package var combination: CoderCombination { self[CombineKey.self] ?? .any }
}
