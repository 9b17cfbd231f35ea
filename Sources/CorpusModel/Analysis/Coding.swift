/// A codebook entry. Themes nest by ``parent``.
package struct Theme: Hashable, Sendable {
  package var id: String
  package var label: String
  package var parent: String?
  package var definition: String
  package var include: String
  package var exclude: String
  package var example: String
  /// Indicators as written, one entry for each piece between `|`.
  package var indicators: [String]
  /// Words that forbid the coding when they are in the same sentence.
  package var unless: [String]
  /// Former ids, of a renamed or merged theme.
  package var was: [String]
  package var status: String
  /// The line of its row in the codebook file, 1-based.
  package var line: Int
  /// The start in the file of each of ``indicators``, then of each of ``unless``; empty where
  /// unknown.
  package var entryPlaces: [SourcePosition] = []

  /// The start in the file of the entry with `number` of ``unless`` or ``indicators``.
  package func entryPlace(_ number: Int, isUnless: Bool) -> SourcePosition? {
    let place = isUnless ? indicators.count + number : number
    return entryPlaces.indices.contains(place) ? entryPlaces[place] : nil
  }

  package init(
    id: String, label: String, parent: String? = nil, definition: String = "", include: String = "",
    exclude: String = "", example: String = "", indicators: [String] = [], unless: [String] = [],
    was: [String] = [], status: String = "", line: Int = 0
  ) {
    self.id = id
    self.label = label
    self.parent = parent
    self.definition = definition
    self.include = include
    self.exclude = exclude
    self.example = example
    self.indicators = indicators
    self.unless = unless
    self.was = was
    self.status = status
    self.line = line
  }
}

/// The themes of a study, in the order of the file.
package struct Codebook: Sendable {
  package let themes: [Theme]
  /// The path of the file, as messages show it.
  package let path: String
  /// `parents[i]` is the index of theme `i`'s parent.
  package let parents: [Int?]

  /// - Precondition: ids are unique, every parent exists and none is its own ancestor; who reads the
  ///   file has checked it.
  package init(themes: [Theme], path: String) {
    self.themes = themes
    self.path = path
    let places = Dictionary(uniqueKeysWithValues: themes.indices.map { (themes[$0].id, $0) })
    parents = themes.map { $0.parent.flatMap { places[$0] } }
  }
}

/// One theme on one segment from one source, however many indicators fire.
package struct Coding: Sendable {
  package enum Source: String, Sendable { case rule, decision }
  package enum Status: String, Sendable { case proposed, accepted, added }

  package var id: String
  /// Indices in ``AttributedDocument/quotations``; the same for a segment within one quotation.
  package var quotation: Int
  package var lastQuotation: Int
  /// The index in ``Codebook/themes``.
  package var theme: Int
  package var source: Source
  package var status: Status
  /// `supports`, `qualifies`, `contradicts`, or empty.
  package var stance: String
  package var isStarred: Bool
  /// The same indicator fires in the question.
  package var isPrompted: Bool
  /// The first indicator that fired, as the codebook writes it; empty for a person's coding.
  package var indicator: String
  /// The words on which it fired; nil for a person's coding.
  package var evidence: TextSpan?
  /// The coded span: from the start in ``quotation`` to the end in ``lastQuotation``.
  package var segment: TextSpan
  package var coder: String
  package var memo: String

  package init(
    id: String, quotation: Int, lastQuotation: Int, theme: Int, source: Source, status: Status,
    stance: String = "", isStarred: Bool = false, isPrompted: Bool = false, indicator: String = "",
    evidence: TextSpan? = nil, segment: TextSpan, coder: String = "", memo: String = ""
  ) {
    self.id = id
    self.quotation = quotation
    self.lastQuotation = lastQuotation
    self.theme = theme
    self.source = source
    self.status = status
    self.stance = stance
    self.isStarred = isStarred
    self.isPrompted = isPrompted
    self.indicator = indicator
    self.evidence = evidence
    self.segment = segment
    self.coder = coder
    self.memo = memo
  }
}

/// A person's coding of words that no participant said: an asker's, a narrator's. It is in the
/// table of codings and in no count.
package struct Aside: Sendable {
  /// Its indices of quotations mean nothing.
  package var coding: Coding
  /// The label of the asker; empty in prose.
  package var speaker: String
  /// `interviewer` or `author`.
  package var role: String

  package init(coding: Coding, speaker: String, role: String) {
    self.coding = coding
    self.speaker = speaker
    self.role = role
  }
}

/// A document with its codings.
package struct CodedDocument: Sendable {
  package let attributed: AttributedDocument
  /// Codings ordered by segment, then by theme in the order of the codebook.
  package let codings: [Coding]
  /// Asides in the order of the text.
  package let asides: [Aside]

  package init(attributed: AttributedDocument, codings: [Coding], asides: [Aside] = []) {
    self.attributed = attributed
    self.codings = codings
    self.asides = asides
  }

  package var document: Document { attributed.document }

  /// The words of `coding`'s segment: the slice of the text, or, where it runs over several turns,
  /// the pieces without the labels between, joined by a space.
  package func words(of coding: Coding) -> String {
    pieces(of: coding).lazy.map { document.text[$0] }.joined(separator: " ")
  }

  /// The parts of `coding`'s segment, in order, without the labels between. A person's segment may
  /// hold the askers' words too.
  package func pieces(of coding: Coding) -> [TextSpan] {
    coding.source == .decision
      ? document.said(in: coding.segment)
      : attributed.pieces(of: coding.segment, in: coding.quotation...coding.lastQuotation)
  }
}

extension Document {
  /// The parts of `span` that are said: those within turns; of prose, all of it.
  package func said(in span: TextSpan) -> [TextSpan] {
    guard !turns.isEmpty else { return span.isEmpty ? [] : [span] }
    let first = turns.indices.partitioningIndex { turns[$0].span.end > span.start }
    return turns[first...].prefix { $0.span.start < span.end }.map {
      TextSpan(max($0.span.start, span.start), min($0.span.end, span.end))
    }
  }
}

extension AttributedDocument {
  /// The parts of `span` that lie in `owners`, in order: without the labels and any other text between
  /// one turn and the next.
  package func pieces(of span: TextSpan, in owners: ClosedRange<Int>) -> [TextSpan] {
    if isOnePiece(span, in: owners) { return [span] }
    return owners.compactMap { index in
      let start = max(quotations[index].span.start, span.start)
      let end = min(quotations[index].span.end, span.end)
      return quotations[index].kind != .reported && start < end ? TextSpan(start, end) : nil
    }
  }

  /// True if all of `span` lies in the one quotation of `owners`, so that it is its only piece.
  package func isOnePiece(_ span: TextSpan, in owners: ClosedRange<Int>) -> Bool {
    owners.lowerBound == owners.upperBound && quotations[owners.lowerBound].span.contains(span)
  }
}
