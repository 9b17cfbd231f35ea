internal import CorpusModel
internal import FileFormats
internal import TextServices

/// A mapping of a YAML file, read key by key; errors are gathered with their places.
struct SettingsReader {
  let path: String
  private let node: YAMLNode
  private let pairs: [YAMLPair]
  private var found: [PipelineError] = []

  /// The errors so far, in the order of the file.
  var errors: [PipelineError] {
    found.sorted { $0.problem < $1.problem }.inOrder
  }

  /// - Parameter example: a line that such a file holds.
  /// - Throws: when `text` is no YAML or holds no mapping.
  init(
    parsing text: String, path: String, example: String = "study: name"
  ) throws(PipelineErrors) {
    let node: YAMLNode?
    do {
      node = try YAMLNode.root(of: text)
    } catch {
      throw PipelineErrors([SettingsReader.error(from: error, in: text, path: path)])
    }
    guard let node, let mapping = node.mapping else {
      throw PipelineErrors([
        PipelineError(
          path, line: 1, column: 1, "no settings; add lines such as '\(example)'")
      ])
    }
    self.path = path
    self.node = node
    pairs = mapping
  }

  private init?(_ node: YAMLNode, path: String) {
    guard let mapping = node.mapping else { return nil }
    self.path = path
    self.node = node
    pairs = mapping
  }

  private static func error(
    from error: YAMLError, in text: String, path: String
  ) -> PipelineError {
    let problem =
      switch error.problem {
      case .syntax(let words): "not valid YAML: \(words)" + remedy(for: text, error.mark.line)
      case .controlCharacter(let name): "control character \(name); delete it"
      case .repeatedKey(let key): "duplicate key '\(key)'; delete one"
      }
    return PipelineError(path, line: error.mark.line, column: error.mark.column, problem)
  }

  private static func remedy(for text: String, _ line: Int) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(line - 1) else { return "" }
    let wrong = lines[line - 1]
    if wrong.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
      return "; indent with spaces, not with tabs"
    }
    return wrong.contains(": {") ? "; put a value that begins with { in quotation marks" : ""
  }

  var line: Int { node.mark.line }
  var keys: [String] { pairs.compactMap(\.key.string) }

  func has(_ key: String) -> Bool { pairs.contains { $0.key.string == key } }

  private mutating func report(_ node: YAMLNode, _ problem: String) {
    found.append(PipelineError(path, line: node.mark.line, column: node.mark.column, problem))
  }

  /// Reports an error at the value of `key`, or at the mapping's start.
  mutating func report(at key: String, _ problem: String) {
    report(pairs.first { $0.key.string == key }?.value ?? node, problem)
  }

  /// The place of the value of `key`, or of the key itself where it has none.
  func place(of key: String) -> SourcePosition? {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return nil }
    let hasValue = pair.value.string?.isEmpty != true
    return SettingsReader.place(of: hasValue ? pair.value : pair.key)
  }

  func keyPlace(of key: String) -> SourcePosition? {
    pairs.first { $0.key.string == key }.map { SettingsReader.place(of: $0.key) }
  }

  private static func place(of node: YAMLNode) -> SourcePosition {
    SourcePosition(line: node.mark.line, column: node.mark.column)
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
    guard let text = pair.value.string else {
      // `case: {1}` is a mapping of the key 1 to nothing.
      let braced = pair.value.mapping.flatMap { $0.count == 1 ? $0.first?.key.string : nil }
      let remedy = braced.map { "; put it in quotation marks: \(key): \"{\($0)}\"" } ?? ""
      report(pair.value, "'\(key)' must be one value, not a list or a mapping\(remedy)")
      return nil
    }
    return text
  }

  /// The text of a scalar that needs one: the name of a file, for example.
  mutating func filledText(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    if !text.isEmpty { return text }
    reportEmpty(key)
    return nil
  }

  /// The same of a list of texts.
  mutating func filledList(_ key: String) -> [String]? {
    guard let list = list(key) else { return nil }
    if list.contains("") { reportEmpty(key) }
    return list.filter { !$0.isEmpty }
  }

  private mutating func reportEmpty(_ key: String) {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return }
    report(
      pair.value.sequence == nil ? pair.key : pair.value,
      "'\(key)' has no value; give it one, or delete the line")
  }

  mutating func required(_ key: String) -> String {
    if let text = text(key) {
      if !text.isEmpty { return text }
      report(at: key, "'\(key)' is empty; give it a value")
    } else if !has(key) {
      report(node, "missing key '\(key)'; add '\(key): …'")
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

  /// A list of texts; a single text is read as a list of one.
  mutating func list(_ key: String) -> [String]? {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return nil }
    if let text = pair.value.string { return [text] }
    guard let sequence = pair.value.sequence else {
      report(pair.value, "'\(key)' must be a list such as [a, b]")
      return nil
    }
    return sequence.compactMap { item in
      if item.string == nil { report(item, "an entry of '\(key)' must be one value") }
      return item.string
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
