extension Talk {
  /// Talks in French, German and Spanish.
  static let otherLanguages = [
    Talk(
      "histoire orale", language: "fr",
      labels: "E|Mme Lefèvre|E|Mme Lefèvre|M. D.|E|M. D.|Mme Lefèvre",
      """
      ENTRETIEN N° 7
      Enquêtée\u{A0}: Mme Lefèvre, née en 1931
      Lieu\u{A0}: Roubaix

      E\u{A0}: ⟦Vous êtes née ici\u{A0}?⟧

      Mme Lefèvre\u{A0}: ⟦Oui, rue de l'Épeule. Mon père disait\u{A0}: «\u{A0}on ne part pas\u{A0}». \
      Une chose est sûre\u{A0}: on n'est pas partis.⟧

      E\u{A0}: ⟦Et l'usine\u{A0}?⟧

      Mme Lefèvre\u{A0}: ⟦À cinq heures trente, la sirène. Voilà.

      Ma mère\u{A0}: jamais un mot. Elle travaillait.

      Bref\u{A0}: on vivait.

      Bref\u{A0}: c'était dur.

      Deuxièmement\u{A0}: le froid.⟧

      M. D.\u{A0}: ⟦Moi, j'étais au peignage.⟧

      E\u{A0}: ⟦Vous aussi, monsieur D.\u{A0}?⟧

      M. D.\u{A0}: ⟦Oui\u{A0}: douze ans.⟧

      Mme Lefèvre\u{A0}: ⟦Treize\u{202F}!⟧
      """),
    Talk(
      "des élèves", language: "fr",
      labels: "Animatrice|Élève 1|Élève 2|Tous|Animatrice|Élève 3|Élève 1|Animatrice|Élève 2",
      """
      Groupe de discussion, collège Jean-Moulin
      Date : 12 mai 2015
      Durée : 45 min
      Animatrice : Claire Dubois

      Animatrice : ⟦Qu'est-ce que vous aimez ici ?⟧
      Élève 1 : ⟦Les copains. Autre chose : la cantine.⟧
      Élève 2 : ⟦Par exemple : les frites.⟧
      Tous : ⟦(rires)⟧
      Animatrice : ⟦Et les profs ?⟧
      Élève 3 : ⟦Ça dépend : il y en a des bien.⟧
      Élève 1 : ⟦Le prof de maths : super.⟧
      Animatrice : ⟦D'accord.⟧
      Élève 2 : ⟦On finit à 16:30.⟧
      """),
    Talk(
      "Interview nach f4", language: "de", labels: "I B I B I B",
      """
      Transkript Interview 3
      Interviewerin: Frau Dr. Schäfer-Kühn
      Befragte: Schulleiterin, Grundschule
      Ort: Köln
      Dauer: 00:43:12

      I: ⟦Erzählen Sie doch einmal, wie das angefangen hat.⟧ #00:00:04-5#

      B: ⟦Also, das war so: Ich kam 2009 an die Schule. Um 7:45 Uhr war ich da. (lacht)⟧ #00:00:31-2#

      I: ⟦Mhm.⟧ #00:00:32-0#

      B: ⟦Und dann sagte die Sekretärin: "Frau Kühn, Sie müssen hier unterschreiben." Drei Dinge waren wichtig:
      Erstens: Vertrauen. Zweitens: Zeit.⟧ #00:01:02-9#

      I: ⟦Was heißt das?⟧ #00:01:05-1#

      B: ⟦Na ja, (unv.) das Kollegium.⟧ #00:01:15-0#
      """),
    Talk(
      "Gruppendiskussion", language: "de",
      labels:
        "Mod.|Fr. Özdemir|Hr. Groß|Mod.|Fr. Özdemir|Hr. Groß|Alle|Mod.|Hr. Groß|Fr. Özdemir",
      """
      Mod.: ⟦Wer möchte anfangen?⟧

      Fr. Özdemir: ⟦Ich. Mein Sohn: er geht gern hin.⟧

      Hr. Groß: ⟦Meiner nicht.

      Meine Frau: sie sagt das auch.

      Fazit: Wir ziehen weg.

      Fazit: Es reicht.⟧

      Mod.: ⟦Warum?⟧

      Fr. Özdemir: ⟦Die Lehrer: immer andere. Zum Beispiel: Mathe.⟧

      Hr. Groß: ⟦Genau.⟧

      Alle: ⟦(lachen)⟧

      Mod.: ⟦Danke.⟧

      Hr. Groß: ⟦Noch etwas: Danke.⟧

      Fr. Özdemir: ⟦Ja: danke.⟧
      """),
    Talk(
      "Befragung mit Stopp nach dem Buchstaben", language: "de", labels: "F. A. F. A. F. A.",
      """
      F.: ⟦Wo waren Sie um 10:30 Uhr?⟧
      A.: ⟦Zu Hause. Das heißt: im Garten.⟧
      F.: ⟦Allein?⟧
      A.: ⟦Mit meiner Mutter: sie war auch da.⟧
      F.: ⟦§ 3: kennen Sie den?⟧
      A.: ⟦Nein.⟧
      """),
    Talk(
      "entrevista", language: "es",
      labels:
        "Entrevistadora|Sra. Ruiz|Entrevistadora|Sra. Ruiz|Entrevistadora|María José|Sra. Ruiz",
      """
      Entrevista n.º 5
      Lugar: Sevilla
      Hora: 10:30

      Entrevistadora: ⟦¿Cuándo llegó al centro?⟧

      Sra. Ruiz: ⟦En 1998. Mire: era otro mundo. Por ejemplo: no había calefacción.⟧

      Entrevistadora: ⟦¿Y las familias?⟧

      Sra. Ruiz: ⟦Ojo: las familias venían.

      Mi madre: nada, ella no.

      Ojo: no todas.

      En resumen: bien.⟧

      Entrevistadora: ⟦¿Y usted, María José?⟧

      María José: ⟦Yo llegué después. Me dijeron: «quédate».⟧

      Sra. Ruiz: ⟦Y se quedó.⟧
      """),
    Talk(
      "pregunta y respuesta", language: "es", labels: "P R P R P R",
      """
      P: ⟦¿Cuántos años lleva aquí?⟧
      R: ⟦Ocho. Bueno: nueve.⟧
      P: ⟦¿Y antes?⟧
      R: ⟦Antes: en Madrid.⟧
      P: ⟦¿Por qué se fue?⟧
      R: ⟦Le digo la verdad: por mi mujer.⟧
      """),
  ]
}
