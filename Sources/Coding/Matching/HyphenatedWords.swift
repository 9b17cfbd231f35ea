import CorpusModel
import TextServices

/// Words of a speech that a hyphen parts, also at the end of a line, and that match a pattern when they
/// are put together: “well-being” is a `wellbeing` too.
///
/// There are few of them, so the work on each hardly matters.
struct HyphenatedWords {
  private let speech: SpeechWords
  /// Patterns that both parts together match, by the number of the first part.
  private var patterns: [Int: [Int32]] = [:]
  /// The numbers of the first parts, in order.
  private var places: [Int] = []

  /// Last bytes of hyphens: `-`, U+00AD, U+2010, U+2011.
  private static let hyphens = ByteSearch(ASCII.hyphen, 0xAD, 0x90, 0x91)
  /// No part of a word that anybody writes is longer, in bytes.
  private static let longest = 100

  /// A hyphen, and what matches the words on both sides of it put together.
  private struct Candidate {
    let piece: Int
    let gap: Range<Int>
    let patterns: [Int32]
  }

  /// Appends the hits of phrases in which such words of `pieces` count as one.
  static func appendHits(
    of trie: PhraseTrie, in pieces: [TextSpan], of utf8: [UInt8], _ words: Words,
    _ matches: borrowing WordMatches, _ index: WordPatternIndex, to hits: inout [Hit]
  ) {
    let candidates = candidates(in: pieces, of: utf8, matches, index)
    // As in most speeches.
    if candidates.isEmpty { return }
    HyphenatedWords(candidates, in: pieces, of: utf8, words)
      .appendHits(of: trie, matches, index, to: &hits)
  }

  private init(
    _ candidates: [Candidate], in pieces: [TextSpan], of utf8: [UInt8], _ words: Words
  ) {
    speech = SpeechWords(pieces: pieces, utf8: utf8, words: words)
    for candidate in candidates {
      let (piece, gap) = (candidate.piece, candidate.gap)
      guard let second = speech.number(ofWordAt: gap.upperBound, inPiece: piece) else { continue }
      // To ICU a soft hyphen is part of the word before.
      let end = speech[second - 1].span.end
      guard gap.lowerBound <= end, end <= gap.upperBound else { continue }
      patterns[second - 1] = candidate.patterns
      places.append(second - 1)
    }
  }

  private static func candidates(
    in pieces: [TextSpan], of utf8: [UInt8], _ matches: borrowing WordMatches,
    _ index: WordPatternIndex
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    let hyphens = hyphens
    for (number, piece) in pieces.enumerated() {
      var offset = piece.start
      while offset < piece.end,
        let found = hyphens.offset(in: utf8.span, from: offset, to: piece.end)
      {
        offset = found + 1
        guard let gap = gap(endingAt: found, utf8, in: piece) else { continue }
        let (first, second) = parts(around: gap, utf8, in: piece)
        if first.isEmpty || second.isEmpty { continue }
        var patterns = matches.matches(ofCompound: first, second, index)
        if patterns.isEmpty { continue }
        // What fires on one part alone, as `drop*` on “drop-in”, has done so.
        let alone = matches.matches(of: first, index) + matches.matches(of: second, index)
        patterns.removeAll(where: alone.contains)
        candidates.append(Candidate(piece: number, gap: gap, patterns: patterns))
      }
    }
    return candidates
  }

