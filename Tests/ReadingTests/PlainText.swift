import CorpusModel
import TestSupport
import Testing

@testable import Reading

/// Reads `text` as the plain text file it is.
func plainTextDocument(
  _ text: String, kind: DocumentKind? = nil, language: String = "", people: [Person] = [],
  guide: [GuideQuestion] = []
) throws -> Document {
  let source = SourceText(text)
  return try PlainTextReader.document(
    text: source,
    description: DocumentDescription(
      id: "d", path: "d.txt", sha256: "", format: .text, encoding: "utf-8", language: language,
      kind: .report, caseCode: nil, wave: nil, date: nil), kind: kind,
    findings: [], people: people, guide: guide)
}

/// The turns of `document` as `time label: words`, so that a test reads as a transcript.
func spoken(_ document: Document) -> [String] {
  document.turns.map { turn in
    (turn.time.map { $0 + " " } ?? "") + turn.label + ": " + document.text[turn.span]
  }
}

extension Document {
  /// The words of the blocks of a kind.
  func words(_ isOfKind: (Block.Kind) -> Bool) -> [String] {
    blocks.filter { isOfKind($0.kind) }.map { text[$0.span] }
  }
}
