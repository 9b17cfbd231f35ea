import CorpusModel
import Reading
import TestSupport
import Testing

/// UTF-16 without a mark.
@Suite struct UTF16PatternTests {
  @Test(arguments: [true, false], [true, false])
  func `reads UTF-16 of either order, with and without mark`(big: Bool, mark: Bool) throws {
    let text = "Мать сказала: «Да».\r\nДа, и мы тоже.\r\n"
    let document = try read(utf16(text, bigEndian: big, mark: mark))
    #expect(document.text[document.text.span] == text.replacing("\r\n", with: "\n"))
    #expect(document.description.encoding == (big ? "utf-16be" : "utf-16le"))
  }

  @Test func `reads Chinese UTF-16 without mark by its few spaces`() throws {
    let text = "校长说：我们一起做。 老师也来了。\n学生很高兴。\n"
    let document = try read(utf16(text, bigEndian: false, mark: false))
    #expect(document.text[document.text.span] == text)
  }
}
