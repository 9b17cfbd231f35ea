import CorpusModel
import TextServices

/// One indicator, or one `unless`, of one theme.
struct IndicatorEntry: Sendable {
  /// The index in ``Codebook/themes``.
  let theme: Int
  /// As the codebook writes it.
  let text: String
  /// Whether it forbids the theme rather than proposing it.
  let isUnless: Bool
  let indicator: Indicator
  var condition = IndicatorCondition()
}

/// An indicator and the words on which it fires.
struct Firing: Sendable {
  /// The index in ``IndicatorMatcher/entries``.
  let entry: Int32
  /// From the first to the last word of the evidence.
  let evidence: TextSpan
}

/// Finds where the indicators of a codebook fire: the phrases of all of them in one pass, then what
/// stands near what, where a first part was found, and each regular expression on its own.
struct IndicatorMatcher: Sendable {
  /// In the order of the codebook; a theme's `unless` after its indicators.
  private(set) var entries: [IndicatorEntry] = []
  private var phrases = PhraseMatcher()
  /// What each number that ``phrases`` finds stands for.
  private var parts: [Part] = []
  /// The entries that are regular expressions, in order.
  private var patterns: [(entry: Int32, pattern: String)] = []
  /// The entries that ask whether they are negated, in order.
  private var negatable: Set<Int32> = []

  private struct Part {
    let entry: Int32
    /// Of ``WordIndicator/sequences``, and of its parts.
    let sequence: Int
    let place: Int
    /// Whether there is nothing else to the indicator.
    let isAll: Bool
  }

  /// What a worker keeps from text to text; it affects speed only.
  struct Scratch: ~Copyable {
    fileprivate var phrases = PhraseMatcher.Scratch()
    fileprivate var hits: [Hit] = []
    fileprivate var expressions: [RegularExpression] = []
  }

  mutating func insert(_ entry: IndicatorEntry) {
    let number = Int32(entries.count)
    entries.append(entry)
    if entry.condition.isNegated != nil { negatable.insert(number) }
    switch entry.indicator {
    case .pattern(let pattern): patterns.append((number, pattern))
    case .words(let indicator):
      for (sequence, content) in indicator.sequences.enumerated() {
        for (place, choices) in content.parts.enumerated() {
          for phrase in choices { phrases.insert(phrase, of: Int32(parts.count)) }
          parts.append(
            Part(
              entry: number, sequence: sequence, place: place, isAll: indicator.phrases != nil))
        }
      }
    }
  }

  /// The first entry that asks for a stem; nil if none does.
  var firstWithStem: IndicatorEntry? {
    phrases.asksForStems ? entries.first(where: \.indicator.asksForStem) : nil
  }

  /// The first entry that asks whether it is negated; nil if none does.
  var firstNegatable: IndicatorEntry? { negatable.min().map { entries[Int($0)] } }

  /// Appends where the indicators fire in `reading`, in no order.
  ///
  /// - Parameters:
  ///   - deaf: entries that do not listen to this speech.
  ///   - negations: of the language; no entry asks for them where there are none.
  /// - Throws: ``PatternFault`` if a regular expression takes too many steps.
  func appendFirings(
    in reading: inout SpeechReading, of attributed: AttributedDocument, deaf: Set<Int32> = [],
    negations: NegationWords?, using sentences: inout SentenceBreaker, scratch: inout Scratch,
    to firings: inout [Firing]
  ) throws(PatternFault) {
    scratch.hits.removeAll(keepingCapacity: true)
    phrases.appendHits(
      in: reading.pieces, of: attributed.document, attributed.words, scratch: &scratch.phrases,
      to: &scratch.hits)
    var others: [Hit] = []
    for hit in scratch.hits {
      let part = parts[Int(hit.part)]
      if part.isAll {
        firings.append(Firing(entry: part.entry, evidence: hit.evidence))
      } else {
        others.append(hit)
      }
    }
    if !others.isEmpty { appendFirings(of: others, &reading, &sentences, &firings) }
    if !patterns.isEmpty { try appendFiringsOfPatterns(&reading, deaf, &scratch, &firings) }
    if !deaf.isEmpty { firings.removeAll { deaf.contains($0.entry) } }
    if let negations, !negatable.isEmpty, firings.contains(where: { negatable.contains($0.entry) })
    {
      let order = reading.order(using: &sentences)
      firings.removeAll { firing in
        guard let asked = entries[Int(firing.entry)].condition.isNegated else { return false }
        let place = order.place(of: firing.evidence)
        return order.isNegated(place, by: negations, in: attributed.document.text) != asked
      }
    }
  }

  /// Which parts of one indicator were found is known; now their order and nearness counts.
  private func appendFirings(
    of hits: [Hit], _ reading: inout SpeechReading, _ sentences: inout SentenceBreaker,
    _ firings: inout [Firing]
  ) {
    let hits = hits.sorted {
      ($0.part, $0.evidence.start, $0.evidence.end) < ($1.part, $1.evidence.start, $1.evidence.end)
    }
    var index = 0
    while index < hits.count {
      let number = parts[Int(hits[index].part)].entry
      let start = index
      while index < hits.count, parts[Int(hits[index].part)].entry == number { index += 1 }
      guard case .words(let indicator) = entries[Int(number)].indicator else { continue }
      var evidence = indicator.sequences.map { $0.parts.map { _ in [TextSpan]() } }
      for hit in hits[start..<index] {
        let part = parts[Int(hit.part)]
        evidence[part.sequence][part.place].append(hit.evidence)
      }
      if evidence.contains(where: { $0.contains(where: \.isEmpty) }) { continue }
      let order = reading.order(using: &sentences)
      let places = evidence.map { $0.map { $0.map(order.place(of:)) } }
      for place in indicator.places(places) {
        firings.append(Firing(entry: number, evidence: place.span))
      }
    }
  }

  private func appendFiringsOfPatterns(
    _ reading: inout SpeechReading, _ deaf: Set<Int32>, _ scratch: inout Scratch,
    _ firings: inout [Firing]
  ) throws(PatternFault) {
    if scratch.expressions.isEmpty {
      for (entry, pattern) in patterns {
        do {
          scratch.expressions.append(try RegularExpression(pattern))
        } catch {
          throw PatternFault(entry: entry)
        }
      }
    }
    let speech = reading.text()
    guard let text = RegularExpressionText(speech.utf8) else {
      throw PatternFault(entry: patterns[0].entry)
    }
    for ((entry, _), expression) in zip(patterns, scratch.expressions)
    where !deaf.contains(entry) {
      do {
        try expression.forEachMatch(in: text) { match in
          guard let found = speech.span(of: match) else { return }
          firings.append(Firing(entry: entry, evidence: found.span))
        }
      } catch {
        throw PatternFault(entry: entry)
      }
    }
  }
}

/// The regular expression that gave up on a text.
struct PatternFault: Error {
  let entry: Int32
}

extension Indicator {
  var asksForStem: Bool {
    guard case .words(let indicator) = self else { return false }
    return indicator.sequences.contains { sequence in
      sequence.parts.contains { choices in
        choices.contains { phrase in
          phrase.words.contains { word in
            if case .stem = word { true } else { false }
          }
        }
      }
    }
  }
}
