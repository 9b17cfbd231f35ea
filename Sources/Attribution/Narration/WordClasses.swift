internal import Languages
/// The classes of a word of narration, by the lists of its language.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt64

  static let speechVerb = WordClasses(rawValue: 1 << 0)
  static let thoughtVerb = WordClasses(rawValue: 1 << 1)
  static let speechNoun = WordClasses(rawValue: 1 << 2)
  static let accordingTo = WordClasses(rawValue: 1 << 3)
  static let agent = WordClasses(rawValue: 1 << 4)
  static let pronoun = WordClasses(rawValue: 1 << 5)
  static let pluralPronoun = WordClasses(rawValue: 1 << 6)
  static let determiner = WordClasses(rawValue: 1 << 7)
  static let preposition = WordClasses(rawValue: 1 << 8)
  static let partitive = WordClasses(rawValue: 1 << 9)
  static let conjunction = WordClasses(rawValue: 1 << 10)
  static let subordinator = WordClasses(rawValue: 1 << 11)
  static let adverb = WordClasses(rawValue: 1 << 12)
  static let auxiliary = WordClasses(rawValue: 1 << 13)
  static let passive = WordClasses(rawValue: 1 << 14)
  static let person = WordClasses(rawValue: 1 << 15)
  static let title = WordClasses(rawValue: 1 << 16)
  static let termBefore = WordClasses(rawValue: 1 << 17)
  static let termAfter = WordClasses(rawValue: 1 << 18)
  static let example = WordClasses(rawValue: 1 << 19)
  static let remark = WordClasses(rawValue: 1 << 20)
  static let abbreviation = WordClasses(rawValue: 1 << 21)
  static let caseNoun = WordClasses(rawValue: 1 << 22)
  static let spoken = WordClasses(rawValue: 1 << 23)
  static let relative = WordClasses(rawValue: 1 << 24)
  static let article = WordClasses(rawValue: 1 << 25)

  static let state = WordClasses(rawValue: 1 << 26)
  static let naming = WordClasses(rawValue: 1 << 27)
  static let predicative = WordClasses(rawValue: 1 << 28)
  static let possessive = WordClasses(rawValue: 1 << 29)
  static let indefinite = WordClasses(rawValue: 1 << 30)
  static let alternative = WordClasses(rawValue: 1 << 31)
  static let masculine = WordClasses(rawValue: 1 << 32)
  static let feminine = WordClasses(rawValue: 1 << 33)
  static let plural = WordClasses(rawValue: 1 << 34)
  static let topic = WordClasses(rawValue: 1 << 35)
  static let pointer = WordClasses(rawValue: 1 << 36)
  static let count = WordClasses(rawValue: 1 << 37)
  static let telling = WordClasses(rawValue: 1 << 38)
  static let asking = WordClasses(rawValue: 1 << 39)
  static let prompt = WordClasses(rawValue: 1 << 40)
  static let document = WordClasses(rawValue: 1 << 41)
  static let wording = WordClasses(rawValue: 1 << 42)
  static let level = WordClasses(rawValue: 1 << 43)
  static let oblique = WordClasses(rawValue: 1 << 44)
  static let genitive = WordClasses(rawValue: 1 << 45)

  static let verb: WordClasses = [.speechVerb, .thoughtVerb]
  /// Classes that show a person's gender and number.
  static let numberAndGender: WordClasses = [.masculine, .feminine, .plural]
  static let anyPronoun: WordClasses = [.pronoun, .pluralPronoun]

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  init(_ list: WordList) {
    self =
      switch list {
      case .speechVerbs: .speechVerb
      case .thoughtVerbs: .thoughtVerb
      case .speechNouns: .speechNoun
      case .accordingTo: .accordingTo
      case .agents: .agent
      case .pronouns: .pronoun
      case .pluralPronouns: .pluralPronoun
      case .determiners: .determiner
      case .prepositions: .preposition
      case .partitives: .partitive
      case .conjunctions: .conjunction
      case .subordinators: .subordinator
      case .relatives: .relative
      case .articles: .article
      case .adverbs: .adverb
      case .auxiliaries: .auxiliary
      case .passives: .passive
      case .people: .person
      case .titles: .title
      case .termsBefore: .termBefore
      case .termsAfter: .termAfter
      case .examples: .example
      case .remarks: .remark
      case .abbreviations: .abbreviation
      case .cases: .caseNoun
      case .spoken: .spoken
      case .states: [.state, .thoughtVerb]
      case .namings: .naming
      case .predicatives: .predicative
      case .possessives: .possessive
      case .indefinites: .indefinite
      case .alternatives: .alternative
      case .counts: .count
      case .masculine: .masculine
      case .feminine: .feminine
      case .plurals: .plural
      case .topics: .topic
      case .pointers: .pointer
      case .tellings: .telling
      case .askings: .asking
      case .prompts: .prompt
      case .documents: .document
      case .wordings: .wording
      case .levels: .level
      case .obliques: .oblique
      case .genitives: .genitive
      default: []
      }
  }

  func meets(_ other: WordClasses) -> Bool { !isDisjoint(with: other) }
}
