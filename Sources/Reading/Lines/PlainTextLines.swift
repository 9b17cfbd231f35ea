import CorpusModel
import Languages
import TextServices

/// The lines of a plain text, without their ends and the white space around them.
struct PlainTextLines {
  struct Line {
    /// The first byte of the line.
    let start: UInt32
    /// The first byte that is no white space; equals ``end`` in a blank line.
    let contentStart: UInt32
    /// The byte after the last that is no white space.
    let contentEnd: UInt32
    /// The index of the line's first colon in ``PlainTextLines/colons``.
    fileprivate let firstColon: UInt32

    var isBlank: Bool { contentStart == contentEnd }
    var content: TextSpan { TextSpan(Int(contentStart), Int(contentEnd)) }
    /// In bytes.
    var count: Int { Int(contentEnd - contentStart) }
    var indentation: Int { Int(contentStart - start) }
  }

  private(set) var lines: [Line] = []
  /// The offsets of `:` and U+FF1A, of which labels have one: few, and asked for by line.
  private var colons: [UInt32] = []

  /// The words of languages by which lines are recognised.
  let words: TranscriptWords

  /// LF, CRLF and a lone CR end a line, as in ``LineMap``.
  init(of text: SourceText, words: TranscriptWords) {
    self.words = words
    let bytes = text.utf8.span
    lines.reserveCapacity(bytes.count / 80 + 1)
    var start = 0
    var i = 0
    var firstColon = 0
    let signs = ByteSearch(ASCII.lineFeed, ASCII.carriageReturn, ASCII.colon, 0xEF)
    while let place = signs.offset(in: bytes, from: i, to: bytes.count) {
      i = place + 1
      if bytes[place] == ASCII.lineFeed || bytes[place] == ASCII.carriageReturn {
        append(start, place, firstColon, of: text)
        if bytes[place] == ASCII.carriageReturn && i < bytes.count && bytes[i] == ASCII.lineFeed {
          i += 1
        }
        start = i
        firstColon = colons.count
      } else if PlainTextLines.colonWidth(in: text.utf8, at: place, end: bytes.count) != nil {
        colons.append(UInt32(place))
      }
    }
    if start < bytes.count { append(start, bytes.count, firstColon, of: text) }
  }

  private mutating func append(_ start: Int, _ end: Int, _ firstColon: Int, of text: SourceText) {
    let content = text.trimmed(TextSpan(start, end))
    lines.append(
      Line(
        start: UInt32(start), contentStart: UInt32(content.start), contentEnd: UInt32(content.end),
        firstColon: UInt32(firstColon)))
  }

  /// The offsets of the colons of the line at `index`, wide ones too, in order.
  func colons(ofLine index: Int) -> ArraySlice<UInt32> {
    let end = index + 1 < lines.count ? Int(lines[index + 1].firstColon) : colons.count
    return colons[Int(lines[index].firstColon)..<end]
  }

  /// The map of the file that these are the lines of.
  func map(of text: SourceText) -> LineMap {
    var anchors: [LineMap.Anchor] = []
    anchors.reserveCapacity(lines.count + 1)
    for (index, line) in lines.enumerated() {
      anchors.append(LineMap.Anchor(offset: Int(line.start), line: index + 1))
    }
    // Behind a last line end there is one more line, without a byte.
    if let last = text.utf8.last, last == ASCII.lineFeed || last == ASCII.carriageReturn {
      anchors.append(LineMap.Anchor(offset: text.count, line: lines.count + 1))
    }
    return LineMap(anchors: anchors)
  }

  var count: Int { lines.count }
  subscript(index: Int) -> Line { lines[index] }

  /// True if the line at `index` begins a paragraph as far as blank lines show it.
  func followsBlank(_ index: Int) -> Bool { index == 0 || lines[index - 1].isBlank }

  func precedesBlank(_ index: Int) -> Bool {
    index + 1 >= lines.count || lines[index + 1].isBlank
  }

  /// True if a line that is not blank ends with the stop of a sentence, a bracket or a mark after it.
  func endsSentence(_ index: Int, in text: SourceText) -> Bool {
    // A character is no longer than four bytes.
    let content = lines[index].content
    var start = max(content.start, content.end - 4)
    while !text.isBoundary(start) { start += 1 }
    guard let last = text[TextSpan(start, content.end)].last else { return false }
    return ".!?…:”\"»)’".contains(last)
  }

  func endsInColon(_ index: Int, in text: SourceText) -> Bool {
    !lines[index].isBlank && text.utf8[lines[index].content.end - 1] == ASCII.colon
  }
}

/// The setting of the paragraphs of a plain text.
enum ParagraphSetting {
  /// Lines are broken at a margin, so a paragraph runs over several lines.
  case wrapped(margin: Int)
  /// Every line is a paragraph of its own.
  case linewise

  /// Wrapped when most of the lines that another one follows directly are about as long as the
  /// longest ones, and no longer than a page is wide.
  init(of lines: PlainTextLines) {
    var histogram = [Int](repeating: 0, count: 161)
    var followed = 0
    for index in lines.lines.indices.dropLast() {
      guard !lines[index].isBlank && !lines[index + 1].isBlank else { continue }
      followed += 1
      histogram[min(lines[index].count + lines[index].indentation, 160)] += 1
    }
    guard followed >= 2, histogram[160] * 50 <= followed else {
      self = .linewise
      return
    }
    // The margin is the length that only one line in fifty exceeds.
    var margin = 160
    var longer = 0
    while margin > 0 && (longer + histogram[margin]) * 50 <= followed {
      longer += histogram[margin]
      margin -= 1
    }
    let full = histogram[max(0, margin - 18)...].reduce(0, +)
    self = margin >= 34 && full * 2 >= followed ? .wrapped(margin: margin) : .linewise
  }

  var isWrapped: Bool {
    if case .wrapped = self { true } else { false }
  }

  /// True if a line is so long that it was broken at the margin.
  func isBroken(_ line: PlainTextLines.Line) -> Bool {
    guard case .wrapped(let margin) = self else { return false }
    return line.count + line.indentation >= margin - 12
  }
}

extension PlainTextLines {
  /// The number of bytes of the colon at `i`, `:` or U+FF1A; nil if there is none.
  static func colonWidth(in bytes: [UInt8], at i: Int, end: Int) -> Int? {
    guard i < end else { return nil }
    if bytes[i] == ASCII.colon { return 1 }
    if bytes[i] == 0xEF && i + 2 < end && bytes[i + 1] == 0xBC && bytes[i + 2] == 0x9A { return 3 }
    return nil
  }
}
