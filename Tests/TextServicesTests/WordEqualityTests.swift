import Foundation
import TestSupport
import Testing

@testable import TextServices

/// The short ways to the words give what ICU gives.
@Suite struct WordEqualityTests {
  @Test(arguments: ["", "fi", "en_US_POSIX"])
  func `any three characters break as ICU breaks them`(locale: String) throws {
    var reference = try ReferenceBreaker(.words, locale: locale)
    let pieces = [
      "a", "é", "1", " ", "\u{2009}", "\n", "\r", "\u{85}", ".", ",", ":", ";", "'", "’", "\"", "_",
      "@",
      "(", "“", "·", "©", "\u{A0}", "\u{AD}", "\u{200D}", "\u{301}", "א", "カ", "漢", "🇬", "😀",
    ]
    for first in pieces {
      for second in pieces {
        // A new one each time: it starts with the table of the common characters only.
        var breaker = try WordBreaker(locale: locale)
        for third in pieces {
          let text = Array((first + second + third).utf8)
          let segments = reference.segments(of: text)
          #expect(breaker.segments(of: text) == segments)
          #expect(breaker.words(of: text) == segments.filter(\.isWord))
        }
      }
    }
  }

  @Test(arguments: ["", "sv"])
  func `random lines break as ICU breaks them`(locale: String) throws {
    var reference = try ReferenceBreaker(.words, locale: locale)
    var random = RandomText(seed: 72)
    for _ in 0..<RandomText.lineCount {
      let line = random.line()
      let segments = reference.segments(of: line)
      var breaker = try WordBreaker(locale: locale)
      let ours = breaker.segments(of: line)
      if ours != segments { Issue.record("\(String(decoding: line, as: UTF8.self)): \(ours)") }
      let words = breaker.words(of: line)
      if words != segments.filter(\.isWord) {
        Issue.record("\(String(decoding: line, as: UTF8.self)): \(words)")
      }
    }
  }

  @Test func `a long text of random lines breaks as ICU breaks it`() throws {
    var random = RandomText(seed: 15)
    var text: [UInt8] = []
    for _ in 0..<2_000 { text += random.line() }
    var breaker = try WordBreaker(locale: "")
    var reference = try ReferenceBreaker(.words)
    let segments = reference.segments(of: text)
    #expect(breaker.segments(of: text) == segments)
    #expect(breaker.words(of: text) == segments.filter(\.isWord))
  }

  @Test(.enabled(if: SharedFolder.contains("corpora"), "there is no ../shared/corpora"))
  func `texts of many languages break as ICU breaks them`() throws {
    var breaker = try WordBreaker(locale: "")
    var reference = try ReferenceBreaker(.words)
    let texts = try RandomText.corpora()
    #expect(!texts.isEmpty)
    for (path, text) in texts {
      let segments = reference.segments(of: text)
      #expect(breaker.segments(of: text) == segments, "\(path)")
      #expect(breaker.words(of: text) == segments.filter(\.isWord), "\(path)")
    }
  }
}

extension RandomText {
  /// `CROSSCASE_THOROUGH=1` compares all there is; without it the tests take seconds.
  static let isThorough = ProcessInfo.processInfo.environment["CROSSCASE_THOROUGH"] != nil
  static let lineCount = isThorough ? 300_000 : 10_000

  /// The beginning of every file in `../shared/corpora` that is UTF-8, or the whole of it.
  static func corpora() throws -> [(path: String, text: [UInt8])] {
    try SharedFolder.files(below: "corpora").compactMap { file in
      let bytes = [UInt8](try Data(contentsOf: file))
      guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
      var end = min(bytes.count, isThorough ? bytes.count : 20_000)
      while end < bytes.count && bytes[end] & 0xC0 == 0x80 { end += 1 }
      return (file.path, Array(bytes[..<end]))
    }
  }
}
