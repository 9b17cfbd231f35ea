import Testing
import TextServices

@Test func `tells the version of ICU and of Unicode in numbers`() throws {
  #expect(ICUVersion.text.wholeMatch(of: #/[0-9]+(\.[0-9]+)*/#) != nil)
  let unicode = try #require(Int(ICUVersion.unicode.prefix { $0 != "." }))
  #expect(unicode >= 13)
}
