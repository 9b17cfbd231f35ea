/// The bytes of ASCII by name, and the tests of one byte that all modules share.
///
/// Computed and always inlined: other modules compile a byte as its number, where a stored constant would be
/// a call. Without `@usableFromInline` on the type none of it would be inlined.
@usableFromInline package enum ASCII {
  @inlinable @inline(__always) package static var tab: UInt8 { 0x09 }
  @inlinable @inline(__always) package static var lineFeed: UInt8 { 0x0A }
  @inlinable @inline(__always) package static var formFeed: UInt8 { 0x0C }
  @inlinable @inline(__always) package static var carriageReturn: UInt8 { 0x0D }
  @inlinable @inline(__always) package static var unitSeparator: UInt8 { 0x1F }
  @inlinable @inline(__always) package static var space: UInt8 { 0x20 }
  @inlinable @inline(__always) package static var exclamationMark: UInt8 { 0x21 }
  @inlinable @inline(__always) package static var quotationMark: UInt8 { 0x22 }
  @inlinable @inline(__always) package static var numberSign: UInt8 { 0x23 }
  @inlinable @inline(__always) package static var dollarSign: UInt8 { 0x24 }
  @inlinable @inline(__always) package static var percentSign: UInt8 { 0x25 }
  @inlinable @inline(__always) package static var ampersand: UInt8 { 0x26 }
  @inlinable @inline(__always) package static var apostrophe: UInt8 { 0x27 }
  @inlinable @inline(__always) package static var leftParenthesis: UInt8 { 0x28 }
  @inlinable @inline(__always) package static var rightParenthesis: UInt8 { 0x29 }
  @inlinable @inline(__always) package static var asterisk: UInt8 { 0x2A }
  @inlinable @inline(__always) package static var plusSign: UInt8 { 0x2B }
  @inlinable @inline(__always) package static var comma: UInt8 { 0x2C }
  @inlinable @inline(__always) package static var hyphen: UInt8 { 0x2D }
  @inlinable @inline(__always) package static var period: UInt8 { 0x2E }
  @inlinable @inline(__always) package static var slash: UInt8 { 0x2F }
  @inlinable @inline(__always) package static var zero: UInt8 { 0x30 }
  @inlinable @inline(__always) package static var one: UInt8 { 0x31 }
  @inlinable @inline(__always) package static var two: UInt8 { 0x32 }
  @inlinable @inline(__always) package static var three: UInt8 { 0x33 }
  @inlinable @inline(__always) package static var four: UInt8 { 0x34 }
  @inlinable @inline(__always) package static var five: UInt8 { 0x35 }
  @inlinable @inline(__always) package static var six: UInt8 { 0x36 }
  @inlinable @inline(__always) package static var seven: UInt8 { 0x37 }
  @inlinable @inline(__always) package static var eight: UInt8 { 0x38 }
  @inlinable @inline(__always) package static var nine: UInt8 { 0x39 }
  @inlinable @inline(__always) package static var colon: UInt8 { 0x3A }
  @inlinable @inline(__always) package static var semicolon: UInt8 { 0x3B }
  @inlinable @inline(__always) package static var lessThan: UInt8 { 0x3C }
  @inlinable @inline(__always) package static var equalsSign: UInt8 { 0x3D }
  @inlinable @inline(__always) package static var greaterThan: UInt8 { 0x3E }
  @inlinable @inline(__always) package static var questionMark: UInt8 { 0x3F }
  @inlinable @inline(__always) package static var atSign: UInt8 { 0x40 }
  @inlinable @inline(__always) package static var capitalA: UInt8 { 0x41 }
  @inlinable @inline(__always) package static var capitalE: UInt8 { 0x45 }
  @inlinable @inline(__always) package static var capitalF: UInt8 { 0x46 }
  @inlinable @inline(__always) package static var capitalI: UInt8 { 0x49 }
  @inlinable @inline(__always) package static var capitalL: UInt8 { 0x4C }
  @inlinable @inline(__always) package static var capitalM: UInt8 { 0x4D }
  @inlinable @inline(__always) package static var capitalQ: UInt8 { 0x51 }
  @inlinable @inline(__always) package static var capitalV: UInt8 { 0x56 }
  @inlinable @inline(__always) package static var capitalX: UInt8 { 0x58 }
  @inlinable @inline(__always) package static var capitalZ: UInt8 { 0x5A }
  @inlinable @inline(__always) package static var leftBracket: UInt8 { 0x5B }
  @inlinable @inline(__always) package static var backslash: UInt8 { 0x5C }
  @inlinable @inline(__always) package static var rightBracket: UInt8 { 0x5D }
  @inlinable @inline(__always) package static var caret: UInt8 { 0x5E }
  @inlinable @inline(__always) package static var underscore: UInt8 { 0x5F }
  @inlinable @inline(__always) package static var backtick: UInt8 { 0x60 }
  @inlinable @inline(__always) package static var a: UInt8 { 0x61 }
  @inlinable @inline(__always) package static var e: UInt8 { 0x65 }
  @inlinable @inline(__always) package static var i: UInt8 { 0x69 }
  @inlinable @inline(__always) package static var m: UInt8 { 0x6D }
  @inlinable @inline(__always) package static var p: UInt8 { 0x70 }
  @inlinable @inline(__always) package static var q: UInt8 { 0x71 }
  @inlinable @inline(__always) package static var s: UInt8 { 0x73 }
  @inlinable @inline(__always) package static var v: UInt8 { 0x76 }
  @inlinable @inline(__always) package static var x: UInt8 { 0x78 }
  @inlinable @inline(__always) package static var y: UInt8 { 0x79 }
  @inlinable @inline(__always) package static var z: UInt8 { 0x7A }
  @inlinable @inline(__always) package static var leftBrace: UInt8 { 0x7B }
  @inlinable @inline(__always) package static var verticalBar: UInt8 { 0x7C }
  @inlinable @inline(__always) package static var rightBrace: UInt8 { 0x7D }
  @inlinable @inline(__always) package static var tilde: UInt8 { 0x7E }
  @inlinable @inline(__always) package static var delete: UInt8 { 0x7F }

  @inlinable @inline(__always) package static var digits: ClosedRange<UInt8> { 0x30...0x39 }
  @inlinable @inline(__always) package static var capitals: ClosedRange<UInt8> { 0x41...0x5A }
  @inlinable @inline(__always) package static var smallLetters: ClosedRange<UInt8> { 0x61...0x7A }
  /// Tab, line feed, vertical tab, form feed and carriage return.
  @inlinable @inline(__always) package static var controlSpaces: ClosedRange<UInt8> { 0x09...0x0D }

  @inlinable @inline(__always) package static func isDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
  }

  @inlinable @inline(__always) package static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }

  /// True if `byte` is the space or one of ``controlSpaces``.
  @inlinable @inline(__always) package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5
  }

  @inlinable @inline(__always) package static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }
}
