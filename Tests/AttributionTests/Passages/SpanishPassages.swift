extension ProsePassage {
  static let inSpanish: [ProsePassage] = [
    ProsePassage(
      "es", "parent parent head",
      """
      «Nos enteramos por el periódico», cuenta una madre. «Nadie nos escribió.» El director lo \
      niega: «No hay nada decidido».
      """),
    ProsePassage(
      "es", "deputy",
      """
      Para la jefa de estudios, incluir es «no dejar a nadie en la puerta».
      """),
    ProsePassage(
      "es", "teacher teacher",
      """
      Un profesor lo llamó «papeleo con otro nombre», mientras que otra docente habló de «un \
      respiro».
      """),
    ProsePassage(
      "es", "pupil teacher teacher",
      """
      —¿Vienes? —preguntó el alumno.

      —Hoy no —contestó la maestra—. Mañana, quizá.
      """),
    ProsePassage(
      "es", "pupil term",
      """
      En palabras de una alumna, “aquí nadie te mira raro”. El programa «Puertas abiertas» \
      empezó en 2019.
      """),
    ProsePassage(
      "es", "head head",
      """
      La directora recordaba aquella tarde. «Me quedé sin palabras», dijo. «Y eso que hablo \
      mucho.»
      """),
    ProsePassage(
      "es", "head parent",
      """
      «Hacemos lo que podemos» (directora, centro A). «No basta» (madre).
      """),
  ]
}
