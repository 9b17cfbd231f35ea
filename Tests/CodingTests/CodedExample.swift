import Coding
import CorpusModel
import TestSupport
import Testing
import TextServices

func theme(
  _ id: String, _ indicators: String..., unless: [String] = [], parent: String? = nil,
  line: Int = 2
) -> Theme {
  Theme(id: id, label: id, parent: parent, indicators: indicators, unless: unless, line: line)
}

/// Codes a transcript and checks every invariant of the result.
func coded(_ turns: [SampleTranscript.Turn], _ themes: Theme...) throws -> CodedDocument {
  try coded(withWords(SampleTranscript(turns: turns).attributed()), themes)
}

func coded(_ turns: [SampleTranscript.Turn], list themes: [Theme]) throws -> CodedDocument {
  try coded(withWords(SampleTranscript(turns: turns).attributed()), themes)
}

func coded(_ attributed: AttributedDocument, _ themes: [Theme]) throws -> CodedDocument {
  let negations = NegationWords(before: ["not", "*n't", "never", "nobody"])
  let coder = try IndicatorCoder(
    codebook: Codebook(themes: themes, path: "codebook.csv"),
    among: StudyNames(negations: ["en": negations]))
  var sentences = try SentenceBreaker(locale: "")
  var scratch = IndicatorCoder.Scratch()
  let coded = try coder.code(attributed, using: &sentences, scratch: &scratch)
  #expect(brokenInvariants(of: coded) == [])
  // Documents that a worker has seen before change nothing.
  let again = try coder.code(attributed, using: &sentences, scratch: &scratch)
  #expect(again.codings.map(\.id) == coded.codings.map(\.id))
  return coded
}

/// `text`, said in one turn of a document in `language`.
func spoken(_ text: String, language: String = "") throws -> AttributedDocument {
  let attributed = try withWords(SampleTranscript(turns: [.init(head, text)]).attributed())
  var document = attributed.document
  document.description.language = language
  document.description.path = "d.txt"
  return attributed.with(document: document)
}

/// The words on which `indicator` fires in `text`, said in one turn.
func evidence(of indicator: String, in text: String, language: String = "") throws -> [String] {
  let coded = try coded(spoken(text, language: language), [theme("t", indicator)])
  return coded.codings.compactMap { $0.evidence.map { coded.document.text[$0] } }
}

extension CodedDocument {
  var segments: [String] { codings.map { words(of: $0) } }
}
