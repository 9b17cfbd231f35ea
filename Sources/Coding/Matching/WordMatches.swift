import CorpusModel
import TextServices

/// The word patterns that each distinct word matches, worked out when a word that passes the sieve
/// first appears.
///
/// It belongs to one worker and one codebook.
struct WordMatches: ~Copyable {
  private var vocabulary = Vocabulary()
  /// Buffer that begins with the indices of the words looked up last that pass; and their ids.
  private var passing: [Int] = []
  private var ids: [Int32] = []
  /// Place of each word's list in ``lists``, by id of the vocabulary; list 0 is empty.
  private var listOfWord: [Int32] = []
  private var lists: [List] = [List(start: 0, end: 0, canStart: false, isPhrase: false)]
  private var patterns: [Int32] = []
  private var stems: StemMatches?
  private var language = ""
  private var isTurkic = false
  private var hasElisions = false

  /// A word and the patterns that it matches.
  struct Match {
    /// The index of the word.
    let word: Int
    let list: List
  }

  struct List {
    /// The index of its first pattern in ``patterns``.
    fileprivate let start: Int32
    fileprivate let end: Int32
    /// True if an indicator begins with one of them.
    let canStart: Bool
    /// True if an indicator is one of them alone.
    let isPhrase: Bool
  }

  /// The maximum number of words that one worker keeps: past it the vocabulary is forgotten and
  /// learned again, which costs time and changes no result.
  private static let mostWords = 1 << 19
  private static let mostBytes = 1 << 24

  /// The number of words looked up between two checks of the vocabulary's size.
  static let stretch = 1 << 14

  /// Says in which language the next words are, on which stems depend, the capitals of i, and whether
  /// small words lean on the next with an apostrophe (`l’école`).
  mutating func turn(to language: String, _ index: WordPatternIndex) {
    guard language != self.language else { return }
    self.language = language
    let primary = LanguageTag(language).primary
    let (wasTurkic, hadElisions) = (isTurkic, hasElisions)
    isTurkic = ["tr", "az"].contains(primary)
    hasElisions = ["fr", "it", "ca", "oc"].contains(primary)
    if !index.stems.isEmpty {
      stems = StemMatches(index, language: language)
    } else if isTurkic == wasTurkic && hasElisions == hadElisions {
      return
    }
    forget()
  }

  /// Looks up the words with `indices`, at most ``stretch`` of them.
  ///
  /// - Returns: the number of them whose matches ``match(_:)`` knows.
  mutating func lookUp(
    _ indices: Range<Int>, of utf8: [UInt8], starts: [UInt32], ends: [UInt32],
    in index: WordPatternIndex, trie: PhraseTrie
  ) -> Int {
    if vocabulary.count > WordMatches.mostWords || vocabulary.byteCount > WordMatches.mostBytes {
      forget()
    }
    ids.removeAll(keepingCapacity: true)
    var count = indices.count
    if isTurkic {
      // The sieve takes I for the capital of i.
      passing = Array(indices)
    } else {
      count = index.sieve.sift(
        indices, of: utf8, starts: starts, ends: ends, passesElisions: hasElisions, into: &passing)
    }
    vocabulary.appendIDs(
      of: utf8, starts: starts, ends: ends, at: passing[..<count], to: &ids)
    while listOfWord.count < vocabulary.count { learn(listOfWord.count, index, trie) }
    return count
  }

  /// One of the words looked up last, in their order; nil if it matches no pattern.
  @inline(__always)
  func match(_ number: Int) -> Match? {
    let list = listOfWord[Int(ids[number])]
    return list == 0 ? nil : Match(word: passing[number], list: lists[Int(list)])
  }

  private mutating func learn(_ id: Int, _ index: WordPatternIndex, _ trie: PhraseTrie) {
    let start = patterns.count
    patterns += matches(of: vocabulary.bytes(of: id), index)
    guard patterns.count > start else {
      listOfWord.append(0)
      return
    }
    listOfWord.append(Int32(lists.count))
    lists.append(
      List(
        start: Int32(start), end: Int32(patterns.count),
        canStart: patterns[start...].contains { trie.start($0) != nil },
        isPhrase: patterns[start...].contains(where: trie.isPhrase)))
  }

  /// The numbers of the patterns that match `word`, as it is in a text.
  func matches(of word: ArraySlice<UInt8>, _ index: WordPatternIndex) -> [Int32] {
    let form = MatchingForm.of(word, isTurkic: isTurkic)
    if form.isEmpty { return [] }
    var found: [Int32] = []
    index.appendMatches(of: form, to: &found)
    stems?.appendMatches(of: form, to: &found)
    guard hasElisions, let apostrophe = form.firstIndex(of: ASCII.apostrophe), apostrophe > 0 else {
      return found
    }
    let rest = Array(form[(apostrophe + 1)...])
    if rest.isEmpty { return found }
    var others: [Int32] = []
    index.appendMatches(of: rest, to: &others)
    stems?.appendMatches(of: rest, to: &others)
    return found + others.filter { !found.contains($0) }
  }

  /// The numbers of the patterns that match two words put together, of which most match none.
  func matches(
    ofCompound first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, _ index: WordPatternIndex
  ) -> [Int32] {
    guard isTurkic || index.sieve.mayMatch(first, second, passesElisions: hasElisions) else {
      return []
    }
    return matches(of: first + second, index)
  }

  /// Appends the numbers of the patterns of `list`.
  func appendPatterns(in list: List, to numbers: inout [Int32]) {
    for place in list.start..<list.end { numbers.append(patterns[Int(place)]) }
  }

  private mutating func forget() {
    vocabulary.reset()
    listOfWord.removeAll(keepingCapacity: true)
    lists.removeSubrange(1...)
    patterns.removeAll(keepingCapacity: true)
  }
}
