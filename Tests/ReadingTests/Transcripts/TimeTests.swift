import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Times of turns.
struct TimeTests {
  @Test(arguments: [
    ("0:21", "00:00:21"), ("[00:01:02]", "00:01:02"), ("(1:02:03.5)", "01:02:03.500"),
    ("#00:00:01-5#", "00:00:01.500"), ("75:09", "01:15:09"), ("0:0:1.500", "00:00:01.500"),
    ("00:00:01,250 --> 00:00:03,000", "00:00:01.250"), ("0:10-0:15", "00:00:10"),
    ("00:00:07.000", "00:00:07"),
  ]) func `reads a time in any common form`(written: String, expected: String) throws {
    let bytes = Array(written.utf8)
    let time = try #require(TranscriptTime(in: bytes, at: 0, end: bytes.count))
    #expect(TranscriptTime.normalized(bytes[time.digits.range]) == expected)
    #expect(time.end == bytes.count)
  }

  @Test(arguments: ["10", "1:2", "10:75", "1:2:3:4", "a:10", "[0:21", "2006", "12:345", ""])
  func `leaves what is no time`(written: String) {
    let bytes = Array(written.utf8)
    #expect(TranscriptTime(in: bytes, at: 0, end: bytes.count) == nil)
  }
}
