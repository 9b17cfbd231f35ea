import Testing
import TextServices

@Suite struct TextConverterTests {
  @Test(
    arguments: [
      ("utf-16le", [0x61, 0, 0x1C, 0x20, 0x3D, 0xD8, 0x00, 0xDE], "a“😀"),
      ("UTF-16BE", [0, 0x61, 0x20, 0x1C], "a“"),
      ("UTF-16", [0xFE, 0xFF, 0, 0x61], "a"),
      ("UTF-32LE", [0x00, 0xF6, 0x01, 0], "😀"),
      ("windows-1252", [0x93, 0x61, 0x94, 0x20, 0x80], "“a” €"),
      ("ISO-8859-1", [0xE9, 0x92], "é\u{92}"),
      ("ISO-8859-9", [0xFE, 0xF0], "şğ"),
      ("macintosh", [0xD2, 0x8E, 0xD3], "“é”"),
      ("Shift_JIS", [0x93, 0xFA], "日"),
      ("windows-1251", [], ""),
    ] as [(String, [UInt8], String)])
  func `decodes`(encoding: String, bytes: [UInt8], text: String) throws {
    #expect(try TextConverter.decode(bytes, encoding: encoding) == Array(text.utf8))
  }

  @Test(
    arguments: [
      ("windows-1252", [0x61, 0x62, 0x81, 0x63], 2),
      ("windows-1253", [0x61, 0xD2], 1),
      ("UTF-16LE", [0x61, 0, 0x00, 0xD8, 0x62, 0], 2),
      ("UTF-16LE", [0x61, 0, 0x62], 2),
      ("UTF-8", [0x61, 0xE2, 0x80, 0x62], 1),
      ("US-ASCII", [0x61, 0xE9], 1),
      ("UTF-32BE", [0, 0x11, 0, 0], 0),
    ] as [(String, [UInt8], Int)])
  func `stops at the first byte that stands for nothing`(
    encoding: String, bytes: [UInt8], offset: Int
  ) {
    #expect(throws: TextServicesError.undecodable(encoding: encoding.lowercased(), offset: offset))
    {
      try TextConverter.decode(bytes, encoding: encoding)
    }
  }

  @Test func `finds the bad byte and splits no pair in a long text`() throws {
    // 40,000 pairs and one unit, so that no boundary of a buffer falls between pairs for certain.
    var bytes: [UInt8] = [0x61, 0]
    for _ in 0..<40_000 { bytes += [0x3D, 0xD8, 0x00, 0xDE] }
    let text = "a" + String(repeating: "😀", count: 40_000)
    #expect(try TextConverter.decode(bytes, encoding: "UTF-16LE") == Array(text.utf8))
    #expect(throws: TextServicesError.undecodable(encoding: "utf-16le", offset: bytes.count)) {
      try TextConverter.decode(bytes + [0, 0xDC], encoding: "UTF-16LE")
    }
    let western = [UInt8](repeating: 0xE9, count: 100_000)
    #expect(try TextConverter.decode(western, encoding: "cp1252").count == 200_000)
    #expect(throws: TextServicesError.undecodable(encoding: "windows-1252", offset: 100_000)) {
      try TextConverter.decode(western + [0x9D], encoding: "cp1252")
    }
  }

  @Test(arguments: [
    ("latin1", "iso-8859-1"), ("UTF8", "utf-8"), ("cp1252", "windows-1252"),
    ("UTF-16LE", "utf-16le"), ("sjis", "shift_jis"), ("martian", nil), ("", nil), ("utf-8\0", nil),
  ])
  func `knows encodings by their aliases`(alias: String, name: String?) {
    #expect(TextConverter.canonicalName(of: alias) == name)
  }

  @Test func `refuses an encoding that ICU does not know`() {
    #expect(
      throws: TextServicesError.unavailable(
        service: "decoding", name: "martian", status: "unknown encoding")
    ) {
      try TextConverter.decode([0x61], encoding: "martian")
    }
  }
}
