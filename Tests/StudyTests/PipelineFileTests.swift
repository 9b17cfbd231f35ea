import CorpusModel
import Study
import Testing

@Suite struct PipelineFileTests {
  private func file(_ text: String) throws(PipelineErrors) -> PipelineFile {
    try PipelineFile(parsing: text, path: "p.yml")
  }

  @Test func `reads sources, sections and matrices`() throws {
    let file = try file(
      """
      study: inclusion
      sources:
        - path: corpus/*.txt
          kind: focus-group
          case: "{1}"
          wave: 2
          sections: { "3.1": { type: I } }
      matrices:
        - { name: m, rows: theme, columns: case, kinds: [report] }
      """)
    #expect(file.study == "inclusion")
    #expect(file.sources[0].kind == .focusGroup)
    #expect(file.sources[0].caseTemplate == "{1}")
    #expect(file.sources[0].wave == "2")
    #expect(file.sources[0].sections == ["3.1": [.init(name: "type", value: "I")]])
    #expect(file.matrices[0].measure == "segments")
    #expect(file.matrices[0].kinds == [.report])
  }

  @Test func `an unknown key is an error at its place with a suggestion`() {
    #expect(
      throws: PipelineErrors([
        PipelineError(
          "p.yml", line: 2, column: 1, "unknown key 'codebok'; did you mean 'codebook'?")
      ])
    ) { try file("study: x\ncodebok: c.csv\nsources: [{path: a}]\n") }
  }

  @Test func `every mistake is reported at once`() throws {
    let errors = try #require(throws: PipelineErrors.self) {
      try file("studi: x\nsources:\n  - kind: intervew\nmatrices: yes\n")
    }
    #expect(
      errors.errors.map(\.description) == [
        "p.yml:1:1: error: missing key 'study'; add 'study: …'",
        "p.yml:1:1: error: unknown key 'studi'; did you mean 'study'?",
        "p.yml:3:5: error: missing key 'path'; add 'path: …'",
        "p.yml:3:11: error: unknown kind 'intervew'; did you mean 'interview'?",
        "p.yml:4:11: error: 'matrices' must be a list, with '-' before each entry",
      ])
  }

  @Test(arguments: ["", "- a\n", "study: [\n", "study: x\n\tsources: y\n", "a: &a [*a]\n"])
  func `what is no mapping of keys is an error`(text: String) {
    #expect(throws: PipelineErrors.self) { try file(text) }
  }

  @Test(arguments: [
    (
      "study: x\nsources: [\n",
      "p.yml:3:1: error: not valid YAML: did not find expected node content"
    ),
    (
      "study: x\n\tsources: y\n",
      "p.yml:2:1: error: not valid YAML: found a tab character that violates indentation; "
        + "indent with spaces, not with tabs"
    ),
    (
      "study: x\ncase: {1}-{2}\n",
      "p.yml:2:10: error: not valid YAML: did not find expected key; put a value that begins "
        + "with { in quotation marks"
    ),
    ("study: &a [*a]\n", "p.yml:1:12: error: not valid YAML: found undefined alias"),
    ("study: x\n---\nstudy: y\n", "p.yml:2:1: error: not valid YAML: but found another document"),
    ("study: é\u{7}\n", "p.yml:1:9: error: control character U+0007; delete it"),
    ("a: 1\nstudy: x\n'study': y\n", "p.yml:2:1: error: duplicate key 'study'; delete one"),
    (
      "study: x\nsources:\n  - path: a\n    case: 1\n    path: b\n",
      "p.yml:3:5: error: duplicate key 'path'; delete one"
    ),
  ])
  func `a file that YAML cannot read is an error at its place`(text: String, message: String) throws
  {
    let errors = try #require(throws: PipelineErrors.self) { try file(text) }
    #expect(errors.errors.map(\.description) == [message])
  }
}
