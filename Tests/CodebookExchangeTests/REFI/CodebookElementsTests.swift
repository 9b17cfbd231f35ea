import Reading
import Testing

@testable import CodebookExchange

@Suite struct CodebookElementsTests {
  private func codebook(_ codes: String) -> String {
    "<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>\(codes)</Codes></CodeBook>"
  }

  @Test func `codes nest, with their descriptions`() throws {
    let source = Source(
      path: "in.qdc",
      bytes: Array(
        codebook(
          "<Code guid=\"1\" name=\"Care\"><Description>Looking after.</Description>"
            + "<Code guid=\"2\" name=\"Warmth\"/></Code>"
        ).utf8))
    let read = try CodebookReader.codebook(from: source, format: nil).codebook
    #expect(read.categories.map(\.name) == ["Care", "Warmth"])
    #expect(read.categories.map(\.parent) == [nil, 0])
    #expect(read.categories.map(\.definition) == ["Looking after.", ""])
  }

  @Test func `colours are a loss`() throws {
    let found = try categories(codebook("<Code guid=\"1\" name=\"Care\" color=\"#ff0000\"/>"))
    #expect(found.categories == ["Care: "])
    #expect(found.losses.count == 1)
  }

  @Test(arguments: [
    ("<Code guid=\"1\"/>", "<Code> without a name"), ("", "no <Code> in its <CodeBook>"),
  ])
  func `a code without a name, and a codebook without codes, are errors`(
    codes: String, message: String
  ) {
    let error = #expect(throws: ReadingError.self) { try categories(codebook(codes)) }
    #expect("\(error.map { "\($0)" } ?? "")".contains(message))
  }

  @Test func `XML of something else is an error`() {
    #expect(throws: ReadingError.self) { try categories("<?xml version=\"1.0\"?><Other/>") }
  }
}
