import Reading
import Testing

@testable import CodebookExchange

@Suite struct WordStatTests {
  @Test func `categories nest by tabs, and a word has its weight`() throws {
    let found = try categories(
      "CARE\n\tWARMTH\n\t\tkind* (1)\n\t\tat_home (1)\nFOOD\n\tlunch (1)\n")
    #expect(found.categories == ["CARE: ", "CARE > WARMTH: kind*, at home", "FOOD: lunch"])
    #expect(found.losses == [])
  }

  @Test func `a weight other than 1 and a rule are losses`() throws {
    let found = try categories("FOOD\n\tlunch (0.5)\n\t@LATE [lunch BEFORE bell] (1)\n")
    #expect(found.categories == ["FOOD: lunch"])
    #expect(found.losses.count == 2)
  }

  @Test func `a word under no category is an error`() {
    #expect(throws: ReadingError.self) { try categories("lunch (1)\n", format: .wordstat) }
  }
}
