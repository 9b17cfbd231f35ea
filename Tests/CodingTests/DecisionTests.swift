import Coding
import CorpusModel
import TestSupport
import Testing

/// A head's turn, an asker's and a pupil's, coded by the themes `food` (indicator `lunch`) and `rules`.
private struct DecidedExample {
  let proposed: CodedDocument
  let codebook: Codebook
  let text: AnchorText

  init(was: [String] = []) throws {
    var food = theme("food", "lunch")
    food.was = was
    proposed = try coded(
      [
        .init(head, "We serve lunch at noon. Nobody goes hungry. Boots are forbidden."),
        .init(asker, "And who chose the boots?"),
        .init(pupil, "Lunch is too short. Yes."),
      ], list: [food, theme("rules", "forbidden")])
    codebook = Codebook(themes: [food, theme("rules", "forbidden")], path: "codebook.csv")
    text = AnchorText(of: proposed.document, words: proposed.attributed.words)
  }

  func span(of words: String) throws -> TextSpan {
    let utf8 = proposed.document.text.utf8
    let sought = Array(words.utf8)
    let start = try #require(
      utf8.indices.first { utf8[$0...].starts(with: sought) }, "the example has no “\(words)”")
    return TextSpan(start, start + sought.count)
  }

  func decision(
    _ coder: String, _ verdict: Decision.Verdict, _ theme: String, on words: String,
    stance: String = "", memo: String = ""
  ) throws -> PlacedDecision {
    let span = try span(of: words)
    let anchor = try #require(text.anchor(of: span, quoteID: ""))
    return PlacedDecision(
      decision: Decision(
        document: "d", sha256: "", anchor: anchor, theme: theme, verdict: verdict, stance: stance,
        coder: coder, memo: memo),
      place: AnchorPlace(span: span, way: .inPlace, agreement: 1))
  }

  func apply(
    _ decisions: [PlacedDecision], _ combination: CoderCombination = .any,
    readers: Set<String> = []
  ) -> DecisionCoder.Result {
    let result = DecisionCoder(codebook: codebook, combination: combination).apply(
      decisions, to: proposed, readers: { _ in readers })
    #expect(brokenInvariants(of: result.coded) == [])
    return result
  }
}

extension CodedDocument {
  /// `theme: words (status, coder)`, for each coding.
  fileprivate func list(_ codebook: Codebook) -> [String] {
    codings.map {
      "\(codebook.themes[$0.theme].id): \(words(of: $0)) (\($0.status.rawValue)"
        + ($0.coder.isEmpty ? ")" : ", \($0.coder))")
    }
  }
}

