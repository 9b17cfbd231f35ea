import TestSupport
import Testing

/// Rows of `decisions.csv` that a person has written without the words before and after.
@Suite struct HandwrittenDecisionTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Int: Lunch?\n\nHead: Yes.\n\nInt: Boots?\n\nHead: Yes.\n\nInt: More?\n\nHead: Yes. We trust them.\n",
      to: "in/a-1.txt")
    try place.write(
      "study: s\nlanguage: en\nsources: [{path: in/*, kind: interview}]\n"
        + "codebook: codebook.csv\ndecisions: decisions.csv\n", to: "p.yml")
    try place.write("theme,indicators\nfood,lunch\n", to: "codebook.csv")
  }

  private func codedStarts(_ decisions: String) throws -> [String?] {
    try place.write(decisions, to: "decisions.csv")
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try place.table("out/data/codings.csv").map { $0["start_byte"] }
  }

  @Test func `words that stand several times need something that tells which`() throws {
    let starts = try codedStarts(
      "document,words,theme,decision,coder\na-1,Yes.,food,add,Ana\na-1,we  TRUST them,food,add,Ana\n"
    )
    #expect(starts == ["73"])
    #expect(
      try place.table("out/data/orphans.csv").map { $0["reason"] } == [
        "its words are in several places: fill 'before' and 'after', or 'quote_id' and 'sha256'"
      ])
  }

  @Test func `the quotation tells which, in the very text that it was taken from`() throws {
    _ = try codedStarts("document,words,theme,decision,coder\n")
    let second = try #require(
      try place.table("out/data/quotes.csv").first { $0["start_byte"] == "44" }?["quote_id"])
    let hash = try #require(try place.table("out/data/documents.csv").first?["sha256"])
    let header = "document,sha256,quote_id,words,theme,decision,coder\n"
    #expect(try codedStarts(header + "a-1,\(hash),\(second),Yes.,food,add,Ana\n") == ["44"])
    #expect(try codedStarts(header + "a-1,,\(second),Yes.,food,add,Ana\n") == [])

    // The first “Yes.” goes: its equal takes over the id, and must not take over the decision.
    let first = try #require(
      try place.table("out/data/quotes.csv").first { $0["text"] == "Yes." }?["quote_id"])
    try place.write(
      try place.read("in/a-1.txt").replacing("Int: Lunch?\n\nHead: Yes.\n\n", with: ""),
      to: "in/a-1.txt")
    #expect(try codedStarts(header + "a-1,\(hash),\(first),Yes.,food,add,Ana\n") == [])
  }
}
