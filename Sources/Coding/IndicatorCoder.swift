package import CorpusModel
internal import Identity
package import TextServices

/// Proposes codings where the indicators of a codebook fire.
///
/// An indicator is one or more words, without regard to case but with their accents; `*` in a word
/// is any run of characters, `?` one. It fires on whole words that follow each other, also over
/// hyphens, line ends, commas, and from one turn of an answer into the next. What is coded is the
/// sentence, or sentences, in which its words stand: one coding for each theme and segment, however
/// many indicators fire, unless one of the theme's `unless` stands in the same sentence.
package struct IndicatorCoder: Sendable {
  private let themes: [Theme]
  private var matcher = PhraseMatcher()

  /// - Throws: ``CodingError`` for an indicator that cannot be read.
  package init(codebook: Codebook) throws(CodingError) {
    themes = codebook.themes
    var syntax: IndicatorSyntax
    do { syntax = try IndicatorSyntax() } catch { throw .noWordBoundaries(problem: "\(error)") }
    for (index, theme) in themes.enumerated() {
      for (texts, isUnless) in [(theme.indicators, false), (theme.unless, true)] {
        for text in texts {
          do {
            let phrase = try syntax.phrase(text)
            matcher.insert(
              phrase,
              of: IndicatorEntry(
                theme: index, text: text, isUnless: isUnless, isLoose: phrase.isLoose))
          } catch {
            throw .invalidIndicator(
              path: codebook.path, line: theme.line, theme: theme.id, indicator: text,
              problem: error.text)
          }
        }
      }
    }
  }

  /// What a worker keeps from document to document; it affects speed only.
  ///
  /// It belongs to one worker and to one coder.
  package struct Scratch: ~Copyable {
    fileprivate var matching = PhraseMatcher.Scratch()
    fileprivate var hits: [Hit] = []

    package init() {}
  }

  package func code(
    _ attributed: AttributedDocument, using sentences: inout SentenceBreaker,
    scratch: inout Scratch
  ) -> CodedDocument {
    var proposals: [Proposal] = []
    attributed.forEachSpeech { speech in
      scratch.hits.removeAll(keepingCapacity: true)
      matcher.appendHits(
        in: speech.pieces, of: attributed.document, attributed.words, scratch: &scratch.matching,
        to: &scratch.hits)
      guard scratch.hits.contains(where: { !entry($0).isUnless }) else { return }
      let found = SpeechSentences(of: speech.pieces, in: attributed.document, using: &sentences)
      appendProposals(scratch.hits, speech, found, to: &proposals)
    }
    guard !proposals.isEmpty else { return CodedDocument(attributed: attributed, codings: []) }
    proposals.sort()
    return CodedDocument(
      attributed: attributed, codings: codings(of: proposals, in: attributed, &scratch.matching))
  }

  /// One hit of an indicator, with what it would code.
  private struct Proposal: Comparable {
    let segment: TextSpan
    let quotations: ClosedRange<Int>
    let theme: Int
    let evidence: TextSpan
    let entry: Int32

    /// By segment, theme, then the place at which the indicator fired, then the codebook's order.
    static func < (a: Proposal, b: Proposal) -> Bool {
      if a.segment != b.segment { return a.segment < b.segment }
      if a.theme != b.theme { return a.theme < b.theme }
      if a.evidence.start != b.evidence.start { return a.evidence.start < b.evidence.start }
      return a.entry < b.entry
    }
  }

  private func entry(_ hit: Hit) -> IndicatorEntry { matcher.trie.entries[Int(hit.entry)] }

  private func appendProposals(
    _ hits: [Hit], _ speech: Speech, _ sentences: SpeechSentences, to proposals: inout [Proposal]
  ) {
    struct Place: Hashable {
      let theme: Int
      let sentence: Int
    }
    var forbidden: Set<Place> = []
    for hit in hits where entry(hit).isUnless {
      for sentence in sentences.numbers(holding: hit.evidence) {
        forbidden.insert(Place(theme: entry(hit).theme, sentence: sentence))
      }
    }
    for hit in hits where !entry(hit).isUnless {
      let theme = entry(hit).theme
      let numbers = sentences.numbers(holding: hit.evidence)
      if !forbidden.isEmpty,
        numbers.contains(where: { forbidden.contains(Place(theme: theme, sentence: $0)) })
      {
        continue
      }
      let segment = sentences.segment(numbers)
      proposals.append(
        Proposal(
          segment: segment.span,
          quotations: speech.quotations[
            segment.pieces.lowerBound]...speech.quotations[
              segment.pieces.upperBound], theme: theme, evidence: hit.evidence, entry: hit.entry))
    }
  }

  /// - Parameter proposals: sorted; the first of those with one segment and theme is taken.
  private func codings(
    of proposals: [Proposal], in attributed: AttributedDocument,
    _ scratch: inout PhraseMatcher.Scratch
  ) -> [Coding] {
    var codings: [Coding] = []
    var ids = CodingIDs(of: attributed)
    var questions = QuestionHits()
    for (index, proposal) in proposals.enumerated() {
      if index > 0, proposals[index - 1].segment == proposal.segment,
        proposals[index - 1].theme == proposal.theme
      {
        continue
      }
      let first = proposal.quotations.lowerBound
      codings.append(
        Coding(
          id: ids.next(
            segment: proposal.segment, quotations: proposal.quotations,
            theme: themes[proposal.theme].id, source: .rule),
          quotation: first, lastQuotation: proposal.quotations.upperBound, theme: proposal.theme,
          source: .rule, status: .proposed,
          isPrompted: questions.contain(
            proposal.entry, in: attributed.quotations[first].question, of: attributed, matcher,
            &scratch),
          indicator: matcher.trie.entries[Int(proposal.entry)].text, evidence: proposal.evidence,
          segment: proposal.segment))
    }
    return codings
  }
}
