import Testing

@testable import FileFormats

@Suite struct YAMLTests {
  private func root(_ text: String) throws -> YAMLNode { try #require(try YAMLNode.root(of: text)) }

  private func error(_ text: String) -> String? {
    do {
      _ = try YAMLNode.root(of: text)
      return nil
    } catch {
      return error.description
    }
  }

  /// The node as one line: texts in parentheses where they are plain, each with its place.
  private func shown(_ node: YAMLNode) -> String {
    let place = "@\(node.mark.line):\(node.mark.column)"
    switch node.content {
    case .scalar(let scalar):
      return (scalar.isPlain ? "(\(scalar.text))" : "'\(scalar.text)'") + place
    case .sequence(let nodes): return "[\(nodes.map(shown).joined(separator: " "))]\(place)"
    case .mapping(let pairs):
      let text = pairs.map { shown($0.key) + shown($0.value) }.joined(separator: " ")
      return "{\(text)}\(place)"
    }
  }

  @Test func `keys keep their order, and every node has its place`() throws {
    #expect(
      shown(try root("b: 1\na:\n  - x\n  - [y, 'z']\n"))
        == "{(b)@1:1(1)@1:4 (a)@2:1[(x)@3:5 [(y)@4:6 'z'@4:9]@4:5]@3:3}@1:1")
  }

  @Test func `columns count characters, not bytes`() throws {
    #expect(shown(try root("é𝔸: [ö, x]")) == "{(é𝔸)@1:1[(ö)@1:6 (x)@1:9]@1:5}@1:1")
  }

  @Test func `numbers, flags and nothing are texts as written`() throws {
    #expect(
      try root("[1, 0x1F, yes, ~, null, 2026-01-02, '', ]").sequence?.map(\.string)
        == ["1", "0x1F", "yes", "~", "null", "2026-01-02", ""])
    #expect(try root("a:\n").mapping?.first?.value.string == "")
  }

  @Test func `all ways to write a text are read`() throws {
    let text = try root(#"["a\u00e9\0b", 'it''s', plain words]"#)
    #expect(text.sequence?.map(\.string) == ["aé\u{0}b", "it's", "plain words"])
    #expect(
      try root("a: |\n  x\n  y\nb: >-\n  x\n  y\n").mapping?.map(\.value.string) == [
        "x\ny\n", "x y",
      ])
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "\u{FEFF}"])
  func `a text without a document has no root`(text: String) throws {
    #expect(try YAMLNode.root(of: text) == nil)
  }

  @Test func `a byte order mark and line ends of Windows are passed over`() throws {
    let pairs = try root("\u{FEFF}a: 1\r\nb: 2\r\n").mapping ?? []
    #expect(pairs.map(\.key.string) == ["a", "b"])
    #expect(pairs.map(\.value.string) == ["1", "2"])
    #expect(pairs.last?.key.mark == YAMLMark(line: 2, column: 1))
  }

  @Test func `an alias is its anchor's node, and the last anchor of a name counts`() throws {
    #expect(
      shown(try root("- &a x\n- *a\n- &a y\n- *a\n"))
        == "[(x)@1:3 (x)@1:3 (y)@3:3 (y)@3:3]@1:1")
  }

  @Test func `a merge key is a key like any other`() throws {
    let root = try root("a: &a {x: 1}\nb:\n  <<: *a\n")
    #expect(root.mapping?.last?.value.mapping?.map(\.key.string) == ["<<"])
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "1:1: duplicate key 'a'"),
    ("a: 1\nz: 1\nz: 2\nb: 3\nb: 4\n", "4:1: duplicate key 'b'"),
    ("x:\n  k: 1\n  'k': 2\n", "2:3: duplicate key 'k'"),
    ("'1': a\n1: b\n", "1:1: duplicate key '1'"),
    ("'': 1\n'': 2\n", "1:1: duplicate key ''"),
    ("a: *b\n", "1:4: found undefined alias"),
    ("&a [*a]\n", "1:5: found undefined alias"),
    ("a: 1\n---\nb: 2\n", "2:1: but found another document"),
    ("a: [b\n", "2:1: did not find expected ',' or ']'"),
    ("a: é: b\n", "1:5: mapping values are not allowed in this context"),
    ("a:\n\t- b\n", "2:1: found character that cannot start any token"),
    ("é: \"\u{7}\"\n", "1:5: control character U+0007"),
    ("a: b\nc: d\u{FFFE}\n", "2:5: control character U+FFFE"),
    ("a: b\u{0}c\n", "1:5: control character U+0000"),
  ])
  func `a text that is no YAML is an error with its place`(text: String, message: String) {
    #expect(error(text) == message)
  }

  @Test func `a list or mapping may be a key, and is never a repeated one`() throws {
    #expect(try root("? [x]\n: 1\n? [x]\n: 2\n").mapping?.map(\.key.string) == [nil, nil])
  }

  @Test func `a thousand levels are read, and one more is an error`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(error(nested(1000)) == nil)
    #expect(error(nested(1001)) == "1:1001: lists and mappings nested more than 1000 deep")
    #expect(error(nested(300_000)) == "1:1001: lists and mappings nested more than 1000 deep")
  }

  @Test func `aliases cannot make it deeper`() throws {
    func chain(_ count: Int) -> String {
      "- &a0 [x]\n" + (1..<count).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    }
    #expect(error(chain(999)) == nil)
    #expect(error(chain(1000)) == "1000:10: lists and mappings nested more than 1000 deep")
    #expect(error(chain(200_000)) == "1000:10: lists and mappings nested more than 1000 deep")
  }

  @Test func `aliases that make much out of little cost nothing`() throws {
    let levels = (1...60).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(try root("- &a0 [x]\n" + levels).sequence?.count == 61)
  }

  @Test func `a text cut off anywhere is an error or something, and never a crash`() {
    let text = "a: &x [1, {b: 'c'}]\n? |\n  d\n: *x\n--- !t \"\\u00e9\"\n...\n"
    for end in text.unicodeScalars.indices {
      _ = error(String(text.unicodeScalars[..<end]))
    }
  }
}
