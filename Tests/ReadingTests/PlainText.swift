import Languages
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
    findings: [], people: people, guide: guide, words: .builtIn)
}

/// The turns of `document` as `time label: words`, so that a test reads as a transcript.
func spoken(_ document: Document) -> [String] {
  document.turns.map { turn in
    (turn.time.map { $0 + " " } ?? "") + document.labels[turn.label].text + ": "
      + document.text[turn.span]
  }
}

extension Document {
  /// The words of the blocks of a kind.
  func words(_ isOfKind: (Block.Kind) -> Bool) -> [String] {
    blocks.filter { isOfKind($0.kind) }.map { text[$0.span] }
  }
}

/// The blocks of a report, each as its kind and its words.
func proseBlocks(_ text: String) throws -> [String] {
  let document = try plainTextDocument(text, kind: .report)
  #expect(brokenInvariants(of: document) == [])
  return document.blocks.map { block in
    let words = document.text[block.span]
    return switch block.kind {
    case .paragraph: "p " + words
    case .heading(let level, let number): "h\(level) " + (number.map { $0 + " | " } ?? "") + words
    case .listItem: "li " + words
    case .quotation: "q " + words
    case .aside: "- " + words
    }
  }
}
