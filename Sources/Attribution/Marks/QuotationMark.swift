internal import CorpusModel
internal import TextServices

/// One quotation mark in a text and what its surroundings let it be.
struct QuotationMark {
  /// Marks of one family close each other, however they look: “ is closed by a straight ".
  enum Family: Int, CaseIterable {
    case double, single, angle, singleAngle, corner, whiteCorner
  }

  /// The direction in which a mark faces.
  enum Facing {
    case opens
    /// A mark after a stop, a bracket or another mark; nothing else it could be.
    case closes
    /// A single mark after a letter: it closes, or it is an apostrophe (`pupils'`).
    case mayClose
    /// Spaces, or nothing, on both sides: it opens what is closed and closes what is open.
    case either
    /// An apostrophe, a sign for inches, a slip within a word.
    case neither
  }

  var span: TextSpan
  var family: Family
  var value: UInt32
  var left: ScalarClass
  var right: ScalarClass
  /// True if the letter before is an s, as in a plural's genitive.
  var isAfterS = false
  /// True if it is between the stop of a sentence and a digit: `… at all."14`, the sign of a note.
  var isBeforeNote = false
}

extension QuotationMark {
  /// The marks of `utf8[span]` in order; apostrophes between letters are left out.
  static func marks(of utf8: [UInt8], in span: TextSpan) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    let starts = starts
    var offset = span.start
    while let place = starts.offset(in: utf8.span, from: offset, to: span.end) {
      let (value, width) = scalar(at: place, in: utf8)
      offset = place + width
      guard let found = mark(value, at: TextSpan(place, offset), of: utf8, in: span) else {
        continue
      }
      offset = found.span.end
      if found.family != .single || !found.isWithinWord { marks.append(found) }
    }
    return marks
  }

  /// The bytes with which a mark may begin.
  static let starts = ByteSearch(
    ASCII.quotationMark, ASCII.apostrophe, ASCII.backtick, 0xC2, 0xE2, 0xE3)

  private var isWithinWord: Bool {
    (left == .letter || left == .digit) && (right == .letter || right == .digit)
  }

  private static func mark(
    _ value: UInt32, at place: TextSpan, of utf8: [UInt8], in block: TextSpan
  ) -> QuotationMark? {
    guard var family = family(of: value) else { return nil }
    var span = place
    // Two single marks, `` or '', stand for a double one.
    if value == ASCII.apostrophe || value == ASCII.backtick, span.end < block.end,
      utf8[span.end] == UInt8(value)
    {
      family = .double
      span.end += 1
    }
    let before = span.start > block.start ? scalar(before: span.start, in: utf8).value : 0x20
    let after = span.end < block.end ? scalar(at: span.end, in: utf8).value : 0x20
    let isAfterStop = before == 0x2E || before == 0x21 || before == 0x3F || before == 0x2026
    return QuotationMark(
      span: span, family: family, value: value, left: ScalarClass(before),
      right: ScalarClass(after), isAfterS: before | 0x20 == 0x73,
      isBeforeNote: isAfterStop && ScalarClass(after) == .digit)
  }

  private static func family(of value: UInt32) -> Family? {
    switch value {
    case 0x22, 0x201C...0x201F, 0x301D...0x301F: .double
    case 0x27, 0x60, 0x2018...0x201B: .single
    case 0xAB, 0xBB: .angle
    case 0x2039, 0x203A: .singleAngle
    case 0x300C, 0x300D: .corner
    case 0x300E, 0x300F: .whiteCorner
    default: nil
    }
  }
}

extension QuotationMark {
  /// - Parameters:
  ///   - isOpen: whether a quotation of the family is open here.
  ///   - opener: the mark that opened it.
  func facing(isOpen: Bool, opener: UInt32?) -> Facing {
    switch value {
    case 0x22, 0x27: family == .double ? facingOfStraightDouble(isOpen) : facingOfSingle(isOpen)
    case 0x60: opensWord || family == .double ? .opens : .neither
    case 0x2018, 0x2019, 0x201B: facingOfSingle(isOpen)
    case 0x201C, 0x201F: facingOfHighOpening(isOpen, opener)
    case 0x201D: startsTight && !endsTight && !isOpen ? .opens : .closes
    case 0x201E, 0x201A, 0x300C, 0x300E, 0x301D: .opens
    case 0xAB, 0x2039: endsTight && !startsTight && isOpen ? .closes : facingOfLeftAngle(isOpen)
    case 0xBB, 0x203A: startsTight && !endsTight && !isOpen ? .opens : .closes
    default: .closes
    }
  }

  /// Words follow at once.
  private var startsTight: Bool {
    switch right {
    case .letter, .digit, .opening, .apostrophe, .quotationMark: true
    case .space, .closing, .dash, .stop, .other: false
    }
  }

  /// Words, or what ends them, are just before.
  private var endsTight: Bool {
    switch left {
    case .letter, .digit, .closing, .stop, .apostrophe, .quotationMark, .other: true
    case .space, .opening, .dash: false
    }
  }

  private var opensWord: Bool {
    !(left == .letter || left == .digit || left == .stop || left == .closing)
      && right != .space && right != .stop && right != .closing
  }

  private func facingOfStraightDouble(_ isOpen: Bool) -> Facing {
    let isBefore = right == .space
    if left == .space { return isBefore ? .either : .opens }
    if isBefore { return left == .opening ? .opens : .closes }
    if isWithinWord { return .neither }
    if isBeforeNote { return .closes }
    switch left {
    case .opening: return .opens
    case .dash, .quotationMark, .apostrophe, .other: return right == .stop ? .closes : .either
    case .stop: return startsTight && !isOpen ? .opens : .closes
    default: return .closes
    }
  }

  /// “ opens, but closes what „ opened, and closes by a slip where only a closing mark can stand.
  private func facingOfHighOpening(_ isOpen: Bool, _ opener: UInt32?) -> Facing {
    guard isOpen, endsTight, left != .quotationMark, left != .apostrophe else { return .opens }
    if opener == 0x201E { return .closes }
    if isWithinWord { return .neither }
    return startsTight || left == .other ? .opens : .closes
  }

  /// « opens, but closes where » opened, as in German and Danish.
  private func facingOfLeftAngle(_ isOpen: Bool) -> Facing {
    isOpen && endsTight && !startsTight ? .closes : .opens
  }

  private func facingOfSingle(_ isOpen: Bool) -> Facing {
    let isCurlyClosing = value == 0x2019
    switch (left, right) {
    case (.space, .space): return isCurlyClosing ? .closes : value == 0x2018 ? .opens : .either
    case (.letter, _), (.digit, _): return value == 0x2018 && startsTight ? .neither : .mayClose
    // ‘’Cos, “’Twas: an apostrophe right behind the mark that opens.
    case (.quotationMark, .letter) where isCurlyClosing: return .neither
    case (.stop, _), (.closing, _), (.other, _): return startsTight && !isOpen ? .opens : .closes
    case (_, .space), (_, .stop), (_, .closing): return .closes
    case (.quotationMark, _), (.apostrophe, _), (.dash, _):
      return isCurlyClosing ? .closes : isOpen && !startsTight ? .closes : .opens
    // ’ before a word is an apostrophe: ’em, ’tis.
    default: return isCurlyClosing ? .neither : .opens
    }
  }
}
