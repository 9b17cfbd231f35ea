internal import FileFormats

/// What attribution knows of a language: words and phrases, one of the files in `Languages/`.
///
/// Entries are whole words without regard to case; `*` is any run of letters.
package struct LanguageRules: Sendable, Equatable {
  /// A BCP 47 primary language, `en`.
  package var language: String
  private var lists: [List: [String]] = [:]

  /// The lists of a language file, by their keys.
  package enum List: String, CaseIterable, Sendable {
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
  }

  package init(language: String, lists: [List: [String]] = [:]) {
    self.language = language
    self.lists = lists
  }

  package subscript(list: List) -> [String] {
    get { lists[list] ?? [] }
    set { lists[list] = newValue }
  }

  /// German and Luxembourgish: a capital is no evidence of a name.
  var capitalizesNouns: Bool { language == "de" || language == "lb" }

  /// These rules with the entries of `other` after their own.
  package func extended(by other: LanguageRules) -> LanguageRules {
    var rules = self
    for list in List.allCases { rules[list] += other[list] }
    return rules
  }
}

/// Why a language file cannot be used; says the key, and what is allowed.
package struct LanguageRulesError: Error, Equatable, CustomStringConvertible {
  package var description: String
}

extension LanguageRules {
  /// - Throws: ``LanguageRulesError`` for YAML that cannot be read, an unknown key or a value that
  ///   is no list of words.
  package init(yaml: String) throws(LanguageRulesError) {
    let root: YAMLNode?
    do {
      root = try YAMLNode.root(of: yaml)
    } catch {
      throw LanguageRulesError(description: "no YAML that can be read: \(error)")
    }
    guard let pairs = root?.mapping else {
      throw LanguageRulesError(description: "a language file is a mapping with the key language")
    }
    var language: String?
    var lists: [List: [String]] = [:]
    for pair in pairs {
      let key = pair.key.string ?? ""
      if key == "language" {
        language = pair.value.string
      } else if let list = List(rawValue: key) {
        guard let entries = pair.value.sequence?.map(\.string), !entries.contains(nil) else {
          throw LanguageRulesError(description: "\(key) is a list of words or phrases")
        }
        lists[list] = entries.compactMap(\.self)
      } else {
        let known = List.allCases.map(\.rawValue).joined(separator: ", ")
        throw LanguageRulesError(
          description: "unknown key '\(key)' in a language file; it knows language, \(known)")
      }
    }
    guard let language else {
      throw LanguageRulesError(description: "a language file says which language it is for")
    }
    self.init(language: language, lists: lists)
  }
}
