internal import CorpusModel
internal import Reading
internal import Yams

/// Reads a dictionary of quanteda in YAML: keys are categories; under a key stand words, or further
/// keys, or a list of both.
enum QuantedaDictionary {
  /// More entries than any dictionary has: aliases can make many out of few lines.
  private static let mostEntries = 5_000_000

  /// A node that waits for its turn.
  private struct Waiting {
    /// The category that it makes, if it stands under a key.
    var key: Node?
    let value: Node
    /// The category it lies in.
    let category: Int?
  }

  /// - Parameter isTold: whether a person said that it is one; otherwise it was only nothing else.
  static func codebook(
    _ text: String, _ source: Source, isTold: Bool
  ) throws(ReadingError) -> ForeignCodebook {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw problem(error, source)
    }
    guard let root, root.mapping != nil else {
      throw source.error(
        at: SourcePosition(line: 1, column: 1),
        isTold
          ? "a dictionary of quanteda holds keys, such as 'topic: [word, word]'; write them"
          : "no codebook that can be read: neither YAML of quanteda with keys, nor a dictionary of LIWC "
            + "that begins with '%', nor one of WordStat, nor XML of REFI-QDA; tell the format "
            + "(--format), or export it again")
    }
    var codebook = ForeignCodebook(hasQuestionMarks: true)
    // Last in, first out: what lies in a category comes before the next one.
    var waiting = [Waiting(value: root, category: nil)]
    var entries = 0
    while let next = waiting.popLast() {
      entries += 1
      guard entries <= mostEntries else {
        throw source.error(
          "its aliases come to more than \(mostEntries) entries; write them out, or leave them out")
      }
      var category = next.category
      if let key = next.key {
        category = codebook.categories.count
        codebook.categories.append(
          .init(name: try name(key, source), parent: next.category, line: key.mark?.line ?? 1))
      }
      switch next.value {
      case .scalar(let scalar):
        guard let category, let word = word(scalar) else { continue }
        codebook.categories[category].words.append(
          .init(text: word, line: scalar.mark?.line ?? codebook.categories[category].line))
      case .sequence(let sequence):
        waiting += sequence.reversed().map { Waiting(value: $0, category: category) }
      case .mapping(let mapping):
        waiting += mapping.reversed().map {
          Waiting(key: $0.key, value: $0.value, category: category)
        }
      case .alias:
        continue
      }
    }
    return codebook
  }

  /// Nil for nothing: an empty entry, `~`, `null`.
  private static func word(_ scalar: Node.Scalar) -> String? {
    let word = scalar.string.trimmingXMLSpace
    if scalar.style == .plain, ["~", "null", "Null", "NULL"].contains(word) { return nil }
    return word.isEmpty ? nil : word
  }

  private static func name(_ key: Node, _ source: Source) throws(ReadingError) -> String {
    guard let name = key.scalar?.string.trimmingXMLSpace, !name.isEmpty else {
      throw source.error(
        at: SourcePosition(line: key.mark?.line ?? 1, column: key.mark?.column ?? 1),
        "a key is no word; write the name of the category before the ':'")
    }
    return name
  }

  private static func problem(_ error: any Error, _ source: Source) -> ReadingError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      source.error(
        at: SourcePosition(line: mark.line, column: mark.column),
        "is no valid YAML: \(problem); correct it, or tell another format (--format)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      source.error(
        at: SourcePosition(line: context.mark.line, column: context.mark.column),
        "the key '\(duplicates.first ?? "")' stands twice; join the two")
    default:
      source.error("is no valid YAML: \(error); correct it, or tell another format (--format)")
    }
  }
}
