import Reading
import Testing

@testable import CodebookExchange

@Suite struct LIWCTests {
  @Test func `a word goes to each category whose number it has`() throws {
    let found = try categories("%\n1\tcare\n2\tschool\n%\nkind*\t1\nlunch\t1\t2\n")
    #expect(found.categories == ["care: kind*, lunch", "school: lunch"])
    #expect(found.losses == [])
  }

  @Test func `a word under a condition, or of no category, is left out with a message`() throws {
    let found = try categories("%\n1\tcare\n%\nkind\t(2 3)1\nodd\t9\nwarm\t1\n")
    #expect(found.categories == ["care: warm"])
    #expect(found.losses.count == 2)
  }

  @Test(arguments: [
    ("%\n1\tcare\nkind\t1\n", "no second line '%'"), ("1\tcare\n", "no line '%' at the start"),
    ("%\ncare\n%\nkind\t1\n", "not a category: 'care'"),
  ])
  func `a list of categories that is not closed is an error`(text: String, message: String) {
    let error = #expect(throws: ReadingError.self) { try categories(text, format: .liwc) }
    #expect("\(error.map { "\($0)" } ?? "")".contains(message))
  }
}
