package import CorpusModel

/// The definition of a matrix: rows by columns of one measure.
package struct MatrixDefinition: Hashable, Sendable {
  package var name: String
  package var rows: Axis
  package var columns: Axis
  package var measure: Measure
  /// The documents that it counts.
  package var kinds: Set<DocumentKind>
  /// The codings that it counts; nil for all.
  package var prompting: Prompting?

  /// True if the question had the words that a coding is for.
  package enum Prompting: String, CaseIterable, Sendable {
    /// The same indicator fires in the question.
    case prompted = "yes"
    /// It does not; the same holds for a coding that a person has added without an indicator.
    case volunteered = "no"
  }

  /// A report quotes the interviews again, so unless asked for it enters no matrix.
  package static let usualKinds: Set<DocumentKind> = [.interview, .focusGroup]

  package init(
    name: String, rows: Axis, columns: Axis, measure: Measure = .segments,
    kinds: Set<DocumentKind> = usualKinds, prompting: Prompting? = nil
  ) {
    self.name = name
    self.rows = rows
    self.columns = columns
    self.measure = measure
    self.kinds = kinds
    self.prompting = prompting
  }

  /// True if rows or columns are themes. If not, its cells count speakers or the amount of their
  /// speech.
  package var hasThemes: Bool { rows == .theme || columns == .theme }

  /// True if it counts codings, and not only speech.
  package var countsCodings: Bool { hasThemes || measure == .segments }

  /// True if it counts the one at `index`, where it lies: a copy is one of all its strings.
  func counts(_ codings: [Coding], at index: Int) -> Bool {
    prompting.map { ($0 == .prompted) == codings[index].isPrompted } ?? true
  }

  /// The axis of rows or columns.
  package enum Axis: Hashable, Sendable {
    case theme
    case caseCode
    case role
    case roleGroup
    case document
    case wave
    case speaker
    case question
    /// A column of `cases.csv`, or what `sections:` says for a section.
    case attribute(String)

    private static let named: [(name: String, axis: Axis)] = [
      ("theme", .theme), ("case", .caseCode), ("role", .role), ("role-group", .roleGroup),
      ("document", .document), ("wave", .wave), ("speaker", .speaker), ("question", .question),
    ]

    /// - Parameter attributes: the names of the case attributes of the study.
    /// - Returns: nil if `name` is none of ``names(attributes:)``.
    package init?(_ name: String, attributes: [String]) {
      if let known = Axis.named.first(where: { $0.name == name }) {
        self = known.axis
      } else if attributes.contains(name) {
        self = .attribute(name)
      } else {
        return nil
      }
    }

    /// All that a pipeline may write, in the order in which a message lists them.
    package static func names(attributes: [String]) -> [String] { named.map(\.name) + attributes }

    /// Name as the pipeline writes it.
    package var name: String {
      if case .attribute(let name) = self { return name }
      return Axis.named.first { $0.axis == self }?.name ?? ""
    }
  }

  /// The measure of a cell. With themes: where they are coded; without: all that participants said.
  package enum Measure: String, CaseIterable, Sendable {
    /// Distinct coded segments; without themes, those of any theme.
    case segments
    /// Answers of transcripts; prose has none.
    case answers
    case quotations
    /// People: (document, label), or the name that `speakers.csv` gives. A group voice adds none.
    case speakers
    case documents
    /// The words of the union of the segments; without themes, all that were said.
    case words
    /// Segments for each 1,000 participants' words of the other axis' entity (its column, or its row
    /// where the columns are themes). Without themes: words for each 1,000 of the column.
    case per1000Words = "per-1000-words"
    /// The speakers of the cell among all speakers heard of that entity.
    case shareOfSpeakers = "share-of-speakers"
  }
}
