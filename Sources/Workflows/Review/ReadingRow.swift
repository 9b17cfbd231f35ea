internal import Attribution
internal import CorpusModel
internal import Pipeline

/// A sentence of a document, with who says it.
struct ReadingRow: Sendable {
  var span: TextSpan
  /// The index of its quotation; nil for words that no participant says.
  var quotation: Int?
  var speaker: String
  var role: String
  var line: Int
  var time: String

  /// All of a document, in order: the turns of a transcript, the askers' too; of prose, everything.
  static func list(
    of attributed: AttributedDocument, using scratch: WorkerScratch
  ) throws -> [ReadingRow] {
    let document = attributed.document
    let isTranscript = !document.turns.isEmpty
    let spans = isTranscript ? document.turns.map(\.span) : document.blocks.map(\.span)
    let sentences = try DocumentChain.sentences(of: document, in: spans, using: scratch)
    let quotations = attributed.quotations
    var next = 0
    var rows: [ReadingRow] = []
    for (index, ofSpan) in sentences.enumerated() {
      for span in ofSpan {
        while next < quotations.count, quotations[next].span.end <= span.start { next += 1 }
        let owner = quotations[next...].indices.prefix { quotations[$0].span.start < span.end }
          .first { quotations[$0].kind != .reported && quotations[$0].span.overlaps(span) }
        let speaker = owner.map { attributed.voices[quotations[$0].voice].speaker }
        rows.append(
          ReadingRow(
            span: span, quotation: owner,
            speaker: speaker?.name
              ?? (isTranscript ? document.labels[document.turns[index].label].text : ""),
            role: speaker?.role.id
              ?? (isTranscript ? Role.interviewerGroup : Role.author.id),
            line: document.lines.line(at: span.start),
            time: isTranscript ? document.turns[index].time ?? "" : ""))
      }
    }
    return rows
  }
}
