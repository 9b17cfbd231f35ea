import CorpusModel
import Foundation
import Study
import TestSupport
import Testing

@Suite struct MappingTests {
  private func problems(_ yaml: String) throws -> [String] {
    let place = try Workplace()
    let file = try place.write(yaml, to: "m.yml")
    do {
      _ = try MappingFile.mapping(of: ResearcherFile(at: file.path))
      return []
    } catch let error as PipelineErrors {
      return error.errors.map(\.problem)
    }
  }

  @Test func `every form of a place is taken`() throws {
    #expect(
      try problems(
        """
        turn: [said, u]
        speaker: "@by"
        role: rôle
        time: "sync@time"
        heading: [head, "part@name"]
        person: Speaker
        person-id: "@id"
        """) == [])
  }

  @Test func `what is no place is an error that shows the forms`() throws {
    func element(_ name: String) -> String {
      "not an element name: '\(name)'; write the name without prefix and path"
    }
    func place(_ name: String) -> String {
      "not a place: '\(name)'; write the name of an element, \"@attribute\" or "
        + "\"name@attribute\", without prefix and path"
    }
    #expect(
      try problems("turn: x:t\nparagraph: '@p'\nspeaker: '@@x'\nrole: a@\ntime: meta/at\n") == [
        element("x:t"), element("@p"), place("@@x"), place("a@"), place("meta/at"),
      ])
    #expect(
      try problems("turn: t\nheading: '@n'\nperson-id: '@id'\n") == [
        "not a place: '@n'; write the name of an element, or \"name@attribute\", without "
          + "prefix and path",
        "'person-id' needs 'person', the element that describes a speaker",
      ])
  }
}
