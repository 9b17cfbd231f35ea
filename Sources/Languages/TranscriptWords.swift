import CorpusModel

/// The first words of lines that close a transcript or mark a break, so that most lines need no string.
private struct RemarkStarts {
  private let closings: Set<UInt64>
  private let breaks: Set<UInt64>
  /// Length in bytes.
  private let longestBreak: Int
  /// True if an entry begins with a letter beyond ASCII: then a line with such letters may be one.
  private let hasOtherLetters: Bool

  init(closings: [String], breaks: Set<String>) {
    self.closings = Set(closings.map { RemarkStarts.firstWord(of: $0.utf8) })
    self.breaks = Set(breaks.map { RemarkStarts.firstWord(of: $0.utf8) })
    longestBreak = breaks.map(\.utf8.count).max() ?? 0
    hasOtherLetters = self.closings.contains(0) || self.breaks.contains(0)
  }

  func mayCloseOrBreak(_ line: ArraySlice<UInt8>) -> Bool {
    if hasOtherLetters, line.contains(where: { $0 >= 0xC3 }) { return true }
    guard let first = line.firstIndex(where: RemarkStarts.isLetter) else { return false }
    let word = RemarkStarts.firstWord(of: line[first...])
    if closings.contains(word) { return true }
    // A break is all of the line but for signs around it.
    var end = line.endIndex
    while end > first + 3, !RemarkStarts.isLetter(line[end - 1]) { end -= 1 }
    return end - first <= longestBreak && breaks.contains(word)
  }

  /// The word's ASCII letters as small ones, the first of them highest; of more than eight the first
  /// eight; 0 if it begins with another letter.
  private static func firstWord(of text: some Collection<UInt8>) -> UInt64 {
    text.prefix(8).prefix(while: isLetter).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) }
}

/// The words by which labels and lines of transcripts are recognised, of all languages together.
///
/// A transcript seldom says its language, and labels are short: so a label is an asker's if any
/// language calls an asker so. A class, because every line of a text is read with it.
package final class TranscriptWords: Sendable {
  /// The words of the program alone.
  package static let builtIn = TranscriptWords(Language.builtIn)

  // Labels.
  let askers: Set<String>
  /// The words of ``askers`` that mean nothing else, so that a name may be beside them.
  let unambiguousAskers: Set<String>
  let askerQualifiers: Set<String>
  /// Letters that ask in one language only, by language.
  let askerLetters: [String: Set<String>]
  let participants: Set<String>
  let unknownSpeakers: Set<String>
  let speakerGroups: Set<String>
  let describedPeople: Set<String>
  let speakerConjunctions: Set<String>
  package let labelTitles: Set<String>

  // Covers, remarks, and other lines.
  package let coverKeys: Set<String>
  package let labelMarks: Set<String>
  package let phraseWords: Set<String>
  package let spokenLabels: Set<String>
  package let labelDeterminers: Set<String>
  package let counted: Set<String>
  package let days: Set<String>
  package let months: Set<String>
  /// Words of transcription marks within speech.
  package let marks: Set<String>
  package let speakerColumns: Set<String>
  package let speechColumns: Set<String>
  package let timeColumns: Set<String>
  package let programNotes: [[UInt8]]
  package let parts: Set<String>
  package let breaks: Set<String>
  package let closings: [String]
  private let remarkStarts: RemarkStarts
  package let pageWords: Set<String>
  /// Words as bytes in small letters, longer words first.
  package let questionWords: [[UInt8]]
  package let elidedStarts: Set<String>
  package let elidedEnds: Set<String>

  package init(_ languages: [Language]) {
    func all(_ list: WordList) -> Set<String> {
      var words: Set<String> = []
      for language in languages { words.formUnion(language[list].lazy.map { $0.lowercased() }) }
      return words
    }
    let askers = all(.askers)
    self.askers = askers
    unambiguousAskers = askers.filter { $0.count >= TranscriptWords.shortestName }
      .subtracting(all(.askerHomographs))
    askerQualifiers = all(.askerQualifiers)
    askerLetters = languages.reduce(into: [:]) { letters, language in
      if !language[.askerLetters].isEmpty {
        letters[language.tag, default: []].formUnion(
          language[.askerLetters].lazy.map { $0.lowercased() })
      }
    }
    participants = all(.participants)
    unknownSpeakers = all(.unknownSpeakers)
    speakerGroups = all(.speakerGroups)
    describedPeople = all(.describedPeople)
    speakerConjunctions = all(.speakerConjunctions)
    labelTitles = all(.labelTitles)
    coverKeys = all(.coverKeys)
    labelMarks = all(.labelMarks)
    phraseWords = all(.phraseWords)
    spokenLabels = all(.spokenLabels)
    labelDeterminers = all(.labelDeterminers)
    counted = all(.counted)
    days = all(.days)
    months = all(.months)
    marks = all(.marks)
    speakerColumns = all(.speakerColumns)
    speechColumns = all(.speechColumns)
    timeColumns = all(.timeColumns)
    programNotes = languages.flatMap { $0[.programNotes] }.map { Array($0.utf8) }
      .filter { $0.count > 1 }
    parts = all(.parts)
    breaks = all(.breaks)
    closings = all(.closings).sorted()
    remarkStarts = RemarkStarts(closings: closings, breaks: breaks)
    pageWords = all(.pageWords)
    questionWords = all(.questionWords).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      .map { Array($0.utf8) }
    elidedStarts = all(.elidedStarts)
    elidedEnds = all(.elidedEnds)
  }

  /// The words of the program and the words that a researcher adds.
  package static func builtIn(with own: [Language]) -> TranscriptWords {
    if own.isEmpty { return builtIn }
    // Labels are compared without their signs and with one kind of i.
    let comparable = own.map { language in
      WordList.all(in: .labels).reduce(into: language) { language, list in
        guard language.has(list) else { return }
        language[list] = language[list].map { UsualLabel.words(of: $0).joined(separator: " ") }
          .filter { !$0.isEmpty }
      }
    }
    return TranscriptWords([Language].builtIn(with: comparable))
  }

  /// False for nearly all lines that neither close a transcript nor mark a break, by their first word.
  package func mayCloseOrBreak(_ line: ArraySlice<UInt8>) -> Bool {
    remarkStarts.mayCloseOrBreak(line)
  }

  /// True if `line`, in small letters, begins with the words that close a transcript.
  package func isClosing(_ line: String) -> Bool {
    closings.contains {
      line.hasPrefix($0)
        && ($0.last?.isLetter == false || line.dropFirst($0.count).first?.isLetter != true)
    }
  }

  /// Length in characters. Shorter words of askers (`i`, `int`) are initials of names too.
  private static let shortestName = 5
}
