package import Reading
internal import CorpusModel

/// A mapping of elements: which elements of an XML schema hold turns, speakers and headings.
package enum MappingFile {
  package static func mapping(of file: ResearcherFile) throws -> XMLMapping {
    var reader = try SettingsReader(
      parsing: file.text, path: file.path, example: "turn: said")
    reader.allowOnly([
      "turn", "speaker", "role", "time", "heading", "title", "date", "paragraph", "skip", "person",
      "person-id", "person-name", "person-role",
    ])
    let mapping = XMLMapping(
      turns: reader.list("turn") ?? [], speaker: reader.text("speaker"), role: reader.text("role"),
      time: reader.text("time"), headings: reader.list("heading") ?? [],
      title: reader.text("title"), date: reader.text("date"),
      paragraphs: reader.list("paragraph") ?? [], skip: reader.list("skip") ?? [],
      person: reader.text("person"), personID: reader.text("person-id"),
      personName: reader.text("person-name"), personRole: reader.text("person-role"))
    if mapping.turns.isEmpty && mapping.paragraphs.isEmpty && reader.errors.isEmpty {
      reader.report(
        at: "turn",
        "neither 'turn' nor 'paragraph'; name the element around the words that were said")
    }
    checkPlaces(of: mapping, &reader)
    if !reader.errors.isEmpty { throw PipelineErrors(reader.errors) }
    return mapping
  }

  private static func checkPlaces(of mapping: XMLMapping, _ reader: inout SettingsReader) {
    let elements: [(key: String, names: [String])] = [
      ("turn", mapping.turns), ("paragraph", mapping.paragraphs), ("skip", mapping.skip),
      ("person", [mapping.person].compactMap(\.self)),
    ]
    for (key, names) in elements {
      for name in names where !isName(name[...]) {
        reader.report(
          at: key, "not an element name: '\(name)'; write the name without prefix and path")
      }
    }
    let places: [(key: String, places: [String?], ofDocument: Bool)] = [
      ("speaker", [mapping.speaker], false), ("role", [mapping.role], false),
      ("time", [mapping.time], false), ("person-id", [mapping.personID], false),
      ("person-name", [mapping.personName], false), ("person-role", [mapping.personRole], false),
      ("heading", mapping.headings, true), ("title", [mapping.title], true),
      ("date", [mapping.date], true),
    ]
    for (key, places, isOfDocument) in places {
      for place in places.compactMap(\.self) where !isPlace(place, ofDocument: isOfDocument) {
        reader.report(
          at: key,
          "not a place: '\(place)'; write the name of an element, "
            + (isOfDocument ? "" : "\"@attribute\" ")
            + "or \"name@attribute\", without prefix and path")
      }
      if key.hasPrefix("person-"), places.contains(where: { $0 != nil }), mapping.person == nil {
        reader.report(at: key, "'\(key)' needs 'person', the element that describes a speaker")
      }
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
  }

  private static func isPlace(_ text: String, ofDocument isOfDocument: Bool) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return isName(parts[0])
    case 2: return isName(parts[1]) && (isName(parts[0]) || parts[0].isEmpty && !isOfDocument)
    default: return false
    }
  }
}
