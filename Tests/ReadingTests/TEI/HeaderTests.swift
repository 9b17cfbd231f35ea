import CorpusModel
import Reading
import TestSupport
import Testing

/// The header of a TEI document.
@Suite struct HeaderTests {
  @Test func `takes the date of the recording and the language of the text`() throws {
    let text = tei(
      "<u who='#A'>a</u>",
      header: "<fileDesc><publicationStmt><date when='2001-01-01'/></publicationStmt><sourceDesc>"
        + "<recordingStmt><recording><date when='2024-04-16'>16 April</date></recording>"
        + "</recordingStmt></sourceDesc></fileDesc>", attributes: " xml:lang='de'")
    let document = try read(text, path: "a.xml")
    #expect(document.description.date == "2024-04-16")
    #expect(document.description.language == "de")
    let told = try read(
      text, path: "a.xml", options: ReadingOptions(id: "a", language: "fr", date: "2025"))
    #expect(told.description.date == "2025")
    #expect(told.description.language == "fr")
  }
}
