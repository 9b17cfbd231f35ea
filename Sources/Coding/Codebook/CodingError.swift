package import CorpusModel

/// Why a codebook gives no coder.
package enum CodingError: Error, Equatable {
  /// Indicators that cannot be read: one at least, in the order of the codebook.
  case invalidIndicators([InvalidIndicator], path: String)
  /// An indicator asks for stems in a document whose language is not known, or for which there are
  /// none; `language` is the known part.
  case noStems(path: String, language: String, theme: String, indicator: String)
  /// An indicator asks whether it is negated in a document whose language is not known, or of which no
  /// negations are; `language` is the known part.
  case noNegations(path: String, language: String, theme: String, indicator: String)
  /// A regular expression takes more steps on a quotation, its answer or its question than the length
  /// of these allows.
  case tooManySteps(path: String, line: Int, quotation: String, theme: String, indicator: String)
  /// ICU has no word boundaries, without which no indicator can be read.
  case noWordBoundaries(path: String, problem: String)
}

/// An entry of a codebook that cannot be read.
package struct InvalidIndicator: Error, Equatable {
  /// The place where it begins, or of the fault in it; its row where that is unknown.
  package let location: SourceLocation
  package let theme: String
  package let indicator: String
  /// Problem, as the end of a sentence about the indicator.
  package let fault: String

  /// The problem and its remedy.
  package var problem: String { "theme '\(theme)': indicator '\(indicator)' \(fault)" }
}

extension CodingError: CustomStringConvertible {
  package var description: String {
    if case .invalidIndicators(let indicators, _) = self {
      return indicators.map { "\($0.location): error: \($0.problem)" }.joined(separator: "\n")
    }
    return "\(location): error: \(problem)"
  }

  /// The place in the codebook or the document that it is about.
  package var location: SourceLocation {
    switch self {
    case .invalidIndicators(let indicators, let path):
      SourceLocation(path, line: indicators.first?.location.line)
    case .tooManySteps(let path, let line, _, _, _): SourceLocation(path, line: line)
    case .noStems(let path, _, _, _), .noNegations(let path, _, _, _),
      .noWordBoundaries(let path, _):
      SourceLocation(path)
    }
  }

  /// The problem and its remedy.
  package var problem: String {
    switch self {
    case .invalidIndicators(let indicators, _): indicators.first?.problem ?? ""
    case .noStems(_, let language, let theme, let indicator):
      "theme '\(theme)': no stems for the indicator '\(indicator)', as "
        + (language.isEmpty
          ? "the language of the document is unknown; set 'language'"
          : "there are none for the language '\(language)'; write the words with '*' instead")
    case .noNegations(_, let language, let theme, let indicator):
      "theme '\(theme)': no negations for the indicator '\(indicator)', as "
        + (language.isEmpty
          ? "the language of the document is unknown; set 'language'"
          : "there are none for the language '\(language)'; list them as 'negations' in a file of "
            + "'languages'")
    case .tooManySteps(_, _, let quotation, let theme, let indicator):
      "theme '\(theme)': pattern '\(indicator)' takes too many steps on the quotation \(quotation), "
        + "with its answer and question; simplify it: repeat nothing that is itself repeated"
    case .noWordBoundaries(_, let problem):
      "ICU finds no words: \(problem); install libicu with its data"
    }
  }
}
