extension Talk {
  /// Focus groups and classrooms.
  static let groups = [
    Talk(
      "a list of participants with the labels of the talk",
      labels: "MODERATOR|P1|P2|P3|MODERATOR|P1|P3|ALL|P2",
      """
      FOCUS GROUP 2: PARENTS, OAKWOOD

      Participants
      P1: mother of two, 34
      P2: father, 41
      P3: grandmother, 67

      MODERATOR: ⟦Thanks for coming. What brought you here?⟧

      P1: ⟦The bus. [laughter]⟧

      P2: ⟦Same.⟧

      P3: ⟦My grandson: he's in Year 2.⟧

      MODERATOR: ⟦And what do you think of it?⟧

      P1: ⟦One word: noisy. //But//⟧

      P3: ⟦//No//, it isn't.⟧

      ALL: ⟦[laughter]⟧

      P2: ⟦It is.⟧
      """),
    Talk(
      "a key of labels after the cover, without a heading",
      labels: "M F1 F2 M F1 F2 F1",
      """
      Focus group at Larkfield, 3 May
      Length: 00:52:10
      M: moderator
      F1: teaching assistant, 12 years
      F2: lunchtime supervisor

      M: ⟦Shall we begin?⟧
      F1: ⟦Yes.⟧
      F2: ⟦Go on, then.⟧
      M: ⟦What is lunch like?⟧
      F1: ⟦Two sittings: 12:00 and 12:40.⟧
      F2: ⟦Loud.⟧
      F1: ⟦Very loud.⟧
      """),
    Talk(
      "a classroom", labels: "T S1 T Ss T S2 T S1",
      """
      T: ⟦So, what is the answer: A or B?⟧
      S1: ⟦B.⟧
      T: ⟦B. And everybody?⟧
      Ss: ⟦B!⟧
      T: ⟦Good. Page 3: look at the picture. What's this?⟧
      S2: ⟦A: it's a dog?⟧
      T: ⟦It is (2.0) a dog.⟧
      S1: ⟦xxx⟧
      """),
    Talk(
      "the same labels with both colons, and voices from nowhere",
      labels:
        "Facilitator|Girl 1|Boy 2|Facilitator|Girl 1|Several voices|Unknown|Boy 2|Facilitator|Girl 3",
      """
      Facilitator： ⟦What do you like?⟧

      Girl 1: ⟦Art.⟧

      Boy 2： ⟦Football: always.⟧

      Facilitator: ⟦And what not?⟧

      Girl 1: ⟦Tests.⟧

      Several voices: ⟦Tests!⟧

      Unknown: ⟦(inaudible)⟧

      Boy 2: ⟦Rule number one: no phones.⟧

      Facilitator: ⟦Is that fair?⟧

      Girl 3: ⟦no it isn't⟧
      """),
    Talk(
      "two askers, a pair, and a visitor",
      labels:
        "Interviewer 1|Mother|Father|Interviewer 2|Mother and father|Mother|Headteacher|Interviewer 1|Father",
      """
      Interviewer 1: ⟦How did you hear of the school?⟧

      Mother: ⟦From my sister: she works here.⟧

      Father: ⟦Right.⟧

      Interviewer 2: ⟦And did you like it?⟧

      Mother and father: ⟦Yes!⟧

      Mother: ⟦We asked him: “Do you want to go?” He said: yes.⟧

      [Headteacher comes in]

      Headteacher: ⟦Sorry, I'll come back.⟧

      Interviewer 1: ⟦Where were we?⟧

      Father: ⟦My brother: he came too.⟧
      """),
    Talk(
      "initials and codes that look like words",
      labels: "AB CD TA AB CD TA AB CD",
      """
      AB: ⟦Shall we?⟧
      CD: ⟦Yes: let's.⟧
      TA: ⟦I help in Year 1.⟧
      AB: ⟦What is a day like?⟧
      CD: ⟦OK: first the register.⟧
      TA: ⟦NB: there are thirty of them.⟧
      AB: ⟦Thirty?⟧
      CD: ⟦Thirty-one. Ref: the list on the door.⟧
      """),
  ]
}
