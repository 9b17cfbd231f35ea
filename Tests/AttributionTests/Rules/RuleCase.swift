import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// A text with one quotation that a rule takes, or that it leaves to another rule or to none.
///
/// Marks show the words of the quotation and, where a case has a second mark, its cue. The texts name
/// the roles of `sampleRoles`.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// The name of the rule under test, as tables show it.
  let rule: String
  let text: String
  let language: String
  /// The name that the table is to show; empty for a quotation without a speaker.
  let answer: String
  let role: String
  let kind: Quotation.Kind
  let certainty: Voice.Certainty

  var isTaken: Bool { answer == rule }
  var testDescription: String { "\(rule): \(text)" }

  /// A quotation for which the rule answers.
  static func takes(
    _ rule: String, _ text: String, role: String, language: String = "en",
    certainty: Voice.Certainty = .explicit
  ) -> RuleCase {
    RuleCase(
      rule: rule, text: text, language: language, answer: rule, role: role, kind: .speech,
      certainty: certainty)
  }

  /// A quotation that the rule makes nobody's speech.
  static func takesAsTerm(_ rule: String, _ text: String, language: String = "en") -> RuleCase {
    RuleCase(
      rule: rule, text: text, language: language, answer: rule, role: "unattributed", kind: .term,
      certainty: .none)
  }

  /// A quotation that the rule leaves to `answer`.
  static func leaves(
    _ rule: String, _ text: String, to answer: String, role: String, language: String = "en",
    certainty: Voice.Certainty = .explicit
  ) -> RuleCase {
    RuleCase(
      rule: rule, text: text, language: language, answer: answer, role: role, kind: .speech,
      certainty: certainty)
  }

  /// A quotation that the rule leaves, and for which no other rule knows a speaker.
  static func leaves(
    _ rule: String, _ text: String, as kind: Quotation.Kind = .speech, language: String = "en"
  ) -> RuleCase {
    RuleCase(
      rule: rule, text: text, language: language, answer: "", role: "unattributed", kind: kind,
      certainty: .none)
  }

  /// Attributes the text and compares its marked quotation with the case.
  func check() throws {
    let pieces = MarkedText(text).pieces
    let attributed = try attributedProse(MarkedText(text).text, language: language)
    let quotation = try #require(
      attributed.voiced.first { pieces.contains(attributed.document.text[$0.span]) })
    #expect(quotation.rule == answer)
    #expect(quotation.speaker.role.id == role)
    #expect(quotation.kind == kind)
    #expect(quotation.certainty == certainty)
    let words = attributed.document.text[quotation.span]
    for cue in pieces where cue != words { #expect(quotation.cue == cue) }
  }
}

extension RuleCase {
  /// The cases of every family.
  static let all =
    SetApartTests.cases + TrailingBracketTests.cases + CarriedOverTests.cases
    + SpeechVerbTests.cases + LeadInTests.cases + NounPhraseTests.cases + WovenTests.cases
    + PronounTests.cases + ColonTests.cases + WrittenSourceTests.cases + SubjectTests.cases
}
