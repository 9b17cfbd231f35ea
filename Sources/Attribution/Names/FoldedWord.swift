internal import CorpusModel
internal import TextServices

/// A run of letters or of digits, known by a hash of its folded letters.
///
/// `head's` is two words joined by an apostrophe, `deputy-head` two joined by a hyphen, `Year9` two
/// joined by nothing: so a name is met however it is joined. Hashes are FNV-1a, 64 bits, the same in
/// every run.
struct FoldedWord {
  enum Joint { case none, apostrophe, hyphen, nothing }

  var span: TextSpan
  var hash: UInt64
  /// What stands between it and the word before.
  var joint: Joint
  var isCapitalized: Bool
  var isNumber: Bool
  /// Whether each of its bytes can be folded where it stands: ASCII and U+00C0 to U+00FF but ß.
  var isSimple: Bool
}

extension FoldedWord {
  /// The words of `utf8[span]`, in order.
  static func words(of utf8: [UInt8], in span: TextSpan) -> [FoldedWord] {
    var words: [FoldedWord] = []
    words.reserveCapacity(span.count / 5)
    append(of: utf8, in: span, to: &words)
    return words
  }

  /// Appends the words of `utf8[span]`, in order; the first has no joint.
  static func append(of utf8: [UInt8], in span: TextSpan, to words: inout [FoldedWord]) {
    let bytes = utf8.span
    var last: Int?
    var offset = span.start
    while offset < span.end {
      let byte = bytes[offset]
      if byte < 0x80, !isLetter(byte), !isDigit(byte) {
        offset += 1
        continue
      }
      var word: FoldedWord?
      var end = offset
      if isLetter(byte) {
        var hash = seed
        while end < span.end, isLetter(bytes[end]) {
          hash = step(hash, bytes[end] | 0x20)
          end += 1
        }
        // Where other letters may follow, the long way.
        if end == span.end || bytes[end] < 0x80 {
          word = FoldedWord(
            span: TextSpan(offset, end), hash: hash, joint: joint(from: last, to: offset, in: utf8),
            isCapitalized: byte < 0x60, isNumber: false, isSimple: true)
        }
      }
      if word == nil {
        let (value, width) = scalar(at: offset, in: utf8)
        let kind = ScalarClass(value)
        guard kind == .letter || kind == .digit else {
          offset += width
          continue
        }
        end = offset + width
        while end < span.end {
          let next = scalar(at: end, in: utf8)
          guard ScalarClass(next.value) == kind else { break }
          end += next.width
        }
        let place = TextSpan(offset, end)
        let (hash, isSimple) = hash(of: utf8, in: place)
        word = FoldedWord(
          span: place, hash: hash,
          joint: joint(from: last, to: offset, in: utf8), isCapitalized: isUppercase(value),
          isNumber: kind == .digit, isSimple: isSimple)
      }
      if let word { words.append(word) }
      last = end
      offset = end
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func hash(of utf8: [UInt8], in span: TextSpan) -> (hash: UInt64, isSimple: Bool) {
    var hash = seed
    for offset in span.range {
      let byte = utf8[offset]
      if byte >= 0xC4 || byte == 0xC2 || byte == 0x9F && utf8[offset - 1] == 0xC3 {
        return (Normalization.folded(utf8[span.range]).reduce(seed, step), false)
      }
      hash = step(hash, folded(utf8, at: offset))
    }
    return (hash, true)
  }

  /// The byte at `offset` of a word that ``isSimple``, folded.
  @inline(__always)
  static func folded(_ utf8: [UInt8], at offset: Int) -> UInt8 {
    let byte = utf8[offset]
    if byte &- 0x41 < 26 { return byte | 0x20 }
    if byte &- 0x80 < 0x1F, byte != 0x97, utf8[offset - 1] == 0xC3 { return byte | 0x20 }
    return byte
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func joint(from end: Int?, to start: Int, in utf8: [UInt8]) -> Joint {
    guard let end else { return .none }
    guard start > end else { return .nothing }
    let (value, width) = scalar(at: end, in: utf8)
    guard end + width == start else { return .none }
    switch value {
    case 0x27, 0x2019: return .apostrophe
    case 0x2D, 0x2010, 0x2011: return .hyphen
    default: return .none
    }
  }

  private static func isUppercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }
}
