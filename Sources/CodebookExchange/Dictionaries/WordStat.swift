internal import CorpusModel
internal import Reading

/// Reads a dictionary of WordStat (`.cat`): categories that lie in each other by how far they are
/// indented, and in them words, each with a weight in parentheses; `_` means a space.
enum WordStatDictionary {
  static func codebook(
    _ lines: DictionaryLines, _ source: Source
  ) throws(ReadingError) -> ForeignCodebook {
    var codebook = ForeignCodebook(hasQuestionMarks: true)
    var open = OpenCategories()
    for line in lines.all {
      let parent = open.parent(at: line.indentation)
      guard let weight = weight(in: line.text) else {
        open.open(codebook.categories.count, at: line.indentation)
        codebook.categories.append(
          .init(name: String(line.text), parent: parent, line: line.number))
        continue
      }
      let word = line.text[..<weight.startIndex].dropLast().trimmingXMLSpace
      let column = line.charactersBefore + 1
      guard let parent else {
        throw source.error(
          at: SourcePosition(line: line.number, column: column),
          "no category for '\(word)'; indent it under one")
      }
      if word.hasPrefix("@") || word.contains("[") {
        codebook.lose(
          line: line.number, column: column,
          "'\(word)' is a WordStat rule and is left out; write it with '…', '&' or 'unless'")
        continue
      }
      if Double(weight.replacing(",", with: ".")) != 1 {
        codebook.lose(
          line: line.number, column: column,
          "'\(word)' has the weight \(weight), but a codebook has no weights; it counts as 1")
      }
      codebook.categories[parent].words.append(
        .init(text: word.replacing("_", with: " "), line: line.number))
    }
    return codebook
  }

  /// The number in parentheses at the end of a line after a word, if there is one.
  static func weight(in text: Substring) -> Substring? {
    guard text.last == ")", let start = text.lastIndex(of: "("), start > text.startIndex else {
      return nil
    }
    let weight = text[text.index(after: start)...].dropLast()
    let isNumber = weight.allSatisfy { "0"..."9" ~= $0 || $0 == "." || $0 == "," || $0 == "-" }
    return isNumber && Double(weight.replacing(",", with: ".")) != nil ? weight : nil
  }
}
