import CorpusModel
import Reading
import Synchronization
import TestSupport
import Testing
import TextServices

@testable import Attribution

/// The roles of a small study.
let sampleRoles = [
  Role(id: "head", label: "Head", group: "leaders", names: ["head", "headteacher"]),
  Role(id: "deputy", label: "Deputy", group: "leaders", names: ["deputy head"]),
  Role(id: "teacher", label: "Teacher", group: "staff", names: ["teacher"]),
  Role(id: "pupil", label: "Pupil", group: "pupils", names: ["pupil", "Year 10 boy"]),
  Role(id: "parent", label: "Parent", group: "parents", names: ["parent", "mother"]),
]

/// `text` read as a report, its quotations attributed; the invariants hold.
func attributedProse(
  _ text: String, roles: [Role] = sampleRoles, kind: DocumentKind = .report,
  language: String = "en", settings: AttributionSettings? = nil
) throws -> AttributedDocument {
  let document = try DocumentReader.document(
    from: Source(path: "sample.txt", bytes: Array(text.utf8)),
    options: ReadingOptions(id: "sample", kind: kind, format: .text, language: language))
  return try attributed(document, roles: roles, settings: settings)
}

private let attributors = Mutex<[[Role]: Attributor]>([:])

/// The attributor of settings that have roles alone, made once: that takes longer than a short text.
func sharedAttributor(roles: [Role]) -> Attributor {
  attributors.withLock { known in
    if let attributor = known[roles] { return attributor }
    let attributor = Attributor(settings: AttributionSettings(roles: roles))
    known[roles] = attributor
    return attributor
  }
}

func attributed(
  _ document: Document, roles: [Role] = sampleRoles, settings: AttributionSettings? = nil
) throws -> AttributedDocument {
  var words = try WordBreaker(locale: "")
  var sentences = try SentenceBreaker(locale: "")
  let attributor = settings.map(Attributor.init) ?? sharedAttributor(roles: roles)
  let result = attributor.attribute(
    TokenizedDocument(document, using: &words), using: &sentences)
  #expect(brokenInvariants(of: result) == [])
  return result
}

extension AttributedDocument {
  /// `kind role certainty rule: words` of every quotation.
  var summary: [String] {
    voiced.map { quotation in
      "\(quotation.kind.rawValue) \(quotation.speaker.role.id) \(quotation.certainty.rawValue) "
        + "\(quotation.rule): \(document.text[quotation.span])"
    }
  }
}
