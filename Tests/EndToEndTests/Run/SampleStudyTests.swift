import Foundation
import TestSupport
import Testing

/// The study that comes with the project, run as its README says.
@Suite struct SampleStudyTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private var pipeline: String {
    Workplace.root.appending(path: "pipelines/inclusion/pipeline.yml").path
  }

  /// The rows of a table of ours as dictionaries.
  private func table(_ name: String) throws -> [[String: String]] {
    let rows = try #require(parsedCSV(Array(try place.read(name).utf8)))
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test func `has the size and the spread of a real one`() throws {
    let outcome = try place.run("run", pipeline, "--output", "out", "--store", "store")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let documents = try table("out/data/documents.csv")
    #expect(documents.count >= 32)
    let words = documents.compactMap { $0["words"].flatMap { Int($0) } }.reduce(0, +)
    #expect(words >= 33_000)
    let quotes = try table("out/data/quotes.csv")
    let spoken = quotes.filter { $0["kind"] == "turn" }
    #expect(spoken.allSatisfy { $0["role"] != "interviewer" })
    #expect(
      Set(spoken.compactMap { $0["role_group"] }).isSuperset(of: ["leaders", "pupils", "parents"]))
    #expect(spoken.count { $0["role"] == "unattributed" } == 0)
  }

  @Test func `every quotation is a slice of its text`() throws {
    _ = try place.run("run", pipeline, "--output", "out", "--store", "store")
    let documents = Dictionary(
      uniqueKeysWithValues: try table("out/data/documents.csv").map { ($0["document"] ?? "", $0) })
    var texts: [String: [UInt8]] = [:]
    for (id, row) in documents {
      let extracted = place.folder.appending(path: "out/texts/\(id).txt")
      let source = URL(filePath: pipeline).deletingLastPathComponent()
        .appending(path: row["path"] ?? "")
      let file = FileManager.default.fileExists(atPath: extracted.path) ? extracted : source
      texts[id] = Array(try Data(contentsOf: file))
    }
    for row in try table("out/data/quotes.csv") {
      let start = try #require(Int(row["start_byte"] ?? ""))
      let end = try #require(Int(row["end_byte"] ?? ""))
      let text = try #require(texts[row["document"] ?? ""])
      #expect(String(decoding: text[start..<end], as: UTF8.self) == row["text"])
    }
  }

  @Test func `is the same to the byte whatever the jobs, the locale and the place`() throws {
    _ = try place.run("run", pipeline, "--output", "a", "--jobs", "1", "--store", "store-a")
    _ = try place.run(
      "run", pipeline, "--output", "deep/b", "--jobs", "3", "--store", "store-b",
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "C", "TZ": "Pacific/Auckland"])
    let (a, b) = (try place.files(below: "a"), try place.files(below: "deep/b"))
    #expect(a.keys.sorted() == b.keys.sorted())
    for (name, bytes) in a { #expect(bytes == b[name], "\(name) differs") }
    _ = try place.run("run", pipeline, "--output", "a", "--store", "store-a")
    #expect(try place.files(below: "a") == a)
  }

  @Test func `the report in XML and its twin in plain text give the same quotations`() throws {
    let root = Workplace.root.appending(path: "corpus/inclusion")
    let roles = Workplace.root.appending(path: "pipelines/inclusion/roles.csv").path
    let columns = ["kind", "role", "attribution", "rule", "cue", "section", "text"]
    func quotations(_ name: String) throws -> [[String]] {
      let outcome = try place.run(
        "quotes", root.appending(path: name).path, "--roles", roles, "--language", "en")
      let rows = try #require(parsedCSV(outcome.outputBytes))
      let header = try #require(rows.first)
      let places = columns.compactMap { header.firstIndex(of: $0) }
      return rows.dropFirst().map { row in places.map { row[$0] } }
    }
    let xml = try quotations("report/report.xml")
    let text = try quotations("report-text/report.txt")
    #expect(xml.count >= 150)
    #expect(xml.count == text.count)
    for (a, b) in zip(xml, text) { #expect(a == b) }
  }
}
