import CorpusModel

/// A format that its first bytes identify and that no reader takes.
package enum ForeignFormat: Hashable {
  case word, excel, powerPoint, openDocument, archive(String), qualitativeProject, rtf, pdf,
    oldOffice, subtitles(String), html, image, sound
  case program, database

  /// - Returns: nil if `bytes` may be text or XML.
  package init?(of bytes: [UInt8]) {
    let start = bytes.prefix(4096)
    if let format = Self.signatures.first(where: { start.starts(with: $0.bytes) })?.format {
      self = format == Self.zip ? Self.archive(holding: start) : format
      return
    }
    let text = String(
      decoding: start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start, as: UTF8.self)
    if Self.isMedia(start) {
      self = .sound
    } else if start.starts(with: Array("MZ".utf8)) && start.prefix(64).contains(0) {
      self = .program
    } else if start.starts(with: Array("BZh".utf8)),
      start.dropFirst(4).starts(with: Array("1AY&SY".utf8))
    {
      self = .archive("a bzip2 archive")
    } else if start.dropFirst(257).starts(with: Array("ustar".utf8)) {
      self = .archive("a tar archive")
    } else if text.drop(while: \.isWhitespace).hasPrefix("%PDF-") {
      self = .pdf
    } else if text.hasPrefix("WEBVTT") {
      self = .subtitles("WebVTT")
    } else if Self.hasCue(start), text.prefixMatch(of: Self.subRipStart) != nil {
      self = .subtitles("SubRip (.srt)")
    } else if Self.startsWithClock(start), text.prefixMatch(of: Self.subViewerStart) != nil {
      self = .subtitles("SubViewer (.sbv)")
    } else if Self.isHTML(text) {
      self = .html
    } else {
      return nil
    }
  }

  /// True if it can be read as plain text where a person says that it is.
  var isPlainText: Bool {
    switch self {
    case .subtitles, .html, .rtf: true
    default: false
    }
  }

  /// The name of the format, and how to bring its text here.
  package var problem: String {
    let save = "open it and save it as plain text (UTF-8), then give that file"
    return switch self {
    case .word: "a Word document (.docx) is not read; \(save)"
    case .openDocument: "an OpenDocument text (.odt) is not read; \(save)"
    case .excel:
      "an Excel workbook (.xlsx) is not read; save the sheet that holds the text as “Text (tab "
        + "delimited)” in UTF-8, then give that file"
    case .powerPoint: "a PowerPoint file (.pptx) is not read; \(save)"
    case .qualitativeProject:
      "a project of an analysis program (.qdpx) is not read; unpack it, and give the texts in its "
        + "folder 'sources'"
    case .archive(let name): "\(name) is not read; unpack it and give the files in it"
    case .rtf: "a rich text document (RTF) is not read; \(save)"
    case .pdf:
      "a PDF is not read; save its text as plain text (UTF-8), for example with pdftotext, and check it"
    case .oldOffice: "an old Office document (.doc, .xls, .ppt) is not read; \(save)"
    case .subtitles(let name):
      "\(name) subtitles are not read; save the transcript as plain text with a speaker's label "
        + "at each turn (“Name: …”), or as TEI XML"
    case .html:
      "HTML is not read; open it in a browser and save it as plain text (UTF-8), or give XHTML"
    case .image: "this is an image; give its text, as plain text (UTF-8)"
    case .sound: "this is sound or film; give its transcript, as plain text (UTF-8) or TEI XML"
    case .program: "this is a program, not a text; remove it from the corpus"
    case .database: "this is a database; export its texts as plain text (UTF-8)"
    }
  }

  // Made at each use, as a Regex is not Sendable.
  private static var subRipStart: Regex<Substring> {
    /\s*\d+[ \t]*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->/
      .matchingSemantics(.unicodeScalar)
  }
  private static var subViewerStart: Regex<Substring> {
    /\s*\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}[ \t]*\r?\n/
      .matchingSemantics(.unicodeScalar)
  }

  private static let zip = ForeignFormat.archive("a zip archive")

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], zip), ([0x50, 0x4B, 0x05, 0x06], zip),
    ([0x1F, 0x8B], .archive("a gzip archive")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .archive("an xz archive")),
    ([0x28, 0xB5, 0x2F, 0xFD], .archive("a zstd archive")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive("a 7z archive")),
    (Array("Rar!".utf8) + [0x1A], .archive("a RAR archive")),
    (Array("{\\rtf".utf8), .rtf), (Array("%PDF-".utf8), .pdf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF87a".utf8), .image), (Array("GIF89a".utf8), .image),
    ([ASCII.capitalI, ASCII.capitalI, ASCII.asterisk, 0], .image),
    ([ASCII.capitalM, ASCII.capitalM, 0, ASCII.asterisk], .image),
    ([ASCII.delete, ASCII.capitalE, ASCII.capitalL, ASCII.capitalF], .program),
    ([0xCF, 0xFA, 0xED, 0xFE], .program),
    ([0xCA, 0xFE, 0xBA, 0xBE], .program), (Array("ID3".utf8) + [2], .sound),
    (Array("ID3".utf8) + [3], .sound), (Array("ID3".utf8) + [4], .sound),
    (Array("OggS".utf8) + [0], .sound), (Array("fLaC".utf8) + [0], .sound),
    (Array("SQLite format 3".utf8) + [0], .database),
  ]

  /// The names of the first members are in the open in a zip archive.
  private static func archive(holding start: ArraySlice<UInt8>) -> ForeignFormat {
    let text = String(decoding: start, as: UTF8.self)
    if text.contains("vnd.oasis.opendocument") { return .openDocument }
    if text.contains("word/") { return .word }
    if text.contains("xl/") { return .excel }
    if text.contains("ppt/") { return .powerPoint }
    if text.contains("project.qde") { return .qualitativeProject }
    if text.contains("[Content_Types].xml") { return .word }
    return zip
  }

  /// `1` on the first line that is not blank, and an arrow after it. Few texts have that, so few pay
  /// for making a Regex.
  private static func hasCue(_ start: ArraySlice<UInt8>) -> Bool {
    guard let first = start.first(where: isPrintable), ASCII.digits ~= first,
      let arrow = start.firstIndex(of: ASCII.greaterThan)
    else { return false }
    return start[..<arrow].suffix(2).elementsEqual([ASCII.hyphen, ASCII.hyphen])
  }

  /// `0:` or `00:` before anything else.
  private static func startsWithClock(_ start: ArraySlice<UInt8>) -> Bool {
    guard let first = start.firstIndex(where: isPrintable) else { return false }
    let digits = start[first...].prefix(3).prefix { ASCII.digits ~= $0 }.count
    return 1...2 ~= digits && start[first...].dropFirst(digits).first == ASCII.colon
  }

  /// Neither white space nor a byte order mark.
  private static func isPrintable(_ byte: UInt8) -> Bool {
    byte > ASCII.space && byte != 0xEF && byte != 0xBB && byte != 0xBF
  }

  private static func isMedia(_ start: ArraySlice<UInt8>) -> Bool {
    guard start.count >= 12 else { return false }
    if start.starts(with: Array("RIFF".utf8)) { return start.prefix(12).contains(0) }
    return start[4..<8].elementsEqual(Array("ftyp".utf8)) && start[0] == 0
  }

  private static func isHTML(_ text: String) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }), first == "<" else { return false }
    let start = text.drop(while: \.isWhitespace).prefix(1024).lowercased()
    return (start.hasPrefix("<!doctype html") || start.hasPrefix("<html"))
      && !start.contains("xmlns")
      && !start.contains("xhtml")
  }
}
