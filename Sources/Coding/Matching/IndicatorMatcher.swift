import CorpusModel
import TextServices

/// One indicator, or one `unless`, of one theme.
struct IndicatorEntry: Sendable {
  /// The index in ``Codebook/themes``.
  let theme: Int
  /// Indicator as the codebook writes it.
  let text: String
  /// True if it forbids the theme rather than proposing it.
  let isUnless: Bool
  let indicator: Indicator
  var condition = IndicatorCondition()
}

/// An indicator and the words on which it fires.
struct Firing: Sendable {
  /// The index in ``IndicatorMatcher/entries``.
  let entry: Int32
  /// Span from the first to the last word of the evidence.
  let evidence: TextSpan
}

/// Finds where the indicators of a codebook fire: the phrases of all of them in one pass, then what
/// is near what, where all parts were found, and each regular expression on its own.
struct IndicatorMatcher: Sendable {
  /// Entries in the order of the codebook; a theme's `unless` after its indicators.
  let entries: [IndicatorEntry]
  private let uses: PhraseUses
  private var phrases = PhraseMatcher()
  /// The entries that are regular expressions, in order.
  private var patterns: [(entry: Int32, pattern: String)] = []
  /// The entries that ask whether they are negated, in order.
  private var negatable: Set<Int32> = []

  /// The choice of `unless` to look for.
  enum UnlessChoice {
    case all
    /// The `unless` of themes of which an indicator fires.
    case ofFiringThemes
  }

  /// Memory that a worker keeps from text to text; it affects speed only.
  struct Scratch: ~Copyable {
    fileprivate var phrases = PhraseMatcher.Scratch()
    fileprivate var found = FoundPhrases()
    fileprivate var expressions: [RegularExpression] = []
  }

  init(_ entries: [IndicatorEntry]) {
    self.entries = entries
    uses = PhraseUses(entries)
    for (number, phrase) in uses.phrases.enumerated() {
      phrases.insert(phrase, number: Int32(number))
    }
    for (number, entry) in entries.enumerated() {
      if entry.condition.isNegated != nil { negatable.insert(Int32(number)) }
      if case .pattern(let pattern) = entry.indicator { patterns.append((Int32(number), pattern)) }
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
    unless: UnlessChoice = .ofFiringThemes, negations: NegationWords?,
    using sentences: inout SentenceBreaker, scratch: inout Scratch, to firings: inout [Firing]
  ) throws(PatternFault) {
    let hits = phrases.hits(
      in: reading.pieces, of: attributed.document, attributed.words, scratch: &scratch.phrases)
    scratch.found.replace(by: hits, phraseCount: uses.phrases.count)
    if !patterns.isEmpty { try appendFiringsOfPatterns(&reading, deaf, &scratch, &firings) }
    if !hits.isEmpty {
      appendFirings(of: scratch.found, deaf, unless, &reading, &sentences, &firings)
    }
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

  private func appendFirings(
    of found: FoundPhrases, _ deaf: Set<Int32>, _ unless: UnlessChoice,
    _ reading: inout SpeechReading, _ sentences: inout SentenceBreaker, _ firings: inout [Firing]
  ) {
    var places: [Int32: NearestPlaces] = [:]
    for phrase in found.numbers {
      for entry in uses.alone[Int(phrase)] {
        found.forEachSpan(of: phrase) { firings.append(Firing(entry: entry, evidence: $0)) }
      }
      for entry in uses.anchored[Int(phrase)] {
        appendFirings(
          of: entry, found, foundAt: phrase, deaf, &places, &reading, &sentences, &firings)
      }
    }
    if uses.unless.isEmpty { return }
    let themes =
      switch unless {
      case .all: Array(uses.unless.keys)
      case .ofFiringThemes: Array(Set(firings.lazy.map { entries[Int($0.entry)].theme }))
      }
    for entry in themes.flatMap({ uses.unless[$0] ?? [] }) {
      appendFirings(of: entry, found, deaf, &places, &reading, &sentences, &firings)
    }
  }

  /// Appends where one entry fires, if all its parts were found.
  ///
  /// - Parameters:
  ///   - anchor: what led to the entry; another phrase of the same part may lead to it too, and the
  ///     first one counts.
  ///   - places: of the parts that were asked for before, in this speech.
  private func appendFirings(
    of entry: Int32, _ found: FoundPhrases, foundAt anchor: Int32? = nil, _ deaf: Set<Int32>,
    _ places: inout [Int32: NearestPlaces], _ reading: inout SpeechReading,
    _ sentences: inout SentenceBreaker, _ firings: inout [Firing]
  ) {
    let parts = uses.parts[Int(entry)]
    for part in parts.joined() {
      let choices = uses.choices[Int(part)]
      guard let first = choices.first(where: found.contains) else { return }
      if let anchor, part == uses.anchors[Int(entry)], first != anchor { return }
    }
    guard !deaf.contains(entry), case .words(let indicator) = entries[Int(entry)].indicator else {
      return
    }
    if indicator.phrases != nil {
      for phrase in uses.choices[Int(parts[0][0])] {
        found.forEachSpan(of: phrase) { firings.append(Firing(entry: entry, evidence: $0)) }
      }
      return
    }
    let order = reading.order(using: &sentences)
    let nearest = parts.map { sequence in
      sequence.map { part in
        if let known = places[part] { return known }
        var spots: [SpeechPlace] = []
        for phrase in uses.choices[Int(part)] {
          found.forEachSpan(of: phrase) { spots.append(order.place(of: $0)) }
        }
        let made = NearestPlaces(spots)
        places[part] = made
        return made
      }
    }
    for place in indicator.places(nearest) {
      firings.append(Firing(entry: entry, evidence: place.span))
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
