import Foundation
import TestSupport
import Testing

@testable import TextServices

/// The cases that Unicode publishes for UAX #29.
@Suite(
  .enabled(if: SharedFolder.contains("corpora/unicode_15.0"), "there are no Unicode test files"))
struct ConformanceTests {
  @Test func `words break as in WordBreakTest, but where ICU keeps a colon apart`() throws {
    var breaker = try WordBreaker(locale: "")
    let cases = try Case.all(in: "WordBreakTest.txt")
    #expect(cases.count > 1_000)
    var deviations: [Case] = []
    for testCase in cases {
      let ends = breaker.segments(of: testCase.utf8).map(\.end)
      if ends != testCase.ends { deviations.append(testCase) }
    }
    // ICU does not count the colon among the letters' marks, in departure from the annex.
    let areAboutColons = deviations.allSatisfy { $0.utf8.contains(0x3A) }
    #expect(areAboutColons, "\(deviations.map(\.line))")
    if ICUVersion.text.hasPrefix("72.") { #expect(deviations.count == 15) }
  }

  @Test func `sentences break as in SentenceBreakTest`() throws {
    var breaker = try SentenceBreaker(locale: "")
    let cases = try Case.all(in: "SentenceBreakTest.txt")
    #expect(cases.count > 400)
    for testCase in cases {
      let sentences = breaker.sentences(of: testCase.utf8, in: 0..<testCase.utf8.count)
      #expect(sentences.map(\.upperBound) == testCase.ends, "\(testCase.line)")
    }
  }
}

private struct Case {
  var line: String
  var utf8: [UInt8] = []
  /// Every boundary but the one at the start.
  var ends: [Int] = []

  /// `÷ 0061 × 0308 ÷ 0062 ÷	# comment`.
  init(line: Substring) {
    self.line = String(line)
    for part in line.split(separator: " ") {
      if part == "÷" {
        if !utf8.isEmpty { ends.append(utf8.count) }
      } else if let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) {
        utf8 += String(Character(scalar)).utf8
      }
    }
  }

  static func all(in file: String) throws -> [Case] {
    let url = try #require(SharedFolder.url(of: "corpora/unicode_15.0/\(file)"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return lines.map { $0.prefix { $0 != "#" } }
      .map { $0.filter { $0 != "\t" }[...] }
      .filter { $0.hasPrefix("÷") }
      .map { Case(line: Substring($0)) }
  }
}