  /// The hyphen whose last byte is at `last`, and the line end after it.
  private static func gap(
    endingAt last: Int, _ utf8: [UInt8], in piece: TextSpan
  ) -> Range<Int>? {
    var start = last
    if utf8[last] == 0xAD {
      start = last - 1
      guard start > piece.start, utf8[start] == 0xC2 else { return nil }
    } else if utf8[last] != ASCII.hyphen {
      start = last - 2
      guard start > piece.start, utf8[start] == 0xE2, utf8[start + 1] == 0x80 else { return nil }
    }
    var end = last + 1
    var lineEnds = 0
    while end < piece.end, ASCII.isSpace(utf8[end]) {
      let isCRLF =
        utf8[end] == ASCII.carriageReturn && end + 1 < piece.end && utf8[end + 1] == ASCII.lineFeed
      if (utf8[end] == ASCII.lineFeed || utf8[end] == ASCII.carriageReturn) && !isCRLF {
        lineEnds += 1
      }
      end += 1
    }
    // A hyphen before a space is a dash.
    guard start > piece.start, end < piece.end, lineEnds == 1 || end == last + 1 else { return nil }
    return start..<end
  }

  /// The letters before `gap` and after it; none where a digit is beside it.
  private static func parts(
    around gap: Range<Int>, _ utf8: [UInt8], in piece: TextSpan
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    if ASCII.isDigit(utf8[gap.lowerBound - 1]) || ASCII.isDigit(utf8[gap.upperBound]) {
      return ([], [])
    }
    let first = max(piece.start, gap.lowerBound - longest)
    let last = min(piece.end, gap.upperBound + longest)
    var start = gap.lowerBound
    while start > first && isOfWord(utf8[start - 1]) { start -= 1 }
    var end = gap.upperBound
    while end < last && isOfWord(utf8[end]) { end += 1 }
    return (utf8[start..<gap.lowerBound], utf8[gap.upperBound..<end])
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte == ASCII.apostrophe
  }

  private func appendHits(
    of trie: PhraseTrie, _ matches: borrowing WordMatches, _ index: WordPatternIndex,
    to hits: inout [Hit]
  ) {
    var start = 0
    for place in places {
      // A phrase may begin this number of words before; each beginning is tried once.
      start = max(start, place - trie.longest + 1)
      while start <= place {
        follow(from: start, trie, matches, index, &hits)
        start += 1
      }
    }
  }

  private struct Path {
    var node: Int32
    /// The number of the last word.
    var last: Int
    var isSoft: [Bool]
    var hasCompound: Bool
  }

  private func follow(
    from start: Int, _ trie: PhraseTrie, _ matches: borrowing WordMatches,
    _ index: WordPatternIndex, _ hits: inout [Hit]
  ) {
    var paths: [Path] = []
    for step in steps(at: start, matches, index) {
      for node in step.patterns.compactMap(trie.start) {
        paths.append(
          Path(node: node, last: step.last, isSoft: [], hasCompound: step.last > start))
      }
    }
    while let path = paths.popLast() {
      let last = speech[path.last]
      for entry in trie.entries(endingAt: path.node) where path.hasCompound {
        let entry = trie.entries[Int(entry)]
        guard zip(entry.isLoose, path.isSoft).allSatisfy({ $0 || $1 }) else { continue }
        hits.append(
          Hit(phrase: entry.number, evidence: TextSpan(speech[start].span.start, last.span.end)))
      }
      let next = path.last + 1
      guard trie.hasNext(path.node), next < speech.count else { continue }
      let gap = last.span.end..<speech[next].span.start
      let isSoft = WordGap.isSoft(speech.utf8, gap, last.piece, speech[next].piece)
      for step in steps(at: next, matches, index) {
        for pattern in step.patterns {
          guard let node = trie.node(after: path.node, pattern) else { continue }
          paths.append(
            Path(
              node: node, last: step.last, isSoft: path.isSoft + [isSoft],
              hasCompound: path.hasCompound || step.last > next))
        }
      }
    }
  }

  /// The forms that may count as one word at `number`: that word, and that word with the next.
  private func steps(
    at number: Int, _ matches: borrowing WordMatches, _ index: WordPatternIndex
  ) -> [(patterns: [Int32], last: Int)] {
    let word = matches.matches(of: speech.utf8[speech[number].span.range], index)
    let compound = patterns[number].map { [($0, number + 1)] } ?? []
    return [(word, number)] + compound
  }
}
