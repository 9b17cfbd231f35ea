import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import Reading

/// The W3C's XML test suites, beside the project; their catalogues say what each document is.
@Suite(.enabled(if: SharedFolder.contains("corpora/xmlconf"), "there are no XML test suites"))
struct XMLConformanceTests {
  /// A test of a catalogue, with the defaults of `testcases.dtd`.
  private struct Case {
    var id: String
    var path: String
    var type: String
    var entities: String
    var edition: String?
    var recommendation: String

    /// A document that any parser of XML 1.0, fifth edition, must refuse from its own bytes alone.
    var mustFail: Bool {
      type == "not-wf" && entities == "none" && recommendation.hasPrefix("XML1.0") && isFifthEdition
    }

    var mustPass: Bool {
      type == "valid" && entities == "none" && recommendation.hasPrefix("XML1.0") && isFifthEdition
    }

    private var isFifthEdition: Bool { edition.map { $0.contains("5") } ?? true }
  }

  /// Gathers the `<TEST>` elements of a catalogue.
  private final class Catalogue: XMLHandler {
    let folder: String
    var cases: [Case] = []

    init(folder: String) { self.folder = folder }

    func start(_ tag: XMLStartTag) {
      guard tag.name == "TEST", let uri = tag["URI"] else { return }
      cases.append(
        Case(
          id: tag["ID"] ?? "", path: "\(folder)/\(uri)", type: tag["TYPE"] ?? "",
          entities: tag["ENTITIES"] ?? "none", edition: tag["EDITION"],
          recommendation: tag["RECOMMENDATION"] ?? "XML1.0"))
    }

    func end(line: Int) {}
    func characters(_ text: Span<UInt8>, line: Int) {}
  }

  private final class Nothing: XMLHandler {
    func start(_ tag: XMLStartTag) {}
    func end(line: Int) {}
    func characters(_ text: Span<UInt8>, line: Int) {}
  }

  private static let catalogues = [
    "oasis/oasis.xml", "sun/sun-valid.xml", "sun/sun-invalid.xml", "sun/sun-not-wf.xml",
    "sun/sun-error.xml", "japanese/japanese.xml", "ibm/ibm_oasis_valid.xml",
    "ibm/ibm_oasis_invalid.xml", "ibm/ibm_oasis_not-wf.xml", "ibm/xml-1.1/ibm_valid.xml",
    "ibm/xml-1.1/ibm_invalid.xml", "ibm/xml-1.1/ibm_not-wf.xml", "eduni/errata-2e/errata2e.xml",
    "eduni/errata-3e/errata3e.xml", "eduni/errata-4e/errata4e.xml", "eduni/misc/ht-bh.xml",
    "eduni/xml-1.1/xml11.xml", "eduni/namespaces/1.0/rmt-ns10.xml",
    "eduni/namespaces/1.1/rmt-ns11.xml", "eduni/namespaces/errata-1e/errata1e.xml",
  ]

  private static func cases(in root: String) throws -> [Case] {
    try catalogues.flatMap { name in
      let path = "\(root)/\(name)"
      let folder = (path as NSString).deletingLastPathComponent
      let catalogue = Catalogue(folder: folder)
      let content = try #require(FileManager.default.contents(atPath: path), "\(path)")
      // Some catalogues are pieces without one element around them.
      let piece = [UInt8](content).drop { $0 != 0x3C }
      let text = String(decoding: piece, as: UTF8.self)
      let declaration = text.hasPrefix("<?xml") ? text.firstRange(of: "?>")?.upperBound : nil
      let inner = declaration.map { String(text[$0...]) } ?? text
      try XMLParser.parse(Array("<all>\(inner)</all>".utf8), handler: catalogue)
      return catalogue.cases
    }
  }

  @Test func `refuses what is not well-formed and takes what is valid`() throws {
    let root = try #require(SharedFolder.url(of: "corpora/xmlconf"))
    let cases = try Self.cases(in: root.path())
    #expect(cases.count > 1800)
    var taken: [String] = []
    var refused: [String] = []
    var mustFail = 0
    var mustPass = 0
    for test in cases {
      guard let content = FileManager.default.contents(atPath: test.path) else { continue }
      let bytes = [UInt8](content)
      var failure: XMLFailure?
      do {
        try XMLParser.parse(bytes, handler: Nothing())
      } catch {
        failure = error
      }
      // Whatever the document, the whole reader comes back with a text or a message.
      _ = try? read(bytes, path: "a.xml")
      if test.mustFail {
        mustFail += 1
        if failure == nil { taken.append(test.id) }
      } else if test.mustPass {
        mustPass += 1
        if let failure { refused.append("\(test.id): \(failure.problem)") }
      }
    }
    #expect(mustFail == 746)
    #expect(taken.isEmpty)
    #expect(mustPass > 450)
    // Valid XML that is refused: entities with markup, or in attributes; a name of XML 1.1.
    #expect(
      refused.allSatisfy {
        $0.contains("contains markup") || $0.contains("in an attribute")
          || $0.hasPrefix("rmt-e2e-50")
      }, "\(refused)")
    #expect(refused.count <= 10)
  }
}
