import TextServices

/// Which word patterns each distinct word that passes the sieve matches, worked out when it first
/// appears.
///
/// It belongs to one worker and one codebook.
struct WordMatches: ~Copyable {
  private var vocabulary = Vocabulary()
  /// The words that pass, and their ids.
  private var passing = WordSieve.Passing()
  private var ids: [Int32] = []
  /// Of the words looked up last, those that match a pattern, in order.
  private(set) var matches: [Match] = []
  /// By id of the vocabulary: the place of its list in ``lists``; list 0 is empty.
  private var listOfWord: [Int32] = []
  private var lists: [List] = [List(start: 0, end: 0, canStart: false)]
  private var patterns: [Int32] = []
  private var stems: StemMatches?
  private var language = ""

  struct Match {
    /// The index of the word.
    let word: Int
    let list: Int32
  }

  private struct List {
    var start: Int32
    var end: Int32
    var canStart: Bool
  }

  /// What one worker may keep: past it the vocabulary is forgotten and learned again, which costs
  /// time and changes no result.
  private static let mostWords = 1 << 19
  private static let mostBytes = 1 << 24

  /// How many words are looked up between two looks at the vocabulary's size.
  static let stretch = 1 << 14

  /// Says in which language the next words are, which stems depend on.
  mutating func turn(to language: String, _ index: WordPatternIndex) {
    guard language != self.language, !index.stems.isEmpty else { return }
    self.language = language
    stems = StemMatches(index, language: language)
    forget()
  }

  /// Looks up the words with `indices`, at most ``stretch`` of them; ``matches`` then tells which
  /// match and what.
  mutating func lookUp(
    _ indices: Range<Int>, of utf8: [UInt8], starts: [UInt32], ends: [UInt32],
    in index: WordPatternIndex, trie: PhraseTrie
  ) {
    if vocabulary.count > WordMatches.mostWords || vocabulary.byteCount > WordMatches.mostBytes {
      forget()
    }
    matches.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    index.sieve.sift(indices, of: utf8, starts: starts, ends: ends, into: &passing)
    vocabulary.appendIDs(
      of: utf8, starts: passing.starts, ends: passing.ends, in: passing.words.indices, to: &ids)
    while listOfWord.count < vocabulary.count { learn(listOfWord.count, index, trie) }
    for (place, id) in ids.enumerated() where listOfWord[Int(id)] != 0 {
      matches.append(Match(word: passing.words[place], list: listOfWord[Int(id)]))
    }
  }

  private mutating func learn(_ id: Int, _ index: WordPatternIndex, _ trie: PhraseTrie) {
    let start = patterns.count
    let form = MatchingForm.of(vocabulary.bytes(of: id))
    index.appendMatches(of: form, to: &patterns)
    stems?.appendMatches(of: form, to: &patterns)
    guard patterns.count > start else {
      listOfWord.append(0)
      return
    }
    let canStart = patterns[start...].contains { trie.start($0) != nil }
    listOfWord.append(Int32(lists.count))
    lists.append(List(start: Int32(start), end: Int32(patterns.count), canStart: canStart))
  }

  /// Whether an indicator begins with a pattern of `list`.
  func canStart(_ list: Int32) -> Bool { lists[Int(list)].canStart }

  func patterns(in list: Int32) -> ArraySlice<Int32> {
    patterns[Int(lists[Int(list)].start)..<Int(lists[Int(list)].end)]
  }

  private mutating func forget() {
    vocabulary.reset()
    listOfWord.removeAll(keepingCapacity: true)
    lists.removeSubrange(1...)
    patterns.removeAll(keepingCapacity: true)
  }
}
