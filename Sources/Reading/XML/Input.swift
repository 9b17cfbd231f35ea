package import CorpusModel
import TextServices

extension Finding.Kind {
  /// An XML document declares another encoding than its bytes are in.
  package static let wrongEncoding = Finding.Kind("wrong encoding")
}

/// The bytes of an XML source as libxml2 takes them.
///
/// Their encoding comes from, in this order: a byte order mark; the researcher, if it is no
/// extension of ASCII; NUL bytes, as UTF-16 without a declaration has them; valid UTF-8, where
/// Latin-1 is declared; the researcher; the declaration.
package struct XMLInput {
  /// True if they are ISO 8859-1, of which nobody writes the controls.
  private(set) var isLatin1 = false
  private let source: Source
  private var bytes: [UInt8]
  /// The encoding that they are in, whatever they declare; nil if the declaration holds.
  private var encoding: String?
  /// The encoding in its declaration, though its bytes are UTF-8.
  private var staleDeclaration: String?

  /// - Parameter told: the encoding that the researcher names.
  package init(_ source: Source, encoding told: String?) throws(ReadingError) {
    self.source = source
    bytes = source.bytes
    let name = try told.map { (told) throws(ReadingError) in
      try TextDecoding.canonical(told, source)
    }
    let declaration = XMLDeclaration(of: bytes)
    let declared = declaration.encoding.map { TextConverter.canonicalName(of: $0) ?? $0 }
    if let mark = ByteOrderMark(of: bytes) {
      if mark.encoding.hasPrefix("utf-32") { try convert(from: mark.encoding) }
    } else if let name, !TextDecoding.isSupersetOfASCII(name) {
      try convert(from: name)
    } else if bytes.prefix(4).contains(0) {
      if declared == nil, let guess = UTF16Pattern.encoding(of: bytes, isUTF8: false) {
        try convert(from: guess)
      }
    } else if let declared, Self.latin.contains(declared), isUTF8BeyondASCII {
      encoding = "utf-8"
      if name != "utf-8" { staleDeclaration = declaration.encoding }
    } else if let name, name != declared {
      try take(name, declared: declaration.encoding)
    }
    isLatin1 = (encoding ?? declared).map(TextDecoding.isLatin1) ?? false
    // A lone CR ends a line; libxml2 does not count it.
    if !bytes.contains(ASCII.lineFeed), bytes.contains(ASCII.carriageReturn), !bytes.contains(0) {
      bytes = bytes.map { $0 == ASCII.carriageReturn ? ASCII.lineFeed : $0 }
    }
  }

  /// Of these, text is valid UTF-8 by a very rare accident only.
  private static let latin: Set<String> = [
    "iso-8859-1", "us-ascii", "windows-1252", "iso-8859-15",
  ]

  private var isUTF8BeyondASCII: Bool {
    bytes.contains { $0 >= 0x80 } && TextDecoding.firstInvalidByte(of: bytes) == nil
  }

  /// Valid UTF-8 is believed first, as in plain text.
  private mutating func take(_ told: String, declared: String?) throws(ReadingError) {
    guard let fault = TextDecoding.firstInvalidByte(of: bytes) else {
      encoding = "utf-8"
      return
    }
    guard told != "utf-8" else {
      throw source.error(
        at: SourcePosition(ofByte: fault, in: bytes),
        "not UTF-8 as given: byte \(TextDecoding.hexadecimal(bytes[fault])) at offset \(fault)"
          + (declared.map { "; leave out the encoding, as the file says encoding=\"\($0)\"" }
            ?? "; set its encoding (--encoding windows-1252, …)")
          + ", or save it as UTF-8")
    }
    try convert(from: told)
  }

  private mutating func convert(from encoding: String) throws(ReadingError) {
    do {
      bytes = try TextConverter.decode(bytes, encoding: encoding)
    } catch {
      throw source.error(
        "not readable as '\(encoding)'; set another encoding, or save the file as UTF-8")
    }
    self.encoding = encoding
  }

  func findings(id: String) -> [Finding] {
    staleDeclaration.map { declared in
      [
        Finding(
          document: id, line: 1, column: nil, kind: .wrongEncoding,
          message:
            "encoding=\"\(declared)\" in a file whose bytes are all UTF-8, so it was read as UTF-8; "
            + "make the XML declaration say UTF-8")
      ]
    } ?? []
  }

  /// - Returns: the encoding, an IANA name in lower case.
  package func parse(with handler: any XMLHandler) throws(ReadingError) -> String {
    do {
      let declared = try XMLParser.parse(
        bytes, ignoresDeclaredEncoding: encoding != nil, handler: handler)
      return encoding ?? declared
    } catch {
      throw .unreadable(
        SourceLocation(source.path, line: error.line, column: error.column), problem: error.problem)
    }
  }
}
