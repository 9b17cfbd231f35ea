package import CorpusModel
internal import Files
internal import Reading
internal import TextServices

/// A file that a person keeps, with its text: UTF-8, or the encoding in which a spreadsheet saved it.
package struct ResearcherFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// The text without byte order mark.
  package let text: String
  /// Findings on the encoding, at their places in the file.
  package private(set) var findings: [Finding] = []

  /// Reads the file at `path`.
  ///
  /// - Throws: ``PipelineError`` where its encoding is unknown, or it is no text.
  package init(at path: String) throws {
    try self.init(path: path, bytes: try Disk.read(path))
  }

  /// The file at `path` with bytes that were read from it.
  package init(path: String, bytes: [UInt8]) throws {
    self.path = path
    self.bytes = bytes
    if let foreign = ResearcherFile.foreignFormat(of: bytes) {
      throw PipelineError(
        path,
        "not plain text but \(foreign); open it and save the sheet as CSV (“CSV UTF-8”)"
      )
    }
    if var text = String(validating: bytes, as: UTF8.self) {
      if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      self.text = text
      return
    }
    if let western = ResearcherFile.western(bytes, path: path) {
      text = String(decoding: western.utf8, as: UTF8.self)
      findings = [western.finding]
      return
    }
    let options = ReadingOptions(id: path, kind: .notes, format: .text)
    guard
      let document = try? DocumentReader.document(
        from: Source(path: path, bytes: bytes), options: options)
    else {
      throw PipelineError(
        SourceLocation(path, at: ResearcherFile.position(inUTF8: bytes)),
        "not UTF-8 from here on, and of unknown encoding; save the file in UTF-8 (“CSV UTF-8” in a "
          + "spreadsheet) and run again")
    }
    text = document.text[document.text.span]
    findings = document.findings.filter { $0.kind == .windows1252 }
  }

  /// The text of bytes that are not UTF-8 as Windows-1252, where its letters show it.
  package static func western(_ bytes: [UInt8], path: String) -> (utf8: [UInt8], finding: Finding)?
  {
    guard WesternLetters.areLikely(in: bytes),
      let utf8 = try? TextConverter.decode(bytes, encoding: "windows-1252")
    else { return nil }
    let position = position(inUTF8: bytes)
    return (
      utf8,
      Finding(
        document: "", line: position.line, column: position.column, kind: .windows1252,
        message:
          "not UTF-8, read as Windows-1252 by the look of its letters; if some are wrong, save "
          + "the file in UTF-8 (“CSV UTF-8” in a spreadsheet)")
    )
  }

  /// The position of the first byte that is not UTF-8.
  private static func position(inUTF8 bytes: [UInt8]) -> SourcePosition {
    var offset = bytes.count
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      offset = error.byteOffsets.lowerBound
    }
    return SourcePosition(ofByte: offset, in: bytes)
  }

  private static func foreignFormat(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return "an Excel workbook (.xlsx), a Word document or another zip archive"
    }
    return bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
      ? "an old Office document (.xls, .doc)" : nil
  }
}
