import CorpusModel
import TextServices

/// Tells the questions of the interview guide in a transcript that does not label them.
struct GuideMatching {
  private struct Phrase {
    /// The index in ``questions``.
    let question: Int
    let words: [[UInt8]]
  }

  private let questions: [GuideQuestion]
  private let phrases: [Phrase]
  /// Labels and patterns are a whole paragraph; only patterns are words of one.
  private let wholes: [Phrase]

  /// The maximum length of a question, in bytes.
  private static let longest = 800

  init(_ questions: [GuideQuestion]) {
    self.questions = questions
    phrases = questions.enumerated().flatMap { index, question in
      question.patterns.map { Phrase(question: index, words: GuideMatching.words(of: $0)) }
    }.filter { !$0.words.isEmpty }
    wholes =
      phrases
      + questions.enumerated().map { index, question in
        Phrase(question: index, words: GuideMatching.words(of: question.label))
      }.filter { !$0.words.isEmpty }
  }

  var isEmpty: Bool { questions.isEmpty }

  /// The question whose label or pattern `span` is, but for a number before it and marks.
  func question(thatIs span: TextSpan, in text: SourceText) -> GuideQuestion? {
    guard !isEmpty, !span.isEmpty, span.count <= GuideMatching.longest else { return nil }
    var words = GuideMatching.words(of: text[span])
    if words.count > 1, words[0].allSatisfy({ ASCII.digits.contains($0) }) { words.removeFirst() }
    return wholes.first { phrase in
      phrase.words.count == words.count && GuideMatching.fits(phrase.words, words[...])
    }.map { questions[$0.question] }
  }

  /// The question that `span` asks: it ends with a question mark and holds the words of a pattern,
  /// of which the one of most words wins, then the first.
  func question(askedIn span: TextSpan, of text: SourceText) -> GuideQuestion? {
    guard !isEmpty, !span.isEmpty, span.count <= GuideMatching.longest,
      GuideMatching.endsAsQuestion(text.utf8, span)
    else { return nil }
    let words = GuideMatching.words(of: text[span])
    var best: Phrase?
    for phrase in phrases where phrase.words.count > best?.words.count ?? 0 {
      guard phrase.words.count <= words.count else { continue }
      let isThere = (0...words.count - phrase.words.count).contains {
        GuideMatching.fits(phrase.words, words[$0...])
      }
      if isThere { best = phrase }
    }
    return best.map { questions[$0.question] }
  }

  private static func fits(_ phrase: [[UInt8]], _ words: ArraySlice<[UInt8]>) -> Bool {
    zip(phrase, words).allSatisfy { WildcardWord.matches($1, $0) }
  }

  /// `?` and `？`, marks of quotation and brackets after it left aside.
  private static func endsAsQuestion(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    let tail = String(decoding: bytes[span.range].suffix(12), as: UTF8.self)
    let last = tail.last { !"\"'”’»)]*_ \u{A0}".contains($0) }
    return last == "?" || last == "？"
  }

  /// Letters, digits and `*`, folded.
  private static func words(of text: String) -> [[UInt8]] {
    Normalization.folded(text).unicodeScalars.split { scalar in
      !(scalar == "*" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }.map { Array(String($0).utf8) }
  }
}
