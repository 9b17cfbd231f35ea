import CorpusModel
import Reading
import TestSupport
import Testing

/// A TEI document with `header` in its header and `body` in its body.
func tei(_ body: String, header: String = "", attributes: String = "") -> String {
  "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader>\(header)"
    + "</teiHeader><text\(attributes)><body>\(body)</body></text></TEI>"
}

/// A TEI document, its invariants checked.
func teiDocument(
  _ body: String, header: String = "", people: [Person] = []
) throws -> Document {
  let document = try read(
    tei(body, header: header), path: "a.xml", options: ReadingOptions(id: "a", people: people))
  #expect(brokenInvariants(of: document).isEmpty)
  return document
}

/// The words of each turn.
func teiWords(_ body: String) throws -> [String] {
  let document = try teiDocument(body)
  return document.turns.map { document.text[$0.span] }
}
