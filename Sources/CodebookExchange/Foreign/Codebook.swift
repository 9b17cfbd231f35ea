/// A codebook or dictionary as another program wrote it: categories in order, each with its words.
package struct ForeignCodebook: Sendable {
  package struct Category: Sendable {
    package var name: String
    /// The index of the category that it lies in.
    package var parent: Int?
    package var definition = ""
    package var words: [Word] = []
    /// Line of the name, 1-based.
    package var line: Int
    /// Columns of `codebook.csv` that an export of ours left in the file, by name.
    package var columns: [String: String] = [:]

    init(name: String, parent: Int?, line: Int) {
      self.name = name
      self.parent = parent
      self.line = line
    }
  }

  /// A word or phrase; `*` matches any letters, and `?` for one where the format has it so.
  package struct Word: Hashable, Sendable {
    package var text: String
    package var line: Int
  }

  /// Something that the file says and that is not in ``categories``.
  package struct Loss: Hashable, Sendable {
    package var line: Int?
    package var column: Int?
    package var message: String
  }

  package internal(set) var categories: [Category] = []
  package internal(set) var losses: [Loss] = []
  /// True if `?` in a word matches one character.
  package let hasQuestionMarks: Bool

  init(hasQuestionMarks: Bool) {
    self.hasQuestionMarks = hasQuestionMarks
  }

  mutating func lose(line: Int?, column: Int? = nil, _ message: String) {
    losses.append(Loss(line: line, column: column, message: message))
  }
}

/// The programs whose codebooks are read.
package enum CodebookFormat: String, CaseIterable, Sendable {
  case quanteda, liwc, wordstat
  case refi = "refi-qda"
}
