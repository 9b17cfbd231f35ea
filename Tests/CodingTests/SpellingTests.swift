import Coding
import CorpusModel
import TestSupport
import Testing

/// Accents and case by Unicode's rules; hyphens, apostrophes and line ends hide nothing.
@Suite struct SpellingTests {
  @Test(arguments: [
    ("well-being", "our wellbeing matters", "wellbeing"),
    ("wellbeing", "our well-being matters", "well-being"),
    ("wellbeing", "our WELL\u{2011}BEING", "WELL\u{2011}BEING"),
    ("well-being", "our well-being", "well-being"), ("email", "an e-mail", "e-mail"),
    ("e-mail", "an e-\nmail here", "e-\nmail"), ("e-mail", "an email", "email"),
    ("email", "an e-\r\n  mail", "e-\r\n  mail"),
    ("inclusion", "in inclu-\nsion we", "inclu-\nsion"),
    ("inclusion", "in inclu\u{AD}\nsion we", "inclu\u{AD}\nsion"),
    ("inclu*", "an inclu\u{AD}sive inn", "inclu\u{AD}sive"), ("inclu*", "in-clusion", "in-clusion"),
    ("wellbeing team", "the well-being team", "well-being team"),
    ("pupil wellbeing team", "each pupil well-\nbeing team", "pupil well-\nbeing team"),
    ("our wellbeing", "our well-being", "our well-being"),
    ("wellbeing … team", "well-being of a team", "well-being of a team"),
    ("wellbeing dropin", "well-being drop-in", "well-being drop-in"),
    ("well being-s", "a well beings", "well beings"), ("drop*", "a drop-in", "drop"),
  ])
  func `hyphens and the ends of lines hide nothing`(
    indicator: String, text: String, words: String
  ) throws {
    #expect(try evidence(of: indicator, in: text) == [words])
  }

  @Test(arguments: [
    ("wellbeing", "well being"), ("wellbeing", "well - being"), ("wellbeing", "well- being"),
    ("wellbeing", "well-\n\nbeing"), ("34", "pages 3-4"), ("3-4", "it is 34"),
    ("wellbeing team", "well-being. Team"), ("wellbeing", "well–being"),
    ("wellbeing", "well-beings"), ("being-well", "wellbeing"),
  ])
  func `what is no one word stays apart`(indicator: String, text: String) throws {
    #expect(try evidence(of: indicator, in: text) == [])
  }

  @Test(arguments: [
    ("don't", "we don’t", "", "don’t"), ("don’t", "we don\u{2BC}t", "", "don\u{2BC}t"),
    ("straße", "der STRASSE", "de", "STRASSE"), ("STRASSE", "der Straße", "de", "Straße"),
    ("café", "cafe\u{301}", "fr", "cafe\u{301}"), ("cafe\u{301}", "CAFÉ", "fr", "CAFÉ"),
    ("caf?", "cafe\u{301}", "", "cafe\u{301}"), ("οδος", "ΟΔΟΣ", "el", "ΟΔΟΣ"),
    ("ΟΔΟΣ", "οδος", "el", "οδος"), ("istanbul", "İstanbul", "en", "İstanbul"),
    ("İstanbul", "İSTANBUL", "tr", "İSTANBUL"), ("istanbul", "İSTANBUL", "tr", "İSTANBUL"),
    ("sınır*", "SINIRLAR", "tr-TR", "SINIRLAR"), ("sinir", "SİNİR", "tr", "SİNİR"),
    ("~sınır", "SINIR", "tr", "SINIR"), ("fine", "ﬁne", "", "ﬁne"),
    ("trust", "tr\u{200D}ust", "", "tr\u{200D}ust"),
    ("école", "à l’école", "fr", "l’école"), ("école*", "d'écoles", "fr-FR", "d'écoles"),
    ("inclusion", "qu'inclusion", "fr", "qu'inclusion"),
    ("scuola", "dell'scuola", "it", "dell'scuola"),
    ("l'école", "à l’école", "fr", "l’école"), ("~aimer", "je t'aime", "fr", "t'aime"),
  ])
  func `case, accents and elisions follow Unicode and the language`(
    indicator: String, text: String, language: String, words: String
  ) throws {
    #expect(try evidence(of: indicator, in: text, language: language) == [words])
  }

  @Test(arguments: [
    ("sinir", "SINIR", "tr"), ("sınır", "SINIR", "en"), ("ecole", "école", "fr"),
    ("école", "l'ecole", "fr"), ("em", "don't'em", "en"), ("t", "don't", "en"),
  ])
  func `other letters stay others`(indicator: String, text: String, language: String) throws {
    #expect(try evidence(of: indicator, in: text, language: language) == [])
  }

  @Test(arguments: ["We said \u{200B}-help now", "We said \u{AD}- \u{2060}-help now", "-\u{200B}-"])
  func `what cannot be seen is no word beside a hyphen`(text: String) throws {
    let words = text.contains("help") ? ["help"] : []
    #expect(try evidence(of: "help", in: text) == words)
  }

  @Test func `no coding rests on white space`() throws {
    #expect(try evidence(of: #"/\x{A0}/"#, in: "yes\u{A0}indeed") == [])
    #expect(try evidence(of: #"/s\x{A0}/"#, in: "yes\u{A0}indeed") == ["s"])
  }

  @Test func `ten thousand hyphens are no burden`() throws {
    let text = String(repeating: "well-being ", count: 10_000)
    #expect(try evidence(of: "wellbeings", in: text) == [])
    #expect(try evidence(of: "wellbeing", in: text).count == 1)
  }
}
