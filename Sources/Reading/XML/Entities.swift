import CorpusModel

/// The general entities that a document type declares, and their text.
///
/// Only internal entities that hold nothing but text are replaced, and within a budget: neither a
/// billion laughs nor one long entity used a thousand times gets far, and no file is opened.
struct XMLEntities {
  enum Declaration: Equatable {
    /// The replacement text, character references in it already resolved.
    case internalText([UInt8])
    case external
  }

  /// True if its document type is XHTML's, which declares the characters that HTML has names for.
  var isHTML = false
  private var declarations: [String: Declaration] = [:]
  /// The number of bytes that references may still add.
  private var budget = XMLLimits.entityText

  struct Problem: Error, Equatable { var message: String }

  /// The first declaration of a name is the one that holds (XML 1.0, 4.2).
  mutating func declare(_ name: String, _ declaration: Declaration) {
    guard declarations[name] == nil, declarations.count < XMLLimits.entities else { return }
    declarations[name] = declaration
  }

  /// The text that stands for a reference to `name`, taken from the budget.
  ///
  /// - Returns: nil if nothing of that name is declared.
  mutating func text(of name: String) throws(Problem) -> [UInt8]? {
    guard declarations[name] != nil else { return character(ofHTML: name) }
    var text: [UInt8] = []
    try append(name, to: &text, within: [])
    return text
  }

  /// - Parameter outer: the entities whose text is being made.
  private mutating func append(
    _ name: String, to text: inout [UInt8], within outer: [String]
  ) throws(Problem) {
    guard !outer.contains(name) else {
      throw Problem(
        message: "entity &\(name); refers to itself; write its text in its place")
    }
    guard outer.count < XMLLimits.entityDepth else {
      throw Problem(
        message:
          "entity &\(name); nested \(outer.count + 1) deep, where the limit is "
          + "\(XMLLimits.entityDepth); write its text in its place")
    }
    guard let declaration = declarations[name] else {
      guard let character = character(ofHTML: name) else {
        throw Problem(message: Self.undeclared(name))
      }
      return text += character
    }
    guard case .internalText(let replacement) = declaration else {
      throw Problem(
        message:
          "entity &\(name); refers to another file, which is not read; put that file's text in its "
          + "place")
    }
    var i = 0
    while i < replacement.count {
      let byte = replacement[i]
      // A reference is paid for even when it stands for nothing.
      try pay(1, for: name)
      if byte == ASCII.lessThan {
        throw Problem(
          message: "entity &\(name); contains markup, but only text entities are replaced; put its "
            + "content in its place")
      }
      guard byte == ASCII.ampersand else {
        text.append(byte)
        i += 1
        continue
      }
      guard let end = replacement[i...].firstIndex(of: ASCII.semicolon), end > i + 1 else {
        throw Problem(message: "bare '&' in the entity &\(name);; write &amp;amp; there")
      }
      let inner = String(decoding: replacement[i + 1..<end], as: UTF8.self)
      if let character = Self.character(inner) {
        text.append(contentsOf: String(character).utf8)
      } else {
        try append(inner, to: &text, within: outer + [name])
      }
      i = end + 1
    }
  }

  /// Takes `count` bytes that a reference to `name` adds from the budget.
  mutating func pay(_ count: Int, for name: String) throws(Problem) {
    guard count <= budget else {
      throw Problem(
        message:
          "entities of more than \(XMLLimits.entityText) bytes of text in all; write the text "
          + "of &\(name); in its place")
    }
    budget -= count
  }

  private func character(ofHTML name: String) -> [UInt8]? {
    guard isHTML, let character = XMLParser.htmlCharacter(named: name) else { return nil }
    return Array(String(character).utf8)
  }

  static func undeclared(_ name: some StringProtocol) -> String {
    let character = XMLParser.htmlCharacter(named: name).map { " (&#\($0.value);)" } ?? ""
    return
      "entity &\(name); not declared in this file; write the character itself\(character)"
  }

  /// The character for which a character reference (`#233`, `#xE9`) or a predefined entity stands.
  private static func character(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
