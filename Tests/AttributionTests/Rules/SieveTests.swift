import TestSupport
import CorpusModel
import Testing

@testable import Attribution

/// The rules together: their order, and what one may do with the evidence of another.
@Suite struct SieveTests {
  @Test func `every rule has a case that it takes and one that it leaves`() {
    let names = Set(Sieve.all.rules.map(\.traits.name) + [RuleTraits.pronoun.name])
    #expect(names.count == 21)
    for name in names {
      let cases = RuleCase.all.filter { $0.rule == name }
      #expect(cases.contains { $0.isTaken }, "no case that '\(name)' takes")
      #expect(cases.contains { !$0.isTaken }, "no case that '\(name)' leaves")
    }
    for example in RuleCase.all { #expect(names.contains(example.rule), "\(example.rule)") }
  }

  @Test func `tries the rules from precise to loose`() {
    #expect(
      Sieve.all.rules.map(\.traits.name) == [
        "label", "trailing-parenthesis", "table-row", "shared-parenthesis", "dash-and-name",
        "prompt", "speech-verb-after", "speech-verb-middle", "according-to", "written-source",
        "lead-in", "according-to", "incise", "speech-noun", "agent", "topic", "woven", "colon",
        "citation", "same-voice", "subject",
      ])
  }

  @Test func `leaves out the rules that need word lists where there are none`() {
    let all = Sieve.all.rules.map(\.traits.name)
    let left = Sieve.withoutWords.rules.map(\.traits.name)
    #expect(all.filter { !left.contains($0) } == ["same-voice", "subject"])
  }

  @Test(arguments: [
    ("According to parents:", "parent"),
    ("Parents answered:", "parent"),
    ("The view of the parents was this:", "parent"),
    ("For parents, it was plain:", "parent"),
    ("The parents had wrestled with this:", "parent"),
    // A list goes on from none of these.
    ("It was seen as useful by parents:", "unattributed"),
    ("The guidance states:", "unattributed"),
  ])
  func `leads to a whole list by some rules only`(lead: String, role: String) throws {
    let text = "\(lead)\n\n• “Give us keys.”\n• “Give us a roof.”\n\nSo it was.\n"
    let quotations = try attributedProse(text).voiced
    #expect(quotations.map(\.kind.rawValue).count == 2)
    #expect(quotations.last?.speaker.role.id == role)
  }

  @Test func `reads another cell by one rule only`() throws {
    let table =
      "They wrote this.\n\n| Words | Who |\n|---|---|\n| “We are late” | the head said so |\n"
    let quotation = try #require(try attributedProse(table).voiced.first)
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test(
    arguments: [
      ("It is hated: “late” (parent).", .speech),
      ("The head said that it was “late”.", .speech),
      ("The head feels that it is a “late” bell.", .term),
      ("A parent turned the “late” chairs round.", .term),
    ] as [(String, Quotation.Kind)])
  func `takes one word for speech where the words point at it`(
    text: String, kind: Quotation.Kind
  ) throws {
    #expect(try attributedProse(text).voiced.map(\.kind) == [kind])
  }
}
