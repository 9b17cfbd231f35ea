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
    let document = speech.coded.document
    let quotations = speech.coded.attributed.quotations
    guard axis.axis != .theme else {
      lineages = Array(repeating: [CellKey.everywhere], count: quotations.count)
      return
    }
    lineages = Array(repeating: [], count: quotations.count)
    var placesOfExtras: [String?: Int32] = [:]
    var last: Int?
    for index in speech.counted {
      // Most quotations are where the one before is.
      if let last, axis.hasSameEntry(index, last, in: quotations) {
        lineages[index] = lineages[last]
        continue
      }
      last = index
      let entry = axis.entry(ofQuotationAt: index, in: quotations, of: document)
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
