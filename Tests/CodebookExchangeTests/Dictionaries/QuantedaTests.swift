import Reading
import Testing

@testable import CodebookExchange

@Suite struct QuantedaTests {
  @Test(arguments: [
    (
      "a: [b\n",
      "in:2:1: error: not valid YAML: did not find expected ',' or ']'; correct it, or give "
        + "another --format"
    ),
    (
      "a: *b\n",
      "in:1:4: error: not valid YAML: found undefined alias; correct it, or give another "
        + "--format"
    ),
    ("a: 1\nb: 1\na: 2\n", "in:1:1: error: duplicate key 'a'; join the two"),
    (
      "a:\n- x\u{7}\n",
      "in:2:4: error: not valid YAML: control character U+0007; delete it, or give "
        + "another --format"
    ),
  ])
  func `YAML that cannot be read is an error at its place`(text: String, message: String) {
    let source = Source(path: "in", bytes: Array(text.utf8))
    #expect(throws: ReadingError.self) {
      try CodebookReader.codebook(from: source, format: .quanteda)
    }
    do {
      _ = try CodebookReader.codebook(from: source, format: .quanteda)
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func `keys nest, and words are lists or single`() throws {
    let found = try categories(
      "care:\n  warmth: [kind*, \"at home\"]\n  - food\n".replacing(
        "  - food", with: "  food: lunch"))
    #expect(found.categories == ["care: ", "care > warmth: kind*, at home", "care > food: lunch"])
    #expect(found.losses == [])
  }
}
