/// Why a cell is empty. Nothing found where people spoke is a result; nobody there to speak is none.
package enum EmptyReason: Hashable, Sendable {
  /// No speech in which the theme could have been found, or none with this row and column.
  case nobodyHeard(rows: MatrixDefinition.Axis, columns: MatrixDefinition.Axis)
  /// People spoke, and no indicator of the theme fired.
  case noIndicatorFired
  /// People spoke, and of the codings that the matrix counts, prompted or not, there is none.
  case none(MatrixDefinition.Prompting)
  /// The theme has no indicator, nor has any that it contains.
  case noIndicators
  /// Two themes never on one segment.
  case neverTogether
  /// Only group voices, or people whom the text does not name.
  case nobodyByName
  /// Answers are counted in transcripts.
  case noAnswersInProse

  /// True if there was nobody to hear, so that a nought would mislead.
  package var isAbsence: Bool {
    if case .nobodyHeard = self { true } else { false }
  }

  /// Text that `cells.csv` shows.
  package var text: String {
    switch self {
    case .nobodyHeard(rows: .theme, columns: .theme): "nobody heard"
    case .nobodyHeard(rows: .theme, columns: let other),
      .nobodyHeard(rows: let other, columns: .theme):
      "nobody heard \(other.phrase)"
    case .nobodyHeard(let rows, let columns): "nobody \(rows.phrase) \(columns.phrase)"
    case .noIndicatorFired: "no indicator fired"
    case .none(.prompted): "no prompted coding"
    case .none(.volunteered): "no volunteered coding"
    case .noIndicators: "the theme has no indicators"
    case .neverTogether: "never in one segment"
    case .nobodyByName: "group voices or nameless speakers only"
    case .noAnswersInProse: "prose has no answers"
    }
  }
}

extension MatrixDefinition.Axis {
  fileprivate var phrase: String {
    switch self {
    case .theme: ""
    case .caseCode: "in this case"
    case .role: "with this role"
    case .roleGroup: "of this role group"
    case .document: "in this document"
    case .wave: "in this wave"
    case .speaker: "of this name"
    case .question: "asked this question"
    case .attribute(let name): "with this \(name)"
    }
  }
}
