internal import CorpusModel
internal import Languages

/// The labels of one transcript, mistyped ones corrected.
struct TranscriptLabels {
  let list: [SpeakerLabel]
  /// The labels of turns; the others are of people who speak together with others only.
  let spoken: Range<Int>
  /// For each label the index of the label that it is taken for; its own where it is spelled right.
  private(set) var corrected: [Int]

  init(of document: Document, isKnown: (SpeakerLabel) -> Bool) {
    list = document.labels
    spoken = 0..<(list.firstIndex { $0.turns == 0 } ?? list.count)
    corrected = Array(list.indices)
    if document.description.format == .text { correct(isKnown: isKnown) }
  }

  /// The words of the label at `index`, corrected.
  func text(of index: Int) -> String { list[corrected[index]].text }

  /// True if the label at `index` is taken for another.
  func isCorrected(_ index: Int) -> Bool { text(of: index) != list[index].text }

  /// A label with more turns is no slip.
  private static let mostTurnsOfSlip = 2
  /// A label with fewer turns is no model for slips.
  private static let fewestTurnsOfModel = 3
  /// The most models with which a label is compared.
  private static let mostModels = 100
  /// The least ratio of a model's turns to its slip's.
  private static let timesOfSlip = 3

  /// Takes labels that differ in case or spaces only for the commonest of them, and a label that
  /// occurs once or twice for a common one of which it is a slip.
  ///
  /// - Parameter isKnown: whether a label means something as it is, so that it is no slip.
  private mutating func correct(isKnown: (SpeakerLabel) -> Bool) {
    var turns: [String: Int] = [:]
    var places: [String: Int] = [:]
    for (index, label) in list.enumerated() {
      turns[label.text, default: 0] += label.turns
      if places[label.text] == nil { places[label.text] = index }
    }
    var common: [String: String] = [:]
    for label in list {
      let key = UsualLabel.folded(label.text)
      guard let best = common[key] else {
        common[key] = label.text
        continue
      }
      if (turns[label.text] ?? 0) > (turns[best] ?? 0) { common[key] = label.text }
    }
    var total: [String: Int] = [:]
    for (label, count) in turns {
      total[common[UsualLabel.folded(label)] ?? label, default: 0] += count
    }
    let models = total.filter { $0.value >= TranscriptLabels.fewestTurnsOfModel }.keys.sorted()
      .prefix(TranscriptLabels.mostModels)
    let known = Set(total.keys)
    for index in list.indices where list[index].guideQuestion == nil {
      let label = list[index].text
      var right = common[UsualLabel.folded(label)] ?? label
      let count = total[right] ?? 0
      if count <= TranscriptLabels.mostTurnsOfSlip, !isKnown(list[places[right] ?? index]) {
        let folded = UsualLabel.folded(right)
        let near = models.filter {
          count * TranscriptLabels.timesOfSlip <= (total[$0] ?? 0)
            && LabelSpelling.isSlip(UsualLabel.folded($0), of: folded)
        }
        // Two models are as likely as none.
        if near.count == 1, let model = near.first { right = model }
      }
      if right == label, let base = UsualLabel.withoutManner(label) {
        let spelled = common[UsualLabel.folded(base)] ?? base
        if known.contains(spelled), count * 2 <= (total[spelled] ?? 0) { right = spelled }
      }
      if right != label { corrected[index] = places[right] ?? index }
    }
  }
}
