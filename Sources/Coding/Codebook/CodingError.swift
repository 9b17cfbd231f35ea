/// Why a codebook gives no coder.
package enum CodingError: Error, Equatable {
  /// Indicators that cannot be read: one at least, in the order of the codebook.
  case invalidIndicators([InvalidIndicator], path: String)
  /// An indicator asks for stems in a document whose language is not known, or for which there are
  /// none; `language` is what is known.
  case noStems(path: String, language: String, theme: String, indicator: String)
  /// An indicator asks whether it is negated in a document whose language is not known, or of which no
  /// negations are; `language` is what is known.
  case noNegations(path: String, language: String, theme: String, indicator: String)
  /// A regular expression takes more steps on a quotation, its answer or its question than the length
  /// of these allows.
  case tooManySteps(path: String, line: Int, quotation: String, theme: String, indicator: String)
  /// ICU has no word boundaries, without which no indicator can be read.
  case noWordBoundaries(path: String, problem: String)
}

/// An entry of a codebook that cannot be read.
package struct InvalidIndicator: Error, Equatable {
  package let path: String
  /// Where it begins, or what is wrong with it; the row where its place is not known.
  package let line: Int
  /// In code points, from 1.
  package let column: Int?
  package let theme: String
  package let indicator: String
  /// As the end of a sentence about the indicator.
  package let fault: String

  /// What is the matter, and what to do.
  package var problem: String { "theme '\(theme)': the indicator '\(indicator)' \(fault)" }
}

extension CodingError: CustomStringConvertible {
  package var description: String {
    if case .invalidIndicators(let indicators, _) = self {
      return indicators.map { one in
        let place = [one.line, one.column].compactMap { $0.map { ":\($0)" } }.joined()
        return "\(one.path)\(place): error: \(one.problem)"
      }.joined(separator: "\n")
    }
    return "\(path)\(line.map { ":\($0)" } ?? ""): error: \(problem)"
  }

  /// The file that it is about: the codebook, or the document.
  package var path: String {
    switch self {
    case .invalidIndicators(_, let path), .noStems(let path, _, _, _),
      .noNegations(let path, _, _, _), .tooManySteps(let path, _, _, _, _),
      .noWordBoundaries(let path, _):
      path
    }
  }

  package var line: Int? {
    switch self {
    case .invalidIndicators(let indicators, _): indicators.first?.line
    case .tooManySteps(_, let line, _, _, _): line
    case .noStems, .noNegations, .noWordBoundaries: nil
    }
  }

  /// What is the matter, and what to do.
  package var problem: String {
    switch self {
    case .invalidIndicators(let indicators, _): indicators.first?.problem ?? ""
    case .noStems(_, let language, let theme, let indicator):
      "theme '\(theme)': the indicator '\(indicator)' asks for stems, "
        + (language.isEmpty
          ? "but the language of the document is not known; say it as 'language'"
          : "but there are none for the language '\(language)'; write the words with '*' instead")
    case .noNegations(_, let language, let theme, let indicator):
      "theme '\(theme)': the indicator '\(indicator)' asks for negations, "
        + (language.isEmpty
          ? "but the language of the document is not known; say it as 'language'"
          : "but none are known of the language '\(language)'; name them as 'negations' in a file of "
            + "'languages'")
    case .tooManySteps(_, _, let quotation, let theme, let indicator):
      "theme '\(theme)': the pattern '\(indicator)' takes too many steps on the quotation "
        + "\(quotation), with its answer and question; make the pattern simpler: repeat nothing that "
        + "is itself repeated"
    case .noWordBoundaries(_, let problem):
      "ICU finds no words: \(problem); is libicu installed with its data?"
    }
  }
}
