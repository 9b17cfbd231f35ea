import CorpusModel

/// The places of one document's quotations on one axis.
///
/// What the axis does not list (a document, a speaker, a role met but not in the file) gets a place
/// after the listed ones; ``DocumentTally`` passes on what they are.
struct AxisPlaces {
  /// Nil is the row of what has nothing that the axis asks.
  private(set) var extras: [MatrixEntry?] = []
  /// By quotation: its place and those of all that contain it; none where it does not count.
  private(set) var lineages: [[Int32]]

  init(_ axis: AxisEntries, of speech: SpokenDocument) {
    let quotations = speech.coded.attributed.quotations
    guard axis.axis != .theme else {
      lineages = quotations.map { _ in [CellKey.everywhere] }
      return
    }
    lineages = quotations.map { _ in [] }
    var placesOfExtras: [String?: Int32] = [:]
    for index in speech.counted {
      let entry = axis.entry(of: quotations[index], in: speech.coded.document)
      if let entry, let place = axis.places[entry.id] {
        lineages[index] = axis.lineages[Int(place)]
        continue
      }
      let key = entry?.id == MatrixEntry.unattributedID ? nil : entry
      if let place = placesOfExtras[key?.id] {
        lineages[index] = [place]
        continue
      }
      let place = Int32(axis.entries.count + extras.count)
      extras.append(key)
      placesOfExtras[key?.id] = place
      lineages[index] = [place]
    }
  }
}
