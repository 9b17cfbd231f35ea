extension Talk {
  /// Interviews by the police, in court, and in other offices.
  static let records = [
    Talk(
      "a police interview",
      labels: "DC HARRIS|BLOGGS|DC HARRIS|BLOGGS|SOLICITOR|DC HARRIS|BLOGGS",
      """
      RECORD OF INTERVIEW
      Person interviewed: Joan BLOGGS
      Place of interview: Leeds
      Time commenced: 10:30
      Time concluded: 11:05

      DC HARRIS: ⟦You do not have to say anything.⟧

      BLOGGS: ⟦No comment.⟧

      DC HARRIS: ⟦Item one: a knife. Exhibit JH/1: is it yours?⟧

      BLOGGS: ⟦No comment. Article 6: fair trial.

      Article 6: fair trial. I say it again.⟧

      SOLICITOR: ⟦My client has answered.⟧

      DC HARRIS: ⟦Section 18: do you know what it is?⟧

      BLOGGS: ⟦No.⟧

      INTERVIEW ENDED AT 11:05
      """),
    Talk(
      "a deposition with line numbers", labels: "Q A Q A Q A",
      """
       1   Q.  ⟦State your name.⟧
       2   A.  ⟦John Smith.⟧
       3   Q.  ⟦And where were you at 10:30 on
       4       the night?⟧
       5   A.  ⟦At home. With A. Jones.⟧
       6   Q.  ⟦Alone?⟧
       7   A.  ⟦No.⟧
      """),
    Talk(
      "an answer that begins with a name", labels: "Q A Q A Q A",
      """
      Q: ⟦Who was there?⟧

      A: ⟦Several people.

      Smith: he was there. Jones: he too.

      Jones: he left at 9:15.⟧

      Q: ⟦And you?⟧

      A: ⟦I said: fine.⟧

      Q: ⟦And then?⟧

      A: ⟦I left.⟧
      """),
    Talk(
      "empty turns and lone marks", labels: "I R I R I R",
      """
      I: ⟦Did you?⟧
      R: ⟦⟧
      I: ⟦Did you go?⟧
      R: ⟦...⟧
      I: ⟦So: no?⟧
      R: ⟦(nods)⟧
      """),
    Talk(
      "a name and a dash", labels: "Moderator|Mrs Ahmed|Moderator|Mrs Ahmed|Moderator|Mrs Ahmed",
      """
      Moderator – ⟦Who starts?⟧

      Mrs Ahmed – ⟦I do. School – the building – was cold.

      Home – that was warm.⟧

      Moderator – ⟦And then?⟧

      Mrs Ahmed – ⟦Nothing: nothing at all.⟧

      Moderator – ⟦Thanks.⟧

      Mrs Ahmed – ⟦Thank you.⟧
      """),
    Talk(
      "scripture and law in a reading group", labels: "Leader|Ruth|Leader|Ruth|Leader|Ruth",
      """
      Leader: ⟦Let's read.⟧

      Ruth: ⟦John 3:16.

      John 3:16: For God so loved the world.

      Genesis 1:2: And the earth was without form.⟧

      Leader: ⟦And the law?⟧

      Ruth: ⟦Article 5: No one shall be deprived.

      Article 5: that's it. Chapter 2: The rest.

      http://bible.org: look there.⟧

      Leader: ⟦Amen.⟧

      Ruth: ⟦Amen: so be it.⟧
      """),
  ]
}
