import TextServices

/// Which word patterns each distinct word matches, worked out when it first appears.
///
/// It belongs to one worker and one codebook.
struct WordMatches: ~Copyable {
  private var vocabulary = Vocabulary()
  private var ids: [Int32] = []
  /// By id of the vocabulary: the place of its list in ``lists``; list 0 is empty.
  private var listOfWord: [Int32] = []
  private var lists: [List] = [List(start: 0, end: 0, canStart: false)]
  private var patterns: [Int32] = []
  private var stems: StemMatches?
  private var language = ""

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

  /// Looks up the words with `indices`, at most ``stretch`` of them; ``list(at:)`` then tells what
  /// each matches.
  mutating func lookUp(
    _ indices: Range<Int>, of utf8: [UInt8], starts: [UInt32], ends: [UInt32],
    in index: WordPatternIndex, trie: PhraseTrie
  ) {
    if vocabulary.count > WordMatches.mostWords || vocabulary.byteCount > WordMatches.mostBytes {
      forget()
    }
    ids.removeAll(keepingCapacity: true)
    vocabulary.appendIDs(of: utf8, starts: starts, ends: ends, in: indices, to: &ids)
    while listOfWord.count < vocabulary.count {
      let start = patterns.count
      let form = MatchingForm.of(vocabulary.bytes(of: listOfWord.count))
      index.appendMatches(of: form, to: &patterns)
      stems?.appendMatches(of: form, to: &patterns)
      if patterns.count == start {
        listOfWord.append(0)
      } else {
        let canStart = patterns[start...].contains { trie.start($0) != nil }
        listOfWord.append(Int32(lists.count))
        lists.append(
          List(start: Int32(start), end: Int32(patterns.count), canStart: canStart))
      }
    }
  }

  /// The list of the `place`-th word looked up last; 0 if it matches nothing.
  func list(at place: Int) -> Int32 { listOfWord[Int(ids[place])] }

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
