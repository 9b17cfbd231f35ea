import Coding
import CorpusModel
import TestSupport
import Testing

@Suite struct NearnessTests {
  @Test(
    arguments: [
      ("parent* … school", "Parents come to the school.", "Parents come to the school"),
      ("parent* ... school", "Parents, at school.", "Parents, at school"),
      ("parent* …1 school", "a parent (the school’s)", nil),
      ("parent* …1 school", "a parent – my school", "parent – my school"),
      (
        "parent* … school", "Parents one two three four five school",
        "Parents one two three four five school"
      ),
      ("a … b … c", "a x b y c", "a x b y c"),
      // The first b has no c near enough, the second has.
      ("a … b …1 c", "a b x x b x c", "a b x x b x c"),
      ("deputy head … pupil*", "the deputy head knows each pupil", "deputy head knows each pupil"),
    ] as [(String, String, String?)])
  func `a gap fires on words in order`(indicator: String, text: String, words: String?) throws {
    #expect(try evidence(of: indicator, in: text) == (words.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("parent* … school", "The school has parents."),
    ("parent* … school", "Parents one two three four five six school"),
    ("parent* …3 school", "Parents one two three four school"),
    ("parent* … school", "We met parents. School began."),
    ("parent* … school", "parents\n\nschool"),
    ("parent* … parent*", "one parent alone"),
    ("a … b …1 c", "a b x x c"),
  ])
  func `a gap leaves other orders, wider gaps and other sentences`(
    indicator: String, text: String
  ) throws {
    #expect(try evidence(of: indicator, in: text) == [])
  }

  @Test(arguments: [
    ("parent* & school", "The school has no parents.", "school has no parents"),
    (
      "parent* & school", "Parents – one two three four five six seven eight nine – at school.",
      "Parents – one two three four five six seven eight nine – at school"
    ),
    ("a & b & c", "b x c x a", "b x c x a"),
    ("parent* &3 school", "School. Then my parents.", "School. Then my parents"),
    // Each is near the first, not near the one beside it.
    ("a &2 b &2 c", "b x x a x x c", "b x x a x x c"),
    // The nearer of two.
    ("a & b", "b x x a x b", "a x b"),
    ("a … b & c", "c x a x b", "c x a x b"),
    ("parent* & parent*", "a parent and a parent", "parent and a parent"),
  ])
  func `nearness fires in any order`(indicator: String, text: String, words: String) throws {
    #expect(try evidence(of: indicator, in: text) == [words])
  }

  @Test(arguments: [
    ("parent* & school", "School. Then my parents."),
    ("parent* &2 school", "School. Then, now, my parents."),
    ("a & b & c", "a x b. C x."),
    ("a &2 b &2 c", "a x b x x c"),
    ("parent* & parent*", "a parent alone"),
  ])
  func `nearness leaves other sentences and what is too far`(indicator: String, text: String) throws
  {
    #expect(try evidence(of: indicator, in: text) == [])
  }

  @Test(arguments: ["R&D", "parents…school", "…well", "&c", "$5", "5 &a"])
  func `a sign inside or beside a word is punctuation`(indicator: String) throws {
    #expect(try evidence(of: indicator, in: "He said: \(indicator)") != [])
  }

  @Test func `all sentences from the first word to the last are coded`() throws {
    let coded = try coded(
      [.init(head, "One. The school opened. It"), .init(head, "was for parents. Two.")],
      theme("t", "parent* &8 school"))
    #expect(coded.segments == ["The school opened. It was for parents."])
  }

  @Test func `nearness runs through the turns of an answer and into no other`() throws {
    let coded = try coded(
      [
        .init(head, "our school"), .init(head, "has parents."), .init(pupil, "School."),
        .init(head, "Parents."),
      ], theme("t", "parent* &1 school"))
    #expect(coded.segments == ["our school has parents."])
  }

  @Test(arguments: [
    ("not …3", ["We support.", "Support is not here."]),
    ("…3 not", ["We support.", "We do not support."]),
    ("…1 here", ["We support.", "We do not support.", "Support is not here."]),
    ("…2 here", ["We support.", "We do not support."]),
    // Not beyond its own sentence, though that “not” is near.
    ("&3 not", ["We support."]),
    ("not &3", ["We support."]),
    ("& not", ["We support."]),
    ("not", ["We support."]),
    ("do …1 not …2", ["We support.", "Support is not here."]),
  ])
  func `unless may say how near it must stand`(unless: String, segments: [String]) throws {
    let text = "We support. We do not support. Support is not here."
    let coded = try coded([.init(head, text)], theme("t", "support", unless: [unless]))
    #expect(coded.segments == segments)
  }

  @Test func `simple negation forbids what follows it`() throws {
    let coded = try coded(
      [
        .init(
          head, "We don’t support. We support, do we not? We never really support them. Support!")
      ],
      theme("t", "support", unless: ["(not|no|never|*n't) …3"]))
    #expect(coded.segments == ["We support, do we not?", "Support!"])
  }

  @Test func `a near unless forbids one firing and leaves the theme's others`() throws {
    let coded = try coded(
      [.init(head, "It is not help one two three but support.")],
      theme("t", "help", "support", unless: ["not …2"]))
    #expect(coded.codings.map(\.indicator) == ["support"])
  }

  @Test func `a gap is prompted when all of it stands in the question`() throws {
    let coded = try coded(
      [
        .init(asker, "Do parents like school?"), .init(head, "Parents love school."),
        .init(asker, "And school?"), .init(head, "Parents love school."),
      ], theme("t", "parent* … school"))
    #expect(coded.codings.map(\.isPrompted) == [true, false])
  }

  @Test func `a hundred thousand first parts are no burden`() throws {
    let text = String(repeating: "a ", count: 100_000)
    #expect(try evidence(of: "a … b", in: text) == [])
    #expect(try evidence(of: "a & b", in: text + "b").count == 1)
  }
}
