/// Why a codebook gives no coder.
package enum CodingError: Error, Equatable {
  /// An indicator that cannot be read, in the row at `line` of the codebook.
  case invalidIndicator(path: String, line: Int, theme: String, indicator: String, problem: String)
  /// An indicator asks for stems in a document whose language is not known, or for which there are
  /// none; `language` is what is known.
  case noStems(path: String, language: String, theme: String, indicator: String)
  /// A regular expression takes more steps on a quotation, its answer or its question than the length
  /// of these allows.
  case tooManySteps(path: String, line: Int, quotation: String, theme: String, indicator: String)
  /// ICU has no word boundaries, without which no indicator can be read.
  case noWordBoundaries(path: String, problem: String)
}

extension CodingError: CustomStringConvertible {
  package var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): error: \(problem)"
  }

  /// The file that it is about: the codebook, or the document.
  package var path: String {
    switch self {
    case .invalidIndicator(let path, _, _, _, _), .noStems(let path, _, _, _),
      .tooManySteps(let path, _, _, _, _), .noWordBoundaries(let path, _):
      path
    }
  }

  package var line: Int? {
    switch self {
    case .invalidIndicator(_, let line, _, _, _), .tooManySteps(_, let line, _, _, _): line
    case .noStems, .noWordBoundaries: nil
    }
  }

  /// What is the matter, and what to do.
  package var problem: String {
    switch self {
    case .invalidIndicator(_, _, let theme, let indicator, let problem):
      "theme '\(theme)': the indicator '\(indicator)' \(problem)"
    case .noStems(_, let language, let theme, let indicator):
      "theme '\(theme)': the indicator '\(indicator)' asks for stems, "
        + (language.isEmpty
          ? "but the language of the document is not known; say it as 'language'"
          : "but there are none for the language '\(language)'; write the words with '*' instead")
    case .tooManySteps(_, _, let quotation, let theme, let indicator):
      "theme '\(theme)': the pattern '\(indicator)' takes too many steps on the quotation "
        + "\(quotation), with its answer and question; make the pattern simpler: repeat nothing that "
        + "is itself repeated"
    case .noWordBoundaries(_, let problem):
      "ICU finds no words: \(problem); is libicu installed with its data?"
    }
  }
}
