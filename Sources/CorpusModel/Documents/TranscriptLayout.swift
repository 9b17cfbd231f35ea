/// The layout of a transcript's turns, as found in the file, for a person to check.
package struct TranscriptLayout: Hashable, Sendable {
  /// A label as the transcript writes it.
  package struct Label: Hashable, Sendable {
    package var label: String
    package var turns: Int
    /// The line of the first, 1-based.
    package var line: Int

    package init(label: String, turns: Int, line: Int) {
      self.label = label
      self.turns = turns
      self.line = line
    }
  }

  /// The layout in the form of an example (`[time] Name: text`).
  package var name: String
  /// In order of their first turn.
  package var labels: [Label]
  /// The turns that carry a time.
  package var timedTurns: Int
  /// The paragraphs after the cover that are not blank, and how many of them carry a label.
  package var paragraphs: Int
  package var labelledParagraphs: Int
  /// The lines that come before the first turn, blank ones left out.
  package var coverLines: Int
  /// The first label line as written, cut short, and its line.
  package var example: String
  package var exampleLine: Int

  package init(
    name: String, labels: [Label], timedTurns: Int, paragraphs: Int, labelledParagraphs: Int,
    coverLines: Int, example: String, exampleLine: Int
  ) {
    self.name = name
    self.labels = labels
    self.timedTurns = timedTurns
    self.paragraphs = paragraphs
    self.labelledParagraphs = labelledParagraphs
    self.coverLines = coverLines
    self.example = example
    self.exampleLine = exampleLine
  }
}
