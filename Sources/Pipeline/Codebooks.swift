package import Coding
package import CorpusModel

/// Codebooks that can be applied.
package enum Codebooks {
  /// - Throws: ``PipelineErrors`` naming the row of an indicator that cannot be read.
  package static func coder(for codebook: Codebook) throws(PipelineErrors) -> IndicatorCoder {
    do {
      return try IndicatorCoder(codebook: codebook)
    } catch {
      switch error {
      case .invalidIndicator(let path, let line, let theme, let indicator, let problem):
        throw PipelineErrors([
          PipelineError(
            path, line: line, "theme '\(theme)': the indicator '\(indicator)' \(problem)")
        ])
      case .noWordBoundaries(let problem):
        throw PipelineErrors([
          PipelineError(
            codebook.path, "ICU finds no words: \(problem); is libicu installed with its data?")
        ])
      }
    }
  }
}
