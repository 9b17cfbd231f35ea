import CorpusModel
import Languages

/// Evidence from its words that a label is one.
struct LabelWords {
  /// In lower case, white space collapsed, invisible characters left out.
  let key: String
  /// ``key`` without the number or letter at its end: what `Pupil 3` shares with `Pupil 1`.
  let stem: String
  let usual: UsualLabel?
  /// True if its form allows it to be a label at all.
  let isPlausible: Bool
  /// True if only its place can show that it is one (`101`, `F, 34, Leeds`, `[REDACTED]`).
  let isUnusual: Bool
  /// The label without how it is said or that it is in doubt, if it says so (`Jo (laughing)`, `Jo?`).
  let base: String?
  /// True if it has a word that sentences have and names have not (`One thing`, `For example`).
  let isPhrase: Bool
  /// True if an article or a possessive opens it (`The head`, `My mother`), as it opens sentences
  /// more often than labels.
  let hasDeterminer: Bool
  /// True if people say it before a colon as often as transcribers write it (`Question: why?`), or
  /// set it over a part of the text (`Part 2: The merger`).
  let isSpoken: Bool
  /// True if every word of some length begins with a capital (`Mrs Ahmed`).
  let isName: Bool
  /// True if every word begins with a capital, and there are no more than four.
  let isFullName: Bool
  let isAllCapitals: Bool
  let startsWithCapital: Bool
  let wordCount: Int
  /// A title alone (`Mrs`), which is no speaker's label.
  let isTitle: Bool
  /// A title and more (`Mrs Ahmed`).
  let beginsWithTitle: Bool
  /// A key of cover sheets (`Date`, `Transcriber`).
  let isCoverKey: Bool
  /// A mark of transcription (`laughs`, `pause`).
  let isMark: Bool

  init(_ label: String, language: String, words known: TranscriptWords) {
    let plain = LabelWords.plain(label)
    let lowercased = UsualLabel.smallLetters(of: plain)
    key = lowercased
    stem = LabelWords.stem(of: lowercased)
    usual = UsualLabel(plain, language: language, words: known)
    let first = plain.unicodeScalars.first
    startsWithCapital = first.map { !LabelWords.isLowercase($0) } ?? false
    isPlausible = first.map(LabelWords.isLetter) == true && LabelWords.isPlausible(plain)
    var words = 0
    var isName = startsWithCapital
    var hasLong = false
    var hasSmallInitial = false
    var hasUppercase = false
    var hasLowercase = false
    for word in plain.unicodeScalars.split(whereSeparator: { " /_".unicodeScalars.contains($0) }) {
      words += 1
      if let initial = word.first, LabelWords.isLowercase(initial) { hasSmallInitial = true }
      for scalar in word {
        if LabelWords.isLowercase(scalar) { hasLowercase = true }
        if !hasUppercase, LabelWords.isUppercase(scalar) { hasUppercase = true }
      }
      if word.count > 3, let initial = word.first {
        hasLong = true
        if LabelWords.isLowercase(initial) { isName = false }
      }
    }
    wordCount = words
    isFullName = words <= 4 && !hasSmallInitial && isName
    self.isName = isName && (hasLong || words == 1)
    isAllCapitals = hasUppercase && !hasLowercase
    let lowerWords = LabelWords.words(of: lowercased)
    let isPhrase = usual == nil && LabelWords.isPhrase(lowerWords, known)
    self.isPhrase = isPhrase
    hasDeterminer =
      words >= 2 && !isAllCapitals
      && lowerWords.first.map(known.labelDeterminers.contains) ?? false
    isSpoken = words <= 2 && lowerWords.first.map(known.spokenLabels.contains) ?? false
    isTitle = known.labelTitles.contains(lowercased)
    beginsWithTitle =
      lowercased.contains(" ")
      && known.labelTitles.contains(String(lowercased.prefix { $0 != " " && $0 != "." }))
    isCoverKey = LabelWords.isCoverKey(lowerWords, known)
    let isMark =
      lowerWords.contains { known.labelMarks.contains($0) } && !(self.isName && words >= 2)
    self.isMark = isMark
    base = UsualLabel.withoutManner(plain).map(UsualLabel.smallLetters)
    let isInitials = isAllCapitals && words == 1 && lowercased.utf8.count <= 3
    isUnusual =
      isPlausible
      ? words > 6 && startsWithCapital && !isPhrase || isMark && isAllCapitals
        || isPhrase && isInitials
      : !lowercased.isEmpty && !isPhrase && LabelWords.isUnusual(lowercased)
  }

