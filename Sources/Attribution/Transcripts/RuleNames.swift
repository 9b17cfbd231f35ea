/// The rules that find the role of a label, by their names in the table of quotations.
enum TranscriptRule {
  /// A row of `speakers.csv`.
  static let speakersFile = "speakers-file"
  /// A name of a role in the label.
  static let label = "label"
  /// The source or a person list gives the role.
  static let personList = "person-list"
  /// A label that askers usually have.
  static let usualLabel = "usual-label"
  /// The number of a question in place of a label.
  static let numberedQuestion = "numbered-question"
  /// A question of the interview guide without a label.
  static let guideQuestion = "guide-question"
  /// The file's name or cover, for the only participant.
  static let documentName = "document-name"
  /// The cover gives the role.
  static let cover = "cover"
  /// Speech that the turn's speaker reports; the cue says whose.
  static let reported = "reported-speech"
  /// All others in the document have one role, and so has the group that speaks as one.
  static let groupVoice = "group-voice"
  /// The source says that several people speak; the cue lists them.
  static let severalSpeakers = "several-speakers"
}
