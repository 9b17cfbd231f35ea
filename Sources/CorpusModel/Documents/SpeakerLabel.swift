/// A label of a transcript's turns: its words, and the facts that the source gives about it.
///
/// Labels of the same words are two where the source gives different people or roles at their turns.
package struct SpeakerLabel: Hashable, Sendable {
  /// As written, without colon, brackets and white space at its ends; for XML the name from the person
  /// list, else the id without `#`. Empty when the source gives none.
  package var text: String
  /// The id of the speaker in the source, without `#`; nil in plain text. The ids of several who
  /// speak at once are separated by a space, which no id has.
  package var personID: String?
  /// The words that give the speaker's role at the turns (`chair`, `La presidenta`), if any.
  package var roleAsWritten: String?
  /// The id of the guide's question, for a turn that no label but the guide gives to the asker.
  package var guideQuestion: String?

  /// The usual meaning of ``text``.
  package var usual: UsualLabel?
  /// True for the number of a question in place of a label (`Question 4`, `Frage 12`).
  package var isNumberedQuestion = false
  /// The index in ``Document/people`` of the person with this id, else with this name.
  package var person: Int?
  /// The usual meaning of the role as written: at the turns, else in the list of people.
  package var usualRole: UsualLabel?
  /// The part that the cover of the transcript gives to the person (`interviewer`).
  package var coverPart: CoverPart?
  /// The people who speak at once, as indices in ``Document/labels``; empty for one speaker.
  package var members: [Int] = []

  /// The number of turns; 0 for a person who speaks together with others only.
  package var turns = 0
  /// The index in ``Document/turns`` of the first turn, and of the first in which something is said.
  package var firstTurn = 0
  package var firstSpokenTurn: Int?

  package init(
    text: String, personID: String? = nil, roleAsWritten: String? = nil,
    guideQuestion: String? = nil, usual: UsualLabel? = nil
  ) {
    self.text = text
    self.personID = personID
    self.roleAsWritten = roleAsWritten
    self.guideQuestion = guideQuestion
    self.usual = usual
  }

  /// The words of a cover about a person: the person's part, or the words after the label.
  package struct CoverPart: Hashable, Sendable {
    package var words: String
    package var usual: UsualLabel?

    package init(words: String, usual: UsualLabel?) {
      self.words = words
      self.usual = usual
    }
  }
}
