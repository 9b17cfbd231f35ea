extension ProsePassage {
  static let inEnglish: [ProsePassage] = [
    ProsePassage(
      "en", "parent parent officer",
      """
      Parents at a village school have attacked plans to close it. “We found out from the \
      newspaper,” said Karen Doyle, a mother of three. “Nobody had the courtesy to write.” The \
      council’s chief officer, Peter Lang, said no decision had been taken. “There will be a \
      proper consultation,” he added.
      """),
    ProsePassage(
      "en", "head head governor",
      """
      The headteacher, who joined in 2019, told reporters that the roof had been “a worry from \
      the first day” and that she had “lost sleep over it”. A governor disputed this. “It was in \
      the survey,” he said.
      """),
    ProsePassage(
      "en", "teacher teacher",
      """
      “It’s not the children’s fault,” a teacher who asked not to be named told this newspaper. \
      “They just need somewhere warm.”
      """),
    ProsePassage(
      "en", "? parent",
      """
      In a statement the council said: “We regret the distress.” Mothers at the gate were less \
      polite. “Rubbish,” shouted one.
      """),
    ProsePassage(
      "en", "head parent",
      """
      Asked about the budget, the head was blunt: “There isn’t one.” A mother whose son had left \
      in May had not been told. “I read it on the gate,” she said.
      """),
    ProsePassage(
      "en", "teacher teacher deputy",
      """
      Most staff welcomed the change. One teacher felt it had brought “a bit of calm”, while \
      another called it “paperwork by another name”. The deputy head was more cautious: “Ask me \
      again in July.”
      """),
    ProsePassage(
      "en", "deputy teacher",
      """
      Staff described the scheme as “light touch” (deputy head) or, less kindly, “no touch at \
      all” (teacher).
      """),
    ProsePassage(
      "en", "term term",
      """
      The school’s own policy speaks of “zero tolerance” and of “the Larch Lane Way”. Neither \
      phrase was used by anyone whom we interviewed.
      """),
    ProsePassage(
      "en", "parent",
      """
      The parent of one pupil with asthma praised the teacher for her patience: “She never once \
      made him feel small.”
      """),
    ProsePassage(
      "en", "term parent",
      """
      The "late bus" scheme, which a parent called "the best thing since the shop opened", ended \
      in June.
      """),
    ProsePassage(
      "en", "term officer",
      """
      “Three in ten” is the figure on the poster; the officer for attendance put it at “nearer \
      one in two”.
      """),
    ProsePassage(
      "en", "term",
      """
      “Better Together” (Ministry of Schools, 2018) was on every desk.
      """),
    ProsePassage(
      "en", "term term parent",
      """
      The project known as “Warm Rooms” opened in a hall that everyone calls “the fridge”. One \
      parent had misgivings: “Who pays for it?”
      """),
    ProsePassage(
      "en", "teacher deputy",
      """
      Teachers disagreed with the deputy head about homework. “It is the only thing we still \
      decide,” said one. The deputy head smiled at this. “Then decide,” she said.
      """),
    ProsePassage(
      "en", "?",
      """
      The head and the deputy head spoke as one: “We will not sign.”
      """),
    ProsePassage(
      "en", "head",
      """
      From the point of view of the teachers, whose rooms were full, the head had little choice: \
      “I signed.”
      """),
    ProsePassage(
      "en", "deputy deputy|?",
      """
      For the deputy head, inclusion was “about who gets picked” (Interview 2). She contrasted \
      this with her predecessor, a head who had “counted hands and nothing else”.
      """),
    ProsePassage(
      "en", "term head",
      """
      As Tolland (2014) argues, leadership is “always borrowed from somebody”. The heads in this \
      study would have agreed. “None of it is mine,” one of them told me.
      """),
    ProsePassage(
      "en", "term pupil",
      """
      Several pupils used the word “fair” without being asked. When pressed, one girl said that \
      fair meant “nobody goes first twice”.
      """),
    ProsePassage(
      "en", "head",
      """
      Half the class stayed away. “They were told to” (see Harker, 2011), the head remarked, but \
      the register says nothing.
      """),
    ProsePassage(
      "en", "head",
      """
      Dr Hale, as the pupils call the head, has a rule about doors: “Leave them open.”
      """),
    ProsePassage(
      "en", "pupil pupil pupil",
      """
      Pupils wrote on the wall what they wanted: “more trees”, “a clock that works” and “someone \
      to ask”.
      """),
    ProsePassage(
      "en", "pupil",
      """
      The oldest pupil put it in writing:

      > We are not the problem. We are the ones who are here.

      Nobody answered.
      """),
    ProsePassage(
      "en", "teacher ?",
      """
      Mrs Teale, a teacher there for forty years, kept every register. “They are all in the \
      loft,” she told me. Her son shook his head. “Not all of them,” he said.
      """),
    ProsePassage(
      "en", "head",
      """
      The head listened to the parents for an hour. Then he stood up. “I hear you,” he said.
      """),
    ProsePassage(
      "en", "pupil|?",
      """
      The head spoke to a boy in the corridor. “I never did it, miss,” he said.
      """),
    ProsePassage(
      "en", "pupil",
      """
      A girl had waited outside the head’s office all morning. She had rehearsed a sentence: “I \
      would like to come back.”
      """),
    ProsePassage(
      "en", "pupil pupil",
      """
      Two boys carried the bench. “Left a bit,” said one. “Your left or mine?” asked the other.
      """),
    ProsePassage(
      "en", "deputy deputy",
      """
      “I don’t know,” the deputy head said, and looked at the caretaker, “whether anybody has \
      the key.”
      """),
    ProsePassage(
      "en", "? ? deputy|?",
      """
      “The key,” the caretaker replied, “is where it always was.” The deputy head laughed. “And \
      where is that?”
      """),
    ProsePassage(
      "en", "parent",
      """
      One mother recalled a teacher who had asked her: “‘Is he always like this?’ I said he was \
      only like this here.”
      """),
    ProsePassage(
      "en", "?",
      """
      The pupil council, whose secretary is a boy of ten, met on Friday. Its minutes are short: \
      “Bins. Taps. Thank you.”
      """),
  ]
}
