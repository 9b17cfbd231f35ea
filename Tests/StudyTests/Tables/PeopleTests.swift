import CorpusModel
import Foundation
import Study
import TestSupport
import Testing

@Suite struct PeopleTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: [
    "id,name,role\nH,\"Obi, Ada\",headteacher\n#P,Pat,\n",
    "\u{FEFF}ID;Name;Role;\r\nH;Obi, Ada;headteacher;\r\nP;Pat;;\r\n",
    "name\tid\trole\nObi, Ada\tH\theadteacher\nPat\tP\t\n\t\t\n",
    "sep=;\r\n ID ; Name ;Role\r\n#H;Obi, Ada;headteacher\r\nP;Pat\r\n",
  ])
  func `a list of people as spreadsheets save it`(table: String) throws {
    let file = try place.write(table, to: "people.csv")
    #expect(
      try PeopleFile.people(of: ResearcherFile(at: file.path)) == [
        Person(id: "H", name: "Obi, Ada", role: "headteacher"),
        Person(id: "P", name: "Pat", role: ""),
      ])
  }
}