@Suite struct DecisionTests {
  @Test func `accepts and rejects what a rule proposes`() throws {
    let example = try DecidedExample()
    let result = example.apply([
      try example.decision(
        "Ana", .accept, "food", on: "We serve lunch at noon.", stance: "supports", memo: "clear"),
      try example.decision("Ana", .reject, "rules", on: "Boots are forbidden."),
    ])
    #expect(
      result.coded.list(example.codebook) == [
        "food: We serve lunch at noon. (accepted, Ana)", "food: Lunch is too short. (proposed)",
      ])
    #expect(result.coded.codings[0].source == .rule)
    #expect(result.coded.codings[0].stance == "supports")
    #expect(result.coded.codings[0].memo == "clear")
  }

  @Test func `adds a segment on part of a turn, and one over turns and the asker's words`() throws {
    let example = try DecidedExample()
    let result = example.apply([
      try example.decision("Ana", .add, "rules", on: "goes hungry"),
      try example.decision("Ben", .add, "rules", on: "chose the boots?"),
    ])
    #expect(
      result.coded.list(example.codebook).filter { $0.hasSuffix("Ana)") }
        == ["rules: goes hungry (added, Ana)"])
    #expect(result.coded.asides.count == 1)
    #expect(result.coded.asides[0].coding.coder == "Ben")
    #expect(result.coded.asides[0].role == Role.interviewerGroup)
  }

  @Test func `a segment over two turns leaves out the labels between`() throws {
    let example = try DecidedExample()
    let start = try example.span(of: "Boots are forbidden.").start
    let end = try example.span(of: "Lunch is too short.").end
    var decision = try example.decision("Ana", .add, "food", on: "Boots are")
    decision.place.span = TextSpan(start, end)
    let result = example.apply([decision])
    let coding = try #require(result.coded.codings.first { $0.source == .decision })
    #expect(
      result.coded.words(of: coding)
        == "Boots are forbidden. And who chose the boots? Lunch is too short.")
    #expect(coding.quotation < coding.lastQuotation)
  }

  @Test func `a person's segment stands for the proposal that it holds`() throws {
    let example = try DecidedExample()
    let result = example.apply([
      try example.decision("Ana", .add, "food", on: "serve lunch at noon. Nobody goes hungry.")
    ])
    #expect(
      result.coded.list(example.codebook).filter { $0.hasPrefix("food") } == [
        "food: serve lunch at noon. Nobody goes hungry. (added, Ana)",
        "food: Lunch is too short. (proposed)",
      ])
  }

  @Test func `the last word of a coder on a place counts, and can be taken back`() throws {
    let example = try DecidedExample()
    let words = "We serve lunch at noon."
    let accept = try example.decision("Ana", .accept, "food", on: words)
    let reject = try example.decision("Ana", .reject, "food", on: words)
    let withdraw = try example.decision("Ana", .withdraw, "food", on: words)
    func first(_ decisions: [PlacedDecision]) -> String? {
      example.apply(decisions).coded.list(example.codebook).first
    }
    #expect(first([accept, reject]) == "rules: Boots are forbidden. (proposed)")
    #expect(first([reject, accept]) == "food: We serve lunch at noon. (accepted, Ana)")
    #expect(first([accept, withdraw]) == "food: We serve lunch at noon. (proposed)")
  }

  @Test(arguments: [
    ("any", "accepted"), ("all", ""), ("majority", "proposed"), ("consensus", "proposed"),
    ("adjudicator Ana", "accepted"), ("adjudicator Ben", ""), ("adjudicator Cem", "proposed"),
  ])
  func `coders who differ are combined as the pipeline says`(name: String, status: String) throws {
    let example = try DecidedExample()
    let words = "We serve lunch at noon."
    let combination = try #require(CoderCombination(name: name))
    let result = example.apply(
      [
        try example.decision("Ana", .accept, "food", on: words),
        try example.decision("Ben", .reject, "food", on: words),
      ], combination)
    let span = try example.span(of: words)
    let coding = result.coded.codings.first { $0.segment == span }
    #expect((coding?.status.rawValue ?? "") == status)
    #expect(result.disputes.count == (status == "proposed" ? 1 : 0))
  }

  @Test func `a consensus outranks what each said, and both stay written`() throws {
    let example = try DecidedExample()
    let words = "We serve lunch at noon."
    let result = example.apply(
      [
        try example.decision("Ana", .accept, "food", on: words),
        try example.decision("Ben", .reject, "food", on: words),
        try example.decision(
          "consensus (Ana, Ben)", .accept, "food", on: words, memo: "the meal is meant"),
      ], .consensus)
    #expect(
      result.coded.list(example.codebook).first
        == "food: We serve lunch at noon. (accepted, Ana|consensus (Ana, Ben))")
    #expect(result.disputes.isEmpty)
  }

  @Test func `who has read it and said nothing counts where all or most must say so`() throws {
    let example = try DecidedExample()
    let decision = try example.decision("Ana", .add, "rules", on: "goes hungry")
    func count(_ name: String) throws -> Int {
      example.apply(
        [decision], try #require(CoderCombination(name: name)), readers: ["Ana", "Ben", "Cem"]
      ).coded.codings.count { $0.status == .added }
    }
    #expect(try count("any") == 1)
    #expect(try count("all") == 0)
    #expect(try count("majority") == 0)
  }

  @Test func `renamed and merged themes carry their decisions`() throws {
    let example = try DecidedExample(was: ["meals", "kitchen"])
    let words = "Nobody goes hungry."
    let result = example.apply([
      try example.decision("Ana", .add, "meals", on: words),
      // The kitchen did not belong there; the theme into which both were merged still does.
      try example.decision("Ana", .reject, "kitchen", on: words),
    ])
    #expect(result.coded.list(example.codebook).contains("food: Nobody goes hungry. (added, Ana)"))
  }

  @Test func `to withdraw a theme withdraws what was said under its former id`() throws {
    let example = try DecidedExample(was: ["meals"])
    func statuses(_ withdrawn: String) throws -> [Coding.Status] {
      example.apply([
        try example.decision("Ana", .accept, "meals", on: "We serve lunch at noon."),
        try example.decision("Bo", .withdraw, withdrawn, on: "We serve lunch at noon."),
        try example.decision("Ana", .withdraw, withdrawn, on: "Lunch is too short."),
        try example.decision("Ana", .withdraw, withdrawn, on: "We serve lunch at noon."),
      ]).coded.codings.map(\.status)
    }
    #expect(try statuses("food") == [.proposed, .proposed, .proposed])
    #expect(try statuses("meals") == [.proposed, .proposed, .proposed])
    #expect(try statuses("rules") == [.accepted, .proposed, .proposed])
  }
}
