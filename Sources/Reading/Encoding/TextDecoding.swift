package import CorpusModel
package import Languages
import TextServices

/// The text of a plain text source.
package struct DecodedText {
  /// For UTF-8 the very bytes of the source; else without byte order mark, lines ended by LF.
  package var text: SourceText
  /// An IANA name in lower case.
  var encoding: String
  package var findings: [Finding] = []
}

extension Finding.Kind {
  /// A text was read as Windows-1252, because its bytes look like it or because the researcher says
  /// so.
  package static let windows1252 = Finding.Kind("windows-1252")
}

/// Finds the encoding of a plain text and makes UTF-8 of it, never by guessing in silence.
///
/// In order: a byte order mark; valid UTF-8; UTF-16 by where its NUL bytes stand; the encoding that
/// the researcher gives; Windows-1252 where bytes stand as its quotation marks would. ICU's own
/// detector is no help: it takes UTF-8 with one bad byte for Windows-1252, and Polish for French.
package enum TextDecoding {
  package static func text(
    of source: Source, encoding told: String?, id: String, words: TranscriptWords = .builtIn
  ) throws(ReadingError) -> DecodedText {
    let bytes = source.bytes
    if let mark = ByteOrderMark(of: bytes), mark.encoding != "utf-8" {
      return try converted(source, bytes, from: mark.encoding, told: false)
    }
    let name = try told.map { (told) throws(ReadingError) in try canonical(told, source) }
    if let name, !isSupersetOfASCII(name) {
      return try converted(source, bytes, from: name, told: true)
    }
    if let text = SourceText(validating: bytes, allowsNull: false) {
      return DecodedText(text: text, encoding: "utf-8")
    }
    let null = bytes.firstIndex(of: 0)
    let fault = firstInvalidByte(of: bytes)
    if null != nil, let guess = UTF16Pattern.encoding(of: bytes, isUTF8: fault == nil) {
      return try converted(source, bytes, from: guess, told: false)
    }
    if let null, null < fault ?? .max {
      throw source.error(
        at: SourcePosition(ofByte: null, in: bytes),
        "NUL byte at offset \(null), which is not text; if the file is UTF-16, set the encoding to "
          + "utf-16le or utf-16be, else save it again as plain text (UTF-8)")
    }
    if let name, name != "utf-8" {
      return try decoded(source, from: name, id: id)
    }
    let place = fault ?? 0
    if name == nil, let evidence = Windows1252Evidence(in: bytes, words: words) {
      return try guessed(source, evidence, firstInvalid: place, id: id)
    }
    throw source.error(
      at: SourcePosition(ofByte: place, in: bytes),
      "not UTF-8: byte \(hexadecimal(bytes[place])) at offset \(place); save the file as UTF-8, or "
        + "set its encoding to windows-1252, macintosh, iso-8859-2, … ('encoding:' in a pipeline, "
        + "--encoding for a single file)")
  }

  /// The offset of the first byte that belongs to no character of UTF-8.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// The name of an encoding that the researcher gives.
  static func canonical(
    _ told: String, _ source: Source
  ) throws(ReadingError) -> String {
    guard let name = TextConverter.canonicalName(of: told) else {
      throw source.error(
        "unknown encoding '\(told)'; use a name such as utf-8, windows-1252, iso-8859-2 or macintosh"
      )
    }
    return name
  }

  /// True if bytes under 80 mean ASCII, so that valid UTF-8 may be believed first.
  static func isSupersetOfASCII(_ name: String) -> Bool {
    !["utf-16", "utf-32", "iso-2022", "hz", "utf-7", "scsu", "bocu", "ibm"].contains {
      name.hasPrefix($0)
    }
  }

  private static func decoded(
    _ source: Source, from name: String, id: String
  ) throws(ReadingError) -> DecodedText {
    let bytes = source.bytes
    guard isLatin1(name) || name == "windows-1252" else {
      return try converted(source, bytes, from: name, told: true)
    }
    // Nobody writes the C1 controls of ISO 8859-1: what is there is Windows-1252.
    var decoded = try converted(source, bytes, from: "windows-1252", told: true)
    let controls = bytes.indices.filter { 0x80...0x9F ~= bytes[$0] }
    let high = bytes.indices.filter { bytes[$0] >= 0x80 }
    // ASCII has nothing beyond 0x7F, so that all of it is a guess.
    let odd = name == "iso-8859-1" ? controls : high
    guard let first = odd.first else {
      decoded.encoding = name
      return decoded
    }
    let place = SourcePosition(ofByte: first, in: bytes)
    let message =
      name == "windows-1252"
      ? "read as Windows-1252, as declared: \(high.count) bytes beyond ASCII, the first on line "
        + "\(place.line)"
      : "not \(name) as declared, read as Windows-1252: \(odd.count) bytes, the first on line "
        + "\(place.line), "
        + (name == "iso-8859-1" ? "would be control characters" : "are not characters")
        + " in \(name)"
    decoded.findings.append(
      Finding(
        document: id, line: place.line, column: place.column, kind: .windows1252, message: message))
    return decoded
  }

  private static func guessed(
    _ source: Source, _ evidence: Windows1252Evidence, firstInvalid: Int, id: String
  ) throws(ReadingError) -> DecodedText {
    var decoded = try converted(source, source.bytes, from: "windows-1252", told: false)
    let place = SourcePosition(ofByte: firstInvalid, in: source.bytes)
    decoded.findings.append(
      Finding(
        document: id, line: place.line, column: place.column, kind: .windows1252,
        message:
          "not UTF-8, read as Windows-1252: \(evidence.marks) of \(evidence.highBytes) bytes "
          + "beyond ASCII look like its quotation marks and dashes, the first on line "
          + "\(SourcePosition(ofByte: evidence.first, in: source.bytes).line); if letters look wrong, "
          + "set the encoding"))
    return decoded
  }

  static func isLatin1(_ name: String) -> Bool { name == "iso-8859-1" || name == "us-ascii" }

  private static func converted(
    _ source: Source, _ bytes: [UInt8], from name: String, told: Bool
  ) throws(ReadingError) -> DecodedText {
    let utf8: [UInt8]
    do {
      utf8 = try TextConverter.decode(bytes, encoding: name)
    } catch {
      throw failure(error, source, name, told: told)
    }
    let lines = PlainLines.withLineFeeds(utf8)
    if let null = lines.firstIndex(of: 0) {
      throw source.error(
        at: SourcePosition(ofByte: null, in: lines),
        "NUL character in \(name) text; save the file again as plain text (UTF-8)")
    }
    guard let text = SourceText(validating: lines) else {
      throw source.error("not valid \(name); save the file as UTF-8")
    }
    return DecodedText(text: text, encoding: name)
  }

  private static func failure(
    _ error: TextServicesError, _ source: Source, _ name: String, told: Bool
  ) -> ReadingError {
    switch error {
    case .undecodable(_, let offset):
      let width = name.hasPrefix("utf-16") ? 2 : name.hasPrefix("utf-32") ? 4 : 1
      var before = SourcePosition(ofByte: offset, in: source.bytes)
      if width > 1 {
        before = SourcePosition(ofUnit: offset / width, width: width, in: source.bytes)
      }
      let byte = offset < source.bytes.count ? hexadecimal(source.bytes[offset]) : "the end"
      return source.error(
        at: before,
        "not \(name): \(byte) at offset \(offset) is not a character; "
          + (told ? "set another encoding, or save the file as UTF-8" : "save the file as UTF-8"))
    case .unavailable(_, let name, let status):
      return source.error("ICU cannot decode '\(name)' (\(status)); save the file as UTF-8")
    }
  }
}
