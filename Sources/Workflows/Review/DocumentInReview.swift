internal import Coding
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting

/// A document as it is now, in which the rows of a sheet find their words.
struct ReviewedDocument {
  let decided: DecidedDocument?
  private let text: AnchorText
  private let themes: ThemeSuccession
  private let locale: String

  init(_ decided: DecidedDocument, codebook: Codebook) {
    self.decided = decided
    let document = decided.coded.document
    text = AnchorText(of: document, words: decided.coded.attributed.words)
    themes = ThemeSuccession(of: codebook)
    locale = LanguageTag(document.description.language).icuLocale
  }

  private var document: Document? { decided?.coded.document }
  var id: String { document?.id ?? "" }
  var sha256: String { document?.description.sha256 ?? "" }

  /// The span that a row gives for its words; nil if the document has changed.
  private func writtenSpan(of row: CSVTable.Row) -> TextSpan? {
    guard let text = document?.text, row["sha256"] == sha256, let start = Int(row["start_byte"]),
      let end = Int(row["end_byte"]), 0 <= start, start < end, end <= text.count,
      text.isBoundary(start), text.isBoundary(end)
    else { return nil }
    return TextSpan(start, end)
  }

  /// The first of `rows` that has other words than the place it was written for, though the document
  /// is still the same: somebody has changed them, or put another row's in their place.
  func otherWords(
    than rows: some RandomAccessCollection<CSVTable.Row>
  ) -> (says: String, stands: String)? {
    guard var finder = try? AnchorFinder(text, locale: locale) else { return nil }
    for row in rows {
      guard let span = writtenSpan(of: row) else { continue }
      let words = FormulaGuard.unguarded(row["words"])
      if !finder.areThere(words, at: span) { return (words, text.spoken(span)) }
    }
    return nil
  }

  /// The span of the words of `rows`; nil if they are not found, or cannot be distinguished from
  /// others.
  ///
  /// - Parameter all: every row of the sheet, for what comes before and after.
  func span(
    of rows: some RandomAccessCollection<CSVTable.Row>, in all: [CSVTable.Row]
  ) -> TextSpan? {
    guard let first = rows.first, let last = rows.last else { return nil }
    if let start = writtenSpan(of: first)?.start, let end = writtenSpan(of: last)?.end, start < end
    {
      return TextSpan(start, end)
    }
    func words(_ rows: some Sequence<CSVTable.Row>) -> String {
      rows.map { FormulaGuard.unguarded($0["words"]) }.joined(separator: " ")
    }
    var before = FormulaGuard.unguarded(first["before"])
    var after = FormulaGuard.unguarded(first["after"])
    if before.isEmpty, after.isEmpty,
      let start = all.firstIndex(where: { $0.line == first.line }),
      let end = all.firstIndex(where: { $0.line == last.line })
    {
      before = words(all[max(0, start - 4)..<start].filter { $0["document"] == first["document"] })
      after = words(
        all[(end + 1)..<min(all.count, end + 5)].filter { $0["document"] == first["document"] })
    }
    guard var finder = try? AnchorFinder(text, locale: locale) else { return nil }
    let anchor = Anchor(quoteID: "", words: words(rows), before: before, after: after)
    guard case .success(let place) = finder.place(of: anchor) else { return nil }
    return place.span
  }

  func anchor(of span: TextSpan) -> Anchor? {
    text.anchor(of: span, quoteID: decided?.quoteID(at: span) ?? "")
  }

  /// True if the files say so already of these words.
  func has(_ decision: Decision, at span: TextSpan) -> Bool {
    (decided?.placed ?? []).contains { one in
      let other = one.decision
      return one.place.span == span && other.coder == decision.coder
        && (other.theme == decision.theme
          || themes.theme(of: other.theme) != nil
            && themes.theme(of: other.theme) == themes.theme(of: decision.theme))
        && other.verdict == decision.verdict && other.stance == decision.stance
        && other.isStarred == decision.isStarred && other.memo == decision.memo
    }
  }
}
