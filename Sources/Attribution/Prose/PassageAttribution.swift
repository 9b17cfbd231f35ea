internal import Languages
internal import CorpusModel
internal import TextServices

/// Quotations in prose and who said them.
struct ProseAttribution: Sendable {
  private let settings: AttributionSettings
  private let lexicons: [Lexicon]
  private let cases: CaseMentions

  init(settings: AttributionSettings, lexicons: [Lexicon]) {
    self.settings = settings
    self.lexicons = lexicons
    cases = CaseMentions(cases: settings.cases)
  }

  func attribute(
    _ tokenized: TokenizedDocument, using sentences: inout SentenceBreaker
  ) -> AttributedDocument {
    let document = tokenized.document
    let (lexicon, isKnown) = lexicon(for: document)
    let sieve = isKnown ? Sieve.all : Sieve.withoutWords
    let quotations = ProseQuotations(of: document, lexicon: lexicon)
    var context = QuotationContext(
      of: document, quotations: quotations.found, lexicon: lexicon)
    var entries: [ProseEntry] = []
    var evidence: [Evidence?] = []
    var introduced: [Candidate] = []
    entries.reserveCapacity(quotations.found.count)
    evidence.reserveCapacity(quotations.found.count)
    var lead: SharedLead?
    for passage in NarratedPassage.passages(of: document, quotations: quotations.found) {
      let read = context.narration(of: passage, using: &sentences)
      let earlier = Array(evidence[read.first..<passage.quotations.lowerBound])
      let namedCases = cases.named(in: read.narration)
      let found = sieve.evidence(in: read.narration, earlier: earlier)
      introduced += read.narration.introductions
      let kinds = QuotationKinds(narration: read.narration, words: tokenized.words)
      for index in passage.quotations {
        let local = index - read.first
        let quotation = quotations.found[index]
        let isHeading = document.blocks[quotation.block].isHeading
        if ListedQuotations.isFirst(index, of: quotations.found) {
          lead = SharedLead(of: local, in: read.narration, earlier: found, sieve: sieve)
        }
        let shared =
          quotation.listPlace == 0
          ? nil
          : lead?.evidence(
            isParagraph: ListedQuotations.isParagraph(index, of: quotations.found, in: document),
            own: found[local])
        let told = shared ?? found[local]
        var kind = kinds.kind(of: local, evidence: told, isHeading: isHeading)
        // The items of a list are of one kind.
        if quotation.listPlace > 0, kind == .term, !isHeading {
          kind = entries[index - quotation.listPlace].kind
        }
        evidence.append(told)
        entries.append(
          ProseEntry(
            found: quotation, evidence: told, kind: kind,
            namedCase: namedCases.mention(forQuotation: local, in: read.narration),
            before: read.sentence(before: local), after: read.sentence(after: local)))
      }
    }
    ProseEntry.joinUtterances(&entries)
    var rows = ProseRows(
      of: tokenized, entries: entries, introduced: introduced, settings: settings,
      names: lexicon.names)
    return rows.attributed(entries, unclosed: quotations.unclosed)
  }

  /// The rules of the document's language, else those whose small words it uses most, and whether it
  /// uses enough of them to be in that language.
  private func lexicon(for document: Document) -> (Lexicon, isKnown: Bool) {
    let primary = LanguageTag(document.description.language).primary
    if let known = lexicons.first(where: { $0.rules.tag == primary }) { return (known, true) }
    return LanguageGuess.best(of: lexicons, for: document.text)
  }
}
