import CorpusModel

/// A place where a phrase was found.
struct Hit: Sendable {
  /// Number of the ``PhraseEntry``.
  let phrase: Int32
  /// Span from the first to the last word of the evidence.
  let evidence: TextSpan
}

/// Finds the phrases of a codebook in the words of a speech: one pass for all of them.
///
/// A word that matches no pattern, as most, is stopped by a sieve. The others leave a mark, and
/// only from marks with which a phrase begins does the search for its further words begin. A word
/// with which phrases begin but none ends, as `the`, waits until the next word leaves a mark too.
struct PhraseMatcher: Sendable {
  private(set) var trie = PhraseTrie()
  private(set) var index = WordPatternIndex()

  /// True if any phrase asks for a stem.
  var asksForStems: Bool { !index.stems.isEmpty }

  mutating func insert(_ phrase: Phrase, number: Int32) {
    trie.insert(
      PhraseEntry(number: number, isLoose: phrase.isLoose),
      patterns: phrase.words.map { index.place(of: $0) })
  }

  /// Memory that a worker keeps from text to text; it affects speed only.
  struct Scratch: ~Copyable {
    fileprivate var matches = WordMatches()
    fileprivate var marks: [Mark] = []
    fileprivate var patterns: [Int32] = []
    fileprivate var paths: [Path] = []
  }

  /// A word that matches a pattern.
  fileprivate struct Mark {
    var word: Int
    /// The number of the word in the speech, counted over all its pieces.
    var ordinal: Int
    var piece: Int
    var patterns: Range<Int>
  }

  fileprivate struct Path {
    var node: Int32
    var mark: Int
  }

  /// The hits in `pieces`, through which phrases run on, by their first word.
  func hits(
    in pieces: [TextSpan], of document: Document, _ words: Words, scratch: inout Scratch
  ) -> [Hit] {
    guard !trie.entries.isEmpty else { return [] }
    var hits: [Hit] = []
    scratch.matches.turn(to: document.description.language, index)
    scratch.marks.removeAll(keepingCapacity: true)
    scratch.patterns.removeAll(keepingCapacity: true)
    var ordinal = 0
    for (piece, span) in pieces.enumerated() {
      let indices = words.indices(in: span)
      var start = indices.lowerBound
      while start < indices.upperBound {
        let end = min(start + WordMatches.stretch, indices.upperBound)
        mark(start..<end, piece, ordinal, document.text.utf8, words, &scratch)
        ordinal += end - start
        start = end
      }
    }
    for mark in scratch.marks.indices {
      follow(from: mark, pieces, document.text.utf8, words, &scratch, &hits)
    }
    HyphenatedWords.appendHits(
      of: trie, in: pieces, of: document.text.utf8, words, scratch.matches, index, to: &hits)
    return hits
  }

  private func mark(
    _ indices: Range<Int>, _ piece: Int, _ ordinal: Int, _ utf8: [UInt8], _ words: Words,
    _ scratch: inout Scratch
  ) {
    let count = scratch.matches.lookUp(
      indices, of: utf8, starts: words.starts, ends: words.ends, in: index, trie: trie)
    let ordinal = ordinal - indices.lowerBound
    // The index of the last word with a mark.
    var last = (scratch.marks.last?.ordinal ?? -2) - ordinal
    var waiting: WordMatches.Match?
    for number in 0..<count {
      guard let match = scratch.matches.match(number) else { continue }
      if let before = waiting, before.word == match.word - 1 {
        leaveMark(before, ordinal, piece, &scratch)
        last = before.word
      }
      waiting = nil
      // A word that begins no indicator matters only after a marked one.
      if match.list.isPhrase || last == match.word - 1 {
        leaveMark(match, ordinal, piece, &scratch)
        last = match.word
      } else if match.list.canStart {
        waiting = match
      }
    }
    // The word after the last is not known here.
    if let waiting, waiting.word == indices.upperBound - 1 {
      leaveMark(waiting, ordinal, piece, &scratch)
    }
  }

  /// - Parameter ordinal: of the word with index 0, if it were one of the piece.
  private func leaveMark(
    _ match: WordMatches.Match, _ ordinal: Int, _ piece: Int, _ scratch: inout Scratch
  ) {
    let first = scratch.patterns.count
    scratch.matches.appendPatterns(in: match.list, to: &scratch.patterns)
    scratch.marks.append(
      Mark(
        word: match.word, ordinal: ordinal + match.word, piece: piece,
        patterns: first..<scratch.patterns.count))
  }

  /// Every way through the trie that begins with the word of `mark`.
  private func follow(
    from mark: Int, _ pieces: [TextSpan], _ utf8: [UInt8], _ words: Words,
    _ scratch: inout Scratch, _ hits: inout [Hit]
  ) {
    for place in scratch.marks[mark].patterns {
      guard let node = trie.start(scratch.patterns[place]) else { continue }
      // Most phrases end with their first word, and no path is kept.
      var next: Path? = Path(node: node, mark: mark)
      while let path = next {
        appendHits(of: path, from: mark, pieces, utf8, words, scratch, &hits)
        branch(from: path, &scratch)
        next = scratch.paths.popLast()
      }
    }
  }

  /// Appends the hits of the phrases that end with `path`.
  private func appendHits(
    of path: Path, from mark: Int, _ pieces: [TextSpan], _ utf8: [UInt8], _ words: Words,
    _ scratch: borrowing Scratch, _ hits: inout [Hit]
  ) {
    for entry in trie.entries(endingAt: path.node)
    where path.mark == mark
      || holdsTogether(mark...path.mark, entry, pieces, utf8, words, scratch.marks)
    {
      let first = scratch.marks[mark].word
      let last = scratch.marks[path.mark].word
      hits.append(
        Hit(
          phrase: trie.entries[Int(entry)].number,
          evidence: TextSpan(Int(words.starts[first]), Int(words.ends[last]))))
    }
  }

  /// Keeps the paths that go on from `path` with the next word.
  private func branch(from path: Path, _ scratch: inout Scratch) {
    let next = path.mark + 1
    guard trie.hasNext(path.node), next < scratch.marks.count,
      scratch.marks[next].ordinal == scratch.marks[path.mark].ordinal + 1
    else { return }
    for place in scratch.marks[next].patterns {
      guard let node = trie.node(after: path.node, scratch.patterns[place]) else { continue }
      scratch.paths.append(Path(node: node, mark: next))
    }
  }

  /// True if only signs that the phrase itself has are between the words of `marks`.
  private func holdsTogether(
    _ range: ClosedRange<Int>, _ entry: Int32, _ pieces: [TextSpan], _ utf8: [UInt8],
    _ words: Words, _ marks: [Mark]
  ) -> Bool {
    let isLoose = trie.entries[Int(entry)].isLoose
    for (gap, left) in (range.lowerBound..<range.upperBound).enumerated() where !isLoose[gap] {
      let before = marks[left]
      let after = marks[left + 1]
      let gap = Int(words.ends[before.word])..<Int(words.starts[after.word])
      guard WordGap.isSoft(utf8, gap, pieces[before.piece], pieces[after.piece]) else {
        return false
      }
    }
    return true
  }
}
