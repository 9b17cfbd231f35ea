import CorpusModel
import Foundation
import Reporting
import Tabulation
import Testing

private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

@Suite struct PackageTests {
  @Test func `the manifest names inputs, outputs and counts`() throws {
    var manifest = Manifest()
    var bytes = manifest.opening(study: "in\"clusion\n\u{1}é")
    for path in ["a.txt", "b.txt"] {
      bytes += manifest.entry(StudyFile(path: path, bytes: 3, sha256: "00"))
    }
    bytes += manifest.startOfOutputs()
    bytes += manifest.closing(counts: [("documents", 2), ("words", 20)])
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "study": "in\\"clusion\\n\\u0001é",
          "inputs": [
            {
              "path": "a.txt",
              "bytes": 3,
              "sha256": "00"
            },
            {
              "path": "b.txt",
              "bytes": 3,
              "sha256": "00"
            }
          ],
          "outputs": [],
          "counts": {
            "documents": 2,
            "words": 20
          }
        }

        """)
    #expect(try parsed(bytes)["study"] as? String == "in\"clusion\n\u{1}é")
  }

  @Test func `the package gives every table its columns, types, keys and hash`() throws {
    let package = try parsed(
      DataPackage.document(
        study: "Inclusion Study",
        tables: TableSchema.all.map {
          ($0, StudyFile(path: "data/\($0.name).csv", bytes: 1, sha256: "ab"))
        },
        matrices: []))
    #expect(package["name"] as? String == "inclusion-study")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.map { $0["name"] as? String } == TableSchema.all.map(\.name))
    let codings = try #require(resources.first { $0["name"] as? String == "codings" })
    #expect(codings["path"] as? String == "data/codings.csv")
    #expect(codings["hash"] as? String == "sha256:ab")
    let schema = try #require(codings["schema"] as? [String: Any])
    #expect(schema["primaryKey"] as? [String] == ["coding_id"])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(fields.map { $0["name"] as? String } == CodingsTable.schema.columns.map(\.name))
    let star = try #require(fields.first { $0["name"] as? String == "star" })
    #expect(star["type"] as? String == "boolean")
    #expect(star["trueValues"] as? [String] == ["yes"])
    let keys = try #require(schema["foreignKeys"] as? [[String: Any]])
    #expect(keys.count == 3)
    #expect((keys[0]["reference"] as? [String: Any])?["resource"] as? String == "quotes")
  }

  @Test func `a matrix says that its cells are guarded`() throws {
    let codebook = Codebook(
      themes: [Theme(id: "t", label: "=T", indicators: ["t"])], path: "codebook.csv")
    let tabulator = Tabulator(
      definitions: [MatrixDefinition(name: "by-case", rows: .theme, columns: .caseCode)],
      codebook: codebook,
      cases: [StudyCase(code: "A1", label: "Ash", parent: nil, attributes: [])], roles: [])
    let sheet = MatrixSheet(MatrixTally(tabulator).matrices[0])
    let package = try parsed(
      DataPackage.document(
        study: "s", tables: [],
        matrices: [(sheet, StudyFile(path: "matrices/by-case.csv", bytes: 5, sha256: "cd"))]))
    let resource = try #require((package["resources"] as? [[String: Any]])?.first)
    #expect(resource["name"] as? String == "matrix-by-case")
    #expect(resource["guard"] as? String == "apostrophe")
    #expect(resource["guardedCells"] as? Int == 1)
    let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
    #expect(fields?.last?["name"] as? String == "Ash")
  }
}
