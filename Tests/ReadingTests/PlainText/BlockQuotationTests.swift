import CorpusModel
import TestSupport
import Testing

@testable import Reading

/// Indented paragraphs of a report that are block quotations, and others that are not.
struct BlockQuotationTests {
  /// The first words of each block, with its kind.
  private func starts(_ text: String) throws -> [String] {
    try proseBlocks(text).map { String($0.prefix(9)) }
  }

  private func findings(_ text: String) throws -> [Finding] {
    try plainTextDocument(text, kind: .report).findings
  }

  @Test func `however many there are, they are quotations`() throws {
    let text = """
      5.2 The canteen

      Food was spoken of by everybody we met in the course of the year.

          It is cold when I get there. (pupil)

          The queue is the worst of it.

          I bring my own, and so does my sister. (pupil)

      The staff had another view of it, and were not slow to tell us.

          They would rather have chips.

      So the year went by.

          Nobody has asked the cook. (cook)
      """
    #expect(
      try starts(text) == [
        "h2 5.2 | ", "p Food wa", "q It is c", "q The que", "q I bring", "p The sta", "q They wo",
        "p So the ", "q Nobody ",
      ])
    #expect(try findings(text).isEmpty)
  }

  @Test func `wrapped ones are quotations, and may be most of the lines`() throws {
    let text = """
      The drivers were asked about the route that the council had drawn for
      them in the spring, and about the hours.

          You cannot do it in forty minutes, not with the bridge closed, and
          they know that as well as we do.

          It was drawn by somebody with a ruler who has never once been down
          there on a wet day in November.

      The council was asked as well, and saw no reason to change what it had
      drawn.

          The route is the shortest that there is, and the hours follow from
          the route.
      """
    #expect(try starts(text) == ["p The dri", "q You can", "q It was ", "p The cou", "q The rou"])
  }

  @Test func `body text that stands further in than its titles is none`() throws {
    let text = """
      Food

          The canteen was spoken of by everybody whom we met in the course of the year.

          Nothing in it had been changed since the school was built, as far as we could tell.

      Transport

          The bus was spoken of as well, but there was less to say about it on the whole.

          It came.

      Rooms

          There are four rooms.
      """
    #expect(try proseBlocks(text).filter { $0.hasPrefix("q") } == [])
  }

  @Test func `where first lines are indented, a paragraph of a line is text, and a finding`() throws
  {
    let text = """
      2. Food

      The canteen was spoken of by everybody whom we met in the course of the year.

          Nothing in it had been changed since the school was built.

          The cook had been there as long as the tiles had.

      3. Transport

      The bus was spoken of as well.

          It came when it came.

          The driver did not wish to be named.
      """
    #expect(try proseBlocks(text).filter { $0.hasPrefix("q") } == [])
    let findings = try findings(text)
    #expect(findings.map(\.kind) == [.indentedText])
    #expect(findings.first?.line == 5)
    #expect(
      findings.first?.message
        == "possible block quotation: this paragraph and 3 more further indented than "
        + "others, but in this file indentation does not mark quotations; put '>' before each "
        + "quotation")
  }

  @Test func `even there, one after a colon or with a bracket of its own is a quotation`() throws {
    let text = """
      2. Food

      The canteen was spoken of by everybody whom we met in the course of the year.

          Nothing in it had been changed since the school was built (Ashby, 2011).

          As one of the cooks put it to us:

              They would rather have chips.

          The tiles were older. (See the table below.)

          I bring my own. (pupil, school B)

          The cook had been there as long as the tiles had.
      """
    #expect(
      try proseBlocks(text).filter { $0.hasPrefix("q") } == [
        "q They would rather have chips.", "q I bring my own. (pupil, school B)",
      ])
    #expect(try findings(text).count == 1)
  }

  @Test func `even there, a wrapped one with all of its lines indented is a quotation`() throws {
    let text = """
          The drivers were asked about the route that the council had drawn
      for them in the spring, and about the hours that they were to keep.
          The oldest of them, who had come to the town as a boy, spoke first
      and longest, and this is what he said about it when he was asked.

            You cannot do it in forty minutes, not with the bridge closed,
            and they know that as well as we do.

          The others nodded, and nobody had anything to add to what he said
      about the route, the bridge and the hours.
      """
    #expect(
      try proseBlocks(text).filter { $0.hasPrefix("q") }.map { $0.prefix(16) }
        == [
          "q You cannot do it"
        ].map { $0.prefix(16) })
  }

  @Test func `entries with hanging lines are none`() throws {
    let text = """
      Bibliography and sources of the report that was made for the council

      Ashby, R. (2011). Ladders that lead nowhere, and other stories of the
          school reform in the northern counties. Leeds.
      Byrne, C. (2005). The long corridor: how large schools were built in
          the seventies. London.

      Cole, D. (1999). Bells, with drawings by the author and a preface by
          the minister.
      """
    #expect(try proseBlocks(text).filter { $0.hasPrefix("q") } == [])
  }

  @Test func `lines after a mark are one quotation however they end`() throws {
    let text = """
      She told us this.

      > I waited for an hour.
      > Nobody came.
      > — A patient

      We left.
      """
    #expect(
      try proseBlocks(text) == [
        "p She told us this.", "q I waited for an hour.\n> Nobody came.\n> — A patient",
        "p We left.",
      ])
  }
}
