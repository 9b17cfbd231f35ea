import CorpusModel
import Languages

/// Lines of plain text that are marks of the page and no text.
enum PlainTextMarks {
  /// Whether a quotation mark begins the words; `anywhere`, whether a double one stands in them.
  static func opensQuotation(_ bytes: [UInt8], _ span: TextSpan, anywhere: Bool = false) -> Bool {
    for i in span.range {
      switch bytes[i] {
      case 0x22: return true
      // « and ».
      case 0xC2 where i + 1 < span.end && (bytes[i + 1] == 0xAB || bytes[i + 1] == 0xBB):
        return true
      // “ ” „, and ‘ at the start.
      case 0xE2 where i + 2 < span.end && bytes[i + 1] == 0x80:
        if (0x9C...0x9E).contains(bytes[i + 2]) { return true }
        if i == span.start, bytes[i + 2] == 0x98 || bytes[i + 2] == 0x9A { return true }
      case 0x27 where i == span.start: return true
      default: break
      }
      if !anywhere { return false }
    }
    return false
  }

  /// `* * *`, `---`, `____`, `=====`, `· · ·`, `|---|:-:|`.
  static func isRule(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    guard span.count >= 3, span.count <= 240 else { return false }
    var marks = 0
    for i in span.range {
      switch bytes[i] {
      case 0x20, 0x09: continue
      case 0x3A where bytes[span.start] == 0x7C: continue
      case 0x2A, 0x2D, 0x5F, 0x3D, 0x7E, 0x23, 0x7C: marks += 1
      case 0xE2, 0xC2,
        0x80...0xBF where !span.isEmpty:
        marks += 1
      default: return false
      }
    }
    guard marks >= 3 else { return false }
    // A line of letters outside ASCII is text.
    return !String(decoding: bytes[span.range], as: UTF8.self).contains {
      $0.isLetter || $0.isNumber
    }
  }

  /// `12`, `- 12 -`, `Page 3 of 20`, `Seite 4`, `[12]`, `3/20`.
  static func isPageNumber(
    _ bytes: [UInt8], _ span: TextSpan, _ words: TranscriptWords
  ) -> Bool {
    guard span.count <= 24, let last = span.isEmpty ? nil : bytes[span.end - 1] else {
      return false
    }
    guard bytes[span.range].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    guard last >= 0x30 && last <= 0x39 || [0x2D, 0x5D, 0x7C, 0x2A, 0x93, 0x94, 0x20].contains(last)
    else { return false }
    let pieces = String(decoding: bytes[span.range], as: UTF8.self).lowercased()
      .split { !($0.isLetter || $0.isNumber) }
    let numbers = pieces.filter { $0.allSatisfy(\.isNumber) }
    guard let first = pieces.first, (1...2).contains(numbers.count),
      numbers.allSatisfy({ $0.count <= 4 })
    else { return false }
    let others = pieces.filter { !$0.allSatisfy(\.isNumber) }
    if others.isEmpty {
      // 1989–1994 and 3.1 are no page numbers.
      return numbers.count == 1 || bytes[span.range].contains(0x2F)
    }
    return words.pageWords.contains(String(first))
      && others.allSatisfy { words.pageWords.contains(String($0)) }
  }
}
