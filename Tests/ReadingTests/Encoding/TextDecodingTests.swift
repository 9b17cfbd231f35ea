import CorpusModel
import Reading
import TestSupport
import Testing

/// Reads `bytes` as a plain text file of the name given.
func read(
  _ bytes: [UInt8], path: String = "a.txt", options: ReadingOptions = ReadingOptions(id: "a")
) throws(ReadingError) -> Document {
  try DocumentReader.document(from: Source(path: path, bytes: bytes), options: options)
}

func read(
  _ text: String, path: String = "a.txt", options: ReadingOptions = ReadingOptions(id: "a")
) throws(ReadingError) -> Document {
  try read(Array(text.utf8), path: path, options: options)
}

/// The message with which `bytes` are refused, or nil if they are read.
func refusal(
  _ bytes: [UInt8], path: String = "a.txt", options: ReadingOptions = ReadingOptions(id: "a")
) -> String? {
  do {
    _ = try read(bytes, path: path, options: options)
    return nil
  } catch {
    return error.description
  }
}

/// `text` with each character from U+0080 to U+00FF as one byte.
func bytes(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    return bigEndian ? pair.reversed() : pair
  }
}

@Suite struct TextDecodingTests {
  @Test func `keeps the bytes of a UTF-8 file, byte order mark and line ends included`() throws {
    let text = "\u{FEFF}Café.\r\n\r\nZwei — drei.\r\n"
    let document = try read(text)
    #expect(document.text.utf8 == Array(text.utf8))
    #expect(document.description.encoding == "utf-8")
    #expect(document.findings.isEmpty)
    #expect(brokenInvariants(of: document).isEmpty)
  }

  @Test func `takes an encoding that is told when the bytes are not UTF-8`() throws {
    var options = ReadingOptions(id: "a")
    options.encoding = "ISO-8859-2"
    let document = try read(bytes("Ma\u{B3}y"), options: options)
    #expect(document.text[document.text.span] == "Mały")
    #expect(document.description.encoding == "iso-8859-2")
    options.encoding = "macintosh"
    #expect(try read(bytes("Garc\u{92}a"), options: options).text.utf8 == Array("García".utf8))
    #expect(try read("Mały", options: options).text.utf8 == Array("Mały".utf8))
  }

  @Test func `reads the controls of Latin-1 as Windows-1252, with a finding`() throws {
    var options = ReadingOptions(id: "a")
    options.encoding = "latin1"
    let document = try read(bytes("It\u{92}s na\u{EF}ve"), options: options)
    #expect(document.text[document.text.span] == "It’s naïve")
    #expect(document.findings.map(\.kind) == [.windows1252])
    #expect(try read(bytes("na\u{EF}ve"), options: options).findings.isEmpty)
  }

  @Test func `always says that a text was read as Windows-1252`() throws {
    let options = ReadingOptions(id: "a", encoding: "cp1252")
    let document = try read(bytes("na\u{EF}ve\ncaf\u{E9}"), options: options)
    #expect(
      document.findings.map(\.message) == [
        "read as Windows-1252, as declared: 2 bytes beyond ASCII, the first on line 1"
      ])
  }

  @Test func `says that what is beyond ASCII was read as Windows-1252`() throws {
    let document = try read(
      bytes("on\nna\u{EF}ve caf\u{E9}"), options: ReadingOptions(id: "a", encoding: "ascii"))
    #expect(
      document.findings.map(\.message) == [
        "not us-ascii as declared, read as Windows-1252: 2 bytes, the first on line 2, are not "
          + "characters in us-ascii"
      ])
    #expect(document.findings.map(\.column) == [3])
  }

  @Test func `refuses UTF-8 with damage, at the place of the damage`() {
    var text = Array("Déjà vu, “naïve”,\nça va ".utf8)
    text += [0x92]
    text += Array(" là".utf8)
    #expect(
      refusal(text)?.hasPrefix("a.txt:2:7: error: not UTF-8: byte 0x92 at offset 32;") == true)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82],
      [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func `refuses overlong, surrogate, too long and cut off sequences`(sequence: [UInt8]) {
    #expect(
      refusal(Array("ab ".utf8) + sequence)?.hasPrefix("a.txt:1:4: error: not UTF-8: byte 0x")
        == true)
  }

  @Test func `refuses a NUL byte with its place`() {
    #expect(
      refusal(Array("one two\nthr\0ee and more".utf8))?.hasPrefix(
        "a.txt:2:4: error: NUL byte at offset 11, which is not text") == true)
    #expect(refusal(Array("ab\0c".utf8)) != nil)
    #expect(refusal([UInt8](repeating: 0, count: 4096)) != nil)
  }

  @Test func `refuses an encoding that nobody knows`() {
    let options = ReadingOptions(id: "a", encoding: "klingon")
    #expect(
      refusal(bytes("\u{E9}"), options: options)?.contains("unknown encoding 'klingon'") == true)
  }

  @Test func `refuses a byte that the told encoding has no character for`() {
    let options = ReadingOptions(id: "a", encoding: "windows-1252")
    #expect(
      refusal(bytes("a\n\u{E9}\u{81}"), options: options)
        == "a.txt:2:2: error: not windows-1252: 0x81 at offset 3 is not a character; set another "
        + "encoding, or save the file as UTF-8")
  }

  @Test func `refuses an empty file`() {
    #expect(
      refusal([])
        == "a.txt: error: empty file; remove it from the corpus, or put its text into it")
  }

  @Test(arguments: ["\u{FEFF}", " \r\n\t\n"])
  func `reports a file with nothing but white space`(text: String) throws {
    let document = try DocumentReader.document(
      from: Source(path: "a.txt", bytes: Array(text.utf8)), options: ReadingOptions(id: "a"))
    #expect(document.findings.map(\.kind.name) == ["no text"])
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `reads a single byte`() throws {
    #expect(try read("x").blocks.count == 1)
  }
}
