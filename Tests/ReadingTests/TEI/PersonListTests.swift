import CorpusModel
import Reading
import TestSupport
import Testing

@Suite struct PersonListTests {
  private func list(_ text: String) throws(ReadingError) -> [Person] {
    try PersonList.personList(from: Source(path: "people.xml", bytes: Array(text.utf8)))
  }

  @Test func `reads TEI`() throws {
    let people = try list(
      "<listPerson><person xml:id='A' role='pupil'><persName>Ann</persName></person></listPerson>")
    #expect(people == [Person(id: "A", name: "Ann", role: "pupil")])
  }

  @Test func `says what a list lacks`() {
    #expect {
      try list("<?xml version='1.0'?><p/>")
    } throws: {
      "\($0)"
        == "people.xml: error: no <person xml:id=\"…\">; give TEI with a list of people, or a "
        + "table id,name,role"
    }
  }
}
