import CorpusModel

/// The class of a code point, as marks and names need it.
enum ScalarClass {
  case space
  case letter
  case digit
  /// An opening bracket.
  case opening
  /// A closing bracket.
  case closing
  /// Hyphens and dashes.
  case dash
  /// A sign that ends a clause or a sentence: `. , ; : ! ? …` and their kin.
  case stop
  case apostrophe
  /// A quotation mark other than those that serve as an apostrophe too.
  case quotationMark
  case other

  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? ScalarClass(ascii: UInt8(scalar)) : ScalarClass(beyondASCII: scalar)
  }

  private init(ascii byte: UInt8) {
    switch byte {
    case ASCII.a...ASCII.z, ASCII.capitalA...ASCII.capitalZ:
      self = .letter
    case ASCII.zero...ASCII.nine: self = .digit
    case ASCII.space, ASCII.controlSpaces: self = .space
    case ASCII.leftParenthesis, ASCII.leftBracket, ASCII.leftBrace: self = .opening
    case ASCII.rightParenthesis, ASCII.rightBracket, ASCII.rightBrace: self = .closing
    case ASCII.hyphen: self = .dash
    case ASCII.period, ASCII.comma, ASCII.semicolon, ASCII.colon,
      ASCII.exclamationMark, ASCII.questionMark:
      self = .stop
    case ASCII.apostrophe: self = .apostrophe
    case ASCII.quotationMark, ASCII.backtick: self = .quotationMark
    default: self = .other
    }
  }

  private init(beyondASCII scalar: UInt32) {
    switch scalar {
    case 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: self = .space
    case 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F:
      self = .quotationMark
    case 0x2019: self = .apostrophe
    case 0x2010...0x2015: self = .dash
    case 0x2026, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x061F, 0x060C:
      self = .stop
    // ¡ and ¿ open a sentence.
    case 0xA1, 0xBF, 0xFF08, 0x3010: self = .opening
    case 0xFF09, 0x3011: self = .closing
    case 0xAA, 0xB5, 0xBA: self = .letter
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x2BFF, 0x3000...0x303F: self = .other
    default: self = .letter
    }
  }
}

/// The code point that starts at `offset` of valid UTF-8, and its number of bytes.
func scalar(at offset: Int, in utf8: [UInt8]) -> (value: UInt32, width: Int) {
  let first = UInt32(utf8[offset])
  if first < 0x80 { return (first, 1) }
  func tail(_ index: Int) -> UInt32 { UInt32(utf8[offset + index] & 0x3F) }
  if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
  if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
  return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
}

/// The code point that ends at `offset` of valid UTF-8, and its number of bytes.
func scalar(before offset: Int, in utf8: [UInt8]) -> (value: UInt32, width: Int) {
  var start = offset - 1
  while utf8[start] & 0xC0 == 0x80 { start -= 1 }
  return scalar(at: start, in: utf8)
}
