package import CorpusModel
internal import FileFormats
package import Reading

/// Reads codebooks and dictionaries of other programs.
package enum CodebookReader {
  /// Finds the format from the content unless `told`.
  ///
  /// - Returns: the codebook, and the findings about its encoding.
  /// - Throws: ``ReadingError`` with place and remedy where it cannot be read.
  package static func codebook(
    from source: Source, format told: CodebookFormat?
  ) throws(ReadingError) -> (codebook: ForeignCodebook, findings: [Finding]) {
    guard !source.bytes.isEmpty else {
      throw source.error("empty file; give the codebook that the other program wrote")
    }
    if source.bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      return (try REFICodebookReader.codebook(from: try project(in: source)), [])
    }
    guard source.bytes.count <= mostBytes else {
      throw source.error("file larger than 256 MiB, which is no codebook; give the codebook")
    }
    if told == .refi || told == nil && XMLRecognition.isXML(source.bytes, path: source.path) {
      return (try REFICodebookReader.codebook(from: source), [])
    }
    if let foreign = ForeignFormat(of: source.bytes) { throw source.error(foreign.problem) }
    let decoded = try TextDecoding.text(of: source, encoding: nil, id: source.path)
    let lines = DictionaryLines(decoded.text[decoded.text.span])
    let codebook: ForeignCodebook
    switch told ?? format(of: lines) {
    case .liwc: codebook = try LIWCDictionary.codebook(lines, source)
    case .wordstat: codebook = try WordStatDictionary.codebook(lines, source)
    case .quanteda, .refi:
      codebook = try QuantedaDictionary.codebook(
        decoded.text[decoded.text.span], source, isTold: told == .quanteda)
    }
    guard !codebook.categories.isEmpty else {
      throw source.error("no categories; give a codebook with at least one")
    }
    return (codebook, decoded.findings)
  }

  /// The `.qde` at the root of a REFI-QDA project, which other programs name as they like.
  private static func project(in source: Source) throws(ReadingError) -> Source {
    do throws(ZipArchive.Problem) {
      return try ZipArchive.open(source.bytes) { archive throws(ZipArchive.Problem) in
        let projects = archive.entries.filter {
          $0.name.lowercased().hasSuffix(".qde") && !$0.name.contains("/")
        }
        guard let project = projects.first, projects.count == 1 else {
          throw ZipArchive.Problem(
            text:
              "contains \(projects.count) files that end in .qde, where a REFI-QDA project has one; "
              + "give the codebook in it")
        }
        return Source(
          path: "\(source.path)/\(project.name)",
          bytes: try archive.content(of: project, most: mostBytes))
      }
    } catch {
      throw source.error("this zip archive \(error.text)")
    }
  }

  /// More than any codebook or project file has.
  private static let mostBytes = 1 << 28

  /// LIWC begins with `%`. WordStat indents by tabs, which YAML forbids, and puts a weight after
  /// each word.
  private static func format(of lines: DictionaryLines) -> CodebookFormat {
    if lines.all.first?.text == "%" { return .liwc }
    let isYAML = lines.all.contains { $0.text.hasSuffix(":") || $0.text.hasPrefix("- ") }
    let isWordStat = lines.all.contains {
      $0.startsWithTab || (!isYAML && WordStatDictionary.weight(in: $0.text) != nil)
    }
    return isWordStat ? .wordstat : .quanteda
  }
}
