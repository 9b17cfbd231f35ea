package import CorpusModel
internal import Files

/// The file of the interview guide.
enum GuideKey: FileKey {
  static let name = "guide"

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> [GuideQuestion]? {
    loading.content(of: value, key: name, GuideTable.questions(of:))
  }

  /// Themes that the guide names and the codebook does not define.
  static func errors(in loading: FileLoading) -> [PipelineError] {
    guard let name = loading.pipeline.guide, let codebook = loading.contents.codebook,
      !loading.unread.contains(CodebookKey.name)
    else { return [] }
    let path = PathText.resolve(name, in: loading.pipeline.folder)
    let known = codebook.themes.map(\.id)
    return loading.contents.guide.flatMap { question in
      question.themes.filter { !known.contains($0) }.map { theme in
        PipelineError(
          path, line: question.line,
          "unknown theme '\(theme)' of question '\(question.id)'; "
            + Suggestion.text(for: theme, among: known))
      }
    }
  }
}

extension PipelineFile {
  package var guide: String? { self[GuideKey.self] }
}

extension FileContents {
  package internal(set) var guide: [GuideQuestion] {
    get { self[GuideKey.self] ?? [] }
    set { self[GuideKey.self] = newValue }
  }
}
