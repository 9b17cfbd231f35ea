package import Coding
package import CorpusModel

/// A document with its codings in force, and what became of the decisions on it.
package struct DecidedDocument: Sendable {
  package var coded: CodedDocument
  /// The codings that the rules propose, whatever was decided.
  package var proposed: [Coding]
  package var placed: [PlacedDecision] = []
  package var lost: [LostDecision] = []
  package var disputes: [DecisionCoder.Dispute] = []
  package var passages = ReadPassages()
}

/// Finds the places of decisions and puts them in force.
struct Decider: Sendable {
  private let coder: DecisionCoder

  init(codebook: Codebook, combination: CoderCombination) {
    coder = DecisionCoder(codebook: codebook, combination: combination)
  }

  func decide(
    _ proposed: CodedDocument, _ decisions: [Decision], _ reads: [ReadRecord]
  ) -> DecidedDocument {
    let attributed = proposed.attributed
    var result = DecidedDocument(coded: proposed, proposed: proposed.codings)
    result.passages = ReadPassages(reads, of: attributed)
    guard !decisions.isEmpty else { return result }
    (result.placed, result.lost) = Decider.places(of: decisions, in: attributed)
    let passages = result.passages
    let outcome = coder.apply(
      result.placed, to: proposed, readers: { passages.readers(of: $0) })
    result.coded = outcome.coded
    result.disputes = outcome.disputes
    return result
  }

  /// The share of `decisions`, from 0 to 1, that find their words between their neighbours.
  static func share(of decisions: [Decision], foundIn attributed: AttributedDocument) -> Double {
    let placed = places(of: decisions, in: attributed).placed
    return Double(placed.count { $0.place.agreement >= 0.5 }) / Double(max(1, decisions.count))
  }

  private static func places(
    of decisions: [Decision], in attributed: AttributedDocument
  ) -> (placed: [PlacedDecision], lost: [LostDecision]) {
    var placed: [PlacedDecision] = []
    var lost: [LostDecision] = []
    let text = AnchorText(of: attributed.document, words: attributed.words)
    let locale = LanguageTag(attributed.document.description.language).icuLocale
    guard var finder = try? AnchorFinder(text, locale: locale) else {
      return (
        [], decisions.map { LostDecision(decision: $0, reason: "ICU has no word boundaries") }
      )
    }
    let quotations = Dictionary(
      attributed.quotations.map { ($0.id, $0.span) }, uniquingKeysWith: { first, _ in first })
    let hash = attributed.document.description.sha256
    var known: [Sought: Result<AnchorPlace, AnchorLoss>] = [:]
    for decision in decisions {
      // Among equal quotations an id may pass to another: it is sure in the very same text only.
      let isSameText = decision.sha256 == hash
      let quotation = isSameText ? quotations[decision.anchor.quoteID] : nil
      let sought = Sought(anchor: decision.anchor, quotation: quotation)
      let found = known[sought] ?? finder.place(of: decision.anchor, startingIn: quotation)
      known[sought] = found
      switch found {
      case .success(let place): placed.append(PlacedDecision(decision: decision, place: place))
      case .failure(let loss): lost.append(LostDecision(decision: decision, reason: loss.rawValue))
      }
    }
    return (placed, lost)
  }
}

private struct Sought: Hashable {
  let anchor: Anchor
  let quotation: TextSpan?
}
