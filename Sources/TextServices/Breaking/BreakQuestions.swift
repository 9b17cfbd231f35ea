import CorpusModel

/// Short strings put to ICU in one text, so that it is called once for all of them.
struct BreakQuestions {
  /// ICU's answer for one string.
  struct Answer: Hashable {
    /// Bit `i` says that there is a boundary before character `i`; the string's own ends do not count.
    var boundaries: UInt8 = 0
    /// The rule status of the last segment is that of a word.
    var isWord = false

    var isJoined: Bool { boundaries == 0 }
  }

  private(set) var utf8: [UInt8] = []
  /// The starts of each string's characters, and the end of the string; string after string.
  private var places: [Int] = []
  /// The index in ``places`` of each string's first place.
  private var strings: [Int] = []

  /// - Parameter inserted: the text in the place of every `x`.
  mutating func add(_ scalars: [UInt32], x inserted: UInt32 = 0x78) {
    strings.append(places.count)
    for scalar in scalars {
      places.append(utf8.count)
      append(scalar == 0x78 ? inserted : scalar)
    }
    places.append(utf8.count)
    // Nothing joins what follows a line feed; what it may itself join is of no interest here.
    utf8.append(ASCII.lineFeed)
  }

  mutating func add(_ string: String) { add(string.unicodeScalars.map(\.value)) }

  private mutating func append(_ value: UInt32) {
    if value < 0x80 {
      utf8.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  func answers(of iterator: inout BreakIterator) -> [Answer] {
    var isBoundary = [Bool](repeating: false, count: utf8.count + 1)
    var isWord = isBoundary
    iterator.forEachSegment(of: utf8, in: 0..<utf8.count) { end, ruleStatus in
      isBoundary[end] = true
      isWord[end] = ruleStatus >= WordBreaker.firstWordStatus
    }
    return strings.indices.map { string in
      let next = string + 1 < strings.count ? strings[string + 1] : places.count
      var answer = Answer()
      for index in strings[string] + 1..<next - 1 where isBoundary[places[index]] {
        answer.boundaries |= 1 << UInt8(index - strings[string])
      }
      answer.isWord = isWord[places[next - 1]]
      return answer
    }
  }
}
