extension Talk {
  /// Interviews in English, as people type them.
  static let interviews = [
    Talk(
      "a clinic", labels: "Dr. Müller|Patient|Dr. Müller|Patient|Wife|Dr. Müller|Patient|Wife",
      """
      Patient interview 14
      Clinic: Renal outpatients
      Date: 12/03/2021
      Present: Dr. A. Müller (consultant), patient, patient's wife
      Time: 10:30

      Dr. Müller: ⟦Good morning. How have you been since March?⟧

      Patient: ⟦Not great. One thing: I can't sleep. The nurse wrote 10:30, but I take them at 11.⟧

      Dr. Müller: ⟦And the dose?⟧

      Patient: ⟦Two a day.

      Side effects: the usual. Dizzy, dry mouth.

      The problem is: I forget.⟧

      Wife: ⟦He doesn't tell you everything. He said: no.⟧

      Dr. Müller: ⟦Let's check. See https://www.nhs.uk/: it is all there.⟧

      Patient: ⟦Right.⟧

      Wife: ⟦Ask him about the falls.⟧
      """),
    Talk(
      "family in an oral history", labels: "JR JD JR JD JR JD JR JD",
      """
      Interviewee: Mr John Doe
      Interviewer: Ms Jane Roe
      Date of birth: 4 May 1931
      Date of interview: 4 May 2004
      Place of interview: The Old Forge, Ludlow
      Tape: 1 of 2
      Summary: Born in Ludlow. Worked as a smith.

      JR: ⟦When were you born?⟧

      JD: ⟦1931. The fourth of May.⟧

      JR: ⟦And your parents?⟧

      JD: ⟦Dad: a smith all his life. Hard man.

      My mother: never a word. She was in service before.

      Mum: in service, as I said. NB: not at the big house.

      Romans 3:16: destruction and misery. He read us that every Sunday.⟧

      JR: ⟦Every Sunday?⟧

      JD: ⟦Every Sunday, 10:30, rain or shine.⟧

      JR: ⟦And after that?⟧

      JD: ⟦PS: he never hit us.⟧
      """),
    Talk(
      "short lines at a margin, no blank lines", labels: "INT RESP INT RESP INT RESP",
      """
      INT: ⟦Tell me where you lived when you were a child, and who lived
      with you in that house?⟧
      RESP: ⟦We lived in Ancoats, which is the worst part of old smoky
      Manchester: two rooms for nine of us. And then of course my own
      mother: a weaver, like all of them, and my father drove a horse
      and cart for the railway company until they took the horses off.⟧
      INT: ⟦And who else was there, did anybody come to the house then, a
      doctor: someone like that?⟧
      RESP: ⟦Nobody came. The priest came once and we hid behind the sofa
      because we owed him for the whit walks. The point was: no money.⟧
      INT: ⟦I see.⟧
      RESP: ⟦That was it.⟧
      """),
    Talk(
      "years and steps that come again",
      labels: "Interviewer|Head|Interviewer|Head|Interviewer|Head",
      """
      Interviewer: ⟦How are the classes set?⟧

      Head: ⟦By age.

      Year 5: two classes.

      Year 6: two classes.

      Monday: maths. Tuesday: English.

      Step 1: we test them.

      Step 2: we talk.⟧

      Interviewer: ⟦And last year?⟧

      Head: ⟦The same.

      Year 5: one class.

      Year 6: three.

      Monday: maths.

      Step 1: we talked.⟧

      Interviewer: ⟦Thank you.⟧

      Head: ⟦The result: happy children.

      The result: happy parents.⟧
      """),
    Talk(
      "sections in capitals among labels in capitals",
      labels: "INTERVIEWER|MRS OKORO|INTERVIEWER|MRS OKORO|INTERVIEWER|MRS OKORO",
      """
      INTERVIEW 4

      SECTION 1: CHILDHOOD

      INTERVIEWER: ⟦Where were you born?⟧

      MRS OKORO: ⟦In Lagos.⟧

      SECTION 2: WORK

      INTERVIEWER: ⟦What was your first job?⟧

      MRS OKORO: ⟦In a school. I cleaned.⟧

      PART THREE: LATER LIFE

      INTERVIEWER: ⟦And now?⟧

      MRS OKORO: ⟦Now I rest.⟧
      """),
    Talk(
      "parts with a title", labels: "Interviewer|Ruth|Interviewer|Ruth|Interviewer|Ruth",
      """
      Part 1: The early years

      Interviewer: ⟦When did you come?⟧

      Ruth: ⟦In 1970.⟧

      Part 2: The merger

      Interviewer: ⟦What changed?⟧

      Ruth: ⟦Everything.⟧

      Topic 3 – The future

      Interviewer: ⟦What next?⟧

      Ruth: ⟦Who knows.⟧
      """),
    Talk(
      "manner and drift in labels",
      labels: "Interviewer|Head (laughing)|Interviewer|Head|Head (cont.)|HEAD|Interveiwer|Head",
      """
      Interviewer: ⟦So why stay?⟧

      Head (laughing): ⟦Good question.⟧

      Interviewer : ⟦And?⟧

      Head: ⟦The children.⟧

      Break

      Head (cont.): ⟦And the staff.⟧

      HEAD : ⟦And the pay: no.⟧

      Interveiwer: ⟦Really?⟧

      Head: ⟦Really.⟧
      """),
    Talk(
      "names with hyphens, apostrophes and accents",
      labels: "Siân|Jean-Luc|O'Neill|D’Arcy|Siân|Jean-Luc|O'Neill|D’Arcy|Zoë M.|Siân|Zoë M.",
      """
      Siân: ⟦Shall we start?⟧
      Jean-Luc: ⟦Yes. Two things: pay, and time.⟧
      O'Neill: ⟦Time first.⟧
      D’Arcy: ⟦Pay first.⟧
      Siân: ⟦Time, then.⟧
      Jean-Luc: ⟦At 10:30 we stop.⟧
      O'Neill: ⟦Good.⟧
      D’Arcy: ⟦Hm.⟧
      Zoë M.: ⟦Sorry I'm late.⟧
      Siân: ⟦Come in.⟧
      Zoë M.: ⟦Thanks.⟧
      """),
    Talk(
      "marked up, and a marked word in speech",
      labels: "Interviewer|Sandra Bell|Interviewer|Sandra Bell|Interviewer|Sandra Bell",
      """
      # Interview with Sandra Bell

      **Date:** 3 May 2019

      **Interviewer:** ⟦What helps?⟧

      **Sandra Bell:** ⟦Time.

      **Important:** not money.⟧

      **Interviewer**: ⟦Not money?⟧

      **Sandra Bell**: ⟦*Never* money: time.

      - Reading: yes.
      - Writing: no.

      1. Trust: always.
      2. Tests: never.⟧

      **Interviewer:** ⟦Thanks.⟧

      **Sandra Bell:** ⟦Thank you.⟧
      """),
    Talk(
      "labels on lines of their own with a colon, empty lines below",
      labels: "Interviewer|Head teacher|Interviewer|Head teacher",
      """
      Interviewer:

      ⟦How long have you been here?⟧

      Head teacher:

      ⟦Eight years.

      It felt longer.⟧

      Interviewer:

      ⟦And before?⟧

      Head teacher:

      ⟦Elsewhere: Hull.⟧
      """),
    Talk(
      "numbered turns", labels: "I R I R I R",
      """
      1. I: ⟦What is it like?⟧
      2. R: ⟦Loud.⟧
      3. I: ⟦Loud?⟧
      4. R: ⟦There are 3 rules: sit, listen, write.⟧
      5. I: ⟦And do they?⟧
      6. R: ⟦No.⟧
      """),
    Talk(
      "tabs, times before, and a question asked within speech", labels: "Int P1 Int P1 Int P1",
      """
      [00:00:03]\tInt:\t⟦Are you ready?⟧
      [00:00:05]\tP1:\t⟦Yes.⟧
      [00:00:09]\tInt:\t⟦What was it like?⟧
      [00:00:12]\tP1:\t⟦We asked ourselves one question: why?⟧
      [00:00:30]\tInt:\t⟦And?⟧
      [00:00:33]\tP1:\t⟦No answer: none.⟧
      """),
    Talk(
      "a question and its answer inside one turn", labels: "Anna|Tom|Anna|Tom|Anna|Tom",
      """
      Anna: ⟦What did the inspectors do?⟧

      Tom: ⟦They had a form.

      Question: is there a policy?

      Answer: there is.

      Comment: none.⟧

      Anna: ⟦And then?⟧

      Tom: ⟦Then they left.⟧

      Anna: ⟦Just like that?⟧

      Tom: ⟦Just like that.⟧
      """),
  ]
}
