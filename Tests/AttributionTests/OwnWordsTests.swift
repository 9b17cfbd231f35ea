import Attribution
import CorpusModel
import Languages
import Reading
import TestSupport
import Testing
import TextServices

/// A researcher's own words extend every list that is about transcripts.
///
/// Each case is a text that the program reads in one way without the word, and in another with it.
@Suite struct OwnWordsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var list: WordList
    var words: [String]
    var text: String
    /// Words that the language has both times.
    var known: [WordList: [String]] = [:]

    var testDescription: String { list.rawValue }
  }

  /// A talk of two speakers, with `lines` in its middle.
  private static func talk(_ lines: String) -> String {
    """
    Interviewer: How do you help?

    Head: We listen to all of them.

    Interviewer: And then?

    Head: Then we talk.

    \(lines)

    Head: That is all there is to it.

    """
  }

  static let cases: [Case] = [
    Case(
      list: .askers, words: ["Zorp-Person"],
      text: "Zorp-person: How?\n\nHead: So.\n\nZorp-person: Why?\n\nHead: It helps.\n"),
    Case(
      list: .askerHomographs, words: ["zorpel"],
      text: "Zorpel Anna: How?\n\nHead: So.\n\nZorpel Anna: Why?\n\nHead: It helps.\n",
      known: [.askers: ["zorpel"]]),
    Case(
      list: .askerQualifiers, words: ["zorp"],
      text: "Zorp interviewer: How?\n\nHead: So.\n\nZorp interviewer: Why?\n\nHead: It helps.\n"),
    Case(
      list: .askerLetters, words: ["Z"],
      text: "Z: How?\n\nHead: So.\n\nZ: Why?\n\nHead: It helps.\n"),
    Case(list: .participants, words: ["zorp"], text: talk("Zorp: I see it so.")),
    Case(list: .unknownSpeakers, words: ["zorp"], text: talk("Zorp: I see it so.")),
    Case(list: .speakerGroups, words: ["zorp"], text: talk("Zorp: We see it so.")),
    Case(list: .describedPeople, words: ["zorp"], text: talk("Zorp: I see it so.")),
    Case(list: .speakerConjunctions, words: ["zorp"], text: talk("Mother zorp nan: We do.")),
    Case(list: .labelTitles, words: ["zorp"], text: talk("Zorp. Ahmed: I see it so.")),
    Case(
      list: .coverKeys, words: ["zorp"],
      text: talk("Zorp: here it is.\n\nHead: Yes.\n\nZorp: there it is.")),
    Case(
      list: .labelMarks, words: ["zorp"],
      text: talk("Zorp: here it is.\n\nHead: Yes.\n\nZorp: there it is.")),
    Case(
      list: .phraseWords, words: ["zorp"],
      text: talk("One zorp: here it is.\n\nHead: Yes.\n\nOne zorp: there it is.")
        .replacing("One zorp", with: "Big zorp")),
    Case(
      list: .spokenLabels, words: ["zorp"],
      text: talk("Zorp: Here it is.\n\nHead: Yes.\n\nZorp: There it is.")),
    Case(list: .labelDeterminers, words: ["zorp"], text: talk("Zorp mother: I see it so.")),
    Case(
      list: .counted, words: ["zorp"],
      text: talk("Zorp 1: It is here.\n\nHead: Yes.\n\nZorp 2: It is there.")),
    Case(
      list: .days, words: ["zorpday"],
      text: talk("Zorpday: It was here.\n\nHead: Yes.\n\nZorpday: It was there.")),
    Case(
      list: .months, words: ["zorpuary"],
      text: talk("Zorpuary 12: It was here.\n\nHead: Yes.\n\nZorpuary 12: It was there.")),
    Case(
      list: .speakerColumns, words: ["zorp"],
      text: "Text\tZorp\nHow?\tInterviewer\nSo.\tHead\nWhy?\tInterviewer\nIt helps.\tHead\n"),
    Case(
      list: .speechColumns, words: ["zorp"],
      text: "Zorp\tSpeaker\nHow?\tInterviewer\nSo.\tHead\nWhy?\tInterviewer\nIt helps.\tHead\n"),
    Case(
      list: .timeColumns, words: ["zorp"],
      text: "Zorp\tSpeaker\tText\n0:01\tInterviewer\tHow?\n0:05\tHead\tSo.\n"),
    Case(
      list: .programNotes, words: ["zorped the talk"], text: talk("Smith, Anna zorped the talk")),
    Case(list: .parts, words: ["глава"], text: talk("Глава 2: The merger")),
    Case(list: .breaks, words: ["перерыв"], text: talk("— Перерыв —")),
    Case(list: .closings, words: ["конец записи"], text: talk("Конец записи 2")),
    Case(list: .marks, words: ["zorp"], text: talk("Head: We sing (zorp) a lot.")),
    Case(list: .pageWords, words: ["zorp"], text: talk("Zorp 3")),
    Case(list: .questionWords, words: ["вопросик"], text: talk("Вопросик 4. How are you?")),
  ]

  @Test func `each list of labels and lines has a case, but for those of encodings`() {
    let lists = WordList.all(in: .labels) + WordList.all(in: .transcripts)
    #expect(Set(Self.cases.map(\.list)) == Set(lists).subtracting([.elidedStarts, .elidedEnds]))
  }

  private func reading(_ text: String, _ own: [Language]) throws -> String {
    let document = try DocumentReader.document(
      from: Source(path: "d.txt", bytes: Array(text.utf8)),
      options: ReadingOptions(
        id: "d", language: "en", words: TranscriptWords.builtIn(with: own)))
    var words = try WordBreaker(locale: "en")
    var sentences = try SentenceBreaker(locale: "en")
    let result = Attributor(settings: AttributionSettings(languages: own))
      .attribute(TokenizedDocument(document, using: &words), using: &sentences)
    #expect(brokenInvariants(of: result) == [])
    let turns = document.turns.map {
      "\(document.labels[$0.label].text)|\(document.text[$0.span])|\($0.time ?? "")"
    }
    let blocks = document.blocks.map { "\($0.kind) \(document.text[$0.span])" }
    let said = result.voiced.map { "\($0.speaker) \($0.rule) \($0.wordCount) \($0.section)" }
    return (turns + blocks + said + result.findings.map(\.kind.name)).joined(separator: "\n")
  }

  @Test(arguments: cases)
  func `a word of one's own changes how a text is read`(_ example: Case) throws {
    let without = Language(tag: "en", lists: example.known)
    var with = without
    with[example.list] = example.words
    #expect(try reading(example.text, [without]) != reading(example.text, [with]))
  }

  @Test func `a word in a bracket is no speech once it is a mark`() throws {
    func count(_ own: [Language]) throws -> Int {
      let text = try reading(Self.talk("Head: We sing (zorp) a lot."), own)
      return text.contains(" 5 ") ? 5 : text.contains(" 4 ") ? 4 : 0
    }
    #expect(try count([]) == 5)
    #expect(try count([Language(tag: "en", lists: [.marks: ["zorp"]])]) == 4)
  }

  @Test(arguments: [(WordList.elidedStarts, "zorp\u{92}ici"), (.elidedEnds, "ici\u{92}zorp")])
  func `a mark within a word is evidence of Windows-1252 where words are cut so`(
    _ list: WordList, _ word: String
  ) throws {
    let bytes = word.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let source = Source(path: "d.txt", bytes: Array("Head: ".utf8) + bytes + Array(".\n".utf8))
    #expect(throws: ReadingError.self) {
      try DocumentReader.document(from: source, options: ReadingOptions(id: "d"))
    }
    let own = Language(tag: "en", lists: [list: ["zorp"]])
    let options = ReadingOptions(id: "d", words: TranscriptWords.builtIn(with: [own]))
    let document = try DocumentReader.document(from: source, options: options)
    #expect(document.description.encoding == "windows-1252")
  }
}
