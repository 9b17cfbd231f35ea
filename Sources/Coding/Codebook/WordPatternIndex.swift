import TextServices

/// All distinct word patterns of a codebook, found for a word without trying each.
///
/// Plain words by their hash; wildcards by the hash of the letters before their first `*` or `?`, or,
/// where they begin with one, after their last. Only those with neither are tried one by one. A word
/// is looked up once, when it first appears, so the number of indicators hardly matters.
struct WordPatternIndex: Sendable {
  private(set) var patterns: [WordPattern] = []
  /// The numbers of the patterns that ask for stems.
  private(set) var stems: [Int32] = []
  /// Stops most words that match none.
  private(set) var sieve = WordSieve()
  private var places: [WordPattern: Int32] = [:]
  private var wordPlaces: [[UInt8]: Int32] = [:]
  private var byPrefix: [UInt64: [Int32]] = [:]
  private var bySuffix: [UInt64: [Int32]] = [:]
  private var others: [Int32] = []

  /// The number of `pattern`, the same for equal ones.
  mutating func place(of pattern: WordPattern) -> Int32 {
    if let place = places[pattern] { return place }
    let place = Int32(patterns.count)
    patterns.append(pattern)
    places[pattern] = place
    switch pattern {
    case .word(let form):
      wordPlaces[form] = place
      sieve.insert(word: form)
    case .stem:
      stems.append(place)
      // Words of one stem may begin in different ways, at least in Arabic or Indonesian.
      sieve.insert(beginning: [])
    case .wildcard(let form):
      let isWild = { (byte: UInt8) in byte == WordPattern.star || byte == WordPattern.questionMark }
      let prefix = form.prefix { !isWild($0) }
      sieve.insert(beginning: prefix)
      let suffix = form.reversed().prefix { !isWild($0) }
      if !prefix.isEmpty {
        byPrefix[hash(prefix), default: []].append(place)
      } else if !suffix.isEmpty {
        bySuffix[hash(suffix), default: []].append(place)
      } else {
        others.append(place)
      }
    }
    return place
  }

  /// Appends the numbers of all patterns that match `word`, a matching form.
  func appendMatches(of word: [UInt8], to found: inout [Int32]) {
    if let place = wordPlaces[word] { found.append(place) }
    if !byPrefix.isEmpty { appendMatches(of: word, read: word, in: byPrefix, to: &found) }
    if !bySuffix.isEmpty {
      appendMatches(of: word, read: word.reversed(), in: bySuffix, to: &found)
    }
    for place in others where patterns[Int(place)].matches(word) { found.append(place) }
  }

  private func appendMatches(
    of word: [UInt8], read: some Sequence<UInt8>, in table: [UInt64: [Int32]],
    to found: inout [Int32]
  ) {
    var hash = WordPatternIndex.seed
    for byte in read {
      hash = WordPatternIndex.step(hash, byte)
      guard let candidates = table[hash] else { continue }
      // Two stretches may share a hash, so the pattern itself has the last word.
      for place in candidates where patterns[Int(place)].matches(word) { found.append(place) }
    }
  }

  private func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(WordPatternIndex.seed, WordPatternIndex.step)
  }

  // FNV-1a, because it grows byte by byte: one pass gives the hashes of all beginnings of a word.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
