import CorpusModel
import Reading
import TestSupport
import Testing

/// XML in an encoding that libxml2 converts, with bytes that are none of its characters.
@Suite struct ConvertedEncodingTests {
  private static let encodings = [
    "windows-1253", "windows-1255", "windows-1257", "ISO-8859-6", "ISO-8859-7", "GB2312", "GBK",
    "Big5",
    "Shift_JIS", "EUC-JP", "EUC-KR", "ISO-2022-JP", "UTF-7", "UTF7", "HZ-GB-2312", "US-ASCII",
    "KOI8-R", "UTF-32", "x-user-defined",
  ]
  private static let bodies: [[UInt8]] = [
    Array("<TEI><text><body><u who=\"a\">Caf".utf8) + [0xE9, 0x20, 0xFF, 0x20]
      + Array("x</u></body></text></TEI>".utf8),
    [0xF3],
    Array("<TEI>+ADw-x+AD4- ~{ ".utf8) + [0x1B] + Array("$B ".utf8) + [0xFF, 0xFE]
      + Array("</TEI>".utf8),
  ]

  @Test(arguments: encodings)
  func `is read or refused, and ends nothing`(encoding: String) {
    for body in Self.bodies {
      for end in ["?>", ""] {
        let head = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"\(end)".utf8)
        let message = refusal(head + body, path: "a.xml")
        if let message { #expect(message.hasPrefix("a.xml:")) }
        // The next document is read as ever.
        #expect(refusal(of: "<TEI><text><body><p>Well.</p></body></text></TEI>") == nil)
      }
    }
  }

  @Test func `the place of a byte that is no character is said`() throws {
    let message = try #require(
      refusal(
        Array("<?xml version=\"1.0\" encoding=\"windows-1253\"?>\n".utf8) + Self.bodies[0],
        path: "a.xml"))
    #expect(message.hasPrefix("a.xml:2:") || message.hasPrefix("a.xml:1:"), "\(message)")
  }
}
