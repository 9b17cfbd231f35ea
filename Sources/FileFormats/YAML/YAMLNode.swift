/// A value of a YAML document, with its place.
///
/// Numbers, dates and flags are texts as written: nothing here converts them. An alias is a second
/// use of the node that its anchor names, with the place of that node. A merge key (`<<`) is a key
/// like any other.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// The pairs in the order of the file.
    case mapping([YAMLPair])
  }

  package let content: Content
  package let mark: YAMLMark

  /// The text of a scalar.
  package var string: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  package var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  package var mapping: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value of the one document in `text`.
  ///
  /// - Returns: nil if `text` holds nothing but blank lines and comments.
  /// - Throws: ``YAMLError`` for text that is not YAML, a key that a mapping has twice, an alias
  ///   without an anchor, a second document, or nesting beyond ``YAMLComposer/maximumDepth``.
  package static func root(of text: String) throws(YAMLError) -> YAMLNode? {
    var composer = YAMLComposer()
    try YAMLEvents.forEach(in: text) { event throws(YAMLError) in try composer.take(event) }
    return composer.root
  }
}

package struct YAMLScalar: Sendable, Equatable {
  package let text: String
  /// True if it is written without quotation marks, `|` or `>`.
  package let isPlain: Bool
}

package struct YAMLPair: Sendable {
  package let key: YAMLNode
  package let value: YAMLNode
}

/// The place of a node or a problem. Both numbers start at 1; columns count Unicode scalars.
package struct YAMLMark: Sendable, Hashable {
  package let line: Int
  package let column: Int
}

/// The reason why a text cannot be read as YAML.
package struct YAMLError: Error, Equatable, CustomStringConvertible {
  package enum Problem: Equatable, Sendable {
    /// Libyaml's words, which continue "is no valid YAML:".
    case syntax(String)
    /// A character that YAML forbids, as `U+0007`.
    case controlCharacter(String)
    /// The mark is that of the first of the two.
    case repeatedKey(String)
  }

  package let problem: Problem
  package let mark: YAMLMark

  /// `3:5: duplicate key 'a'`, without a remedy.
  package var description: String {
    let text =
      switch problem {
      case .syntax(let words): words
      case .controlCharacter(let name): "control character \(name)"
      case .repeatedKey(let key): "duplicate key '\(key)'"
      }
    return "\(mark.line):\(mark.column): \(text)"
  }
}
