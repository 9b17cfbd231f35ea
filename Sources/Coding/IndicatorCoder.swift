package import CorpusModel
internal import Identity
package import TextServices

/// Proposes codings where the indicators of a codebook fire.
///
/// What an indicator may ask for is ``Indicator``. It fires on whole words, without regard to case
/// but with their accents, also over hyphens, line ends, commas, and from one turn of an answer into
/// the next. The coded segment is the sentence, or sentences, with its words: one coding for
/// each theme and segment, however many indicators fire, unless one of the theme's `unless` forbids it.
package struct IndicatorCoder: Sendable {
  private let themes: [Theme]
  private let path: String
  private let matcher: IndicatorMatcher
  private var audiences = Audiences()
  private let negations: [String: NegationWords]

  /// - Parameter names: names that indicators may use; where a list of ``StudyNames`` is nil, any
  ///   name is taken.
  /// - Throws: ``CodingError`` for indicators that cannot be read.
  package init(
    codebook: Codebook, among names: StudyNames = StudyNames()
  ) throws(CodingError) {
    themes = codebook.themes
    path = codebook.path
    negations = names.negations
    var entries: [IndicatorEntry] = []
    var invalid: [InvalidIndicator] = []
    var syntax: IndicatorSyntax
    do { syntax = try IndicatorSyntax() } catch {
      throw .noWordBoundaries(path: codebook.path, problem: "\(error)")
    }
    for (index, theme) in themes.enumerated() {
      for (texts, isUnless) in [(theme.indicators, false), (theme.unless, true)] {
        for (number, text) in texts.enumerated() {
          do {
            let (indicator, condition) = try syntax.indicator(
              text, isUnless: isUnless, among: names)
            audiences.insert(Int32(entries.count), condition, names)
            entries.append(
              IndicatorEntry(
                theme: index, text: text, isUnless: isUnless, indicator: indicator,
                condition: condition))
          } catch {
            let place = theme.entryPlace(number, isUnless: isUnless)
            let before = text.utf8.prefix(error.offset).codePointCount
            invalid.append(
              InvalidIndicator(
                location: SourceLocation(
                  codebook.path, line: place?.line ?? theme.line,
                  column: place.map { $0.column + before }),
                theme: theme.id, indicator: text, fault: error.text))
          }
        }
      }
    }
    if !invalid.isEmpty { throw .invalidIndicators(invalid, path: codebook.path) }
    matcher = IndicatorMatcher(entries)
  }

  /// Memory that a worker keeps from document to document; it affects speed only.
  ///
  /// It belongs to one worker and to one coder.
  package struct Scratch: ~Copyable {
    fileprivate var matching = IndicatorMatcher.Scratch()
    fileprivate var firings: [Firing] = []
    /// Entries that do not listen to a speaker's words, by role and case of the speaker.
    fileprivate var deaf: [Listening: Set<Int32>] = [:]

    package init() {}
  }

  /// - Throws: ``CodingError`` if an indicator asks for something unknown of this document; that is
  ///   never “no match”.
  package func code(
    _ attributed: AttributedDocument, using sentences: inout SentenceBreaker,
    scratch: inout Scratch
  ) throws(CodingError) -> CodedDocument {
    var proposals = try proposals(in: attributed, using: &sentences, scratch: &scratch)
    guard !proposals.isEmpty else { return CodedDocument(attributed: attributed, codings: []) }
    proposals.sort()
    return CodedDocument(
      attributed: attributed,
      codings: try codings(of: proposals, in: attributed, &sentences, &scratch.matching))
  }

  private func proposals(
    in attributed: AttributedDocument, using sentences: inout SentenceBreaker,
    scratch: inout Scratch
  ) throws(CodingError) -> [Proposal] {
    try checkLanguage(of: attributed.document.description)
    var proposals: [Proposal] = []
    try forEachSpeech(of: attributed, using: &sentences, scratch: &scratch) {
      (speech, reading, firings, sentences) in
      guard firings.contains(where: { !entry($0).isUnless }) else { return }
      appendProposals(
        firings, speech, of: attributed, &reading, using: &sentences, to: &proposals)
    }
    return proposals
  }

  /// Segments that each entry proposes, by index in ``entries``, also where another does so too;
  /// nothing for an `unless`.
  package func segmentsByEntry(
    of attributed: AttributedDocument, using sentences: inout SentenceBreaker,
    scratch: inout Scratch
  ) throws(CodingError) -> [[TextSpan]] {
    var segments: [[TextSpan]] = Array(repeating: [], count: matcher.entries.count)
    for proposal in try proposals(in: attributed, using: &sentences, scratch: &scratch) {
      segments[Int(proposal.entry)].append(proposal.segment)
    }
    return segments
  }

  /// The entries of the codebook, in its order; a theme's `unless` after its indicators.
  package var entries: [CodebookEntry] {
    matcher.entries.map { CodebookEntry(theme: $0.theme, text: $0.text, isUnless: $0.isUnless) }
  }

  /// Adds to `counts` how often each entry fires in a document.
  package func count(
    _ attributed: AttributedDocument, using sentences: inout SentenceBreaker,
    scratch: inout Scratch, into counts: inout IndicatorCounts
  ) throws(CodingError) {
    try checkLanguage(of: attributed.document.description)
    try forEachSpeech(of: attributed, unless: .all, using: &sentences, scratch: &scratch) {
      (_, reading, firings, sentences) in
      counts.add(firings, reading.sentences(using: &sentences))
    }
  }

  /// The overlaps between entries, whatever the texts. Stems are formed by the rules of `language`.
  package func overlaps(language: String) -> [IndicatorOverlap] {
    IndicatorOverlaps(of: matcher.entries, language: language).list()
  }

  /// Calls `body` with all that is coded and what fires there.
  private func forEachSpeech(
    of attributed: AttributedDocument,
    unless: IndicatorMatcher.UnlessChoice = .ofFiringThemes,
    using sentences: inout SentenceBreaker, scratch: inout Scratch,
    _ body: (Speech, inout SpeechReading, [Firing], inout SentenceBreaker) -> Void
  ) throws(CodingError) {
    let negations = negations(in: attributed.document.description.language)
    try attributed.forEachSpeech { (speech) throws(CodingError) in
      scratch.firings.removeAll(keepingCapacity: true)
      var reading = SpeechReading(
        of: speech.pieces, in: attributed.document.text, attributed.words)
      do throws(PatternFault) {
        try matcher.appendFirings(
          in: &reading, of: attributed, deaf: deaf(to: speech, of: attributed, &scratch),
          unless: unless, negations: negations, using: &sentences, scratch: &scratch.matching,
          to: &scratch.firings)
      } catch {
        throw tooManySteps(error, on: speech.quotations[0], of: attributed)
      }
      body(speech, &reading, scratch.firings, &sentences)
    }
  }

  /// The entries that do not listen to the speaker of `speech`.
  private func deaf(
    to speech: Speech, of attributed: AttributedDocument, _ scratch: inout Scratch
  ) -> Set<Int32> {
    if audiences.isEmpty { return [] }
    let voice = attributed.quotations[speech.quotations[0]].voice
    let listening = Listening(attributed.voices[voice])
    if let known = scratch.deaf[listening] { return known }
    let deaf = audiences.deaf(to: listening)
    scratch.deaf[listening] = deaf
    return deaf
  }

  private func negations(in language: String) -> NegationWords? {
    negations[LanguageTag(language).primary]
  }

  private func checkLanguage(of description: DocumentDescription) throws(CodingError) {
    let language = description.language
    if let entry = matcher.firstWithStem, Stemmer(language: language) == nil {
      throw .noStems(
        path: description.path, language: language, theme: themes[entry.theme].id,
        indicator: entry.text)
    }
    if let entry = matcher.firstNegatable, negations(in: language) == nil {
      throw .noNegations(
        path: description.path, language: language, theme: themes[entry.theme].id,
        indicator: entry.text)
    }
  }

  private func tooManySteps(
    _ fault: PatternFault, on quotation: Int, of attributed: AttributedDocument
  ) -> CodingError {
    let entry = matcher.entries[Int(fault.entry)]
    let quotation = attributed.quotations[quotation]
    return .tooManySteps(
      path: attributed.document.description.path, line: quotation.line,
      quotation: quotation.id, theme: themes[entry.theme].id, indicator: entry.text)
  }

  /// One hit of an indicator, with the segment that it would code.
  private struct Proposal: Comparable {
    let segment: TextSpan
    let quotations: ClosedRange<Int>
    let theme: Int
    let evidence: TextSpan
    let entry: Int32

    /// Orders proposals by segment, theme, place at which the indicator fired, then the codebook's order.
    static func < (a: Proposal, b: Proposal) -> Bool {
      if a.segment != b.segment { return a.segment < b.segment }
      if a.theme != b.theme { return a.theme < b.theme }
      if a.evidence.start != b.evidence.start { return a.evidence.start < b.evidence.start }
      if a.entry != b.entry { return a.entry < b.entry }
      return a.evidence.end < b.evidence.end
    }
  }

  private func entry(_ firing: Firing) -> IndicatorEntry { matcher.entries[Int(firing.entry)] }

  private func appendProposals(
    _ firings: [Firing], _ speech: Speech, of attributed: AttributedDocument,
    _ reading: inout SpeechReading, using breaker: inout SentenceBreaker,
    to proposals: inout [Proposal]
  ) {
    let sentences = reading.sentences(using: &breaker)
    let forbidden = Forbidden(
      firings, matcher.entries, numbers: sentences.numbers(holding:),
      place: { reading.order(using: &breaker).place(of: $0) })
    for firing in firings where !entry(firing).isUnless {
      let numbers = sentences.numbers(holding: firing.evidence)
      let isForbidden = forbidden.contains(
        theme: entry(firing).theme, in: numbers,
        place: { reading.order(using: &breaker).place(of: firing.evidence) })
      guard !isForbidden, let segment = sentences.segment(numbers) else { continue }
      if let reported = attributed.reported(holding: firing.evidence, in: speech) {
        let said = attributed.quotations[reported].span
        proposals.append(
          Proposal(
            segment: attributed.document.text.trimmed(
              TextSpan(max(segment.span.start, said.start), min(segment.span.end, said.end))),
            quotations: reported...reported, theme: entry(firing).theme,
            evidence: firing.evidence, entry: firing.entry))
        continue
      }
      proposals.append(
        Proposal(
          segment: segment.span,
          quotations: speech.quotations[
            segment.pieces.lowerBound]...speech.quotations[
              segment.pieces.upperBound], theme: entry(firing).theme, evidence: firing.evidence,
          entry: firing.entry))
    }
  }

  /// - Parameter proposals: sorted; the first of those with one segment and theme is taken.
  private func codings(
    of proposals: [Proposal], in attributed: AttributedDocument,
    _ sentences: inout SentenceBreaker, _ scratch: inout IndicatorMatcher.Scratch
  ) throws(CodingError) -> [Coding] {
    var codings: [Coding] = []
    var ids = CodingIDs(of: attributed)
    var questions = QuestionFirings()
    let negations = negations(in: attributed.document.description.language)
    for (index, proposal) in proposals.enumerated() {
      if index > 0, proposals[index - 1].segment == proposal.segment,
        proposals[index - 1].theme == proposal.theme
      {
        continue
      }
      let first = proposal.quotations.lowerBound
      let isPrompted: Bool
      do throws(PatternFault) {
        isPrompted = try questions.contain(
          proposal.entry, in: attributed.quotations[first].question, of: attributed, matcher,
          negations, using: &sentences, &scratch)
      } catch {
        throw tooManySteps(error, on: first, of: attributed)
      }
      codings.append(
        Coding(
          id: ids.next(
            segment: proposal.segment, quotations: proposal.quotations,
            theme: themes[proposal.theme].id, source: .rule),
          quotation: first, lastQuotation: proposal.quotations.upperBound, theme: proposal.theme,
          source: .rule, status: .proposed,
          isPrompted: isPrompted, indicator: matcher.entries[Int(proposal.entry)].text,
          evidence: proposal.evidence,
          segment: proposal.segment))
    }
    return codings
  }
}
