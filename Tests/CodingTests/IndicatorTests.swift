import Coding
import CorpusModel
import TestSupport
import Testing

@Suite struct IndicatorTests {
  @Test(arguments: [
    ("inclusion", "Here inclusion matters.", "inclusion"),
    ("inclusion", "INCLUSION", "INCLUSION"),
    ("Inclusion", "our inclusion, then", "inclusion"),
    ("pupil voice", "the pupil voice group", "pupil voice"),
    ("pupil voice", "the Pupil   Voice group", "Pupil   Voice"),
    ("élève", "les Élèves, un ÉLÈVE", "ÉLÈVE"),
    ("straße", "in der STRASSE", "STRASSE"),
    ("11", "year 11 pupils", "11"),
  ])
  func `a word or phrase fires on whole words in either case`(
    indicator: String, text: String, words: String
  ) throws {
    #expect(try evidence(of: indicator, in: text) == [words])
  }

  @Test(arguments: [
    ("include", "We included them."),
    ("art", "a smart part"),
    ("eleve", "un élève"),
    ("élève", "un eleve"),
    ("pupil voice", "the voice of a pupil"),
    ("pupil voice", "pupil and voice"),
    ("not ready", "ready or not"),
  ])
  func `it leaves parts of words, other accents and other orders`(indicator: String, text: String)
    throws
  {
    #expect(try evidence(of: indicator, in: text) == [])
  }

  @Test(arguments: [
    ("inclu*", "an Inclusive school", "Inclusive"),
    ("inclu*", "we inclu, er", "inclu"),
    ("*wards", "looking afterwards", "afterwards"),
    ("*clu*", "the inclusion unit", "inclusion"),
    ("w?man", "that woman", "woman"),
    ("w?man", "that wÿman", "wÿman"),
    ("organi?ation*", "organisational matters", "organisational"),
    ("pupil* voice*", "the pupils’ voices", "pupils’ voices"),
    ("in the * term", "in the autumn term", "in the autumn term"),
    ("a**b", "axxb", "axxb"),
  ])
  func `a star is any run of letters within a word and a question mark one letter`(
    indicator: String, text: String, words: String
  ) throws {
    #expect(try evidence(of: indicator, in: text) == [words])
  }

  @Test(arguments: [
    ("inclu*", "we conclude in clusters"),
    ("w?man", "a wman, a woooman"),
    ("*ing", "he rang the ingots"),
    ("in the * term", "in the very long term"),
  ])
  func `wildcards leave what is no such word`(indicator: String, text: String) throws {
    #expect(try evidence(of: indicator, in: text) == [])
  }

  @Test(arguments: [
    ("after-school", "the after school club", "after school"),
    ("after school", "the after-school club", "after-school"),
    ("after school", "the after‑school club", "after‑school"),
    ("after school", "the after-\nschool club", "after-\nschool"),
    ("after school", "the after\r\nschool club", "after\r\nschool"),
    ("after school", "the “after” school club", "after” school"),
    ("don't", "we don’t", "don’t"),
    ("don’t", "we don't", "don't"),
    ("inclusion", "our inclu\u{AD}sion", "inclu\u{AD}sion"),
    ("after", "look _after_ them", "_after_"),
    ("St. Mary", "at St. Mary now", "St. Mary"),
    ("parents/carers", "the parents/carers came", "parents/carers"),
    ("parents carers", "the parents, carers too", "parents, carers"),
  ])
  func `typesetting does not hide a match`(indicator: String, text: String, words: String) throws {
    #expect(try evidence(of: indicator, in: text) == [words])
  }

  @Test(arguments: [
    ("after school", "I stay after. School is fun."),
    ("after school", "it comes after (school does)"),
    ("after school", "after - school"),
    ("after school", "after – school"),
    ("after school", "after\n\nschool"),
    ("after school", "after; school"),
  ])
  func `a stop, a bracket, a dash or an empty line parts the words of a phrase`(
    indicator: String, text: String
  ) throws {
    #expect(try evidence(of: indicator, in: text) == [])
  }

  @Test func `every one of many indicators is found in one pass`() throws {
    let words = (0..<2000).map { "word\($0)x" }
    let themes = words.map { theme($0, $0, "\($0) stays*") }
    let text = words.joined(separator: ". ")
    let coded = try coded([.init(head, text)], list: themes)
    #expect(coded.codings.count == 2000)
    #expect(coded.codings.map { themes[$0.theme].id } == words)
  }

  @Test func `phrases that begin alike and overlap are all found`() throws {
    let coded = try coded(
      [.init(head, "the deputy head teacher of the year")], theme("a", "deputy head"),
      theme("b", "deputy head teacher"), theme("c", "head teacher of the year"),
      theme("d", "head of"), theme("e", "teacher"))
    let found = coded.codings.compactMap { $0.evidence.map { coded.document.text[$0] } }
    #expect(
      found == ["deputy head", "deputy head teacher", "head teacher of the year", "teacher"])
  }

  @Test func `a word between parts a phrase also where each word is an indicator of its own`()
    throws
  {
    let coded = try coded(
      [.init(head, "the pupil and voice")], theme("a", "pupil voice"), theme("b", "pupil"),
      theme("c", "voice"))
    #expect(coded.codings.map(\.indicator) == ["pupil", "voice"])
  }
}
