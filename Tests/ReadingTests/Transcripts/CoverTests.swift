import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The cover sheet of a transcript.
struct CoverTests {
  @Test(arguments: [
    "Interviewer: Dana West\nInterviewee: Lee Park\n", "Interviewer: DW\nRespondent: LP\n",
    "DW: Dana West, interviewer\nLP: Lee Park, farmer\n", "Moderator: Dana West\n",
    "Interviewer: Dana West\nParticipants: Lee, Kim, Noor\n",
  ]) func `a cover of people is no talk`(cover: String) throws {
    let document = try plainTextDocument(cover + "\n" + ShopTalk.text("DW", "LP", parted: "\n\n"))
    #expect(spoken(document) == ShopTalk.turns("DW", "LP"))
  }

  @Test func `a key of the cover is nobody, though every paragraph has a label`() throws {
    let document = try plainTextDocument(
      "Circumstances: Rain, and a cold room.\n\n"
        + ShopTalk.text("Moderator", "Beth", parted: "\n\n")
        + "\n" + ShopTalk.text("Moderator", "Beth", parted: "\n\n"))
    #expect(
      spoken(document) == ShopTalk.turns("Moderator", "Beth") + ShopTalk.turns("Moderator", "Beth"))
  }
}
