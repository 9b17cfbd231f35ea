import CorpusModel

/// The condition in braces after an indicator: `{role: headteacher, deputy; in: answer}`.
struct IndicatorCondition: Hashable, Sendable {
  /// The ids of roles and of role groups, of which the speaker must have one; none for anybody.
  var roles: [String] = []
  var groups: [String] = []
  /// The codes of cases to which the words must belong; none for any.
  var cases: [String] = []
  /// True if an answer takes the place of a sentence.
  var isAnswerWide = false
  /// True if it must be negated, or must not; nil if that does not matter.
  var isNegated: Bool?

  /// True if anybody may say it, in any case.
  var isForAll: Bool { roles.isEmpty && groups.isEmpty && cases.isEmpty }

  /// A name in the condition with its place in the indicator, for messages.
  struct Name {
    enum Kind: String { case role, group, `case` }
    let kind: Kind
    let text: String
    /// Its byte offset in the indicator.
    let offset: Int
  }
}

/// Reads the conditions in braces at the end of an indicator.
struct ConditionSyntax {
  private(set) var condition = IndicatorCondition()
  private(set) var names: [IndicatorCondition.Name] = []
  /// The part before the braces.
  private(set) var indicator: ArraySlice<UInt8>
  private var keys: Set<String> = []

  static let keys = ["role", "group", "case", "in", "negated"]

  init(_ utf8: [UInt8]) throws(IndicatorSyntax.Problem) {
    indicator = utf8[...]
    guard let start = ConditionSyntax.start(in: utf8) else { return }
    indicator = ConditionSyntax.trimmed(utf8[..<start])
    let items = utf8[start + 1..<utf8.count - 1].split(
      separator: ASCII.semicolon, omittingEmptySubsequences: false)
    for item in items { try read(ConditionSyntax.trimmed(item)) }
  }

  /// The offset of the opening brace, at the beginning or after a space, whose closing brace ends
  /// `utf8`.
  static func start(in utf8: [UInt8]) -> Int? {
    guard utf8.last == ASCII.rightBrace,
      let start = utf8.lastIndex(of: ASCII.leftBrace),
      start == 0 || ASCII.isSpace(utf8[start - 1])
    else { return nil }
    return start
  }

  private mutating func read(_ item: ArraySlice<UInt8>) throws(IndicatorSyntax.Problem) {
    let text = String(decoding: item, as: UTF8.self)
    guard let colon = item.firstIndex(of: ASCII.colon) else {
      throw problem(
        "has '\(text)' in braces; write a key, a colon and a value, as in {role: headteacher}", item
      )
    }
    let key = String(decoding: ConditionSyntax.trimmed(item[..<colon]), as: UTF8.self)
    let values = item[(colon + 1)...].split(separator: ASCII.comma).map(
      ConditionSyntax.trimmed
    ).filter { !$0.isEmpty }
    guard ConditionSyntax.keys.contains(key) else {
      throw problem(
        "has the key '\(key)' in braces; known are: \(ConditionSyntax.keys.joined(separator: ", "))",
        item)
    }
    guard keys.insert(key).inserted else {
      throw problem("has the key '\(key)' twice; put the values after one, with ',' between", item)
    }
    guard let first = values.first else {
      throw problem("has no value after '\(key):'; write one, or leave the key out", item)
    }
    switch key {
    case "role": condition.roles = take(values, .role)
    case "group": condition.groups = take(values, .group)
    case "case": condition.cases = take(values, .case)
    case "in":
      condition.isAnswerWide = try choice(values, "in", "answer", "sentence", first)
    default:
      condition.isNegated = try choice(values, "negated", "yes", "no", first)
    }
  }

  private mutating func take(
    _ values: [ArraySlice<UInt8>], _ kind: IndicatorCondition.Name.Kind
  ) -> [String] {
    values.map { value in
      let text = String(decoding: value, as: UTF8.self)
      names.append(.init(kind: kind, text: text, offset: value.startIndex))
      return text
    }
  }

  private func choice(
    _ values: [ArraySlice<UInt8>], _ key: String, _ yes: String, _ no: String,
    _ first: ArraySlice<UInt8>
  ) throws(IndicatorSyntax.Problem) -> Bool {
    let found = values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    guard found == yes || found == no else {
      throw problem("has '\(key): \(found)'; write '\(key): \(yes)' or '\(key): \(no)'", first)
    }
    return found == yes
  }

  private func problem(_ text: String, _ place: ArraySlice<UInt8>) -> IndicatorSyntax.Problem {
    IndicatorSyntax.Problem(text: text, offset: place.startIndex)
  }

  private static func trimmed(_ utf8: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = utf8
    while let first = rest.first, ASCII.isSpace(first) { rest.removeFirst() }
    while let last = rest.last, ASCII.isSpace(last) { rest.removeLast() }
    return rest
  }
}
