import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Speakers of words that a report sets apart: in blocks, lists and tables, and over pages.
@Suite struct ProseLayoutTests {
  @Test func `every block quotation has its speaker where blocks are many`() throws {
    let text = """
      5.2 The canteen

      Food was spoken of by everybody.

          It is cold when I get there. (pupil)

      The staff had another view.

          They would rather have chips. (teacher)

      So the year went by.

          Nobody has asked me. (head)
      """
    #expect(
      try attributedProse(text).summary == [
        "speech pupil explicit trailing-parenthesis: It is cold when I get there.",
        "speech teacher explicit trailing-parenthesis: They would rather have chips.",
        "speech head explicit trailing-parenthesis: Nobody has asked me.",
      ])
  }

  @Test func `a quotation goes on behind the head of the next page`() throws {
    let text = """
      1. Food

      One teacher said: "You walk down there at ten to one and you see the whole queue standing

      31

      \u{0C}FOOD AND DRINK                    CHAPTER FIVE

      in the rain."7 By the spring a roof had been put up.
      """
    let attributed = try attributedProse(text)
    #expect(attributed.quotations.count == 1)
    #expect(attributed.findings.isEmpty)
    let words = try #require(attributed.quotations.first.map { attributed.document.text[$0.span] })
    #expect(words.hasPrefix("You walk") && words.hasSuffix("in the rain."))
    #expect(attributed.quotations.first?.speaker.role.id == "teacher")
  }

  @Test(arguments: ["The sign said \"14 days\" in red.", "A parent said:\"14 of us came.\""])
  func `a mark before a number opens all the same`(text: String) throws {
    let attributed = try attributedProse(text)
    #expect(attributed.quotations.first.map { attributed.document.text[$0.span].prefix(2) } == "14")
  }

  @Test func `an exchange in a block is a row for each label`() throws {
    let text = """
      Such talk was common in the groups.

          Ana: Who has the key?
          Pupil 2: The caretaker, and he
            has gone home.
          Teacher: “Then we wait.”
          (Group 4)

      So they waited.
      """
    let attributed = try attributedProse(text)
    #expect(
      attributed.summary == [
        "speech unattributed explicit label: Who has the key?",
        "speech pupil explicit label: The caretaker, and he\n      has gone home.",
        "speech teacher explicit label: Then we wait.",
      ])
    #expect(attributed.quotations.map(\.speaker.name) == ["Ana", "Pupil 2", ""])
  }

  @Test func `an exchange may stand after marks, or in paragraphs of its own`() throws {
    let marked = try attributedProse("Such talk was common.\n\n> Ana: Who?\n>\n> Ben: Me.\n\nSo.\n")
    #expect(
      marked.summary == [
        "speech unattributed explicit label: Who?", "speech unattributed explicit label: Me.",
      ])
    let parted = try attributedProse(
      "Such talk was common in all of the groups:\n\n    Ana: Who?\n\n    Ben: Me.\n\nSo it went on.\n"
    )
    #expect(parted.quotations.map(\.speaker.name) == ["Ana", "Ben"])
  }

  @Test func `a colon in a block makes no exchange`() throws {
    let text = """
      Such talk was common in the groups.

          I will say one thing: it was late.
          And another: it was cold. (parent)

      So they went home.
      """
    let attributed = try attributedProse(text)
    #expect(
      attributed.quotations.count == 1 || attributed.quotations.allSatisfy { $0.rule != "label" })
    let single = try attributedProse("We asked them.\n\n> Yes: we were late.\n\nSo it went.\n")
    #expect(single.quotations.map { single.document.text[$0.span] } == ["Yes: we were late."])
  }

  @Test func `marks of quoted lines are no words at the end of a block`() throws {
    let text = "She told us.\n\n> I waited.\n> Nobody came.\n>\n> (parent)\n\nWe left.\n"
    #expect(
      try attributedProse(text).summary == [
        "speech parent explicit trailing-parenthesis: I waited.\n> Nobody came."
      ])
    #expect(
      try attributedProse("She told us.\n\n> Nobody came.\n> — A parent\n\nWe left.\n").summary == [
        "speech parent explicit dash-and-name: Nobody came."
      ])
    #expect(
      try attributedProse("It says:\n\n> “Nobody came.”\n> — A parent\n\nWe left.\n").summary == [
        "speech parent explicit dash-and-name: Nobody came."
      ])
  }

  @Test func `the other cells of its row tell whose a quotation is`() throws {
    let text = """
      These are the words.

      Theme\tWords\tWho
      Doors\t“They are shut at four”\tParent, School 1
      Rain\t“We stand in it”\tPupil
      Time\t“Nine minutes”\tno name given

      | Who | Theme | Words |
      |---|---|---|
      | Head | Time | “I have none” |
      | P7 | Pupil voice | “I have some to give” |
      | “Never”, a parent said | Time | “I said not now” |
      | a letter | Support from parents | “Dear all, we have” |
      """
    #expect(
      try attributedProse(text).summary == [
        "speech parent explicit table-row: They are shut at four",
        "speech pupil explicit table-row: We stand in it",
        "term unattributed none : Nine minutes",
        "speech head explicit table-row: I have none",
        "speech unattributed none : I have some to give",
        "speech parent explicit speech-verb-after: Never",
        "speech unattributed none : I said not now",
        "speech unattributed none : Dear all, we have",
      ])
  }

  @Test(arguments: ["- ", "• ", "(%) ", "%. ", "%) "])
  func `a lead-in is shared by all items of the list`(mark: String) throws {
    let items = ["“Give us keys.”", "“Give us a roof.”", "“Then we stay.” (head)"]
    let list = items.enumerated().map {
      mark.replacing("%", with: "\($0.offset + 1)") + $0.element
    }
    let text =
      "The parents answered as follows:\n\n" + list.joined(separator: "\n") + "\n\nSo it was.\n"
    #expect(
      try attributedProse(text).quotations.map(\.speaker.role.id) == ["parent", "parent", "head"])
  }

  @Test func `several led in by a colon say a paragraph each, and one only the first`() throws {
    let many = "Some parents told us:\n\n“Give us keys.”\n\n“Give us a roof.”\n\nSo it was.\n"
    #expect(try attributedProse(many).quotations.map(\.speaker.role.id) == ["parent", "parent"])
    let one = "The head told us:\n\n“Give me keys.”\n\n“I have none.”\n\nSo it was.\n"
    #expect(try attributedProse(one).quotations.map(\.speaker.role.id) == ["head", "unattributed"])
  }

  @Test func `a bracket that only labels has its role from the lead-in of the list`() throws {
    let text = "Parents answered:\n\n• “Give us keys.” (Ann)\n• “Give us a roof.” (Ben)\n\nSo.\n"
    let quotations = try attributedProse(text).quotations
    #expect(quotations.map(\.speaker.role.id) == ["parent", "parent"])
    #expect(quotations.map(\.speaker.name) == ["Ann", "Ben"])
  }

  @Test func `the words of a series after a colon are of one kind`() throws {
    let text =
      "Parents had three words for it: “late”, “cold” and “short”. They call it “the shed”."
    let summary = try attributedProse(text).summary
    #expect(summary.prefix(3).map { $0.prefix(13) } == Array(repeating: "speech parent", count: 3))
    #expect(summary.last?.hasPrefix("term") == true)
  }

  @Test(arguments: [
    "‘’Cos it rains,’ (parent)", "“’Cos it rains,” (parent)", "‘’Twas late,’ (parent)",
  ])
  func `an apostrophe may follow the opening mark`(text: String) throws {
    let attributed = try attributedProse("It was hard. \(text).")
    #expect(attributed.quotations.map(\.speaker.role.id) == ["parent"])
    #expect(
      attributed.quotations.first.map { attributed.document.text[$0.span].first } == "’")
  }
}
