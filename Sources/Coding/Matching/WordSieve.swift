import TextServices

/// Stops most words of a text that match no pattern of a codebook, by their first bytes alone.
///
/// A text's rare words lie far apart in a vocabulary, and to look one up costs more than all else
/// that is done with it. What the sieve knows fits into a processor's nearest memory. What it stops
/// matches nothing; what it lets through must still be looked up.
struct WordSieve: Sendable {
  /// The first ``openingLength`` bytes of all patterns that say so many: with other ones nothing
  /// begins but what ``shortLengths`` tells of.
  private var openings = BitTable()
  /// Of whole words: their first ``reach`` bytes, zeros after their end.
  private var words = BitTable()
  /// By number of bytes, 0 to 4: the beginnings of wildcard patterns, cut to that.
  private var beginnings = [BitTable](repeating: BitTable(), count: longestBeginning + 1)
  /// The numbers of bytes of which there are any beginnings: below ``openingLength``, and from it on.
  private var shortLengths: [Int] = []
  private var longLengths: [Int] = []

  /// A matching form has the same bytes as its word, but for case, as far as the word begins with
  /// so many of ASCII and one more: nothing after them can join the last of them.
  private static let reach = 7
  private static let longestBeginning = 4
  private static let openingLength = 3

  mutating func insert(_ pattern: WordPattern) {
    switch pattern {
    case .word(let form):
      let head = ByteLoading.word(of: form.span, from: 0, to: form.count)
      words.insert(WordSieve.key(head, WordSieve.reach))
      openings.insert(WordSieve.key(head, WordSieve.openingLength))
    // Words of one stem may begin in different ways, at least in Arabic or Indonesian.
    case .stem: insertBeginning([])
    case .wildcard(let form):
      let literal = form.prefix { $0 != WordPattern.star && $0 != WordPattern.questionMark }
      insertBeginning(literal.prefix(WordSieve.longestBeginning))
    }
  }

  private mutating func insertBeginning(_ bytes: ArraySlice<UInt8>) {
    let head = ByteLoading.word(of: bytes.span, from: 0, to: bytes.count)
    beginnings[bytes.count].insert(WordSieve.key(head, bytes.count))
    if bytes.count < WordSieve.openingLength {
      if !shortLengths.contains(bytes.count) { shortLengths.append(bytes.count) }
    } else {
      openings.insert(WordSieve.key(head, WordSieve.openingLength))
      if !longLengths.contains(bytes.count) { longLengths.append(bytes.count) }
    }
  }

  /// Puts the indices of those of the words with `indices` that may match at the beginning of
  /// `passing`, which grows to hold them.
  ///
  /// - Returns: how many they are.
  func sift(
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

  /// Whether a word of these two parts may match.
  func mayMatch(
    _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, passesElisions: Bool
  ) -> Bool {
    var head: UInt64 = 0
    var shift: UInt64 = 0
    for part in [first, second] {
      for byte in part.prefix(8) where shift < 64 {
        head |= UInt64(byte) << shift
        shift += 8
      }
    }
    return mayMatch(head) || (passesElisions && WordSieve.hasApostrophe(head))
  }

  /// - Parameter head: the first eight bytes of a word, zeros after its end.
  @inline(__always)
  private func mayMatch(_ head: UInt64) -> Bool {
    if !WordSieve.isPlain(head) { return true }
    if openings.contains(WordSieve.key(head, WordSieve.openingLength)) {
      if words.contains(WordSieve.key(head, WordSieve.reach)) { return true }
      for length in longLengths where beginnings[length].contains(WordSieve.key(head, length)) {
        return true
      }
    }
    for length in shortLengths where beginnings[length].contains(WordSieve.key(head, length)) {
      return true
    }
    return false
  }

  /// Whether the form of the word can only differ by case: all ASCII, no underscore.
  @inline(__always)
  private static func isPlain(_ head: UInt64) -> Bool {
    let underscores = head ^ 0x5F5F_5F5F_5F5F_5F5F
    let isUnderscore = (underscores &- 0x0101_0101_0101_0101) & ~underscores
    return (head | isUnderscore) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func hasApostrophe(_ head: UInt64) -> Bool {
    let apostrophes = head ^ 0x2727_2727_2727_2727
    return (apostrophes &- 0x0101_0101_0101_0101) & ~apostrophes & 0x8080_8080_8080_8080 != 0
  }

  /// The first `length` bytes, upper and lower case the same (and some signs too).
  @inline(__always)
  private static func key(_ head: UInt64, _ length: Int) -> UInt64 {
    (head | 0x2020_2020_2020_2020) & ((1 << UInt64(8 * length)) &- 1)
  }
}

/// A set of numbers that knows what it does not hold for certain, and what it holds very likely.
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
