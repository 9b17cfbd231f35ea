@testable import Coding
import CorpusModel
import Testing

@Suite struct JoinedPlacesTests {
  /// Few places beside many, so that the many are looked through from the few.
  @Test func `finds from the rarest part what comparing all with all finds`() {
    var random = Numbers(state: 11)
    var fired = 0
    for round in 0..<3000 {
      let counts = [3, 60, 300].map { random.next(below: $0) + 1 }.shuffled(using: &random)
      let gaps = (0..<2).map { _ in random.next(below: 6) + 1 }
      let sequence = WordIndicator.Sequence(parts: [[], []], gaps: [gaps[0]])
      let single = WordIndicator.Sequence(parts: [[]])
      let nearness: [WordIndicator.Nearness] = [.sameSentence, .sameAnswer, .words(gaps[1])]
      var indicator = WordIndicator(first: sequence)
      if round % 3 == 1 {
        indicator.others = [single]
      } else if round % 3 == 2 {
        indicator = WordIndicator(first: single, others: [sequence])
      }
      indicator.nearness = indicator.others.map { _ in nearness[random.next(below: 3)] }
      indicator.isAnswerWide = random.next(below: 4) == 0
      let words = 40 + random.next(below: 2000)
      var left = counts
      let spots = indicator.sequences.map { sequence in
        sequence.parts.map { _ in places(left.removeLast(), among: words, &random) }
      }
      let found = indicator.places(spots.map { $0.map(NearestPlaces.init) })
      fired += found.count
      #expect(sorted(found) == sorted(plainly(indicator, spots)))
    }
    #expect(fired > 10_000)
  }

  /// Every indicator by itself, and all at once.
  @Test func `fires together as each fires alone`() throws {
    var random = Numbers(state: 5)
    let vocabulary = ["the", "of", "school", "parent", "trust", "voice", "not", "re-form", "exams"]
    let patterns = [
      "the", "of", "school", "par*", "*ust", "(the|voice)", "the *", "reform", "of the",
    ]
    let signs = [" … ", " …2 ", " & ", " &4 ", " … "]
    var fired = 0
    for _ in 0..<60 {
      let text = (0..<150).map { _ in
        vocabulary[random.next(below: vocabulary.count)]
          + [" ", " ", " ", ". ", ", "][random.next(below: 5)]
      }.joined()
      let themes = (0..<12).map { number in
        var indicator = patterns[random.next(below: patterns.count)]
        for _ in 0..<random.next(below: 3) {
          indicator += signs[random.next(below: signs.count)]
          indicator += patterns[random.next(below: patterns.count)]
        }
        return theme(
          "t\(number)", indicator,
          unless: random.next(below: 3) == 0 ? ["not …3", "voice … exams"] : [])
      }
      let attributed = try spoken(text, language: "en")
      let together = try coded(attributed, themes).codings.map {
        Fired(theme: themes[$0.theme].id, segment: $0.segment, evidence: $0.evidence)
      }
      let alone = try themes.flatMap { theme in
        try coded(attributed, [theme]).codings.map {
          Fired(theme: theme.id, segment: $0.segment, evidence: $0.evidence)
        }
      }
      #expect(Set(together) == Set(alone))
      #expect(together.count == alone.count)
      fired += together.count
    }
    #expect(fired > 300)
  }

  private struct Fired: Hashable {
    let theme: String
    let segment: TextSpan
    let evidence: TextSpan?
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }

    mutating func next(below limit: Int) -> Int { Int(next() >> 33) % limit }
  }

  /// Places of one to three words, in sentences of seven.
  private func places(_ count: Int, among words: Int, _ random: inout Numbers) -> [SpeechPlace] {
    (0..<count).map { _ in
      let first = random.next(below: words)
      let last = first + random.next(below: 3)
      return SpeechPlace(
        span: TextSpan(10 * first, 10 * last + 9), firstWord: first, lastWord: last,
        firstSentence: first / 7, lastSentence: last / 7)
    }
  }

  private func sorted(_ places: [SpeechPlace]) -> [[Int]] {
    places.map { [$0.span.start, $0.span.end, $0.firstWord, $0.lastWord] }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Joins places as the documentation says it, each beside every other.
  private func plainly(_ indicator: WordIndicator, _ places: [[[SpeechPlace]]]) -> [SpeechPlace] {
    let sequences = zip(indicator.sequences, places).map { sequence, parts in
      var found = parts[parts.count - 1]
      for index in sequence.gaps.indices.reversed() {
        found = parts[index].compactMap { place in
          let next = found.filter { $0.firstWord > place.lastWord }
            .min { ($0.firstWord, $0.lastWord) < ($1.firstWord, $1.lastWord) }
          guard let next, next.firstWord - place.lastWord - 1 <= sequence.gaps[index],
            indicator.isAnswerWide || next.firstSentence == place.lastSentence
          else { return nil }
          return place.joined(with: next)
        }
      }
      return found
    }
    return sequences[0].compactMap { place in
      guard sequences.count > 1 else { return place }
      let before = sequences[1].filter { $0.lastWord < place.firstWord }
        .max { ($0.lastWord, $0.firstWord) < ($1.lastWord, $1.firstWord) }
      let after = sequences[1].filter { $0.firstWord > place.lastWord }
        .min { ($0.firstWord, $0.lastWord) < ($1.firstWord, $1.lastWord) }
      func distance(_ other: SpeechPlace) -> Int {
        other.lastWord < place.firstWord
          ? place.firstWord - other.lastWord - 1 : other.firstWord - place.lastWord - 1
      }
      let near = [before, after].compactMap { $0 }.filter { other in
        switch indicator.nearness[0] {
        case .sameSentence: other.sharesSentence(with: place)
        case .sameAnswer: true
        case .words(let most): distance(other) <= most
        }
      }
      return near.min { distance($0) < distance($1) }.map(place.joined)
    }
  }
}
