import CorpusModel
import Reading
import TestSupport
import Testing

/// Trees of elements that no schema allows, the same at every run.
private struct RandomTree {
  private var seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  private mutating func pick(_ bound: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % bound
  }

  private static let names = [
    "u", "p", "choice", "reg", "orig", "note", "sp", "quote", "said", "list", "item", "head", "div",
    "seg",
    "lg", "l", "hi", "q", "cit", "w", "titlePage", "gap", "x", "table", "row", "cell", "del",
    "speaker",
    "annotationBlock", "pause", "lb", "teiHeader", "person", "persName", "timeline", "when",
    "title", "label",
    "figure", "byline", "app", "lem", "castList", "anchor", "pc", "blockquote",
  ]
  private static let attributes = [
    "", " who='#a'", " n='1.2'", " type='speaker'", " join='right'", " start='5'", " xml:id='a'",
    " break='no'",
  ]
  private static let texts = [
    "word ", "a", "  ", "\n", "“é” ", ".", "3.1 ", "&#146;", "&#x85;", "&lt;",
  ]

  mutating func xml(depth: Int) -> String {
    guard depth > 0, pick(5) > 0 else { return Self.texts[pick(Self.texts.count)] }
    let name = Self.names[pick(Self.names.count)]
    var content = ""
    for _ in 0..<pick(5) { content += xml(depth: depth - 1) }
    return "<\(name)\(Self.attributes[pick(Self.attributes.count)])>\(content)</\(name)>"
  }
}

@Test(arguments: 1...400)
func `no tree of elements breaks the spans of a document`(seed: Int) throws {
  var tree = RandomTree(seed: UInt64(seed))
  var body = "<p>Start</p>"
  for _ in 0..<6 { body += tree.xml(depth: 1 + seed % 7) }
  let document = try read("<TEI><text><body>\(body)</body></text></TEI>", path: "a.xml")
  #expect(brokenInvariants(of: document).isEmpty, "\(body)")
  let texts = document.blocks.map { document.text[$0.span] }
  #expect(texts.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " })
  #expect(!document.text.utf8.contains(0x09))
}
