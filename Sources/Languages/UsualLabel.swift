package import CorpusModel

extension UsualLabel {
  /// The meaning of `label` whatever its case, its number and what is in parentheses.
  ///
  /// - Parameter language: a BCP 47 tag; it decides letters that mean different things (French
  ///   `E` is the enquêteur).
  package init?(_ label: String, language: String = "", words known: TranscriptWords) {
    let words = UsualLabel.words(of: label)
    let stem = words.joined(separator: " ")
    let primary = LanguageTag(language).primary
    if known.askers.contains(stem) || known.askerLetters[primary]?.contains(stem) == true
      || UsualLabel.namesAsker(label, words, known)
    {
      self = .asker
    } else if known.speakerGroups.contains(stem) || UsualLabel.isPair(words, known) {
      self = .group
    } else if known.unknownSpeakers.contains(stem) {
      self = .unknown
    } else if known.participants.contains(stem) {
      self = .participant
    } else if words.count <= 4, words.contains(where: known.describedPeople.contains) {
      self = .described
    } else {
      return nil
    }
  }

  /// `label` in small letters, an i with and without a dot taken for one: Turkish writes
  /// `GÖRÜŞMECİ` for `Görüşmeci`, and the language of a label is unknown.
  package static func smallLetters(of label: String) -> String {
    let small = label.lowercased()
    // Most labels are ASCII, and have neither letter.
    guard small.utf8.contains(where: { $0 == 0xCC || $0 == 0xC4 }) else { return small }
    var folded = String.UnicodeScalarView()
    for scalar in small.unicodeScalars {
      switch scalar {
      case "\u{307}" where folded.last == "i": continue
      case "ı": folded.append("i")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// `label` in small letters with single spaces, and without a space before a number (`P 07` is
  /// `p07`): labels that differ in nothing else are one.
  package static func folded(_ label: String) -> String {
    let small = smallLetters(of: label)
    // One word of ASCII is as it should be.
    if small.utf8.allSatisfy({ 0x21...ASCII.delete ~= $0 }) { return small }
    return small.split { $0.isWhitespace || $0 == "\u{200B}" }
      .reduce(into: "") { folded, word in
        let joins = word.first?.isNumber == true && folded.last?.isLetter == true
        if !folded.isEmpty && !joins { folded += " " }
        folded += word
      }
  }

  /// True for the number of a question in place of a label: `Question 4`, `Frage 12`.
  package static func isNumberedQuestion(_ label: String, words known: TranscriptWords) -> Bool {
    guard label.last?.isNumber == true else { return false }
    let word = words(of: label).joined(separator: " ")
    // `Q4` is the asker's letter with a number.
    return word.utf8.count > 1 && known.questionWords.contains { $0.elementsEqual(word.utf8) }
  }

  /// `label` without how it is said (`Head (cont.)`, `Head [laughing]`), which begins small, or that
  /// it is in doubt (`Head?`); nil if it says neither.
  package static func withoutManner(_ label: String) -> String? {
    var base = Substring(label)
    if base.last == "?" {
      base.removeLast()
    } else {
      guard let last = base.last,
        let opener: Character = last == ")" ? "(" : last == "]" ? "[" : nil,
        let open = base.lastIndex(of: opener), open > base.startIndex,
        base[base.index(after: open)...].first?.isLowercase == true
      else { return nil }
      base = base[..<open]
    }
    while base.last?.isWhitespace == true { base.removeLast() }
    return base.isEmpty ? nil : String(base)
  }

  /// The words of `label` in lower case without numbers, marks and what is in parentheses.
  package static func words(of label: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var depth = 0
    for scalar in smallLetters(of: label).unicodeScalars {
      var isPart = false
      switch scalar {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      case "0"..."9": isPart = false
      case "a"..."z", "&": isPart = depth == 0
      default:
        isPart =
          depth == 0 && !scalar.isASCII
          && (scalar.properties.isAlphabetic || isMark(scalar))
      }
      if isPart {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// A mark on a letter, which stands alone in decomposed text and in some scripts always.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// True if an asker's word is by a name or by what asker it is: `Anna (interviewer)`,
  /// `Paula, researcher`, `Interviewer Anna`, `Moderator/KH`, `The female interviewer`.
  private static func namesAsker(
    _ label: String, _ words: [String], _ known: TranscriptWords
  ) -> Bool {
    // Most labels have none of these signs, and to replace in a string costs much.
    if label.utf8.contains(where: {
      [ASCII.leftParenthesis, ASCII.comma, ASCII.hyphen, ASCII.leftBracket, 0xE2].contains($0)
    }) {
      let parted = label.replacing(" - ", with: ",").replacing(" – ", with: ",")
      if parted.contains(where: { "([,".contains($0) }) {
        for part in parted.split(whereSeparator: { "()[],".contains($0) }).dropFirst()
        where known.unambiguousAskers.contains(self.words(of: String(part)).joined(separator: " "))
        {
          return true
        }
      }
    }
    guard words.count >= 2, words.count <= 4 else { return false }
    let bare = words.drop(while: known.askerQualifiers.contains)
    if bare.count < words.count, known.unambiguousAskers.contains(bare.joined(separator: " ")) {
      return true
    }
    guard let first = bare.first, known.unambiguousAskers.contains(first) else { return false }
    // `Interviewer Anna`, not `Moderator training`.
    let names = label.split { " /-–_.".contains($0) }.suffix(bare.count - 1)
    return names.allSatisfy { $0.first?.isUppercase == true }
      && !bare.contains {
        known.describedPeople.contains($0) || known.participants.contains($0)
          || known.speakerGroups.contains($0)
      }
  }

  /// `Mother and father`: two people of whom at least one is described.
  private static func isPair(_ words: [String], _ known: TranscriptWords) -> Bool {
    guard let middle = words.firstIndex(where: known.speakerConjunctions.contains), middle > 0,
      middle < words.count - 1
    else { return false }
    return words.contains { known.describedPeople.contains($0) || known.participants.contains($0) }
  }
}

extension TranscriptWords {
  /// True if askers are usually called `label`.
  package func callsAsker(_ label: String) -> Bool {
    UsualLabel(label, words: self) == .asker
  }
}
