import TextServices

/// Stops most words of a text that match no pattern of a codebook, by their first bytes alone.
///
/// A text's rare words lie far apart in a vocabulary, and to look one up costs more than all else
/// that is done with it. What the sieve knows fits into a processor's nearest memory. What it stops
/// matches nothing; what it lets through must still be looked up.
struct WordSieve: Sendable {
  /// Of whole words: their first ``reach`` bytes, zeros after their end.
  private var words = BitTable()
  /// By number of bytes, 0 to 4: the beginnings of wildcard patterns, cut to that.
  private var beginnings = [BitTable](repeating: BitTable(), count: longestBeginning + 1)
  /// The numbers of bytes of which there are any beginnings.
  private var lengths: [Int] = []

  /// A matching form has the same bytes as its word, but for case, as far as the word begins with
  /// so many of ASCII and one more: nothing after them can join the last of them.
  private static let reach = 7
  private static let longestBeginning = 4

  mutating func insert(_ pattern: WordPattern) {
    switch pattern {
    case .word(let form):
      let head = ByteLoading.word(of: form.span, from: 0, to: form.count)
      words.insert(WordSieve.key(head, WordSieve.reach))
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
    if !lengths.contains(bytes.count) { lengths.append(bytes.count) }
  }

  /// What was let through: the indices of the words, and where they start and end.
  struct Passing {
    fileprivate(set) var words: [Int] = []
    fileprivate(set) var starts: [UInt32] = []
    fileprivate(set) var ends: [UInt32] = []
  }

  /// Lets all words through.
  func pass(
    _ indices: Range<Int>, starts: [UInt32], ends: [UInt32], into passing: inout Passing
  ) {
    passing.words = Array(indices)
    passing.starts = Array(starts[indices])
    passing.ends = Array(ends[indices])
  }

  /// Replaces `passing` by those of the words with `indices` that may match.
  func sift(
    _ indices: Range<Int>, of utf8: [UInt8], starts: [UInt32], ends: [UInt32],
    passesElisions: Bool = false, into passing: inout Passing
  ) {
    passing.words.removeAll(keepingCapacity: true)
    passing.starts.removeAll(keepingCapacity: true)
    passing.ends.removeAll(keepingCapacity: true)
    let text = utf8.span
    let starts = starts.span
    let ends = ends.span
    for index in indices {
      let head = ByteLoading.word(of: text, from: Int(starts[index]), to: Int(ends[index]))
      guard mayMatch(head) || (passesElisions && WordSieve.hasApostrophe(head)) else { continue }
      passing.words.append(index)
      passing.starts.append(starts[index])
      passing.ends.append(ends[index])
    }
  }

  /// - Parameter head: the first eight bytes of a word, zeros after its end.
  @inline(__always)
  private func mayMatch(_ head: UInt64) -> Bool {
    if !WordSieve.isPlain(head) || words.contains(WordSieve.key(head, WordSieve.reach)) {
      return true
    }
    for length in lengths where beginnings[length].contains(WordSieve.key(head, length)) {
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
