internal import CorpusModel
internal import Reading

/// Reads a dictionary of LIWC (`.dic`): between two lines of `%` a number and a name for each
/// category, then a line for each word with the numbers of its categories.
///
/// Tabs or spaces part the columns. Categories that are indented lie in the one above, as in LIWC 2015,
/// and words in parentheses after a name are its definition.
enum LIWCDictionary {
  static func codebook(
    _ lines: DictionaryLines, _ source: Source
  ) throws(ReadingError) -> ForeignCodebook {
    var codebook = ForeignCodebook(hasQuestionMarks: false)
    guard let first = lines.all.first, first.text == "%" else {
      throw source.error(
        at: SourcePosition(line: lines.all.first?.number ?? 1, column: 1),
        "no line '%' at the start, as in a LIWC dictionary; add it, or give another --format")
    }
    guard let end = lines.all.dropFirst().firstIndex(where: { $0.text == "%" }) else {
      throw source.error(
        at: SourcePosition(line: first.number, column: 1),
        "no second line '%' after the categories; add it before the first word")
    }
    var places: [String: Int] = [:]
    var open = OpenCategories()
    for line in lines.all[1..<end] {
      try add(line, to: &codebook, &places, &open, source)
    }
    for line in lines.all[(end + 1)...] { addWord(line, to: &codebook, places) }
    return codebook
  }

  private static func add(
    _ line: DictionaryLines.Line, to codebook: inout ForeignCodebook,
    _ places: inout [String: Int], _ open: inout OpenCategories, _ source: Source
  ) throws(ReadingError) {
    let number = line.text.prefix { !$0.isWhitespace }
    var name = line.text[number.endIndex...].drop(while: \.isWhitespace)
    let place = SourcePosition(line: line.number, column: line.charactersBefore + 1)
    guard number.allSatisfy(\.isNumber), !name.isEmpty else {
      throw source.error(
        at: place, "not a category: '\(line.text)'; write its number, then its name")
    }
    guard places[key(number)] == nil else {
      throw source.error(
        at: place, "number \(number) already taken by another category; give this one its own")
    }
    var definition = ""
    if name.hasSuffix(")"), let start = name.firstIndex(of: "("), start > name.startIndex {
      definition = String(name[name.index(after: start)...].dropLast())
      name = name[..<start]
    }
    var category = ForeignCodebook.Category(
      name: String(name).trimmingXMLSpace, parent: open.parent(at: line.indentation),
      line: line.number)
    category.definition = definition.trimmingXMLSpace
    places[key(number)] = codebook.categories.count
    open.open(codebook.categories.count, at: line.indentation)
    codebook.categories.append(category)
  }

  /// `02` and `2` are one number.
  private static func key(_ number: Substring) -> String {
    let digits = number.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  private static func addWord(
    _ line: DictionaryLines.Line, to codebook: inout ForeignCodebook, _ places: [String: Int]
  ) {
    let (word, columns) = split(line.text)
    for column in columns {
      if !column.allSatisfy(\.isNumber) {
        codebook.lose(
          line: line.number, column: column.place(in: line),
          "'\(word)' has a conditional category (\(column)), which a codebook cannot express; it is "
            + "left out of that category")
      } else if let place = places[key(column)] {
        codebook.categories[place].words.append(.init(text: String(word), line: line.number))
      } else {
        codebook.lose(
          line: line.number, column: column.place(in: line),
          "'\(word)' has the category \(column), which the list lacks; it is left out of that category"
        )
      }
    }
    if columns.isEmpty {
      codebook.lose(
        line: line.number, column: line.charactersBefore + 1,
        "'\(word)' has no category; it is left out")
    }
  }

  /// The word, which may be several up to a tab, and its columns; a condition in parentheses is one
  /// column with what follows it.
  private static func split(_ text: Substring) -> (word: Substring, columns: [Substring]) {
    let tab = text.firstIndex(of: "\t")
    var rest = text
    if let tab {
      rest = text[tab...]
    } else {
      // The first word belongs to the term whatever it is; then comes the first column.
      rest = rest.drop { !$0.isWhitespace }
      while true {
        let next = rest.drop(while: \.isWhitespace)
        let token = next.prefix { !$0.isWhitespace }
        if token.isEmpty || token.allSatisfy(\.isNumber) || token.hasPrefix("(")
          || token.hasPrefix("<")
        {
          rest = next
          break
        }
        rest = next[token.endIndex...]
      }
    }
    let word = text[..<rest.startIndex]
    var columns: [Substring] = []
    rest = rest.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      var depth = 0
      let end =
        rest.firstIndex { character in
          if character == "(" || character == "<" { depth += 1 }
          if character == ")" || character == ">" { depth -= 1 }
          return depth <= 0 && character.isWhitespace
        } ?? rest.endIndex
      columns.append(rest[..<end])
      rest = rest[end...].drop(while: \.isWhitespace)
    }
    let last = word.lastIndex { !$0.isWhitespace }
    return (last.map { word[...$0] } ?? word, columns)
  }
}

extension Substring {
  /// Its column, in code points from 1, as a piece of the line's text.
  fileprivate func place(in line: DictionaryLines.Line) -> Int {
    line.charactersBefore + 1
      + line.text.base[line.text.startIndex..<startIndex].unicodeScalars.count
  }
}
