internal import Attribution
internal import CorpusModel
internal import TextServices
internal import Yams

/// A mapping of a YAML file, read key by key; what is wrong is gathered with its place.
struct SettingsReader {
  let path: String
  private let node: Node
  private let pairs: [(key: Node, value: Node)]
  private var found: [PipelineError] = []

  /// What is wrong so far, in the order of the file.
  var errors: [PipelineError] {
    found.sorted { $0.problem < $1.problem }.inOrder
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
        "is no valid YAML: \(problem)" + remedy(for: text, mark.line))
    case .duplicatedKeysInMapping(let duplicates, let context):
      PipelineError(
        path, line: context.mark.line, column: context.mark.column,
        "the key '\(duplicates.first ?? "")' stands twice; delete one")
    default:
      control(in: text, path: path)
        ?? PipelineError(
          path, "is no valid YAML: " + "\(error)".split(whereSeparator: \.isNewline)[0])
    }
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

  /// What YAML forbids: a control character.
  private static func control(in text: String, path: String) -> PipelineError? {
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: (line, column) = (line + 1, 1)
      case 0x09, 0x0D, 0x85, 0x20...0x7E, 0xA0...: column += 1
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        return PipelineError(
          path, line: line, column: column,
          "holds the control character U+\(String(repeating: "0", count: 4 - code.count))\(code); delete it"
        )
      }
    }
    return nil
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

  /// Where the value of `key` stands, or the key itself where it has none.
  func place(of key: String) -> SourcePosition? {
    guard let pair = pairs.first(where: { $0.key.string == key }) else { return nil }
    let hasValue = pair.value.scalar?.string.isEmpty != true
    return (hasValue ? pair.value : pair.key).mark.map {
      SourcePosition(line: $0.line, column: $0.column)
    }
  }

  func keyPlace(of key: String) -> SourcePosition? {
    pairs.first { $0.key.string == key }?.key.mark.map {
      SourcePosition(line: $0.line, column: $0.column)
    }
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
      // `case: {1}` is a mapping of the key 1 to nothing.
      let braced = pair.value.mapping.flatMap { $0.count == 1 ? $0.first?.key.string : nil }
      let remedy = braced.map { "; put it in quotation marks: \(key): \"{\($0)}\"" } ?? ""
      report(pair.value, "'\(key)' must be one text, not a list or a mapping\(remedy)")
      return nil
    }
    return scalar.string
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
    let pair = pairs.first { $0.key.string == key }
    report(
      pair?.value.sequence == nil ? pair?.key : pair?.value,
      "'\(key)' has no value; give it one, or delete the line")
  }

  /// The name of an encoding.
  mutating func encoding() -> String? {
    guard let name = filledText("encoding") else { return nil }
    if TextConverter.canonicalName(of: name) == nil {
      report(
        at: "encoding",
        "the encoding '\(name)' is not known; use a name such as utf-8, windows-1252, iso-8859-2 or "
          + "macintosh")
    }
    return name
  }

  /// The tag under the key `language`.
  mutating func language() -> String? {
    guard let tag = text("language") else { return nil }
    if !tag.isEmpty && !LanguageTag(tag).isPlausible {
      report(at: "language", LanguageTag(tag).problem)
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
