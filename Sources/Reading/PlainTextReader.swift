import CorpusModel

/// Finds the layout of a plain text: its blocks, and the turns of a transcript.
enum PlainTextReader {
  /// - Parameter kind: what the researcher says; nil to find it from the text.
  static func document(
    text: SourceText, description: DocumentDescription, kind: DocumentKind?, lines: LineMap,
    findings: [Finding], people: [Person]
  ) throws(ReadingError) -> Document {
    var blocks: [Block] = []
    var start = 0
    var lineStart = 0
    let bytes = text.utf8.span
    for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x0A {
      let line = text.trimmed(TextSpan(lineStart, i))
      if line.isEmpty || i == bytes.count {
        let span = text.trimmed(TextSpan(start, i))
        if !span.isEmpty { blocks.append(Block(kind: .paragraph, span: span)) }
        start = i
      }
      lineStart = min(i + 1, bytes.count)
    }
    var description = description
    description.kind = kind ?? .report
    return Document(
      description: description, text: text, lines: lines, blocks: blocks, people: people,
      findings: findings)
  }
}
