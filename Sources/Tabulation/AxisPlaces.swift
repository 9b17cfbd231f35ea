import CorpusModel

/// The places of one document's quotations on one axis.
///
/// An entry that the axis does not list (a document, a speaker, a role not in the file) gets a place
/// after the listed ones; ``DocumentTally`` passes these entries on.
struct AxisPlaces {
  /// Nil is the row of speech without a value on this axis.
  private(set) var extras: [MatrixEntry?] = []
  /// Place of each quotation with all that contain it, by quotation; none where it does not count.
  private(set) var lineages: [[Int32]]

  init(_ axis: AxisEntries, of speech: SpokenDocument) {
    let attributed = speech.coded.attributed
    let quotations = attributed.quotations
    guard axis.axis != .theme else {
      lineages = Array(repeating: [CellKey.everywhere], count: quotations.count)
      return
    }
    lineages = Array(repeating: [], count: quotations.count)
    var placesOfExtras: [String?: Int32] = [:]
    var ofVoices = [[Int32]?](repeating: nil, count: attributed.voices.count)
    var ofQuestions: [[TextSpan]: [Int32]] = [:]
    for index in speech.counted {
      switch axis.basis(of: quotations[index]) {
      case .voice(let voice):
        if ofVoices[voice] == nil {
          ofVoices[voice] = lineage(of: index, on: axis, in: attributed, &placesOfExtras)
        }
        lineages[index] = ofVoices[voice] ?? []
      case .question(let question):
        if ofQuestions[question] == nil {
          ofQuestions[question] = lineage(of: index, on: axis, in: attributed, &placesOfExtras)
        }
        lineages[index] = ofQuestions[question] ?? []
      case .quotation:
        lineages[index] = lineage(of: index, on: axis, in: attributed, &placesOfExtras)
      }
    }
  }

  /// The place of a quotation and those of all that contain it; a new place if the axis does not list
  /// it.
  private mutating func lineage(
    of index: Int, on axis: AxisEntries, in attributed: AttributedDocument,
    _ placesOfExtras: inout [String?: Int32]
  ) -> [Int32] {
    let entry = axis.entry(ofQuotationAt: index, in: attributed)
    if let entry, let place = axis.places[entry.id] { return axis.lineages[Int(place)] }
    let key = entry?.id == MatrixEntry.unattributedID ? nil : entry
    if let place = placesOfExtras[key?.id] { return [place] }
    let place = Int32(axis.entries.count + extras.count)
    extras.append(key)
    placesOfExtras[key?.id] = place
    return [place]
  }
}
