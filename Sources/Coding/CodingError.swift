/// Why a codebook gives no coder.
package enum CodingError: Error, Equatable {
  /// An indicator that cannot be read, in the row at `line` of the codebook.
  case invalidIndicator(path: String, line: Int, theme: String, indicator: String, problem: String)
  /// ICU has no word boundaries, without which no indicator can be read.
  case noWordBoundaries(problem: String)
}

extension CodingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalidIndicator(let path, let line, let theme, let indicator, let problem):
      "\(path):\(line): error: theme '\(theme)': the indicator '\(indicator)' \(problem)"
    case .noWordBoundaries(let problem):
      "error: ICU finds no words: \(problem); is libicu installed with its data?"
    }
  }
}
