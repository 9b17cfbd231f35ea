internal import CorpusModel
internal import TextServices

/// Phrases of whole words, met without regard to case; `*` is any run of letters.
///
/// The phrase of most words wins, then the one of most letters, then the first.
struct PhraseTable: Sendable {
  private enum Word: Hashable {
    case exact(UInt64)
    /// Folded UTF-8 with `*`.
    case pattern([UInt8])
  }

  private struct Phrase {
    var words: [Word]
    var index: Int
    var letters: Int
  }

  private var byFirstWord = FirstWords()
  /// The phrases with one first word, the best first; places in ``byFirstWord`` count them.
  private var lists: [[Phrase]] = []
  private var startingWithPattern: [Phrase] = []
  private let toleratesPlural: Bool

  /// - Parameters:
  ///   - phrases: a phrase's place is what a match tells.
  ///   - toleratesPlural: whether the last word may have the plural of the language's nouns in -s.
  init(_ phrases: [String], toleratesPlural: Bool = false) {
    self.toleratesPlural = toleratesPlural
    for (index, text) in phrases.enumerated() {
      let words = Self.words(of: text)
      guard let first = words.first else { continue }
      let phrase = Phrase(words: words, index: index, letters: text.utf8.count)
      switch first {
      case .exact(let hash):
        let place = byFirstWord.place(of: hash) ?? lists.count
        if place == lists.count {
          byFirstWord.insert(hash, place)
          lists.append([])
        }
        lists[place].append(phrase)
      case .pattern: startingWithPattern.append(phrase)
      }
    }
    for place in lists.indices { lists[place].sort(by: Self.goesFirst) }
    startingWithPattern.sort(by: Self.goesFirst)
  }

  struct Match {
    var phrase: Int
    /// The number of words.
    var length: Int
    var letters: Int
  }

  /// The phrase that starts at word `start`.
  func match(at start: Int, in words: [FoldedWord], of utf8: [UInt8]) -> Match? {
    var found: Match?
    if let place = byFirstWord.place(of: words[start].hash) {
      found = firstMatch(among: lists[place], at: start, in: words, of: utf8)
    }
    if toleratesPlural, Self.mayBePlural(words[start], in: utf8) {
      for singular in Self.singulars(of: words[start], in: utf8) {
        guard let place = byFirstWord.place(of: singular) else { continue }
        found = better(found, firstMatch(among: lists[place], at: start, in: words, of: utf8))
      }
    }
    guard !startingWithPattern.isEmpty else { return found }
    return better(found, firstMatch(among: startingWithPattern, at: start, in: words, of: utf8))
  }

  private func better(_ a: Match?, _ b: Match?) -> Match? {
    guard let a, let b else { return a ?? b }
    return (b.length, b.letters) > (a.length, a.letters) ? b : a
  }

  private func firstMatch(
    among phrases: [Phrase], at start: Int, in words: [FoldedWord], of utf8: [UInt8]
  ) -> Match? {
    for phrase in phrases where start + phrase.words.count <= words.count {
      let last = phrase.words.count - 1
      let fits = phrase.words.indices.allSatisfy { index in
        let word = words[start + index]
        switch phrase.words[index] {
        case .exact(let hash) where hash == word.hash: return true
        case .exact(let hash):
          return index == last && toleratesPlural
            && Self.singulars(of: word, in: utf8).contains(hash)
        case .pattern(let pattern):
          return Self.matches(pattern, Self.folded(word, in: utf8))
        }
      }
      if fits { return Match(phrase: phrase.index, length: last + 1, letters: phrase.letters) }
    }
    return nil
  }

  private static func goesFirst(_ a: Phrase, _ b: Phrase) -> Bool {
    (b.words.count, b.letters, a.index) < (a.words.count, a.letters, b.index)
  }

  private static func mayBePlural(_ word: FoldedWord, in utf8: [UInt8]) -> Bool {
    word.span.count > 3 && utf8[word.span.end - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// `parents` may stand for `parent`, `coaches` for `coach`, `deputies` for `deputy`.
  private static func singulars(of word: FoldedWord, in utf8: [UInt8]) -> [UInt64] {
    guard mayBePlural(word, in: utf8) else { return [] }
    let (start, end) = (word.span.start, word.span.end)
    var found = [FoldedWord.hash(of: utf8, in: TextSpan(start, end - 1))]
    if utf8[end - 2] | 0x20 == UInt8(ascii: "e") {
      found.append(FoldedWord.hash(of: utf8, in: TextSpan(start, end - 2)))
      if utf8[end - 3] | 0x20 == UInt8(ascii: "i") {
        let stem = Array(utf8[start..<(end - 3)]) + [UInt8(ascii: "y")]
        found.append(FoldedWord.hash(of: stem, in: TextSpan(0, stem.count)))
      }
    }
    return found
  }

  private static func folded(_ word: FoldedWord, in utf8: [UInt8]) -> [UInt8] {
    Array(Normalization.folded(String(decoding: utf8[word.span.range], as: UTF8.self)).utf8)
  }

  private static func words(of phrase: String) -> [Word] {
    guard phrase.utf8.contains(UInt8(ascii: "*")) else {
      let bytes = Array(phrase.utf8)
      return FoldedWord.words(of: bytes, in: TextSpan(0, bytes.count)).map { .exact($0.hash) }
    }
    return phrase.split { $0.isWhitespace || $0 == "-" }.flatMap { piece -> [Word] in
      guard piece.contains("*") else { return words(of: String(piece)) }
      return [.pattern(Array(Normalization.folded(String(piece)).utf8))]
    }
  }

  /// Whether `word` is `pattern` with each `*` some run of letters, perhaps none.
  private static func matches(_ pattern: [UInt8], _ word: [UInt8]) -> Bool {
    var (p, w) = (0, 0)
    var retry: (pattern: Int, word: Int)?
    while w < word.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        p += 1
        retry = (p, w)
      } else if p < pattern.count, pattern[p] == word[w] {
        p += 1
        w += 1
      } else if let last = retry {
        retry = (last.pattern, last.word + 1)
        (p, w) = (last.pattern, last.word + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

/// Numbers of first words by their hashes, with open addressing: most words that are looked up are
/// not in it, and are told so by one look.
private struct FirstWords: Sendable {
  private var slots = [Slot](repeating: Slot(), count: 16)
  private var count = 0

  private struct Slot {
    var hash: UInt64 = 0
    /// -1 in an empty slot.
    var place: Int32 = -1
  }

  func place(of hash: UInt64) -> Int? {
    var slot = firstSlot(hash)
    while slots[slot].place >= 0 {
      if slots[slot].hash == hash { return Int(slots[slot].place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// - Precondition: it is not in yet.
  mutating func insert(_ hash: UInt64, _ place: Int) {
    if 4 * count >= slots.count { grow() }
    put(Slot(hash: hash, place: Int32(place)))
    count += 1
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func put(_ new: Slot) {
    var slot = firstSlot(new.hash)
    while slots[slot].place >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = new
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.place >= 0 { put(slot) }
  }
}
