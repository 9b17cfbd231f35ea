internal import CorpusModel
internal import TextServices

/// A run of letters or of digits, known by a hash of its folded letters.
///
/// `head's` is two words joined by an apostrophe, `deputy-head` two joined by a hyphen, `Year9` two
/// joined by nothing: so a name is met however it is joined.
struct FoldedWord {
  enum Joint { case none, apostrophe, hyphen, nothing }

  var span: TextSpan
  /// As ``LetterHash`` makes it.
  var hash: UInt64
  /// The characters between this word and the word before.
  var joint: Joint
  var isCapitalized: Bool
  var isNumber: Bool
  /// True if each of its bytes can be folded where it stands: ASCII and U+00C0 to U+00FF but ß.
  var isSimple: Bool
}

extension FoldedWord {
  /// The words of `utf8[span]`, in order, the first `most` of them.
  static func words(
    of utf8: [UInt8], in span: TextSpan, atMost most: Int = .max
  ) -> [FoldedWord] {
    var words: [FoldedWord] = []
    words.reserveCapacity(min(most, span.count / 5))
    let bytes = utf8.span
    var last: Int?
    var offset = span.start
    while offset < span.end, words.count < most {
      let byte = bytes[offset]
      if ASCII.isLetter(byte) {
        let (end, hash) = LetterHash.letters(of: bytes, from: offset, to: span.end)
        // Where other letters may follow, the long way.
        if end == span.end || bytes[end] < 0x80 {
          words.append(
            FoldedWord(
              span: TextSpan(offset, end), hash: hash,
              joint: joint(from: last, to: offset, in: utf8), isCapitalized: byte < 0x60,
              isNumber: false, isSimple: true))
          last = end
          offset = end
          continue
        }
      } else if byte < 0x80, !ASCII.isDigit(byte) {
        offset += 1
        continue
      }
      let (value, width) = scalar(at: offset, in: utf8)
      let kind = ScalarClass(value)
      guard kind == .letter || kind == .digit else {
        offset += width
        continue
      }
      let end = endOfRun(of: kind, from: offset + width, to: span.end, in: utf8)
      let place = TextSpan(offset, end)
      // Digits have no other form.
      let (hash, isSimple) =
        kind == .digit
        ? (LetterHash.hash(of: bytes, from: offset, to: end), true) : hash(of: utf8, in: place)
      words.append(
        FoldedWord(
          span: place, hash: hash, joint: joint(from: last, to: offset, in: utf8),
          isCapitalized: isUppercase(value), isNumber: kind == .digit, isSimple: isSimple))
      last = place.end
      offset = place.end
    }
    return words
  }

  private static func endOfRun(
    of kind: ScalarClass, from start: Int, to limit: Int, in utf8: [UInt8]
  ) -> Int {
    var end = start
    while end < limit {
      let next = scalar(at: end, in: utf8)
      guard ScalarClass(next.value) == kind else { break }
      end += next.width
    }
    return end
  }

  static func hash(of utf8: [UInt8], in span: TextSpan) -> (hash: UInt64, isSimple: Bool) {
    for offset in span.range {
      let byte = utf8[offset]
      if byte >= 0xC4 || byte == 0xC2 || byte == 0x9F && utf8[offset - 1] == 0xC3 {
        let bytes = Normalization.folded(utf8[span.range])
        return (LetterHash.hash(of: bytes.span, from: 0, to: bytes.count), false)
      }
    }
    var hash = LetterHash.start
    var eight: UInt64 = 0
    for place in 0..<span.count {
      eight |= UInt64(folded(utf8, at: span.start + place)) &<< UInt64(8 * (place & 7))
      if place & 7 == 7 || place == span.count - 1 {
        hash = LetterHash.step(hash, eight)
        eight = 0
      }
    }
    return (hash, true)
  }

  /// The byte at `offset` of a word that ``isSimple``, folded.
  @inline(__always)
  static func folded(_ utf8: [UInt8], at offset: Int) -> UInt8 {
    let byte = utf8[offset]
    if byte &- ASCII.capitalA < 26 { return byte | 0x20 }
    if byte &- 0x80 < 0x1F, byte != 0x97, utf8[offset - 1] == 0xC3 { return byte | 0x20 }
    return byte
  }

  @inline(__always)
  private static func joint(from end: Int?, to start: Int, in utf8: [UInt8]) -> Joint {
    guard let end else { return .none }
    guard start > end else { return .nothing }
    return utf8[end] == ASCII.space ? .none : joint(from: end, to: start, in: utf8)
  }

  private static func joint(from end: Int, to start: Int, in utf8: [UInt8]) -> Joint {
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
