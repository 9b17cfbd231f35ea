import CorpusModel

/// A word in which `*` matches any run of letters, none included.
package enum WildcardWord {
  private static let star = ASCII.asterisk

  /// True if `word` is what `pattern` asks for, both folded.
  ///
  /// At a mismatch only the last `*` takes one more byte: the time is at most the product of the two
  /// lengths, and nothing recurs.
  package static func matches(_ word: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (place, asked) = (0, 0)
    var retry: (place: Int, asked: Int)?
    while place < word.count {
      if asked < pattern.count, pattern[asked] == star {
        asked += 1
        retry = (place, asked)
      } else if asked < pattern.count, pattern[asked] == word[place] {
        place += 1
        asked += 1
      } else if let last = retry {
        retry = (last.place + 1, last.asked)
        (place, asked) = (last.place + 1, last.asked)
      } else {
        return false
      }
    }
    return pattern[asked...].allSatisfy { $0 == star }
  }
}
