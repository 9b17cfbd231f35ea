import CorpusModel
import Reading
import TestSupport
import Testing

/// A document of XML, its invariants checked.
func proseDocument(_ xml: String) throws -> Document {
  let document = try read(xml, path: "a.xml")
  #expect(brokenInvariants(of: document).isEmpty)
  return document
}

/// The blocks, as `kind: text`.
/// The blocks of XML, each as its kind and its words.
func outline(_ xml: String) throws -> [String] {
  let document = try proseDocument(xml)
  return document.blocks.map { block in
    let kind =
      switch block.kind {
      case .paragraph: "p"
      case .heading(let level, let number): "h\(level)" + (number.map { "[\($0)]" } ?? "")
      case .listItem: "item"
      case .quotation: "quote"
      case .aside: "aside"
      }
    return "\(kind): \(document.text[block.span])"
  }
}