  /// No quotation, nothing that is set equal, no sentence with its commas.
  private static func isUnusual(_ key: String) -> Bool {
    var commas = 0
    for scalar in key.unicodeScalars {
      switch scalar {
      case "“", "”", "„", "«", "»", "\"", "=", "|", "{", "}", "!": return false
      case ",": commas += 1
      default: break
      }
    }
    return commas <= 3
  }

  /// `label` with single spaces and without characters that nobody sees.
  private static func plain(_ label: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in label.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xAD: continue
      case 0x09, 0x20, 0xA0, 0x202F, 0x2000...0x200A: if plain.last != " " { plain.append(" ") }
      default: plain.append(scalar)
      }
    }
    if plain.last == " " { plain.removeLast() }
    return String(plain)
  }

  /// Letters, digits and apostrophes.
  private static func words(of lowercased: String) -> [String] {
    lowercased.unicodeScalars.split {
      !(isLetter($0) || ("0"..."9").contains($0) || $0 == "'" || $0 == "’")
    }.map { String($0) }
  }

  private static func isPlausible(_ plain: String) -> Bool {
    var commas = 0
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "“", "”", "„", "«", "»", "\"", "=", "|", "{", "}": return false
      case ",": commas += 1
      default: break
      }
    }
    return commas <= 1 && plain.utf8.last != ASCII.questionMark
      && plain.utf8.last != ASCII.exclamationMark
  }

  // Unicode's tables are asked for characters beyond ASCII only.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic
  }

  private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func stem(of key: String) -> String {
    let scalars = key.unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let last = scalars[scalars.index(before: end)]
      let isNumber =
        last.isASCII ? ("0"..."9").contains(last) : last.properties.numericType != nil
      guard isNumber || last == " " || last == "_" else { break }
      end = scalars.index(before: end)
    }
    if end == scalars.startIndex { return key }
    if end < scalars.endIndex { return String(scalars[..<end]) }
    // `保護者A`
    if scalars.count >= 2, let letter = scalars.last, letter.isASCII, isLetter(letter),
      case let before = scalars.index(before: scalars.index(before: end)),
      !scalars[before].isASCII, !scalars[before].properties.isLowercase
    {
      return String(scalars[..<scalars.index(before: end)])
    }
    // `phd a`
    guard key.utf8.count > 2, let space = scalars.lastIndex(of: " "),
      scalars.distance(from: space, to: scalars.endIndex) == 2
    else { return key }
    return String(scalars[..<space])
  }

  /// Words of sentences, what is counted (`Year 5`, `Step 1`), a day or a date.
  private static func isPhrase(_ words: [String], _ known: TranscriptWords) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.contains(where: known.phraseWords.contains) { return true }
    let hasNumber = last.utf8.allSatisfy { ASCII.digits.contains($0) }
    if known.counted.contains(first) || known.days.contains(first) { return true }
    return words.count >= 2 && (hasNumber || words.count >= 3)
      && words.contains(where: known.months.contains)
  }

  private static func isCoverKey(_ words: [String], _ known: TranscriptWords) -> Bool {
    guard let first = words.first, words.count <= 4 else { return false }
    return known.coverKeys.contains(words.joined(separator: " "))
      || (words.count <= 3 && known.coverKeys.contains(first))
  }
}
