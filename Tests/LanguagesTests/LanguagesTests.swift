import Testing

@testable import Languages

@Suite struct LanguagesTests {
  @Test func `a language has each list, or says that it lacks it`() {
    for language in Language.builtIn {
      for list in WordList.allCases {
        #expect(
          language.has(list) != language.lacks.contains(list),
          "\(language.tag): '\(list.rawValue)' is \(language.has(list) ? "there and" : "not there, nor") under 'lacks'"
        )
      }
    }
  }

  @Test func `English comes first, and the languages with words for prose before all others`() {
    #expect(Language.builtIn.prefix(4).map(\.tag) == ["en", "fr", "de", "es"])
    #expect(Language.builtIn.prefix(4).allSatisfy { $0.knows(.prose) && $0.knows(.transcripts) })
    #expect(Language.builtIn.dropFirst(4).allSatisfy { !$0.knows(.prose) })
    #expect(Language.builtIn.first?.lacks.isEmpty == true)
  }

  @Test func `each language is there once, and knows at least how askers are called`() {
    #expect(Set(Language.builtIn.map(\.tag)).count == Language.builtIn.count)
    for language in Language.builtIn {
      #expect(!(language[.askers] + language[.askerHomographs]).isEmpty, "\(language.tag)")
    }
  }

  @Test func `no list has an entry twice`() {
    for language in Language.builtIn {
      for list in WordList.all(in: .labels) + WordList.all(in: .transcripts) {
        let entries = language[list]
        #expect(Set(entries).count == entries.count, "\(language.tag): \(list.rawValue)")
        #expect(entries.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " })
      }
    }
  }

  @Test func `names of groups stand for all their lists`() {
    #expect(WordList.named(by: ["labels"]) == Set(WordList.allCases.filter { $0.group == .labels }))
    #expect(WordList.named(by: ["counts", "nonsense"]) == [.counts])
  }

  @Test func `a researcher's words come after ours, and another language after all`() {
    let own = [
      Language(tag: "pl", lists: [.askers: ["pytająca"], .speechVerbs: ["powiedziała"]]),
      Language(tag: "eu", lists: [.askers: ["galdetzailea"]]),
    ]
    let all = [Language].builtIn(with: own)
    #expect(all.count == Language.builtIn.count + 1)
    #expect(all.last == own[1])
    let polish = all.first { $0.tag == "pl" }
    #expect(polish?[.askers].last == "pytająca")
    #expect(polish?[.askers].first == "badacz")
    #expect(polish?.knows(.prose) == true)
  }

  @Test func `reads lists over several lines, comments, and entries in quotation marks`() {
    let language = LanguageFile.language(
      from: Array(
        "# A comment: [none].\nlanguage: xx\nlacks: [days, labels]\n\nclosings:\n  [\"transcriber:\",\n   end of\n   tape]\n"
          .utf8))
    #expect(language.tag == "xx")
    #expect(language[.closings] == ["transcriber:", "end of tape"])
    #expect(language.lacks.contains(.days) && language.lacks.contains(.askers))
  }
}
