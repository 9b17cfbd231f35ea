import CorpusModel

/// The text that is taken out of a source whose white space is layout.
///
/// Runs of white space become one space, and what parts lines and blocks is asked for; it is written
/// when text follows, so nothing ends in white space.
struct ExtractedText {
  /// The gap between two texts, the weakest first.
  enum Gap: Int, Comparable {
    case none
    /// A space if a word follows.
    case soft
    case space
    case line
    case block

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  private(set) var utf8: [UInt8] = []
  /// The line of the source at each line of the text, and wherever it changes within one.
  private(set) var anchors: [LineMap.Anchor] = []
  /// The offset of the first byte of C1 controls that were read as Windows-1252, and their number.
  private(set) var controls: (first: Int, count: Int)?
  private var gap = Gap.none
  private var isLineNew = true
  /// The starts that wait for text, by the number of their mark.
  private var waiting: [Int] = []
  private var starts: [Int?] = []

  /// In ISO 8859-1 the byte 85 is …, and in Unicode texts a line end.
  var takesNextLineAsEllipsis = false

  mutating func part(by gap: Gap) {
    self.gap = max(self.gap, gap)
    if gap >= .line { isLineNew = true }
  }

  /// Takes back that a block was to follow.
  mutating func partByLine() {
    gap = .line
    isLineNew = true
  }

  /// True if the next text begins a line.
  var isAtLineStart: Bool { gap >= .line || utf8.isEmpty }

  /// Takes back a space that layout asked for.
  mutating func joinNext() {
    if gap == .space || gap == .soft { gap = .none }
  }

  /// Marks the place of the next text.
  mutating func mark() -> Mark {
    waiting.append(starts.count)
    starts.append(nil)
    return Mark(number: starts.count - 1)
  }

  struct Mark: Hashable { fileprivate let number: Int }

  /// From the first text after `mark` to the end; nil if there is none.
  func span(since mark: Mark) -> TextSpan? {
    guard let start = starts[mark.number], start <= utf8.count else { return nil }
    return TextSpan(start, utf8.count)
  }

  /// Ends the wait of marks that no text will follow.
  mutating func forget(_ mark: Mark) {
    if let place = waiting.lastIndex(of: mark.number) { waiting.remove(at: place) }
  }

  /// Appends `text` with its white space collapsed; `line` is where it starts.
  mutating func append(_ text: Span<UInt8>, line: Int) {
    var line = line
    var i = 0
    let count = text.count
    while i < count {
      let byte = text[i]
      if byte <= ASCII.space {
        part(by: .space)
        if byte == ASCII.lineFeed {
          line += 1
          isLineNew = true
        }
        i += 1
        continue
      }
      let start = i
      i = Self.endOfPlain(text, from: i)
      if start < i {
        settle(before: text[start], i > start + 1 ? text[start + 1] : 0, line)
        unsafe text.extracting(start..<i).withUnsafeBufferPointer {
          unsafe utf8.append(contentsOf: $0)
        }
      }
      guard i + 1 < count, text[i] == 0xC2, text[i + 1] < 0xA0 else { continue }
      if text[i + 1] == 0x85 && !takesNextLineAsEllipsis {
        part(by: .space)
      } else {
        settle(before: 0xC2, text[i + 1], line)
        appendControl(text[i + 1])
      }
      i += 2
    }
  }

  /// The end of text that is copied as it is: at white space that is more than one space between
  /// two words, or at what may be a control.
  private static func endOfPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    var i = start
    let count = text.count
    unsafe text.withUnsafeBytes { bytes in
      let spaces = SIMD16<UInt8>(repeating: ASCII.space)
      let leads = SIMD16<UInt8>(repeating: 0xC2)
      while i + 17 <= count {
        let here = unsafe bytes.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self)
        let next = unsafe bytes.loadUnaligned(fromByteOffset: i + 1, as: SIMD16<UInt8>.self)
        let isSpace = here .< spaces .| (here .== spaces .& next .<= spaces)
        let isControl = here .== leads .& next .< SIMD16<UInt8>(repeating: 0xA0)
        if any(isSpace .| isControl) { break }
        i += 16
      }
    }
    while i < count {
      let byte = text[i]
      if byte > ASCII.space {
        if byte == 0xC2, i + 1 < count, text[i + 1] < 0xA0 { break }
      } else if byte != ASCII.space || i + 1 == count || text[i + 1] <= ASCII.space {
        break
      }
      i += 1
    }
    return i
  }

  mutating func append(_ string: StaticString, line: Int) {
    var bytes: [UInt8] = []
    string.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    append(bytes.span, line: line)
  }

  /// Writes the gap that is due, and gives the marks that wait their place.
  private mutating func settle(before byte: UInt8, _ next: UInt8, _ line: Int) {
    if gap != .none {
      if !utf8.isEmpty {
        switch gap {
        case .none: break
        case .soft: if beginsWord(byte, next) { utf8.append(ASCII.space) }
        case .space: utf8.append(ASCII.space)
        case .line: utf8.append(ASCII.lineFeed)
        case .block:
          utf8.append(ASCII.lineFeed)
          utf8.append(ASCII.lineFeed)
        }
      }
      gap = .none
    }
    if isLineNew {
      isLineNew = false
      if anchors.last?.line != line { anchors.append(.init(offset: utf8.count, line: line)) }
    }
    if !waiting.isEmpty {
      for number in waiting { starts[number] = utf8.count }
      waiting.removeAll(keepingCapacity: true)
    }
  }

  /// True if a letter or digit of a script that parts its words by spaces begins with these bytes.
  private func beginsWord(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case ASCII.digits, ASCII.capitals, ASCII.smallLetters, 0xC3...0xDF, 0xE0, 0xE1: true
    // Hangul, from U+AC00.
    case 0xEA: next >= 0xB0
    case 0xEB, 0xEC, 0xED: true
    default: false
    }
  }

  /// Appends the character that Windows-1252 has at `byte`, where ISO 8859-1 has a control that
  /// nobody writes.
  private mutating func appendControl(_ byte: UInt8) {
    controls = (controls?.first ?? utf8.count, (controls?.count ?? 0) + 1)
    let scalar = Self.windows1252[Int(byte) - 0x80]
    utf8.append(contentsOf: String(scalar).utf8)
  }

  /// The characters of the bytes 80 to 9F; U+FFFD for those that stand for nothing.
  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
