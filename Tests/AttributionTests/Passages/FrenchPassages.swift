extension ProsePassage {
  static let inFrench: [ProsePassage] = [
    ProsePassage(
      "fr", "parent parent head",
      """
      « Nous avons appris la nouvelle par le journal », raconte une mère d’élève. « Personne ne \
      nous a écrit. » Le directeur, lui, relativise : « Rien n’est décidé. »
      """),
    ProsePassage(
      "fr", "deputy",
      """
      Pour la directrice adjointe, l’inclusion consiste à « ne laisser personne sur le pas de la \
      porte ».
      """),
    ProsePassage(
      "fr", "teacher teacher",
      """
      Une enseignante parle d’un « dispositif de façade » ; une autre estime qu’« on avance, \
      lentement ».
      """),
    ProsePassage(
      "fr", "head",
      """
      La directrice se souvient de cette réunion. « Je n’ai rien dit », confie-t-elle.
      """),
    ProsePassage(
      "fr", "pupil teacher",
      """
      — Tu viens ? demanda l’élève.

      — Pas aujourd’hui, répondit la maîtresse.
      """),
    ProsePassage(
      "fr", "parent term",
      """
      Selon un père d’élève, « la cantine est le seul endroit où ils se parlent ». Le dispositif \
      « Petits pas » n’y change rien.
      """),
    ProsePassage(
      "fr", "head teacher",
      """
      « On nous demande des chiffres » (principal, collège B). « Des chiffres, toujours des \
      chiffres » (enseignante).
      """),
    ProsePassage(
      "fr", "head",
      """
      Comme l’explique la directrice, “il faut du temps et de la patience”.
      """),
  ]
}
