import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Passages in styles that no rule was written for: what each quotation should come out as, written
/// down before the passage was tried. `?` is a speaker whose role the text does not give; `a|b` is
/// either.
struct ProsePassage: CustomTestStringConvertible, Sendable {
  var language: String
  var text: String
  var expected: [String]

  init(_ language: String, _ expected: String, _ text: String) {
    self.language = language
    self.text = text
    self.expected = expected.split(separator: " ").map(String.init)
  }

  var testDescription: String { "\(language): \(text.prefix(60))" }
}

@Suite struct ProsePassageTests {
  @Test(
    arguments: ProsePassage.inEnglish + ProsePassage.inFrench + ProsePassage.inGerman
      + ProsePassage.inSpanish)
  func `tells who speaks in text of any style`(passage: ProsePassage) throws {
    let roles = try #require(passageRoles[passage.language])
    let attributed = try attributedProse(
      passage.text, roles: roles, language: passage.language)
    let found = attributed.voiced.map { quotation in
      if quotation.kind == .term { return "term" }
      return quotation.speaker.role == .unattributed ? "?" : quotation.speaker.role.id
    }
    #expect(found.count == passage.expected.count)
    for (index, expected) in passage.expected.enumerated() where index < found.count {
      let allowed = expected.split(separator: "|").map(String.init)
      let words = attributed.document.text[attributed.voiced[index].span]
      #expect(allowed.contains(found[index]), "“\(words)”: \(attributed.summary[index])")
    }
  }
}

private func role(_ id: String, _ names: String...) -> Role {
  Role(id: id, label: id, group: id, names: names)
}

/// The roles of a small study in each language.
private let passageRoles = [
  "en": [
    role("head", "head", "headteacher"), role("deputy", "deputy head"), role("teacher", "teacher"),
    role("pupil", "pupil", "boy", "girl"), role("parent", "parent", "mother", "father"),
    role("officer", "officer"), role("governor", "governor"),
  ],
  "fr": [
    role("head", "directeur", "directrice", "principal", "principale"),
    role("deputy", "directeur adjoint", "directrice adjointe"),
    role("teacher", "enseignant*", "professeur*", "maîtresse", "maître"), role("pupil", "élève*"),
    role("parent", "parent", "mère", "père"),
  ],
  "de": [
    role("head", "Schulleiter*", "Rektor*"), role("deputy", "Konrektor*"),
    role("teacher", "Lehrer*", "Klassenlehrer*"), role("pupil", "Schüler*"),
    role("parent", "Mutter", "Vater", "Eltern"),
  ],
  "es": [
    role("head", "director", "directora"), role("deputy", "jefe de estudios", "jefa de estudios"),
    role("teacher", "profesor*", "maestr*", "docente*"), role("pupil", "alumn*"),
    role("parent", "madre", "padre"),
  ],
]
