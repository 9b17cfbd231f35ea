import CorpusModel
import Reading
import TestSupport
import Testing

@Suite struct ForeignFormatTests {
  @Test(arguments: [
    ("PK\u{3}\u{4}....[Content_Types].xml....word/document.xml", "a Word document (.docx)"),
    ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
    ("PK\u{3}\u{4}....photos/a.jpg", "a zip archive"),
    ("PK\u{3}\u{4}....[Content_Types].xml....xl/workbook.xml", "an Excel workbook"),
    ("PK\u{3}\u{4}....[Content_Types].xml....ppt/slides", "a PowerPoint file"),
    ("PK\u{3}\u{4}....project.qde", "a project of an analysis program"),
    ("BZh91AY&SY", "a bzip2 archive"),
    ("a.txt" + String(repeating: "\0", count: 252) + "ustar", "a tar archive"),
    ("\r\n\r\n%PDF-1.4\n", "a PDF"),
    ("{\\rtf1\\ansi Hello}", "a rich text document"),
    ("%PDF-1.7\n%âãÏÓ", "a PDF"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nHello", "WebVTT subtitles"),
    ("1\r\n00:00:01,000 --> 00:00:02,000\r\nHello", "SubRip (.srt) subtitles"),
    ("0:00:01.000,0:00:02.000\nHello", "SubViewer (.sbv) subtitles"),
    ("<!DOCTYPE html>\n<html><body><p>Hello<br>", "HTML"),
    ("GIF89a", "this is an image"),
    ("\u{7F}ELF\u{2}\u{1}", "this is a program"),
    ("SQLite format 3\0", "this is a database"),
  ])
  func `is told by its bytes and refused with a way out`(start: String, name: String) {
    let message = refusal(Array(start.utf8)) ?? "read"
    #expect(message.hasPrefix("a.txt: error: \(name)"), "\(message)")
    #expect(message.contains("text") || message.contains("unpack"))
  }

  @Test func `is told where the bytes are no text at all`() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(refusal(old)?.contains("old Office document") == true)
    #expect(refusal([0x1F, 0x8B, 8, 0])?.contains("a gzip archive is not read") == true)
    #expect(refusal([0x28, 0xB5, 0x2F, 0xFD])?.contains("a zstd archive is not read") == true)
    #expect(refusal([0xFF, 0xD8, 0xFF, 0xE0])?.contains("image") == true)
    #expect(refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])?.contains("image") == true)
  }

  @Test(arguments: [
    "PKs are listed below.", "BZh is a sound.", "The %PDF- header opens every PDF.",
    "1\n00:01:02 Speaker: Hello", "MZ: I think so.", "%PDFs are nice",
    "00:00:01 Interviewer: Hello", "RIFFs and more riffs", "<Interviewer> Hello\n<Head> Hello",
  ])
  func `leaves what only looks like it`(text: String) throws {
    #expect(try read(text).text.utf8 == Array(text.utf8))
  }
}
