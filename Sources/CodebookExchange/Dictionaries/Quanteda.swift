internal import CorpusModel
internal import FileFormats
internal import Reading

/// Reads a dictionary of quanteda in YAML: keys are categories; under a key are words, or further
/// keys, or a list of both.
enum QuantedaDictionary {
  /// More entries than any dictionary has: aliases can make many out of few lines.
  private static let mostEntries = 5_000_000

  /// A node that waits for its turn.
  private struct Waiting {
    /// The category that it makes, if it is under a key.
    var key: YAMLNode?
    let value: YAMLNode
    /// The category it lies in.
    let category: Int?
  }

  /// - Parameter isTold: whether a person said that it is one; otherwise it was only nothing else.
  static func codebook(
    _ text: String, _ source: Source, isTold: Bool
  ) throws(ReadingError) -> ForeignCodebook {
    let root: YAMLNode?
    do {
      root = try YAMLNode.root(of: text)
    } catch {
      throw problem(error, source)
    }
    guard let root, root.mapping != nil else {
      throw source.error(
        at: SourcePosition(line: 1, column: 1),
        isTold
          ? "no keys, such as 'topic: [word, word]', as in a quanteda dictionary; add them"
          : "unknown kind of codebook: not quanteda YAML with keys, a LIWC dictionary that begins with "
            + "'%', a WordStat dictionary, or REFI-QDA XML; give its --format, or export it again")
    }
    var codebook = ForeignCodebook(hasQuestionMarks: true)
    // Last in, first out: what lies in a category comes before the next one.
    var waiting = [Waiting(value: root, category: nil)]
    var entries = 0
    while let next = waiting.popLast() {
      entries += 1
      guard entries <= mostEntries else {
        throw source.error(
          "aliases for more than \(mostEntries) entries; write them out, or leave them out")
      }
      var category = next.category
      if let key = next.key {
        category = codebook.categories.count
        codebook.categories.append(
          .init(name: try name(key, source), parent: next.category, line: key.mark.line))
      }
      switch next.value.content {
      case .scalar(let scalar):
        guard let category, let word = word(scalar) else { continue }
        codebook.categories[category].words.append(.init(text: word, line: next.value.mark.line))
      case .sequence(let nodes):
        waiting += nodes.reversed().map { Waiting(value: $0, category: category) }
      case .mapping(let pairs):
        waiting += pairs.reversed().map {
          Waiting(key: $0.key, value: $0.value, category: category)
        }
      }
    }
    return codebook
  }

  /// Nil for nothing: an empty entry, `~`, `null`.
  private static func word(_ scalar: YAMLScalar) -> String? {
    let word = scalar.text.trimmingXMLSpace
    if scalar.isPlain, ["~", "null", "Null", "NULL"].contains(word) { return nil }
    return word.isEmpty ? nil : word
  }

  private static func name(_ key: YAMLNode, _ source: Source) throws(ReadingError) -> String {
    guard let name = key.string?.trimmingXMLSpace, !name.isEmpty else {
      throw source.error(
        at: SourcePosition(line: key.mark.line, column: key.mark.column),
        "key that is not a word; write the name of the category before the ':'")
    }
    return name
  }

  private static func problem(_ error: YAMLError, _ source: Source) -> ReadingError {
    let problem =
      switch error.problem {
      case .syntax(let words):
        "not valid YAML: \(words); correct it, or give another --format"
      case .controlCharacter(let name):
        "not valid YAML: control character \(name); delete it, or give another --format"
      case .repeatedKey(let key): "duplicate key '\(key)'; join the two"
      }
    return source.error(
      at: SourcePosition(line: error.mark.line, column: error.mark.column), problem)
  }
}
