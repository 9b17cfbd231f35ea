import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import Reading

/// Speech as given by the data from which the text was made.
private struct Spoken: Equatable {
  let speaker: String
  let words: String
}

private struct Meeting: Decodable {
  struct Turn: Decodable {
    let speaker: String
    let content: String
  }
  let turns: [Turn]

  private enum CodingKeys: String, CodingKey { case turns = "meeting_transcripts" }
}

private func trimmed(_ words: String) -> String {
  words.trimmingCharacters(in: .whitespacesAndNewlines)
}

@Test(.enabled(if: SharedFolder.contains("corpora/qmsum"), "there are no QMSum meetings"))
func `every turn of the QMSum meetings has its speaker and its words`() throws {
  let folder = try #require(SharedFolder.url(of: "corpora/qmsum"))
  var meetings = 0
  for domain in ["Academic", "Product"] {
    let texts = folder.appending(path: "txt/\(domain)")
    let names = try FileManager.default.contentsOfDirectory(atPath: texts.path).sorted()
    for name in names where name.hasSuffix(".txt") {
      let json = folder.appending(path: "json/\(domain)/\(name.dropLast(4)).json")
      let meeting = try JSONDecoder().decode(Meeting.self, from: Data(contentsOf: json))
      let expected = meeting.turns.map {
        Spoken(speaker: $0.speaker, words: trimmed($0.content))
      }
      let text = try String(contentsOf: texts.appending(path: name), encoding: .utf8)
      let document = try plainTextDocument(text)
      let found = document.turns.map {
        Spoken(speaker: document.labels[$0.label].text, words: document.text[$0.span])
      }
      #expect(found.count == expected.count, "\(name)")
      let first = zip(found, expected).first { $0 != $1 }
      #expect(first == nil, "\(name)")
      #expect(document.description.kind.isTranscript, "\(name)")
      #expect(document.findings.isEmpty, "\(name)")
      meetings += 1
    }
  }
  #expect(meetings == 85)
}

@Test(.enabled(if: SharedFolder.contains("corpora/aci_bench"), "there are no clinical visits"))
func `every turn of the clinical visits has its speaker and its words`() throws {
  let folder = try #require(SharedFolder.url(of: "corpora/aci_bench"))
  var visits = 0
  for part in ["train", "valid"] {
    let table = try String(
      contentsOf: folder.appending(path: "challenge_data/\(part).csv"), encoding: .utf8)
    for row in csvRows(table).dropFirst() {
      let expected = dialogue(row[2])
      let path = folder.appending(path: "txt/\(row[1]).txt")
      let document = try plainTextDocument(try String(contentsOf: path, encoding: .utf8))
      let found = document.turns.map {
        Spoken(speaker: document.labels[$0.label].text, words: document.text[$0.span])
      }
      #expect(found.count == expected.count, "\(row[1])")
      let first = zip(found, expected).first { $0 != $1 }
      #expect(first == nil, "\(row[1])")
      visits += 1
    }
  }
  #expect(visits == 87)
}

/// The turns of a dialogue whose lines begin with `[speaker]`; other lines go on with the turn.
private func dialogue(_ text: String) -> [Spoken] {
  var turns: [Spoken] = []
  for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
    if line.hasPrefix("["), let close = line.firstIndex(of: "]") {
      turns.append(
        Spoken(
          speaker: String(line[line.index(after: line.startIndex)..<close]),
          words: trimmed(String(line[line.index(after: close)...]))))
    } else if let last = turns.popLast(), !trimmed(String(line)).isEmpty {
      turns.append(
        Spoken(speaker: last.speaker, words: trimmed(last.words + "\n" + trimmed(String(line)))))
    } else if !trimmed(String(line)).isEmpty {
      Issue.record("a dialogue begins without a speaker")
    }
  }
  return turns
}

private func csvRows(_ text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  var wasQuote = false
  func finished() -> String { String(decoding: field, as: UTF8.self) }
  for byte in text.utf8 {
    if isQuoted && !wasQuote {
      if byte == 0x22 { wasQuote = true } else { field.append(byte) }
      continue
    }
    if wasQuote {
      wasQuote = false
      if byte == 0x22 {
        field.append(byte)
        continue
      }
      isQuoted = false
    }
    switch byte {
    case 0x22: isQuoted = true
    case 0x2C:
      row.append(finished())
      field = []
    case 0x0A:
      row.append(finished())
      field = []
      rows.append(row)
      row = []
    case 0x0D: continue
    default: field.append(byte)
    }
  }
  if !field.isEmpty || !row.isEmpty { rows.append(row + [finished()]) }
  return rows.filter { $0.count > 2 }
}
