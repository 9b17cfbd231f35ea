import TestSupport
import Testing

@Suite struct SuggestTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "role,label,group,names\nhead,Head,leaders,head\npupil,Pupil,pupils,pupil\n"
        + "visitor,Visitor,bystander,visitor\nasker,Asker,interviewer,interviewer\n",
      to: "roles.csv")
    try place.write(
      "study: s\nlanguage: en\nroles: roles.csv\ncodebook: codebook.csv\n"
        + "sources: [{path: in/*, case: '{1}', kind: interview}]\n", to: "p.yml")
    try place.write("theme,indicators\nprize,prize\n", to: "codebook.csv")
    for number in 1...8 {
      try place.write(
        """
        Interviewer: Is the breakfast club the breakfast club? The toast is the toast.

        Head: \(filler) The budget is tight. \(filler)

        Interviewer: And the breakfast club?

        Pupil: \(filler) \(filler) I like the breakfast club. Toast. Club of toast, (toast) club.

        Visitor: The breakfast club, the breakfast club, the breakfast club.

        Interviewer: And?

        Head: The budget is for a prize. Breakfast is good. \(filler)
        """, to: "in/c\(number)-x.txt")
    }
  }

  private let filler =
    "It is what it is and that is that in the end of the day for us and for the rest."

  private func suggested(_ options: String...) throws -> [[String: String]] {
    let outcome = try place.run(arguments: ["suggest", "p.yml"] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let rows = try #require(parsedCSV(outcome.outputBytes))
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  @Test func `words and phrases of a role come with counts, spread and segments`() throws {
    let rows = try suggested("--for", "role=pupil")
    let terms = rows.compactMap { $0["term"] }
    #expect(terms.contains("toast"))
    #expect(terms.contains("like the breakfast"))
    let club = try #require(rows.first { $0["term"] == "breakfast club" })
    #expect(club["words"] == "2")
    // Once in each pupil's turn; the asker and the visitor, who say it more often, are not counted.
    #expect(club["count"] == "8")
    #expect(club["other_count"] == "0")
    #expect(club["documents"] == "8")
    #expect(club["speakers"] == "8")
    #expect(club["dp"] == "0.000")
    #expect(club["segments"] == "8")
    #expect(club["coded"] == "0")
    #expect(club["text_1"] == "I like the breakfast club.")
    #expect(club["quote_id_1"]?.hasPrefix("q_") == true)
    #expect(club["text_3"] == "I like the breakfast club.")
    #expect(Set(["quote_id_1", "quote_id_2", "quote_id_3"].map { club[$0] }).count == 3)
  }

  @Test func `a phrase runs over no end of a sentence and no bracket`() throws {
    let terms = try suggested("--for", "role=pupil").compactMap { $0["term"] }
    for absent in ["club toast", "toast club", "breakfast club toast", "toast toast"] {
      #expect(!terms.contains(absent), "\(absent)")
    }
    #expect(terms.contains("club of toast"))
  }

  @Test func `words that everybody uses are no suggestion, nor do phrases begin or end with them`()
    throws
  {
    for row in try suggested("--for", "role=pupil", "--least", "1") {
      let words = (row["term"] ?? "").split(separator: " ")
      for common in ["the", "is", "it", "that", "and", "for"] {
        #expect(words.first?[...] != common[...] && words.last?[...] != common[...], "\(words)")
      }
    }
  }

  @Test func `what stands only in a longer term is left to that`() throws {
    let terms = try suggested("--for", "group=leaders").compactMap { $0["term"] }
    // Always “the budget is tight” or “the budget is for”: budget has 16, tight 8.
    #expect(terms.contains("budget"))
    #expect(terms.contains("budget is tight"))
    #expect(!terms.contains("tight"))
  }

  @Test func `segments that are coded are counted, and uncoded answers are those without a coding`()
    throws
  {
    let budget = try #require(try suggested("--for", "role=head").first { $0["term"] == "budget" })
    #expect(budget["segments"] == "16")
    #expect(budget["coded"] == "8")
    let uncoded = try suggested()
    #expect(uncoded.contains { $0["term"] == "toast" })
    #expect(!uncoded.contains { $0["term"] == "prize" })
    for row in uncoded { #expect(row["coded"] == "0") }
  }

  @Test func `a case is compared with the other cases, districts with what lies in them`() throws {
    try place.write(
      "case,label,parent\nc1,,north\nc2,,north\nc3,,south\nc4,,south\nc5,,\nc6,,\nc7,,\nc8,,\nnorth,,\nsouth,,\n",
      to: "cases.csv")
    let pipeline = try place.read("p.yml")
    try place.write(pipeline + "cases: cases.csv\n", to: "p.yml")
    for number in [1, 2] {
      let text = try place.read("in/c\(number)-x.txt")
      let words = "Harbour, the harbour, my harbour"
      let own = number == 1 ? ", an anchor, one anchor, no anchor" : ""
      try place.write(
        text.replacing("Breakfast is good", with: words + own), to: "in/c\(number)-x.txt")
    }
    let north = try suggested("--for", "case=north").first
    #expect(north?["term"] == "harbour")
    #expect(north?["count"] == "6")
    #expect(north?["documents"] == "2")
    // One document is enough where the part has no more.
    let one = try suggested("--for", "case=c1").first
    #expect(one?["term"] == "anchor")
    #expect(one?["documents"] == "1")
    #expect(one?["dp"] == "")
  }

  @Test func `the surest come first, no more than the limit, the same each time`() throws {
    let all = try suggested("--for", "role=pupil")
    let likelihoods = all.compactMap { $0["g2"].flatMap(Double.init) }
    #expect(likelihoods.count == all.count)
    #expect(likelihoods == likelihoods.sorted(by: >))
    #expect(try suggested("--for", "role=pupil", "--limit", "2") == Array(all.prefix(2)))
    #expect(try suggested("--for", "role=pupil") == all)
    #expect(try place.read("codebook.csv") == "theme,indicators\nprize,prize\n")
  }

  @Test(arguments: [
    (
      ["--for", "role=pupl"], "p.yml: error: unknown role 'pupl'; did you mean 'pupil'?\n"
    ),
    (
      ["--for", "role=visitor"],
      "p.yml: error: no participants' words are of the role 'visitor'; 'crosscase run' shows "
        + "who was heard\n"
    ),
  ])
  func `a part that is not there is an error`(_ options: [String], _ message: String) throws {
    let outcome = try place.run(arguments: ["suggest", "p.yml"] + options)
    #expect(outcome.status == 2)
    #expect(outcome.errors == message)
    #expect(outcome.output == "")
  }

  @Test(arguments: [["--for", "pupil"], ["--for", "role="], ["--limit", "0"], ["--least", "0"]])
  func `an option that says nothing is an error`(_ options: [String]) throws {
    let outcome = try place.run(arguments: ["suggest", "p.yml"] + options)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }

  @Test func `a document that cannot be read is told, and the others are looked at`() throws {
    try place.write([0xFF, 0x00, 0x81, 0x8D], to: "in/c9-x.txt")
    let outcome = try place.run("suggest", "p.yml", "--for", "role=pupil")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("in/c9-x.txt:"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output.contains("breakfast club"))
  }

  @Test func `without a codebook nothing is uncoded, and the message says what to ask`() throws {
    try place.write("study: s\nroles: roles.csv\nsources: [{path: in/*}]\n", to: "q.yml")
    let outcome = try place.run("suggest", "q.yml")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix("q.yml: error: no codebook in the pipeline, so nothing is coded"))
  }

  @Test func `says why there is nothing to show`() throws {
    let outcome = try place.run("suggest", "p.yml", "--for", "role=pupil", "--least", "900")
    #expect(outcome.status == 0)
    #expect(parsedCSV(outcome.outputBytes)?.count == 1)
    #expect(
      outcome.errors.hasPrefix("p.yml: nothing to show: no term occurs 900 times or more"),
      "\(outcome.errors)")
  }
}
