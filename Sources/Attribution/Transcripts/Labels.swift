internal import CorpusModel
internal import Languages

/// The labels of one transcript, mistyped ones set right.
struct TranscriptLabels {
  /// The identity of a turn's speaker before roles are known.
  struct Key: Hashable {
    var label: String
    var personID: String?
    var roleAsWritten: String?
    var guideQuestion: String?

    init(label: String, personID: String) {
      self.label = label
      self.personID = personID
    }

    init(_ turns: [Turn], _ index: Int) {
      label = turns[index].label
      personID = turns[index].personID
      roleAsWritten = turns[index].roleAsWritten
      guideQuestion = turns[index].guideQuestion
    }

    /// The ids of those who speak at once, where there are several.
    var people: [String] {
      guard let personID, personID.utf8.contains(ASCII.space) else { return [] }
      return personID.split(separator: " ").map(String.init)
    }

    func isOf(_ turns: [Turn], _ index: Int) -> Bool {
      label == turns[index].label && personID == turns[index].personID
        && roleAsWritten == turns[index].roleAsWritten
        && guideQuestion == turns[index].guideQuestion
    }
  }

  /// The turns of one label.
  struct Use {
    let key: Key
    var turns = 0
    /// The index of the first turn, and of the first in which something is said.
    let first: Int
    var firstSpoken: Int?
    /// The label that it is taken for; its own when it was written right.
    var mended: String
  }

  /// In order of their first turns.
  private(set) var uses: [Use] = []
  /// By turn: the index in ``uses`` of its label.
  private(set) var placesOfTurns: [Int] = []

  init(of document: Document, isKnown: (String) -> Bool) {
    // Field by field where it lies: a copy of a turn is one of all its strings.
    let turns = document.turns
    var places: [Key: Int] = [:]
    placesOfTurns.reserveCapacity(turns.count)
    for index in turns.indices {
      let place = place(ofTurnAt: index, in: turns, &places)
      if place == uses.count {
        uses.append(Use(key: Key(turns, index), first: index, mended: turns[index].label))
      }
      placesOfTurns.append(place)
      uses[place].turns += 1
      if uses[place].firstSpoken == nil && !turns[index].span.isEmpty {
        uses[place].firstSpoken = index
      }
    }
    if document.description.format == .text { mend(isKnown: isKnown) }
  }

  /// The index in ``uses`` of the label of `turn`, which comes next; their number if it is a new one.
  private func place(
    ofTurnAt index: Int, in turns: [Turn], _ places: inout [Key: Int]
  ) -> Int {
    // Two people who take turns are most of what there is.
    for place in placesOfTurns.suffix(2) where uses[place].key.isOf(turns, index) { return place }
    let key = Key(turns, index)
    if let known = places[key] { return known }
    places[key] = uses.count
    return uses.count
  }

  /// Takes labels that differ in case or spaces only for the commonest of them, and a label met
  /// once or twice for a common one from which a slip parts it.
  ///
  /// - Parameter isKnown: whether a label means something as it stands, so that it is no slip.
  private mutating func mend(isKnown: (String) -> Bool) {
    var turns: [String: Int] = [:]
    for use in uses { turns[use.key.label, default: 0] += use.turns }
    var common: [String: String] = [:]
    for use in uses {
      let key = TranscriptLabels.folded(use.key.label)
      guard let best = common[key] else {
        common[key] = use.key.label
        continue
      }
      if (turns[use.key.label] ?? 0) > (turns[best] ?? 0) { common[key] = use.key.label }
    }
    var total: [String: Int] = [:]
    for (label, count) in turns {
      total[common[TranscriptLabels.folded(label)] ?? label, default: 0] += count
    }
    let models = total.filter { $0.value >= 3 }.keys.sorted().prefix(100)
    let known = Set(total.keys)
    for index in uses.indices where uses[index].key.guideQuestion == nil {
      let label = uses[index].key.label
      var right = common[TranscriptLabels.folded(label)] ?? label
      let count = total[right] ?? 0
      if count <= 2, !isKnown(right) {
        let folded = TranscriptLabels.folded(right)
        let near = models.filter {
          count * 3 <= (total[$0] ?? 0)
            && LabelSpelling.isSlip(TranscriptLabels.folded($0), of: folded)
        }
        // Two models are as likely as none.
        if near.count == 1, let model = near.first { right = model }
      }
      if right == label, let base = UsualLabel.withoutManner(label) {
        let spelled = common[TranscriptLabels.folded(base)] ?? base
        if known.contains(spelled), count * 2 <= (total[spelled] ?? 0) { right = spelled }
      }
      uses[index].mended = right
    }
  }

  /// A label in small letters with single spaces, and without a space before a number (`P 07` is
  /// `p07`).
  static func folded(_ label: String) -> String {
    let small = UsualLabel.smallLetters(of: label)
    // One word of ASCII is as it should be.
    if small.utf8.allSatisfy({ 0x21...ASCII.delete ~= $0 }) { return small }
    return small.split { $0.isWhitespace || $0 == "\u{200B}" }
      .reduce(into: "") { folded, word in
        let joins = word.first?.isNumber == true && folded.last?.isLetter == true
        if !folded.isEmpty && !joins { folded += " " }
        folded += word
      }
  }
}
