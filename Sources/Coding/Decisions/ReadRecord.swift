package import CorpusModel
internal import Identity
internal import TextServices

/// A passage that a coder has read: a row of `reads.csv`.
package struct ReadRecord: Hashable, Sendable {
  package var coder: String
  package var document: String
  /// The ids of the first and the last quotation; empty for the beginning and the end of the document.
  package var from: String
  package var to: String
  /// True if proposals and other coders' decisions were hidden.
  package var isBlind: Bool
  package var date: String
  /// Line of the row, 1-based.
  package var line: Int

  package init(
    coder: String, document: String, from: String = "", to: String = "", isBlind: Bool = false,
    date: String = "", line: Int = 0
  ) {
    self.coder = coder
    self.document = document
    self.from = from
    self.to = to
    self.isBlind = isBlind
    self.date = date
    self.line = line
  }
}

/// The passages of one document that have been read, in its present text.
package struct ReadPassages: Sendable {
  package struct Passage: Sendable {
    package var coder: String
    package var span: TextSpan
    package var isBlind: Bool
    /// `YYYY-MM-DD`, or empty.
    package var date: String

    package init(coder: String, span: TextSpan, isBlind: Bool, date: String) {
      self.coder = coder
      self.span = span
      self.isBlind = isBlind
      self.date = date
    }
  }

  package private(set) var passages: [Passage] = []
  /// Records of quotations that the document no longer has, so that their passages are unknown.
  package private(set) var unknown: [ReadRecord] = []

  package init(_ passages: [Passage] = []) {
    self.passages = passages
  }

  /// - Parameter records: the records of this document.
  package init(_ records: [ReadRecord], of attributed: AttributedDocument) {
    guard !records.isEmpty else { return }
    var known: [String: [String: TextSpan]] = [:]
    for record in records {
      let spans = known[record.document] ?? ReadPassages.spans(in: attributed, as: record.document)
      known[record.document] = spans
      let first = record.from.isEmpty ? TextSpan(0, 0) : spans[record.from]
      let end = attributed.document.text.count
      let last = record.to.isEmpty ? TextSpan(end, end) : spans[record.to]
      guard let first, let last, first.start <= last.end else {
        unknown.append(record)
        continue
      }
      passages.append(
        Passage(
          coder: record.coder, span: TextSpan(first.start, last.end), isBlind: record.isBlind,
          date: record.date))
    }
  }

  /// The spans of the quotations by the ids that they have in a document with the id `document`: a
  /// record keeps the ids from before its document was renamed.
  private static func spans(
    in attributed: AttributedDocument, as document: String
  ) -> [String: TextSpan] {
    var spans: [String: TextSpan] = [:]
    var ids = QuotationIDs(ofDocument: document)
    for quotation in attributed.quotations {
      let words = Normalization.collapsed(attributed.document.text.utf8[quotation.span.range])
      spans[ids.next(kind: quotation.kind.rawValue, words: words)] = quotation.span
    }
    return spans
  }

  /// The coders who have read all of `span` in one go.
  package func readers(of span: TextSpan) -> Set<String> {
    Set(passages.filter { $0.span.contains(span) }.map(\.coder))
  }
}
