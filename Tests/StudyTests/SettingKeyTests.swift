import CorpusModel
import Study
import Testing

@Suite struct SettingKeyTests {
  @Test(arguments: [PipelineFile.keys, PipelineFile.sourceKeys, PipelineFile.matrixKeys])
  func `each key of a mapping has a name of its own`(keys: [String]) {
    #expect(!keys.isEmpty)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `a source takes from the study what it leaves out, and keeps what it says`() throws {
    let file = try PipelineFile(
      parsing: """
        study: s
        language: de
        encoding: windows-1252
        people: all.csv
        sources:
          - path: a
          - { path: b, language: fr, encoding: utf-8, people: own.csv }
          - { path: c, language: "" }
        """, path: "p.yml")
    #expect(file.sources.map(\.language) == ["de", "fr", ""])
    #expect(file.sources.map(\.encoding) == ["windows-1252", "utf-8", "windows-1252"])
    #expect(file.sources.map(\.people) == ["all.csv", "own.csv", "all.csv"])
  }

  @Test func `keys that are left out have their usual values`() throws {
    let file = try PipelineFile(
      parsing: "study: s\nsources: [{ path: a }]\nmatrices: [{ name: m, rows: r, columns: c }]\n",
      path: "p.yml")
    #expect(file.language == "")
    #expect(file.write == [.tables, .matrices])
    #expect(file.decisions == [] && file.output == nil && file.guide == nil)
    #expect(file.matrices.map(\.measure) == ["segments"])
    #expect(file.sources[0].sections.isEmpty && file.sources[0].kind == nil)
  }
}
