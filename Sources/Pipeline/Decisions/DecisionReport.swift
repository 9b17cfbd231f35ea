internal import Coding
package import CorpusModel
internal import Reporting
internal import Study

extension DecidedDocument {
  /// The decisions that are elsewhere, or on other words, than when they were made.
  func moves(codebook: Codebook) -> [MovesTable.Row] {
    guard !placed.isEmpty else { return [] }
    let themes = ThemeSuccession(of: codebook)
    let text = AnchorText(of: coded.document, words: coded.attributed.words)
    return placed.compactMap { one in
      let decision = one.decision
      let now = quoteID(at: one.place.span)
      let theme = themes.theme(of: decision.theme).map { codebook.themes[$0].id } ?? ""
      let words = text.spoken(one.place.span)
      let hasMoved =
        one.place.way != .inPlace || decision.document != coded.document.id
        || theme != decision.theme || words != decision.anchor.words
        || (!decision.anchor.quoteID.isEmpty && decision.anchor.quoteID != now)
      guard hasMoved else { return nil }
      return MovesTable.Row(
        document: coded.document.id, documentBefore: decision.document, theme: theme,
        themeBefore: decision.theme, decision: decision.verdict.rawValue, coder: decision.coder,
        way: one.place.way.rawValue, quoteIDBefore: decision.anchor.quoteID, quoteID: now,
        wordsBefore: decision.anchor.words, words: words, start: one.place.span.start,
        end: one.place.span.end)
    }
  }

  /// The memos that people wrote on segments.
  func memos(codebook: Codebook) -> [MemosTable.Row] {
    guard placed.contains(where: { !$0.decision.memo.isEmpty }) else { return [] }
    let themes = ThemeSuccession(of: codebook)
    let text = AnchorText(of: coded.document, words: coded.attributed.words)
    return placed.compactMap { one in
      let decision = one.decision
      guard !decision.memo.isEmpty else { return nil }
      var row = MemosTable.Row(
        on: "segment", coder: decision.coder, date: decision.date, memo: decision.memo)
      row.document = coded.document.id
      row.quoteID = quoteID(at: one.place.span)
      row.span = (one.place.span.start, one.place.span.end)
      row.words = text.spoken(one.place.span)
      row.theme = themes.theme(of: decision.theme).map { codebook.themes[$0].id } ?? ""
      return row
    }
  }

  /// The quotation in which a segment starts; empty where nobody is quoted.
  package func quoteID(at span: TextSpan) -> String {
    SegmentOwners(of: coded.attributed).quotations(of: span)
      .map { coded.attributed.quotations[$0.lowerBound].id } ?? ""
  }
}

extension OrphansTable.Row {
  init(_ lost: LostDecision, folder: String) {
    self.init(
      file: StudyPaths.shown(lost.decision.path, from: folder), line: lost.decision.line,
      reason: lost.reason, decision: lost.decision.cells)
  }
}

extension Decision {
  /// Cells of the decision's row in `decisions.csv`.
  package var cells: [String] {
    [
      document, sha256, anchor.quoteID, anchor.words, anchor.before, anchor.after, theme,
      verdict.rawValue, stance, isStarred ? "yes" : "", coder, date, memo,
    ]
  }
}
