/// The layout of a transcript's turns, as found in the file, for a person to check.
package struct TranscriptLayout: Hashable, Sendable {
  /// The layout in the form of an example (`[time] Name: text`).
  package var name: String
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
    name: String, timedTurns: Int, paragraphs: Int, labelledParagraphs: Int,
    coverLines: Int, example: String, exampleLine: Int
  ) {
    self.name = name
    self.timedTurns = timedTurns
    self.paragraphs = paragraphs
    self.labelledParagraphs = labelledParagraphs
    self.coverLines = coverLines
    self.example = example
    self.exampleLine = exampleLine
  }
}
