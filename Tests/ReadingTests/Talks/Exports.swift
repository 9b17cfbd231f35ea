extension Talk {
  /// Transcripts as programs write them.
  static let exports = [
    Talk(
      "pasted from Teams",
      labels: "Smith, Anna|O'Brien, Jo (Guest)|Smith, Anna|O'Brien, Jo (Guest)",
      """
      Interview with Jo-20210304_140312-Meeting Recording
      March 4, 2021, 2:03PM
      48m 12s

      Smith, Anna started transcription

      Smith, Anna   0:03
      ⟦OK, so it's recording now.
      Can you say who you are?⟧

      O'Brien, Jo (Guest)   0:09
      ⟦Yeah. I'm Jo, I teach Year 5.
      Two things: reading and maths.⟧

      Smith, Anna   0:21
      ⟦Great.⟧

      O'Brien, Jo (Guest)   0:23
      ⟦At 10:30 we stop.⟧

      Smith, Anna stopped transcription
      """),
    Talk(
      "from Otter", labels: "Anna Smith|Unknown Speaker|Jo|Anna Smith|Jo",
      """
      Interview 3
      Thu, 4 Mar 2021 2:03PM • 48:12

      SUMMARY KEYWORDS
      school, pupils, head

      SPEAKERS
      Anna Smith, Unknown Speaker, Jo

      Anna Smith  00:01
      ⟦Thanks for coming.⟧

      Unknown Speaker  00:04
      ⟦No problem: happy to.⟧

      Jo  00:09
      ⟦Hello. The thing is: I came at 9:15.⟧

      Anna Smith  00:21
      ⟦Let's start.⟧

      Jo  1:02:03
      ⟦Thank you.⟧

      Transcribed by https://otter.ai
      """),
    Talk(
      "a date on the cover that looks like a name and a time",
      labels: "Speaker 1|Speaker 2|Speaker 1|Speaker 2",
      """
      New Recording 12
      Monday 4 March 2021 14:03

      Speaker 1  0:01
      ⟦Hi.⟧

      Speaker 2  0:04
      ⟦Hi. We met on Monday, 14:00.⟧

      Speaker 1  0:09
      ⟦Right.⟧

      Speaker 2  0:12
      ⟦Good.⟧
      """),
    Talk(
      "captions as text", labels: "Anna Smith|Jo|Jo|Anna Smith|Jo",
      """
      1
      00:00:03.120 --> 00:00:06.540
      Anna Smith: ⟦Hi everyone.⟧

      2
      00:00:07.000 --> 00:00:09.000
      Jo: ⟦Hi.⟧

      3
      00:00:09.500 --> 00:00:12.000
      ⟦One thing: can you hear me?⟧

      4
      00:00:13.000 --> 00:00:14.000
      Anna Smith: ⟦Yes.⟧

      5
      00:00:15.000 --> 00:00:16.000
      Jo: ⟦Good.⟧
      """),
    Talk(
      "captions with voices", labels: "Anna Smith|Jo Bell|Anna Smith|Jo Bell",
      """
      00:00:03.120 --> 00:00:06.540
      <v Anna Smith>⟦Hi everyone.⟧</v>

      00:00:07.000 --> 00:00:09.000
      <v.loud Jo Bell>⟦Hi. One thing: can you hear me?⟧</v>

      00:00:13.000 --> 00:00:14.000
      <v Anna Smith>⟦Yes.⟧</v>

      00:00:15.000 --> 00:00:16.000
      <v Jo Bell>⟦Good.⟧
      """),
    Talk(
      "from Rev", labels: "Speaker 1|Speaker 2|Speaker 1|Speaker 2",
      """
      Speaker 1 (00:00):
      ⟦Welcome back to the school.⟧

      Speaker 2 (00:05):
      ⟦Thanks. He said: no.⟧

      Speaker 1 (59:58):
      ⟦Any last words?⟧

      Speaker 2 (01:00:22):
      ⟦Note: none.⟧
      """),
    Talk(
      "from Descript or Trint", labels: "Anna|Jo|Anna|Jo|Anna",
      """
      [00:00:00] Anna: ⟦Where do we start?⟧

      [00:00:04] Jo: ⟦At the beginning: 2009.⟧

      [00:00:09] Anna: ⟦OK.⟧

      [00:00:12] Jo: ⟦I had one rule: listen.

      Rule two: listen again.⟧

      [00:01:02] Anna: ⟦Thanks.⟧
      """),
    Talk(
      "for ATLAS.ti", labels: "Anna|Jo Bell|Anna|Jo Bell",
      """
      @Anna: ⟦Where do we start?⟧

      @Jo Bell: ⟦For example: here. Write to me @home: please.⟧

      @Anna: ⟦OK.⟧

      @Jo Bell: ⟦Fine.⟧
      """),
    Talk(
      "for MAXQDA", labels: "I B1 B2 I B1 B2",
      """
      #00:00:00-0# I: ⟦Wie geht es Ihnen?⟧ #00:00:03-1#
      #00:00:03-1# B1: ⟦Gut.⟧ #00:00:04-0#
      #00:00:04-0# B2: ⟦Auch gut: danke.⟧ #00:00:06-0#
      #00:00:06-0# I: ⟦Schön.⟧ #00:00:07-5#
      #00:00:07-5# B1: ⟦(..) Ja.⟧ #00:00:09-0#
      #00:00:09-0# B2: ⟦Eins noch: die Pause.⟧ #00:00:12-0#
      """),
    Talk(
      "a table from NVivo", labels: "Interviewer|Head|Interviewer|Head",
      """
      \tTimespan\tContent\tSpeaker
      1\t0:00.0 - 0:12.5\t⟦How long have you been here?⟧\tInterviewer
      2\t0:12.5 - 0:30.0\t⟦Eight years: too long. At 10:30 I have tea.⟧\tHead
      3\t0:30.0 - 0:31.0\t⟦Too long?⟧\tInterviewer
      4\t0:31.0 - 0:40.0\t⟦No.⟧\tHead
      """),
    Talk(
      "a table with the speaker first", labels: "Interviewer|Head|Interviewer|Head",
      """
      Speaker\tTime\tText
      Interviewer\t0:00\t⟦How long?⟧
      Head\t0:12\t⟦Eight years.⟧
      Interviewer\t0:30\t⟦And?⟧
      Head\t0:31\t⟦And: no more.⟧
      """),
    Talk(
      "from Word", labels: "Speaker 1|Speaker 2|Speaker 1|Speaker 2",
      """
      Audio file
      Your Recording 3.wav

      Transcript
      00:00:01 Speaker 1
      ⟦So tell me.⟧
      00:00:04 Speaker 2
      ⟦Well: it began at 9:15. Then
      00 people came.⟧
      00:00:21 Speaker 1
      ⟦Nobody?⟧
      00:00:23 Speaker 2
      ⟦Nobody.⟧
      """),
  ]
}
