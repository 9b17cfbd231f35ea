package import CorpusModel

extension Document {
  /// The label of each turn.
  package var labelsOfTurns: [SpeakerLabel] { turns.map { labels[$0.label] } }
}

extension [SpeakerLabel] {
  /// The labels of turns that a test puts together, with the number of each turn's label.
  package static func numbering(
    _ turns: [(label: String, span: TextSpan)]
  ) -> (labels: [SpeakerLabel], numbers: [Int]) {
    var labels: [SpeakerLabel] = []
    let numbers = turns.enumerated().map { index, turn in
      let number = labels.firstIndex { $0.text == turn.label } ?? labels.count
      if number == labels.count {
        labels.append(SpeakerLabel(text: turn.label))
        labels[number].firstTurn = index
      }
      labels[number].turns += 1
      if labels[number].firstSpokenTurn == nil, !turn.span.isEmpty {
        labels[number].firstSpokenTurn = index
      }
      return number
    }
    return (labels, numbers)
  }
}
