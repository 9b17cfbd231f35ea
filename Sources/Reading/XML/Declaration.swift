/// The encoding that an XML document declares, read before it is parsed.
struct XMLDeclaration {
  /// The encoding that `<?xml … encoding="…"?>` names, in lower case.
  let encoding: String?
  private let mark: ByteOrderMark?

  init(of bytes: [UInt8]) {
    mark = ByteOrderMark(of: bytes)
    let start = String(decoding: bytes.prefix(512).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    let match = start.prefixMatch(of: /<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/)
    encoding = match.map { $0.output.1.lowercased() }
  }

  /// The problem when the byte order mark and the declaration name different encodings, which
  /// libxml2 accepts (XML 1.0, 4.3.3).
  var conflict: String? {
    guard let mark, let encoding else { return nil }
    let family = String(mark.encoding.prefix { $0 != "l" && $0 != "b" })
    let others = family == "utf-16" ? ["iso-10646-ucs-2", "ucs-2", "unicode"] : []
    guard !encoding.hasPrefix(family), !others.contains(encoding), family != "utf-32" else {
      return nil
    }
    return
      "byte order mark of \(family), but encoding=\"\(encoding)\"; make the XML declaration say "
      + "\(family)"
  }
}
