import Foundation
import TestSupport
import Testing

@testable import TextServices

/// The short way to the sentences gives what ICU gives.
@Suite struct SentenceEqualityTests {
  @Test(arguments: ["", "el"])
  func `the table serves with the ICU that is installed`(locale: String) throws {
    var iterator = try BreakIterator(.sentences, locale: locale)
    #expect(SentenceBreakProbe.table(of: &iterator, for: .common) != nil)
  }

  @Test func `any four characters break as ICU breaks them`() throws {
    var breaker = try SentenceBreaker(locale: "")
    var reference = try ReferenceBreaker(.sentences)
    let pieces = [
      "a", "É", "ʔ", "1", " ", "\n", "\r", "\u{85}", ".", "!", ",", ")", "“", "$", "\u{AD}",
      "\u{301}", "。",
      "漢",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          for fourth in pieces {
            let text = Array((first + second + third + fourth).utf8)
            let ours = breaker.sentences(of: text, in: 0..<text.count).map(\.upperBound)
            if ours != reference.segments(of: text).map(\.end) {
              Issue.record("\(String(decoding: text, as: UTF8.self)): \(ours)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: ["", "el"])
  func `random lines break as ICU breaks them`(locale: String) throws {
    var reference = try ReferenceBreaker(.sentences, locale: locale)
    var random = RandomText(seed: 45)
    for _ in 0..<RandomText.lineCount {
      let line = random.line()
      // A new one each time: it starts with the table of the common characters only.
      var breaker = try SentenceBreaker(locale: locale)
      let ours = breaker.sentences(of: line, in: 0..<line.count).map(\.upperBound)
      if ours != reference.segments(of: line).map(\.end) {
        Issue.record("\(String(decoding: line, as: UTF8.self)): \(ours)")
      }
    }
  }

  @Test func `a long text of random lines breaks as ICU breaks it`() throws {
    var random = RandomText(seed: 46)
    var text: [UInt8] = []
    for _ in 0..<2_000 { text += random.line() }
    var breaker = try SentenceBreaker(locale: "")
    var reference = try ReferenceBreaker(.sentences)
    let ours = breaker.sentences(of: text, in: 0..<text.count).map(\.upperBound)
    #expect(ours == reference.segments(of: text).map(\.end))
  }

  @Test(.enabled(if: SharedFolder.contains("corpora"), "there is no ../shared/corpora"))
  func `texts of many languages break as ICU breaks them`() throws {
    var breaker = try SentenceBreaker(locale: "")
    var reference = try ReferenceBreaker(.sentences)
    let texts = try RandomText.corpora()
    #expect(!texts.isEmpty)
    for (path, text) in texts {
      let ours = breaker.sentences(of: text, in: 0..<text.count).map(\.upperBound)
      #expect(ours == reference.segments(of: text).map(\.end), "\(path)")
    }
  }
}
