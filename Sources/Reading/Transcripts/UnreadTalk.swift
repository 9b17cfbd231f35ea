import CorpusModel
import TextServices

/// Signs that a text without labels is a talk all the same, so that taking it for a report loses what
/// was said.
struct UnreadTalk {
  /// The place of the first paragraph, or of the first that shows it.
  let offset: Int
  /// The sign that shows it, worded to follow “but”.
  let sign: String

  private static let fewest = 6
  /// The number of paragraphs that show what the whole is.
  private static let most = 400

  init?(in text: SourceText, lines: PlainTextLines) {
    let isLinewise =
      switch ParagraphSetting(of: lines) {
      case .linewise: true
      case .wrapped: TranscriptHeads.areSentences(lines, text.utf8)
      }
    var paragraphs: [TextSpan] = []
    for index in lines.lines.indices where !lines[index].isBlank {
      if paragraphs.count > UnreadTalk.most { break }
      if isLinewise || lines.followsBlank(index) || paragraphs.isEmpty {
        paragraphs.append(lines[index].content)
      } else {
        let start = paragraphs.removeLast().start
        paragraphs.append(TextSpan(start, lines[index].content.end))
      }
    }
    guard let first = paragraphs.first, let last = paragraphs.last else { return nil }
    offset = first.start
    let count = paragraphs.count
    let separators = UnreadTalk.countOfSeparators(in: text.utf8, upTo: last.end)
    if separators >= UnreadTalk.fewest, separators > 2 * count {
      sign =
        "its lines end with characters that other programs do not take for line ends (U+2028, U+0085)"
      return
    }
    guard count >= UnreadTalk.fewest else { return nil }
    // What is between quotation marks is quoted in a report too.
    let quoting = paragraphs.count { UnreadTalk.hasQuotationMark(text.utf8[$0.range]) }
    guard quoting * 10 <= count * 3 else { return nil }
    if paragraphs.count(where: { UnreadTalk.isMarkedAsSpeech(text.utf8[$0.range]) }) * 2 >= count {
      sign = "most of its paragraphs begin with a dash or '>>', as speech does"
    } else if paragraphs.count(where: { UnreadTalk.asks(text.utf8[$0.range]) }) * 6 >= count {
      sign = "many of its paragraphs are questions"
    } else if paragraphs.count(where: { UnreadTalk.isTime($0, in: text.utf8) }) * 8 >= count {
      sign = "there are times between its paragraphs"
    } else if let start = UnreadTalk.commonStart(of: paragraphs, in: text) {
      sign = "most of its paragraphs begin with one of the same few words, such as '\(start)'"
    } else {
      return nil
    }
  }

  private static let separatorBytes = ByteSearch(0x80, 0xC2)

  private static func countOfSeparators(in bytes: [UInt8], upTo end: Int) -> Int {
    var count = 0
    var i = 0
    while let next = separatorBytes.offset(in: bytes.span, from: i, to: end) {
      i = next + 1
      guard i < end else { break }
      let isLineSeparator =
        bytes[next] == 0x80 && next > 0 && bytes[next - 1] == 0xE2 && bytes[i] == 0xA8
      if isLineSeparator || bytes[next] == 0xC2 && bytes[i] == 0x85 { count += 1 }
    }
    return count
  }

  /// `"`, `«`, `»`, `“`, `”`, `„`.
  private static func hasQuotationMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == ASCII.quotationMark || last == 0xC2 && (byte == 0xAB || byte == 0xBB) {
        return true
      }
      if last == 0x80, (0x9C...0x9E).contains(byte) { return true }
      last = byte
    }
    return false
  }

  /// `— Yes.`, `– Yes.`, `>> Yes.`
  private static func isMarkedAsSpeech(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xE2, 0x80, 0x94]) || bytes.starts(with: [0xE2, 0x80, 0x93])
      || bytes.starts(with: [ASCII.greaterThan, ASCII.greaterThan])
  }

  private static func isTime(_ paragraph: TextSpan, in bytes: [UInt8]) -> Bool {
    TranscriptTime(in: bytes, at: paragraph.start, end: paragraph.end)?.end == paragraph.end
  }

  /// True if it ends with a question mark, but for marks of emphasis and of tables.
  private static func asks(_ bytes: ArraySlice<UInt8>) -> Bool {
    let last = bytes.last {
      ![ASCII.asterisk, ASCII.underscore, ASCII.verticalBar, ASCII.space].contains($0)
    }
    // `?`, `？`, `؟`, `;` of Greek is no sign.
    return last == ASCII.questionMark || bytes.suffix(3).elementsEqual([0xEF, 0xBC, 0x9F])
      || bytes.suffix(2).elementsEqual([0xD8, 0x9F])
  }

  /// The commonest first word, where a few are those of three paragraphs in five.
  private static func commonStart(of paragraphs: [TextSpan], in text: SourceText) -> String? {
    guard paragraphs.count >= 2 * fewest else { return nil }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for paragraph in paragraphs {
      let bytes = text.utf8[paragraph.range]
      let word = bytes.drop {
        $0 < ASCII.capitalA
          || [ASCII.leftBracket, ASCII.underscore, ASCII.leftBrace, ASCII.verticalBar].contains($0)
      }.prefix(40).prefix {
        ASCII.isLetter($0) || ASCII.digits ~= $0 || $0 >= 0x80
      }
      if let first = word.first, !(ASCII.smallLetters ~= first) { counts[word, default: 0] += 1 }
    }
    let common = counts.filter { $1 >= 3 && $1 * 12 >= paragraphs.count }
    guard common.count >= 2,
      common.values.reduce(0, +) * 5 >= paragraphs.count * 3,
      let best = common.max(by: { ($0.value, $1.key.startIndex) < ($1.value, $0.key.startIndex) })
    else { return nil }
    return String(decoding: best.key, as: UTF8.self)
  }
}
