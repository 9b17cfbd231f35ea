/// Stops most words of a text that match no pattern of a codebook, by their first bytes alone.
///
/// A text's rare words lie far apart in a vocabulary, and to look one up costs more than all other
/// work on it. The tables of the sieve fit into a processor's nearest memory. A word that it stops
/// matches nothing; a word that it lets through must still be looked up.
package struct WordSieve: Sendable {
  /// The first ``openingLength`` bytes of all patterns that have this many: no other pattern begins
  /// with other bytes, except those in ``shortLengths``.
  private var openings = BitTable()
  /// First ``reach`` bytes of whole words, zeros after their end.
  private var words = BitTable()
  /// The beginnings of wildcard patterns, cut to ``longestBeginning``, by number of bytes: those below
  /// ``openingLength``, and from it on.
  private var shortBeginnings: [Beginnings] = []
  private var longBeginnings: [Beginnings] = []

  /// A matching form has the same bytes as its word, but for case, as far as the word begins with
  /// this number of plain ones and one more: nothing after them can join the last of them.
  private static let reach = 7
  private static let longestBeginning = 4
  private static let openingLength = 3

  package init() {}

  /// Lets the word pass that has this matching form.
  package mutating func insert(word form: [UInt8]) {
    let head = ByteLoading.word(of: form.span, from: 0, to: form.count)
    words.insert(WordSieve.key(head, WordSieve.reach))
    openings.insert(WordSieve.key(head, WordSieve.openingLength))
  }

  /// Lets all words pass whose matching forms begin so; all words at all if `bytes` is empty.
  package mutating func insert(beginning bytes: ArraySlice<UInt8>) {
    let bytes = bytes.prefix(WordSieve.longestBeginning)
    let head = ByteLoading.word(of: bytes.span, from: 0, to: bytes.count)
    if bytes.count < WordSieve.openingLength {
      WordSieve.insert(head, of: bytes.count, into: &shortBeginnings)
    } else {
      openings.insert(WordSieve.key(head, WordSieve.openingLength))
      WordSieve.insert(head, of: bytes.count, into: &longBeginnings)
    }
  }

  private static func insert(
    _ head: UInt64, of count: Int, into beginnings: inout [Beginnings]
  ) {
    let place = beginnings.firstIndex { $0.mask == mask(count) } ?? beginnings.count
    if place == beginnings.count { beginnings.append(Beginnings(mask: mask(count))) }
    beginnings[place].table.insert(key(head, count))
  }

  /// Beginnings of one length.
  private struct Beginnings {
    /// Mask made by ``mask(_:)``.
    let mask: UInt64
    var table = BitTable()
  }

  /// Puts the indices of those of the words with `indices` that may match at the beginning of
  /// `passing`, which grows to hold them.
  ///
  /// - Returns: the number of them.
  package func sift(
    _ indices: Range<Int>, of utf8: [UInt8], starts: [UInt32], ends: [UInt32],
    passesElisions: Bool = false, into passing: inout [Int]
  ) -> Int {
    while passing.count < indices.count { passing.append(0) }
    let text = utf8.span
    let starts = starts.span
    let ends = ends.span
    var passes = passing.mutableSpan
    var count = 0
    for index in indices {
      let head = ByteLoading.word(of: text, from: Int(starts[index]), to: Int(ends[index]))
      // Whether a word passes cannot be foretold, so there is no branch to be mistaken in.
      passes[count] = index
      let isPassing = mayMatch(head) || (passesElisions && WordSieve.hasApostrophe(head))
      count &+= isPassing ? 1 : 0
    }
    return count
  }

  /// True if a word of these two parts may match.
  package func mayMatch(
    _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, passesElisions: Bool
  ) -> Bool {
    var head = ByteLoading.word(of: first.span, from: 0, to: first.count)
    if first.count < 8 {
      // Bits shifted by more than 63 are lost.
      let rest = ByteLoading.word(of: second.span, from: 0, to: second.count)
      head |= rest << UInt64(8 * first.count)
    }
    return mayMatch(head) || (passesElisions && WordSieve.hasApostrophe(head))
  }

  /// - Parameter head: the first eight bytes of a word, zeros after its end.
  @inline(__always)
  private func mayMatch(_ head: UInt64) -> Bool {
    if !WordSieve.isPlain(head) { return true }
    let small = head | WordSieve.lowerCase
    if openings.contains(small & WordSieve.mask(WordSieve.openingLength)) {
      if words.contains(small & WordSieve.mask(WordSieve.reach)) { return true }
      for beginnings in longBeginnings where beginnings.table.contains(small & beginnings.mask) {
        return true
      }
    }
    for beginnings in shortBeginnings where beginnings.table.contains(small & beginnings.mask) {
      return true
    }
    return false
  }

  /// True if the form of the word can only differ by case: all of it ASCII without underscores, or
  /// letters from À to ÿ other than ß.
  @inline(__always)
  private static func isPlain(_ head: UInt64) -> Bool {
    let high = head & 0x8080_8080_8080_8080
    if high == 0 { return places(of: 0x5F5F_5F5F_5F5F_5F5F, in: head) == 0 }
    // 0xC3 and the byte after it; the eighth byte may be its first, but not its second, which a mark
    // after it could change.
    let leads = places(of: 0xC3C3_C3C3_C3C3_C3C3, in: head)
    let others = high & ~(leads | leads << 8) | leads << 8 & (1 << 63)
    return others | places(of: 0x9F9F_9F9F_9F9F_9F9F, in: head)
      | places(of: 0x5F5F_5F5F_5F5F_5F5F, in: head) == 0
  }

  /// The highest bit of each byte of `head` that is one of `bytes`, eight times the same.
  @inline(__always)
  private static func places(of bytes: UInt64, in head: UInt64) -> UInt64 {
    let difference = head ^ bytes
    let low = difference & 0x7F7F_7F7F_7F7F_7F7F &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~(low | difference) & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func hasApostrophe(_ head: UInt64) -> Bool {
    places(of: 0x2727_2727_2727_2727, in: head) != 0
  }

  /// The first `length` bytes, at most seven, upper and lower case the same (and some signs too).
  @inline(__always)
  private static func key(_ head: UInt64, _ length: Int) -> UInt64 {
    (head | lowerCase) & mask(length)
  }

  private static let lowerCase: UInt64 = 0x2020_2020_2020_2020

  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 { (1 &<< UInt64(8 * length)) &- 1 }
}

/// A set of numbers that is certain of the numbers it lacks, and nearly certain of the numbers it
/// has.
private struct BitTable {
  private var bits = [UInt64](repeating: 0, count: 512)

  mutating func insert(_ key: UInt64) {
    let place = BitTable.place(of: key)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  @inline(__always)
  func contains(_ key: UInt64) -> Bool {
    let place = BitTable.place(of: key)
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// The upper 15 bits of a product, for 512 × 64 places.
  @inline(__always)
  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 49)
  }
}
