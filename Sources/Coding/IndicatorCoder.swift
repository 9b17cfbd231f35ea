package import CorpusModel
package import TextServices

/// Proposes codings where the indicators of a codebook fire.
package struct IndicatorCoder: Sendable {
  /// - Throws: ``CodingError`` for an indicator that cannot be read.
  package init(codebook: Codebook) throws(CodingError) {}

  /// What a worker keeps from document to document; it affects speed only.
  package struct Scratch: ~Copyable {
    package init() {}
  }

  package func code(
    _ attributed: AttributedDocument, using sentences: inout SentenceBreaker,
    scratch: inout Scratch
  ) -> CodedDocument {
    CodedDocument(attributed: attributed, codings: [])
  }
}

/// Why a codebook gives no coder.
package enum CodingError: Error, Equatable {
  /// An indicator that cannot be read, in the row at `line` of the codebook.
  case invalidIndicator(path: String, line: Int, theme: String, indicator: String, problem: String)
}
