/// The lists of words and phrases in a language file, by their keys.
package enum WordList: String, CaseIterable, Sendable {
  // Labels of transcripts.
  case askers
  case askerHomographs = "asker-homographs"
  case askerQualifiers = "asker-qualifiers"
  case askerLetters = "asker-letters"
  case participants
  case unknownSpeakers = "unknown-speakers"
  case speakerGroups = "speaker-groups"
  case describedPeople = "described-people"
  case speakerConjunctions = "speaker-conjunctions"
  case labelTitles = "label-titles"

  // Covers, remarks and other lines of transcripts and pages.
  case coverKeys = "cover-keys"
  case labelMarks = "label-marks"
  case marks
  case phraseWords = "phrase-words"
  case spokenLabels = "spoken-labels"
  case labelDeterminers = "label-determiners"
  case counted
  case days
  case months
  case speakerColumns = "speaker-columns"
  case speechColumns = "speech-columns"
  case timeColumns = "time-columns"
  case programNotes = "program-notes"
  case parts
  case breaks
  case closings
  case pageWords = "page-words"
  case questionWords = "question-words"
  case elidedStarts = "elided-starts"
  case elidedEnds = "elided-ends"

  // Speech in prose, and what indicators ask for.
  case speechVerbs = "speech-verbs"
  case tellings
  case askings
  case prompts
  case documents
  case wordings
  case quotatives
  case thoughtVerbs = "thought-verbs"
  case states
  case namings
  case predicatives
  case speechNouns = "speech-nouns"
  case accordingTo = "according-to"
  case agents
  case topics
  case pronouns
  case pluralPronouns = "plural-pronouns"
  case possessives
  case indefinites
  case alternatives
  case counts
  case masculine
  case feminine
  case plurals
  case determiners
  case articles
  case obliques
  case genitives
  case prepositions
  case partitives
  case conjunctions
  case subordinators
  case relatives
  case adverbs
  case auxiliaries
  case passives
  case people
  case titles
  case levels
  case termsBefore = "terms-before"
  case termsAfter = "terms-after"
  case examples
  case remarks
  case pointers
  case abbreviations
  case cases
  case negations
  case negationsAfter = "negations-after"
  case elisions
  case spoken
  case dialogueDashes = "dialogue-dashes"
  case incises

  /// Parts of the program that use the same lists; a language may lack all lists of one.
  package enum Group: String, CaseIterable, Sendable {
    case labels, transcripts, prose
  }

  package var group: Group {
    switch self {
    case .askers,
      .askerHomographs,
      .askerQualifiers,
      .askerLetters,
      .participants,
      .unknownSpeakers,
      .speakerGroups,
      .describedPeople,
      .speakerConjunctions,
      .labelTitles:
      .labels
    case .coverKeys,
      .labelMarks,
      .marks,
      .phraseWords,
      .spokenLabels,
      .labelDeterminers,
      .counted,
      .days,
      .months,
      .speakerColumns,
      .speechColumns,
      .timeColumns,
      .programNotes,
      .parts,
      .breaks,
      .closings,
      .pageWords,
      .questionWords,
      .elidedStarts,
      .elidedEnds:
      .transcripts
    default: .prose
    }
  }

  /// The lists of a group.
  package static func all(in group: Group) -> [WordList] { allCases.filter { $0.group == group } }

  /// The lists that `names` mean: keys of lists, and names of groups. Other names are ignored.
  package static func named(by names: [String]) -> Set<WordList> {
    Set(
      names.flatMap { name in
        Group(rawValue: name).map(all(in:)) ?? WordList(rawValue: name).map { [$0] } ?? []
      })
  }
}
