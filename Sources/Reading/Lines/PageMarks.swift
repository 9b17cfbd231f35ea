import CorpusModel
import Languages

/// Lines of plain text that are marks of the page and no text.
enum PlainTextMarks {
  /// True if a quotation mark begins the words; `anywhere`, whether a double one is in them.
  static func opensQuotation(_ bytes: [UInt8], _ span: TextSpan, anywhere: Bool = false) -> Bool {
    for i in span.range {
      switch bytes[i] {
      case ASCII.quotationMark: return true
      // « and ».
      case 0xC2 where i + 1 < span.end && (bytes[i + 1] == 0xAB || bytes[i + 1] == 0xBB):
        return true
      // “ ” „, and ‘ at the start.
      case 0xE2 where i + 2 < span.end && bytes[i + 1] == 0x80:
        if (0x9C...0x9E).contains(bytes[i + 2]) { return true }
        if i == span.start, bytes[i + 2] == 0x98 || bytes[i + 2] == 0x9A { return true }
      case ASCII.apostrophe where i == span.start: return true
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
      case ASCII.space, ASCII.tab: continue
      case ASCII.colon where bytes[span.start] == ASCII.verticalBar: continue
      case ASCII.asterisk, ASCII.hyphen, ASCII.underscore, ASCII.equalsSign, ASCII.tilde,
        ASCII.numberSign, ASCII.verticalBar:
        marks += 1
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
    guard bytes[span.range].contains(where: { $0 >= ASCII.zero && $0 <= ASCII.nine }) else {
      return false
    }
    guard
      last >= ASCII.zero && last <= ASCII.nine
        || [
          ASCII.hyphen, ASCII.rightBracket, ASCII.verticalBar, ASCII.asterisk, 0x93, 0x94,
          ASCII.space,
        ].contains(last)
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
      return numbers.count == 1 || bytes[span.range].contains(ASCII.slash)
    }
    return words.pageWords.contains(String(first))
      && others.allSatisfy { words.pageWords.contains(String($0)) }
  }
}
