internal import CorpusModel
internal import Identity
internal import Reading
internal import TextServices

/// A transcript to read and code, a sentence a row; it shows no codings of rules or of others.
struct ReadingSheet {
  private var sheet = ReviewSheet(columns: ReviewSheet.readingColumns)
  private(set) var count = 0
  private let coder: String
  private let isBlind: Bool

  init(coder: String, isBlind: Bool) {
    self.coder = coder
    self.isBlind = isBlind
  }

  /// - Parameter rows: all of the document, or some.
  mutating func add(_ rows: [ReadingRow], of attributed: AttributedDocument) {
    let document = attributed.document
    for row in rows {
      count += 1
      let quotation = row.quotation.map { attributed.quotations[$0] }
      sheet.add([
        String(count), document.id, String(row.line), row.time, row.speaker, row.role,
        collapsed((quotation?.question ?? []).map { document.text[$0] }.joined(separator: " ")),
        collapsed(document.text[row.span]), "", "", "", "", "", coder, isBlind ? "yes" : "",
        quotation?.id ?? "", document.description.sha256, String(row.span.start),
        String(row.span.end),
      ])
    }
  }

  func write(to path: String) throws { try sheet.write(to: path) }

  private func collapsed(_ text: String) -> String {
    String(decoding: Normalization.collapsed(Array(text.utf8)[...]), as: UTF8.self)
  }
}

/// Draws answers by their ids: the same seed draws the same ones on every machine, and a document more
/// changes the draw little.
struct AnswerSample {
  private var drawn: [(rank: String, document: Int, answer: Int)] = []
  private let size: Int
  private let seed: Int

  init(size: Int, seed: Int) {
    self.size = size
    self.seed = seed
  }

  mutating func add(_ attributed: AttributedDocument, at document: Int) {
    for (index, answer) in attributed.answers.enumerated() {
      guard attributed.countsAsSpeech(answer.quotations.lowerBound) else { continue }
      var id = StableID()
      id.add(seed)
      id.add(answer.id)
      drawn.append((id.text(prefix: ""), document, index))
    }
    if drawn.count / 64 > size { shrink() }
  }

  private mutating func shrink() {
    drawn.sort { ($0.rank, $0.document, $0.answer) < ($1.rank, $1.document, $1.answer) }
    drawn.removeLast(max(0, drawn.count - size))
  }

  /// The answers drawn, by document, in the order of the text.
  func answers() -> [Int: [Int]] {
    var sample = self
    sample.shrink()
    return Dictionary(grouping: sample.drawn, by: \.document)
      .mapValues { $0.map(\.answer).sorted() }
  }
}
