internal import CorpusModel
internal import Yams

/// A mapping of a YAML file, read key by key; what is wrong is gathered with its place.
struct SettingsReader {
  let path: String
  private let node: Node
  private let pairs: [(key: Node, value: Node)]
  private var found: [PipelineError] = []

  /// What is wrong so far, in the order of the file.
  var errors: [PipelineError] {
    found.sorted {
      ($0.line ?? 0, $0.column ?? 0, $0.problem) < ($1.line ?? 0, $1.column ?? 0, $1.problem)
    }
  }

  /// - Parameter example: a line that such a file holds.
  /// - Throws: when `text` is no YAML or holds no mapping.
  init(
    parsing text: String, path: String, example: String = "study: name"
  ) throws(PipelineErrors) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw PipelineErrors([SettingsReader.error(from: error, in: text, path: path)])
    } catch {
      throw PipelineErrors([PipelineError(path, "is no YAML: \(error)")])
    }
    guard let node, let mapping = node.mapping else {
      throw PipelineErrors([
        PipelineError(
          path, line: 1, column: 1, "holds no settings; it needs lines such as '\(example)'")
      ])
    }
    self.path = path
    self.node = node
    pairs = mapping.map { ($0.key, $0.value) }
    checkRepeatedKeys()
  }

  private init?(_ node: Node, path: String) {
    guard let mapping = node.mapping else { return nil }
    self.path = path
    self.node = node
    pairs = mapping.map { ($0.key, $0.value) }
    checkRepeatedKeys()
  }

  private static func error(from error: YamlError, in text: String, path: String) -> PipelineError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      PipelineError(
        path, line: mark.line, column: mark.column,
        "is no valid YAML: \(problem)"
          + (isIndentedWithTab(text, mark.line) ? "; indent with spaces, not with tabs" : ""))
    case .duplicatedKeysInMapping(let duplicates, let context):
      PipelineError(
        path, line: context.mark.line, column: context.mark.column,
        "the key '\(duplicates.first ?? "")' stands twice; delete one")
    default:
      PipelineError(path, "is no valid YAML: \(error)")
    }
  }

  private static func isIndentedWithTab(_ text: String, _ line: Int) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return false }
    return lines[line - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
  }

  var line: Int? { node.mark?.line }
  var keys: [String] { pairs.compactMap(\.key.string) }

  func has(_ key: String) -> Bool { pairs.contains { $0.key.string == key } }

  private mutating func checkRepeatedKeys() {
    var seen: Set<String> = []
    for pair in pairs {
      guard let key = pair.key.string, !seen.insert(key).inserted else { continue }
      report(pair.key, "the key '\(key)' stands twice; delete one")
    }
  }

  private mutating func report(_ node: Node?, _ problem: String) {
    let mark = node?.mark
    found.append(PipelineError(path, line: mark?.line, column: mark?.column, problem))
  }

  /// Reports an error at the value of `key`, or at the mapping's start.
  mutating func report(at key: String, _ problem: String) {
    report(pairs.first { $0.key.string == key }?.value ?? node, problem)
  }

  mutating func take(errorsOf other: SettingsReader) { found += other.found }

  /// Reports every key that is not in `known`.
  mutating func allowOnly(_ known: [String]) {
    for pair in pairs {
      guard let key = pair.key.string else {
        report(pair.key, "a key must be a word")
        continue
      }
      if !known.contains(key) {
        report(pair.key, "unknown key '\(key)'; \(Suggestion.text(for: key, among: known))")
      }
    }
  }

  /// The text of a scalar; a number or a flag is taken as it is written.
  mutating func text(_ key: String) -> String? {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return nil }
    guard let scalar = pair.value.scalar else {
      report(pair.value, "'\(key)' must be one text, not a list or a mapping")
      return nil
    }
    return scalar.string
  }

  /// The tag under the key `language`.
  mutating func language() -> String? {
    guard let tag = text("language") else { return nil }
    if !tag.isEmpty && !LanguageTag.isPlausible(tag) {
      report(at: "language", LanguageTag.problem(with: tag))
    }
    return tag
  }

  mutating func required(_ key: String) -> String {
    if let text = text(key) {
      if !text.isEmpty { return text }
      report(at: key, "'\(key)' is empty; give it a value")
    } else if !has(key) {
      report(node, "the key '\(key)' is missing; add '\(key): …'")
    }
    return ""
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(at: key, "unknown \(key) '\(text)'; \(Suggestion.text(for: text, among: known))")
    return nil
  }

  /// A list of texts; a single one stands for a list of one.
  mutating func list(_ key: String) -> [String]? {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return nil }
    if let scalar = pair.value.scalar { return [scalar.string] }
    guard let sequence = pair.value.sequence else {
      report(pair.value, "'\(key)' must be a list such as [a, b]")
      return nil
    }
    return sequence.compactMap { item in
      if item.scalar == nil { report(item, "an entry of '\(key)' must be one text") }
      return item.scalar?.string
    }
  }

  /// A list of mappings.
  mutating func mappings(_ key: String) -> [SettingsReader]? {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return nil }
    guard let sequence = pair.value.sequence else {
      report(pair.value, "'\(key)' must be a list, with '-' before each entry")
      return nil
    }
    return sequence.compactMap { item in
      if item.mapping == nil { report(item, "an entry of '\(key)' must be a mapping of keys") }
      return SettingsReader(item, path: path)
    }
  }

  /// A mapping below this one.
  mutating func mapping(_ key: String) -> SettingsReader? {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return nil }
    if let reader = SettingsReader(pair.value, path: path) { return reader }
    report(pair.value, "'\(key)' must be a mapping such as { name: value }")
    return nil
  }
}
