internal import CorpusModel
internal import TextServices

/// Phrases of whole words, met without regard to case; `*` is any run of letters.
///
/// The phrase of most words wins, then the one of most letters, then the first. Every word of every
/// document is looked up, so a word that begins no phrase costs one probe of a flat table.
struct PhraseTable: Sendable {
  struct Match {
    var phrase: Int
    /// The number of words.
    var length: Int
    var letters: Int
  }

  /// A test of a word after the first.
  private enum WordTest {
    case hash(UInt64)
    case anyHash([UInt64])
    /// Folded UTF-8 with `*`.
    case pattern([UInt8])
  }

  private struct Entry {
    var phrase: Int32
    var letters: Int32
    var length: Int32
    /// The index of its first test in ``tests``.
    var firstTest: Int32
  }

  /// By first word; the entries of one hash lie together, the best first.
  private var entries: [Entry] = []
  private var index = HashIndex(groups: [])
  private var tests: [WordTest] = []
  private var patterns: [(pattern: [UInt8], entry: Entry)] = []
  /// For each first byte of an ASCII word, the patterns that it may begin.
  private var patternsByByte: [[Int32]] = []

  /// - Parameters:
  ///   - phrases: a match gives the index of a phrase.
  ///   - toleratesPlural: whether the last word may have the plural of the language's nouns in -s.
  init(_ phrases: [String], toleratesPlural: Bool = false) {
    var found: [(hash: UInt64, entry: Entry)] = []
    found.reserveCapacity(phrases.count)
    var words: [WordTest] = []
    for (place, text) in phrases.enumerated() {
      words.removeAll(keepingCapacity: true)
      Self.appendWords(of: text, toleratesPlural: toleratesPlural, to: &words)
      guard let first = words.first else { continue }
      let entry = Entry(
        phrase: Int32(place), letters: Int32(text.utf8.count), length: Int32(words.count),
        firstTest: Int32(tests.count))
      tests += words.dropFirst()
      switch first {
      case .hash(let hash): found.append((hash, entry))
      case .anyHash(let hashes): for hash in hashes { found.append((hash, entry)) }
      case .pattern(let pattern): patterns.append((pattern, entry))
      }
    }
    found.sort {
      $0.hash == $1.hash ? Self.goesFirst($0.entry, $1.entry) : $0.hash < $1.hash
    }
    entries = found.map(\.entry)
    var ranges: [(hash: UInt64, range: Range<Int32>)] = []
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end].hash == found[start].hash { end += 1 }
      ranges.append((found[start].hash, Int32(start)..<Int32(end)))
      start = end
    }
    index = HashIndex(groups: ranges)
    patterns.sort { Self.goesFirst($0.entry, $1.entry) }
    guard !patterns.isEmpty else { return }
    patternsByByte = (0..<128).map { byte in
      patterns.indices.filter { place in
        patterns[place].pattern.first == UInt8(byte)
          || patterns[place].pattern.first == ASCII.asterisk
      }.map(Int32.init)
    }
  }

  private static func goesFirst(_ a: Entry, _ b: Entry) -> Bool {
    (b.length, b.letters, a.phrase) < (a.length, a.letters, b.phrase)
  }

  /// True if some phrase may begin with a word of this hash.
  @inline(__always)
  func mayBegin(with hash: UInt64) -> Bool { !patterns.isEmpty || index.mayHold(hash) }

  /// The phrase that starts at word `start`.
  func match(at start: Int, in words: [FoldedWord], of utf8: [UInt8]) -> Match? {
    var best: Entry?
    if let range = index[words[start].hash] {
      for place in range where isMet(entries[Int(place)], at: start, in: words, of: utf8) {
        best = entries[Int(place)]
        break
      }
    }
    if !patterns.isEmpty { bestPattern(at: start, in: words, of: utf8, &best) }
    return best.map {
      Match(phrase: Int($0.phrase), length: Int($0.length), letters: Int($0.letters))
    }
  }

  private func bestPattern(
    at start: Int, in words: [FoldedWord], of utf8: [UInt8], _ best: inout Entry?
  ) {
    let word = words[start]
    let byte = utf8[word.span.start]
    // What an ASCII word folds to begins with its own first letter.
    if word.isSimple, byte < 0x80 {
      for place in patternsByByte[Int(Self.lowercased(byte))] {
        if take(Int(place), at: start, in: words, of: utf8, &best) { return }
      }
    } else {
      for place in patterns.indices {
        if take(place, at: start, in: words, of: utf8, &best) { return }
      }
    }
  }

  /// True if the search is over.
  private func take(
    _ place: Int, at start: Int, in words: [FoldedWord], of utf8: [UInt8], _ best: inout Entry?
  ) -> Bool {
    let entry = patterns[place].entry
    if let best, (entry.length, entry.letters) <= (best.length, best.letters) { return true }
    guard WordPatternMatch.matches(patterns[place].pattern, words[start], in: utf8),
      isMet(entry, at: start, in: words, of: utf8)
    else { return false }
    best = entry
    return true
  }

  private func isMet(
    _ entry: Entry, at start: Int, in words: [FoldedWord], of utf8: [UInt8]
  ) -> Bool {
    guard entry.length > 1 else { return true }
    guard start + Int(entry.length) <= words.count else { return false }
    for step in 1..<Int(entry.length) {
      let word = words[start + step]
      switch tests[Int(entry.firstTest) + step - 1] {
      case .hash(let hash): if hash != word.hash { return false }
      case .anyHash(let hashes): if !hashes.contains(word.hash) { return false }
      case .pattern(let pattern):
        if !WordPatternMatch.matches(pattern, word, in: utf8) { return false }
      }
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- ASCII.capitalA < 26 ? byte | 0x20 : byte
  }

  private static func appendWords(
    of phrase: String, toleratesPlural: Bool, to words: inout [WordTest]
  ) {
    let bytes = Array(phrase.utf8)
    var start = 0
    while start < bytes.count {
      // A pattern is a whole piece between spaces and hyphens; other pieces may hold several words.
      let end = endOfPiece(in: bytes, from: start)
      if bytes[start..<end].contains(ASCII.asterisk) {
        words.append(.pattern(Normalization.folded(bytes[start..<end])))
      } else {
        for word in FoldedWord.words(of: bytes, in: TextSpan(start, end)) {
          words.append(.hash(word.hash))
        }
      }
      start = end
      while start < bytes.count, let width = widthOfGap(in: bytes, at: start) { start += width }
    }
    if toleratesPlural, case .hash = words.last {
      let bytes = Normalization.folded(bytes[...])
      let last = FoldedWord.words(of: bytes, in: TextSpan(0, bytes.count)).last?.span
      words[words.count - 1] = .anyHash(Self.forms(of: last.map { Array(bytes[$0.range]) } ?? []))
    }
  }

  private static func endOfPiece(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, widthOfGap(in: bytes, at: end) == nil { end += 1 }
    return end
  }

  /// The width of a space or hyphen; nil for anything else, the middle of a character included.
  private static func widthOfGap(in bytes: [UInt8], at offset: Int) -> Int? {
    let byte = bytes[offset]
    if byte < 0x80 {
      return byte == ASCII.hyphen || byte == ASCII.space || 9...13 ~= byte ? 1 : nil
    }
    guard byte >= 0xC2 else { return nil }
    let (value, width) = scalar(at: offset, in: bytes)
    return ScalarClass(value) == .space ? width : nil
  }

  /// `parent` is met as `parents` too, `coach` as `coaches`, `deputy` as `deputies`.
  private static func forms(of word: [UInt8]) -> [UInt64] {
    var forms = [word]
    if word.count > 2 { forms.append(word + Array("s".utf8)) }
    if word.count > 1 { forms.append(word + Array("es".utf8)) }
    if word.last == ASCII.y, word.count > 1 {
      forms.append(word.dropLast() + Array("ies".utf8))
    }
    return forms.map { FoldedWord.hash(of: $0, in: TextSpan(0, $0.count)).hash }
  }
}
