extension ProsePassage {
  static let inGerman: [ProsePassage] = [
    ProsePassage(
      "de", "parent parent head",
      """
      „Wir haben es aus der Zeitung erfahren“, sagt eine Mutter. „Niemand hat uns geschrieben.“ \
      Der Schulleiter widerspricht: „Es ist nichts entschieden.“
      """),
    ProsePassage(
      "de", "deputy teacher",
      """
      Die Konrektorin hält das Konzept für „gut gemeint“, die Lehrer sprechen von einer \
      „Papierübung“.
      """),
    ProsePassage(
      "de", "head",
      """
      Nach Ansicht der Schulleiterin ist Inklusion „eine Frage der Haltung und nicht des \
      Geldes“.
      """),
    ProsePassage(
      "de", "teacher teacher",
      """
      »Ich habe den Schlüssel nicht«, sagte der Lehrer, »und ich will ihn auch nicht.«
      """),
    ProsePassage(
      "de", "pupil pupil",
      """
      Auf die Frage, was fehlt, antwortete ein Schüler: ‚Eine Uhr, die geht.‘ Eine Schülerin \
      ergänzte: „Und jemand, den man fragen kann.“
      """),
    ProsePassage(
      "de", "term pupil",
      """
      Die sogenannte „Insel“ ist ein Raum im Keller. „Da kann man atmen“ (Schülerin, Klasse 8).
      """),
    ProsePassage(
      "de", "head",
      """
      Die Rektorin war lange dagegen gewesen. Inzwischen sagt sie: „Ich habe mich geirrt.“
      """),
    ProsePassage(
      "de", "teacher",
      """
      „So geht das nicht weiter“, fand eine Klassenlehrerin, die seit 1998 an der Schule ist.
      """),
  ]
}
