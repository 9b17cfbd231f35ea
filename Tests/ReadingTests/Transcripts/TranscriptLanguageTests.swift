import Languages
import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import Reading

/// Transcripts in languages and scripts that have no rules of their own.
struct TranscriptLanguageTests {
  @Test(arguments: [
    ["Görüşmeci", "Öğretmen", "Veli 1", "Veli 2"],
    ["Badaczka", "Nauczycielka", "Matka 1", "Matka 2"],
    ["Интервьюер", "Учитель", "Мать 1", "Мать 2"], ["الباحثة", "المعلم", "أم 1", "أم 2"],
    ["聞き手", "校長", "母親A", "母親B"], ["Tazatelka", "Učitel", "Strýc 1", "Strýc 2"],
  ]) func `two labels of one word are speakers though each is met once`(labels: [String]) throws {
    let (asker, teacher) = (labels[0], labels[1])
    let document = try plainTextDocument(
      """
      \(asker): A?

      \(teacher): B.

      \(asker): C?

      \(labels[2]): D.

      \(labels[3]): E.

      \(asker): F?

      \(teacher): G.
      """)
    #expect(
      document.labelsOfTurns.map(\.text) == [
        asker, teacher, asker, labels[2], labels[3], asker, teacher,
      ])
    #expect(document.findings == [])
  }

  @Test func `two labels of one word are speakers before a dash too`() throws {
    let document = try plainTextDocument(
      """
      Directora — Veinte.

      Entrevistadora — ¿Y las familias?

      Madre 1 — Que es caro.

      Madre 2 — Carísimo.

      Entrevistadora — ¿Algo más?

      Directora — Nada más.

      Entrevistadora — Gracias.

      Directora — A usted.
      """, language: "es")
    #expect(document.turns.count == 8)
    #expect(document.labelsOfTurns[3].text == "Madre 2")
  }

  @Test func `numbered headings, and what is counted within a turn, are nobody`() throws {
    let document = try plainTextDocument(
      """
      Bölüm 1: Giriş

      Görüşmeci: Kaç yıl?

      Öğretmen: On iki.

      Bölüm 2: Kararlar

      Görüşmeci: Kim karar veriyor?

      Öğretmen: İki yol var. Yol 1: sormak.
      Yol 2: sormamak.

      Görüşmeci: Peki?

      Öğretmen: Teşekkürler.
      """)
    #expect(Set(document.labelsOfTurns.map(\.text)) == ["Görüşmeci", "Öğretmen"])
  }

  @Test(arguments: ["\u{2067}", "\u{202B}", "\u{200F}"])
  func `marks of direction are no part of a label`(mark: String) throws {
    let close = mark == "\u{2067}" ? "\u{2069}" : mark == "\u{202B}" ? "\u{202C}" : "\u{200F}"
    let turn = { (label: String, words: String) in "\(mark)\(label)\(close): \(words)\n\n" }
    let document = try plainTextDocument(
      turn("الباحثة", "من؟") + turn("المعلم", "نحن.") + turn("الباحثة", "متى؟")
        + turn("المعلم", "غداً."))
    #expect(
      spoken(document) == [
        "الباحثة: من؟", "المعلم: نحن.", "الباحثة: متى؟", "المعلم: غداً.",
      ])
  }

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

/// Transcripts in which only the asker has a label.
struct UnlabelledAnswerTests {
  @Test func `what follows an asker is said by somebody else where only askers have labels`()
    throws
  {
    let document = try plainTextDocument(
      """
      I: How long?

      Ten years.

      And I never left.

      I: Why?

      [pause]

      The sea.

      I: Thank you.
      """)
    #expect(
      spoken(document) == [
        "I: How long?", ": Ten years.\n\nAnd I never left.", "I: Why?", ": The sea.",
        "I: Thank you.",
      ])
    #expect(document.description.kind == .interview)
  }

  @Test func `long answers without a label are still a transcript`() throws {
    let answer = (1...4).map { "It is the paragraph \($0) of my answer." }.joined(separator: "\n\n")
    let text = (1...4).map { "Interviewer: What of \($0)?\n\n\(answer)\n\n" }.joined()
    #expect(try plainTextDocument(text).turns.count == 8)
  }

  @Test func `an asker goes on in the next paragraph where others have labels`() throws {
    let document = try plainTextDocument(
      "I: How long?\n\nI mean here.\n\nR: Ten years.\n\nI: Why?\n\nR: The sea.\n")
    #expect(document.turns.count == 4)
    #expect(spoken(document)[0] == "I: How long?\n\nI mean here.")
  }
}
