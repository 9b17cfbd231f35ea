import CorpusModel

/// A pattern that one word of an indicator sets for one word of a text, both in their matching
/// form.
///
/// A phrase of an indicator is made of these.
enum WordPattern: Hashable, Sendable {
  case word([UInt8])
  /// `*` matches any run of characters within the word, none included; `?` matches one character.
  case wildcard([UInt8])
  /// Any word with the same stem, in the language of the text.
  case stem([UInt8])

  static let star: UInt8 = ASCII.asterisk
  static let questionMark: UInt8 = ASCII.questionMark

  /// - Parameter form: the matching form of the word as the researcher wrote it.
  init(form: [UInt8]) {
    guard form.contains(where: { $0 == WordPattern.star || $0 == WordPattern.questionMark }) else {
      self = .word(form)
      return
    }
    var pattern: [UInt8] = []
    for byte in form where byte != WordPattern.star || pattern.last != WordPattern.star {
      pattern.append(byte)
    }
    self = .wildcard(pattern)
  }

  /// The pattern of a word that goes on with `form`.
  func joined(with form: [UInt8]) -> WordPattern {
    switch self {
    case .word(let begun), .wildcard(let begun): WordPattern(form: begun + form)
    case .stem(let begun): .stem(begun + form)
    }
  }

  /// True if any word would do, whatever its letters.
  var asksNoLetter: Bool {
    switch self {
    case .word(let form), .stem(let form): form.isEmpty
    case .wildcard(let form):
      form.allSatisfy { $0 == WordPattern.star || $0 == WordPattern.questionMark }
    }
  }

  /// True if it matches `word` whatever the language; ``StemMatches`` knows the rest.
  func matches(_ word: [UInt8]) -> Bool {
    switch self {
    case .word(let form), .stem(let form): form == word
    case .wildcard(let form): WordPattern.matches(word, form)
    }
  }

  /// Matches a word. At a mismatch only the last `*` takes one more character: the time is at most
  /// the product of the two lengths, and nothing recurs.
  private static func matches(_ word: [UInt8], _ form: [UInt8]) -> Bool {
    var place = 0
    var asked = 0
    var retry: (asked: Int, place: Int)?
    while place < word.count {
      if asked < form.count, form[asked] == star {
        asked += 1
        retry = (asked, place)
      } else if asked < form.count, form[asked] == questionMark {
        place += MatchingForm.width(ofCharacterAt: place, in: word)
        asked += 1
      } else if asked < form.count, form[asked] == word[place] {
        place += 1
        asked += 1
      } else if let last = retry {
        let next = last.place + MatchingForm.width(ofCharacterAt: last.place, in: word)
        retry = (last.asked, next)
        asked = last.asked
        place = next
      } else {
        return false
      }
    }
    return form[asked...].allSatisfy { $0 == star }
  }
}
