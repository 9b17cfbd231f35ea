/// The lines of a dictionary that are not blank.
struct DictionaryLines {
  struct Line {
    /// Text of the line without white space at the ends.
    var text: Substring
    /// 1-based.
    var number: Int
    /// The indentation in columns, with tab stops at every eighth column.
    var indentation: Int
    /// The number of characters before ``text``.
    var charactersBefore: Int
    var startsWithTab: Bool
  }

  private(set) var all: [Line] = []

  init(_ text: String) {
    var number = 0
    let unmarked =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    for line in Substring(unmarked).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      number += 1
      let start = line.firstIndex { !$0.isWhitespace } ?? line.endIndex
      guard let last = line.lastIndex(where: { !$0.isWhitespace }) else { continue }
      var indentation = 0
      for character in line[..<start] {
        indentation = character == "\t" ? (indentation / 8 + 1) * 8 : indentation + 1
      }
      all.append(
        Line(
          text: line[start...last], number: number, indentation: indentation,
          charactersBefore: line[..<start].unicodeScalars.count,
          startsWithTab: line[..<start].contains("\t")))
    }
  }
}

/// The categories that a line may lie in, by how far they are indented.
struct OpenCategories {
  private var open: [(indentation: Int, category: Int)] = []

  /// The innermost category that is indented less than `indentation`; those indented as much or more
  /// are closed.
  mutating func parent(at indentation: Int) -> Int? {
    while let last = open.last, last.indentation >= indentation { open.removeLast() }
    return open.last?.category
  }

  mutating func open(_ category: Int, at indentation: Int) { open.append((indentation, category)) }
}
