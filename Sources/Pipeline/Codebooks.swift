package import Coding
package import CorpusModel

/// Codebooks that can be applied.
package enum Codebooks {
  /// - Throws: ``PipelineErrors`` naming the row of an indicator that cannot be read.
  package static func coder(for codebook: Codebook) throws(PipelineErrors) -> IndicatorCoder {
    do {
      return try IndicatorCoder(codebook: codebook)
    } catch {
      throw PipelineErrors([PipelineError(error)])
    }
  }
}

extension PipelineError {
  init(_ error: CodingError) {
    self.init(error.path, line: error.line, error.problem)
  }
}
