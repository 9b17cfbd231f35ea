import Languages
import CorpusModel
import Foundation
import Reading
import TestSupport
import Testing
import TextServices

@testable import Attribution

/// Quotations of seventy novels against the annotations of LitBank (Sims and Bamman 2020,
/// "Measuring Information Propagation in Literary Social Networks", EMNLP).
@Suite struct LitBankTests {
  @Test(.enabled(if: SharedFolder.contains("corpora/litbank_quotations")))
  func `finds the quotations of novels`() throws {
    var score = SpanScore()
    for file in SharedFolder.files(below: "corpora/litbank_quotations")
    where file.pathExtension == "txt" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let annotations = try String(
        contentsOf: file.deletingPathExtension().appendingPathExtension("ann"), encoding: .utf8)
      let gold = LitBankText.goldSpans(of: annotations, in: text)
      let found = try LitBankText(text).speechSpans()
      let before = score
      score.add(found: found, gold: gold)
      if ProcessInfo.processInfo.environment["CROSSCASE_LITBANK_ERRORS"] != nil {
        print(file.lastPathComponent, score.since(before).summary)
        for line in SpanScore.differences(found: found, gold: gold, in: Array(text.utf8)) {
          print("  \(line)")
        }
      }
    }
    print("LitBank: \(score.summary)")
    #expect(score.f1 >= 0.93)
  }
}

/// Precision and recall of spans; two match when they share 0.8 of their union.
struct SpanScore {
  var found = 0
  var gold = 0
  var matched = 0

  mutating func add(found: [TextSpan], gold: [TextSpan]) {
    self.found += found.count
    self.gold += gold.count
    matched += Self.matches(found: found, gold: gold).count
  }

  func since(_ other: SpanScore) -> SpanScore {
    SpanScore(found: found - other.found, gold: gold - other.gold, matched: matched - other.matched)
  }

  var precision: Double { found == 0 ? 0 : Double(matched) / Double(found) }
  var recall: Double { gold == 0 ? 0 : Double(matched) / Double(gold) }
  var f1: Double { found + gold == 0 ? 0 : 2 * Double(matched) / Double(found + gold) }

  var summary: String {
    String(
      format: "precision %.3f, recall %.3f, F1 %.3f (%d found, %d in the gold)", precision, recall,
      f1, found, gold)
  }

  /// Pairs of indices, each used once.
  static func matches(found: [TextSpan], gold: [TextSpan]) -> [(found: Int, gold: Int)] {
    var pairs: [(found: Int, gold: Int)] = []
    var taken: Set<Int> = []
    for (index, span) in gold.enumerated() {
      let best = found.indices.filter { !taken.contains($0) }
        .max { overlap(found[$0], span) < overlap(found[$1], span) }
      guard let best, overlap(found[best], span) >= 0.8 else { continue }
      taken.insert(best)
      pairs.append((best, index))
    }
    return pairs
  }

  static func overlap(_ a: TextSpan, _ b: TextSpan) -> Double {
    guard a.overlaps(b) else { return 0 }
    return Double(min(a.end, b.end) - max(a.start, b.start)) / Double(a.union(b).count)
  }

  static func differences(found: [TextSpan], gold: [TextSpan], in utf8: [UInt8]) -> [String] {
    let pairs = matches(found: found, gold: gold)
    let missed = gold.indices.filter { index in !pairs.contains { $0.gold == index } }
    let spurious = found.indices.filter { index in !pairs.contains { $0.found == index } }
    func words(_ span: TextSpan) -> String {
      String(decoding: utf8[span.range], as: UTF8.self).replacingOccurrences(of: "\n", with: " / ")
    }
    return (missed.map { (gold[$0], "missed   ") } + spurious.map { (found[$0], "spurious ") })
      .sorted { $0.0 < $1.0 }.map { "\($0.1)\(words($0.0))" }
  }
}

/// A LitBank text: a sentence a line, tokens set apart by spaces.
struct LitBankText {
  /// The text as it would be printed, and the offset in the file of each of its bytes.
  private var utf8: [UInt8] = []
  private var origins: [Int] = []
  private let original: String
  private let opensWithDash: Bool

