import CorpusModel
@testable import Files
import Foundation
import TestSupport
import Testing

@Suite struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b", ""], "a,b,\r\n"),
    (["one, two"], "\"one, two\"\r\n"),
    (["say \"no\""], "\"say \"\"no\"\"\"\r\n"),
    (["\"", "\"\""], "\"\"\"\",\"\"\"\"\"\"\r\n"),
    (["two\nlines", "cr\rcr", "crlf\r\n"], "\"two\nlines\",\"cr\rcr\",\"crlf\r\n\"\r\n"),
    ([" kept ", "=1+1", "'", "é“”"], " kept ,=1+1,',é“”\r\n"),
  ])
  func `quotes what RFC 4180 asks for and nothing else`(fields: [String], line: String) {
    var csv = CSVWriter()
    csv.row(fields)
    #expect(String(decoding: csv.bytes, as: UTF8.self) == line)
  }

  @Test(arguments: [0, 7, -7, 10, 1_234_567_890, Int.max, Int.min])
  func `writes whole numbers`(number: Int) {
    var csv = CSVWriter()
    csv.field(number)
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\(number)")
  }

  @Test func `writes flags as yes or empty`() {
    var csv = CSVWriter()
    csv.field(true)
    csv.field(false)
    csv.endRow()
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "yes,\r\n")
  }

  @Test func `fields made ready stand as if they were written there`() {
    let ready = RenderedFields { csv in
      csv.field("one, two")
      csv.field("")
      csv.field("three")
    }
    var csv = CSVWriter()
    csv.fields(ready)
    csv.endRow()
    csv.field(stableID: "q_a")
    csv.fields(ready)
    csv.fields(RenderedFields { $0.field("") })
    csv.endRow()
    #expect(
      String(decoding: csv.bytes, as: UTF8.self)
        == "\"one, two\",,three\r\nq_a,\"one, two\",,three,\r\n")
  }

  @Test func `joins pieces by a space and quotes them as one field`() {
    let text = SourceText("he said \"no\", twice")
    var csv = CSVWriter()
    csv.field(joining: [TextSpan(0, 2), TextSpan(14, 19)], of: text)
    csv.field(joining: [TextSpan(8, 12), TextSpan(0, 2)], of: text)
    csv.field(joining: [], of: text)
    csv.endRow()
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "he twice,\"\"\"no\"\" he\",\r\n")
  }

  @Test func `what it writes reads back the same, whatever the characters`() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [Character] = [
      "a", "\"", ",", "\r", "\n", "\r\n", " ", "é", "😀", "'", "=", "\u{0}",
    ]
    for _ in 0..<300 {
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          String(
            (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in alphabet.randomElement() }
          )
        }
      }
      var csv = CSVWriter()
      for row in rows { csv.row(row) }
      #expect(parsedCSV(csv.bytes) == rows)
    }
  }

  @Test func `every file of csv-spectrum that it writes reads back as its JSON`() throws {
    let folder = sharedFolder()?.appending(path: "corpora/csv_spectrum")
    guard let folder, FileManager.default.fileExists(atPath: folder.path) else {
      return print("csv-spectrum is not here: its files are not tried.")
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let tables = files.filter { $0.hasSuffix(".csv") }
    #expect(!tables.isEmpty)
    for table in tables {
      let name = URL(filePath: table).deletingPathExtension().lastPathComponent
      guard files.contains("json/\(name).json") else { continue }
      let records = try records(ofJSONAt: folder.appending(path: "json/\(name).json"))
      let columns = Set(records.flatMap(\.keys)).sorted()
      let rows = [columns] + records.map { record in columns.map { record[$0] ?? "" } }
      var csv = CSVWriter()
      for row in rows { csv.row(row) }
      #expect(parsedCSV(csv.bytes) == rows, "\(name)")
    }
  }

  /// A file holds a list of records, or one record alone.
  private func records(ofJSONAt url: URL) throws -> [[String: String]] {
    let data = try Data(contentsOf: url)
    let decoder = JSONDecoder()
    if let records = try? decoder.decode([[String: String]].self, from: data) { return records }
    return [try decoder.decode([String: String].self, from: data)]
  }

  /// `../shared` beside the package, else what CROSSCASE_SHARED names.
  private func sharedFolder() -> URL? {
    if let named = ProcessInfo.processInfo.environment["CROSSCASE_SHARED"] {
      return URL(filePath: named)
    }
    return URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
  }
}
