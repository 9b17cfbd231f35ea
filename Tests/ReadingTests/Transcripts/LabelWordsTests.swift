import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Evidence from its words that a label is one.
struct LabelWordsTests {
  @Test(arguments: [
    "Görüşmeci", "GÖRÜŞMECİ", "Araştırmacı", "Badaczka", "Исследовательница", "الباحثة", "מראיינת",
    "聞き手", "访谈者", "साक्षात्कारकर्ता", "ผู้สัมภาษณ์", "Pesquisadora 2", "Intervistatrice",
    "Enque\u{302}trice", "Інтерв’юер", "Interjúkészítő", "Moderátorka", "면담자", "Küsitleja",
    "Istraživačica", "IVer", "Interviewer/in", "Go\u{308}ru\u{308}s\u{327}meci",
  ]) func `the usual labels of many languages ask`(label: String) {
    #expect(UsualLabel(label, words: .builtIn) == .asker)
  }

  @Test(arguments: [
    "Dana (interviewer)", "DANA (MODERATOR)", "Dana, researcher", "Interviewer Dana",
    "Interviewer DW", "Moderator/DW", "Moderator Dana West", "THE INTERVIEWER",
    "Female interviewer", "Lead Interviewer", "Dana - Interviewer", "Interviewer (Dana)",
  ]) func `an asker's word by a name asks`(label: String) {
    #expect(UsualLabel(label, words: .builtIn) == .asker)
  }

  @Test(arguments: [
    "Dana (parent)", "Dana, farmer", "Moderator training", "Facilitator pupil", "Dana West",
    "The question", "Second question", "Interviewer and Dana's mother in law",
  ]) func `a word of askers in other company asks not`(label: String) {
    #expect(UsualLabel(label, words: .builtIn) != .asker)
  }

  @Test func `capitals of Turkish are the same label`() {
    #expect(UsualLabel.smallLetters(of: "GÖRÜŞMECİ") == UsualLabel.smallLetters(of: "Görüşmeci"))
    #expect(UsualLabel.smallLetters(of: "KATILIMCI") == UsualLabel.smallLetters(of: "Katılımcı"))
  }
}
