import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Labels that the habits of a text make likely.
struct SchemeLabelsTests {
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
}
