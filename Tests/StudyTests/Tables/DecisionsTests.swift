import Coding
import CorpusModel
import Testing

@testable import Study

@Suite struct DecisionsTests {
  @Test func `a row is a decision with the words it is on`() throws {
    let decision = try #require(
      try DecisionsFile.decisions(
        of: researcherFile(
          "document,sha256,quote_id,words,before,after,theme,decision,stance,star,coder,date,memo\n"
            + "A1-head,AB12,q_1,\"We share, all of us.\",So.,And,trust,Accept,SUPPORTS,x,ana,2026-05-01,ok\n"
        )
      ).first)
    #expect(decision.document == "A1-head")
    #expect(decision.sha256 == "ab12")
    #expect(decision.anchor.words == "We share, all of us.")
    #expect(decision.anchor.before == "So.")
    #expect(decision.anchor.quoteID == "q_1")
    #expect(decision.verdict == .accept)
    #expect(decision.stance == "supports")
    #expect(decision.isStarred)
    #expect(decision.line == 2)
  }

  @Test func `a memo needs neither theme nor words`() throws {
    let decisions = try DecisionsFile.decisions(
      of: researcherFile("document,words,theme,decision,coder,memo\nA1,,,memo,ana,Look here.\n"))
    #expect(decisions.map(\.verdict) == [.memo])
  }

  @Test(arguments: [
    ("A1,w,trust,acept,ana", "unknown decision 'acept'; did you mean 'accept'?"),
    ("A1,w,trust,,ana", "no decision; write one of "), ("A1,w,trust,accept,", "no coder;"),
    ("A1,w,,accept,ana", "no theme;"), ("A1,,trust,accept,ana", "no words;"),
    ("A1,w,trust/care,accept,ana", "theme 'trust/care' contains '/' or '|'"),
  ])
  func `a slip is an error on its line`(row: String, message: String) throws {
    let refused = try refusal(
      of: "document,words,theme,decision,coder\n\(row)\n", by: DecisionsFile.decisions)
    #expect(refused.count == 1)
    #expect(refused.first?.hasPrefix("table.csv:2: error: \(message)") == true, "\(refused)")
  }

  @Test func `a stance that there is not is an error`() throws {
    let refused = try refusal(
      of: "document,words,theme,decision,coder,stance\nA1,w,trust,accept,ana,suports\n",
      by: DecisionsFile.decisions)
    #expect(
      refused == ["table.csv:2: error: unknown stance 'suports'; did you mean 'supports'?"])
  }
}
