internal import CorpusModel
internal import Files

/// The fields for the speaker of a quotation and the evidence, from `document` to `cue`, rendered
/// once for a document's quotations that share them.
struct ToldFields {
  /// The last few who spoke. More people than that seldom take turns.
  private var ready: [(quotation: Int, fields: ReadyFields)] = []
  private var oldest = 0
  private static let most = 8

  /// - Parameters:
  ///   - index: of the quotation.
  ///   - quotations: all quotations of `document`.
  mutating func fields(
    ofQuotationAt index: Int, in quotations: [Quotation], of document: Document
  ) -> ReadyFields {
    for known in ready where ToldFields.areAlike(known.quotation, index, in: quotations) {
      return known.fields
    }
    let fields = ReadyFields { csv in
      csv.field(document.id)
      csv.field(quotations[index].caseCode ?? "")
      csv.field(quotations[index].kind.rawValue)
      csv.field(quotations[index].speaker.role.id)
      csv.field(quotations[index].speaker.role.group)
      csv.field(quotations[index].speaker.roleAsWritten)
      csv.field(quotations[index].speaker.name)
      csv.field(quotations[index].certainty.rawValue)
      csv.field(quotations[index].rule)
      csv.field(quotations[index].cue)
    }
    if ready.count < ToldFields.most {
      ready.append((index, fields))
    } else {
      ready[oldest] = (index, fields)
      oldest = (oldest + 1) % ToldFields.most
    }
    return fields
  }

  private static func areAlike(_ one: Int, _ other: Int, in quotations: [Quotation]) -> Bool {
    quotations[one].speaker.name == quotations[other].speaker.name
      && quotations[one].cue == quotations[other].cue
      && quotations[one].kind == quotations[other].kind
      && quotations[one].certainty == quotations[other].certainty
      && quotations[one].rule == quotations[other].rule
      && quotations[one].caseCode == quotations[other].caseCode
      && quotations[one].speaker.role.id == quotations[other].speaker.role.id
      && quotations[one].speaker.role.group == quotations[other].speaker.role.group
      && quotations[one].speaker.roleAsWritten == quotations[other].speaker.roleAsWritten
  }
}