  init(_ text: String) {
    original = text
    // Joyce opens speech with a dash. Paragraphs are not marked, so each such sentence is one.
    let dashed = text.split(separator: "\n").count { $0.hasPrefix("— ") || $0.hasPrefix("-- ") }
    opensWithDash = dashed > 4 && dashed > text.count { "\"“‘".contains($0) }
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let tokens = line.split(separator: " ", omittingEmptySubsequences: false)
      let isDialogue = opensWithDash && (tokens.first == "—" || tokens.first == "--")
      if isDialogue { append(0x0A, offset) }
      for (index, token) in tokens.enumerated() {
        if index > 0 {
          let previous = tokens[index - 1]
          if !Self.isJoined(previous, token, isFirst: index == 1) { append(0x20, offset - 1) }
        }
        if isDialogue, index == 0 {
          for byte in "—".utf8 { append(byte, offset) }
          offset += token.utf8.count
        } else {
          for byte in token.utf8 {
            append(byte, offset)
            offset += 1
          }
        }
        offset += 1
      }
      append(0x0A, offset - 1)
      if isDialogue { append(0x0A, offset - 1) }
    }
  }

  private mutating func append(_ byte: UInt8, _ origin: Int) {
    utf8.append(byte)
    origins.append(origin)
  }

  /// True if print leaves no space between two tokens. Straight marks, which do not show their
  /// direction, keep their spaces.
  private static func isJoined(_ left: Substring, _ right: Substring, isFirst: Bool) -> Bool {
    if ["“", "‘", "(", "["].contains(left) { return true }
    if isFirst, left == "—" { return true }
    if ["”", "’", ",", ".", "!", "?", ";", ":", ")", "]", "...", "n't", "n’t"].contains(right) {
      return true
    }
    // A lone mark after an s, or after a word that lacks its last letter, is an apostrophe.
    if right == "'",
      left.hasSuffix("s") || left.hasSuffix("in") || ["an", "o", "th"].contains(left)
    {
      return true
    }
    let contractions = ["s", "ll", "d", "ve", "re", "m", "t"]
    return (right.hasPrefix("'") || right.hasPrefix("’"))
      && contractions.contains(right.dropFirst().lowercased())
  }

  /// The quotations of kind speech, marks included, as spans of the file.
  func speechSpans() throws -> [TextSpan] {
    let text = SourceText(String(decoding: utf8, as: UTF8.self))
    var blocks: [Block] = []
    var start = 0
    var previous: UInt8 = 0
    for (index, byte) in utf8.enumerated() {
      if byte == 0x0A, previous == 0x0A {
        blocks.append(Block(kind: .paragraph, span: text.trimmed(TextSpan(start, index))))
        start = index
      }
      previous = byte
    }
    blocks.append(Block(kind: .paragraph, span: text.trimmed(TextSpan(start, utf8.count))))
    let document = Document(
      description: DocumentDescription(
        id: "novel", path: "novel.txt", sha256: "", format: .text, encoding: "utf-8",
        language: "en", kind: .report, caseCode: nil, wave: nil, date: nil),
      text: text, lines: LineMap(linesOf: text), blocks: blocks.filter { !$0.span.isEmpty })
    let dashes = Language(tag: "en", lists: [.dialogueDashes: ["—"]])
    let attributed = try attributed(
      document, settings: AttributionSettings(languages: [dashes]))
    return attributed.voiced.filter { $0.kind == .speech }.map { quotation in
      withMarks(quotation.span, in: text)
    }
  }

  private func withMarks(_ span: TextSpan, in text: SourceText) -> TextSpan {
    let marks = "\"“”‘’'`—"
    var start = span.start
    var outer = span.start
    while outer > 0, text.whiteSpaceWidth(at: outer - 1) != nil { outer -= 1 }
    if outer > 0 {
      let before = scalar(before: outer, in: text.utf8)
      if marks.unicodeScalars.contains(where: { $0.value == before.value }) {
        start = outer - before.width
      }
    }
    var end = span.end
    while end < text.count, text.utf8[end] == 0x20 { end += 1 }
    if end < text.count {
      let after = scalar(at: end, in: text.utf8)
      let isMark =
        after.value != 0x2014 && marks.unicodeScalars.contains { $0.value == after.value }
      end = isMark ? end + after.width : span.end
    }
    return TextSpan(origins[start], origins[max(start, end - 1)] + 1)
  }

  /// Sentence and token indices count from 0; both ends are part of the quotation.
  static func goldSpans(of annotations: String, in text: String) -> [TextSpan] {
    var offset = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map { token in
        defer { offset += token.utf8.count + 1 }
        return TextSpan(offset, offset + token.utf8.count)
      }
    }
    return annotations.split(separator: "\n").compactMap { row in
      let fields = row.split(separator: "\t")
      guard fields.count > 5, fields[0] == "QUOTE" else { return nil }
      let places = fields[2...5].compactMap { Int($0) }
      guard places.count == 4 else { return nil }
      return TextSpan(lines[places[0]][places[1]].start, lines[places[2]][places[3]].end)
    }
  }
}
