internal import CorpusModel
internal import TextServices

/// Quotations in prose and who said them.
struct ProseAttribution: Sendable {
  private let settings: AttributionSettings
  private let lexicons: [Lexicon]
  private let cases: CaseMentions
  private let sieve = Sieve()

  init(settings: AttributionSettings, lexicons: [Lexicon]) {
    self.settings = settings
    self.lexicons = lexicons
    cases = CaseMentions(cases: settings.cases)
  }

  func attribute(
    _ tokenized: TokenizedDocument, using sentences: inout SentenceBreaker
  ) -> AttributedDocument {
    let document = tokenized.document
    let lexicon = lexicon(for: document)
    let quotations = ProseQuotations(of: document, lexicon: lexicon)
    var context = QuotationContext(
      of: document, quotations: quotations.found, lexicon: lexicon)
    var entries: [ProseEntry] = []
    var evidence: [Evidence?] = []
    entries.reserveCapacity(quotations.found.count)
    evidence.reserveCapacity(quotations.found.count)
    for passage in NarratedPassage.passages(of: document, quotations: quotations.found) {
      let read = context.narration(of: passage, using: &sentences)
      let earlier = Array(evidence[read.first..<passage.quotations.lowerBound])
      let namedCases = cases.named(in: read.narration)
      let found = sieve.evidence(in: read.narration, earlier: earlier)
      let kinds = QuotationKinds(narration: read.narration, words: tokenized.words)
      for index in passage.quotations {
        let local = index - read.first
        let isHeading = document.blocks[quotations.found[index].block].isHeading
        evidence.append(found[local])
        entries.append(
          ProseEntry(
            found: quotations.found[index], evidence: found[local],
            kind: kinds.kind(of: local, evidence: found[local], isHeading: isHeading),
            namedCase: namedCases.mention(forQuotation: local, in: read.narration),
            before: read.sentence(before: local), after: read.sentence(after: local)))
      }
    }
    ProseEntry.joinUtterances(&entries)
    var rows = ProseRows(
      of: tokenized, entries: entries, settings: settings, names: lexicon.names)
    return rows.attributed(entries, unclosed: quotations.unclosed)
  }

  /// The rules of the document's language, else those whose small words it uses most.
  private func lexicon(for document: Document) -> Lexicon {
    let primary = document.description.language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    if let known = lexicons.first(where: { $0.rules.language == primary }) { return known }
    return LanguageGuess.best(of: lexicons, for: document.text)
  }
}
