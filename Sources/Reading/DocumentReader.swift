internal import Languages
package import CorpusModel

/// Reads a source of any format that we know into a document.
package enum DocumentReader {
  /// Finds format, encoding and kind from the bytes unless `options` give them.
  ///
  /// - Throws: ``ReadingError`` when the source gives no usable text.
  package static func document(
    from source: Source, options: ReadingOptions
  ) throws(ReadingError) -> Document {
    var document = try unmarked(source, options)
    document.markWords = options.words.marks
    return document
  }

  private static func unmarked(
    _ source: Source, _ options: ReadingOptions
  ) throws(ReadingError) -> Document {
    guard !source.bytes.isEmpty else {
      throw source.error("empty file; remove it from the corpus, or put its text into it")
    }
    guard source.bytes.count <= Int(Int32.max) else {
      throw source.error("file larger than 2 GiB; split it")
    }
    if let foreign = ForeignFormat(of: source.bytes),
      options.format != .text || !foreign.isPlainText
    {
      throw source.error(foreign.problem)
    }
    var description = DocumentDescription(
      id: options.id, path: source.path, sha256: source.sha256,
      format: .text, encoding: "", language: options.language, kind: options.kind ?? .report,
      caseCode: options.caseCode, wave: options.wave, date: options.date)
    switch options.format {
    case .tei, .xml:
      return try XMLDocumentReader.document(
        from: source, options: options, description: description)
    case nil
    where !TranscriptLineHead.isVoiceTag(source.bytes)
      && XMLRecognition.isXML(source.bytes, path: source.path):
      return try XMLDocumentReader.document(
        from: source, options: options, description: description)
    case .text, nil: break
    }
    let decoded = try TextDecoding.text(
      of: source, encoding: options.encoding, id: options.id, words: options.words)
    description.encoding = decoded.encoding
    var document = try PlainTextReader.document(
      text: decoded.text, description: description, kind: options.kind,
      findings: decoded.findings, people: options.people, guide: options.guide,
      words: options.words)
    if decoded.text.trimmed(decoded.text.span).isEmpty {
      document.findings = [
        document.finding(
          .noText, at: 0,
          "nothing but white space; remove the file from the corpus, or put its text into it"
        )
      ]
    }
    return document
  }
}

extension Finding.Kind {
  /// A file with nothing in it to read.
  package static let noText = Finding.Kind("no text")
}
