import CorpusModel
import Reading
import TestSupport
import Testing

/// The people of a TEI header.
@Suite struct PeopleTests {
  @Test(arguments: [
    ("<persName>Dr <roleName>Chair</roleName> <surname>Li</surname></persName>", "Li", "Chair"),
    ("<persName>Ann <hi>Lee</hi></persName><occupation>Cook</occupation>", "Ann Lee", "Cook"),
    (
      "<persName><forename>Ludwig</forename> <nameLink>van</nameLink> <surname>B</surname></persName>",
      "Ludwig van B", ""
    ),
    (
      "<persName><surname>Jòdar</surname><surname>Muñoz</surname><forename>Julià</forename></persName>",
      "Julià Jòdar Muñoz", ""
    ),
    ("<name>Sam</name><affiliation role='MP'/>", "Sam", ""),
    (
      "<persName><roleName>Prof</roleName> <surname>Kim</surname></persName><occupation>Cook</occupation>",
      "Kim", "Prof, Cook"
    ),
    ("<persName>First</persName><persName>Second</persName>", "First", ""),
  ])
  func `names and roles of a person`(person: String, name: String, role: String) throws {
    let document = try teiDocument(
      "<u who='#A'>a</u>",
      header:
        "<profileDesc><particDesc><person xml:id='A'>\(person)</person></particDesc></profileDesc>")
    #expect(document.people.map(\.name) == [name])
    #expect(document.people.map(\.role) == [role])
  }
}
