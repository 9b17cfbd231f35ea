import Testing

@testable import Reading

/// The number at the start of a heading.
@Suite struct HeadingNumberTests {
  @Test(arguments: [
    ("3.1.1 Type I", "3.1.1", "Type I"), ("3. Results", "3", "Results"),
    ("A.2 Letters", "A.2", "Letters"),
    ("1 Method", "1", "Method"), ("12) Rooms", "12", "Rooms"),
  ])
  func `is separated from the title`(heading: String, number: String, title: String) throws {
    let bytes = Array(heading.utf8)
    let found = try #require(HeadingNumber.leading(bytes[...]))
    #expect(found.number == number)
    #expect(String(decoding: bytes[found.end...], as: UTF8.self) == title)
  }

  @Test(arguments: ["2024 in review", "3 out of 4", "3.", "Method", "3.1.1", ""])
  func `is none in other words`(heading: String) {
    #expect(HeadingNumber.leading(Array(heading.utf8)[...]) == nil)
  }
}
