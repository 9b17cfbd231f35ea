internal import Coding
internal import CorpusModel

/// A document with its codings in force, and what became of the decisions on it.
struct DecidedDocument: Sendable {
  var coded: CodedDocument
  /// What the rules propose, whatever was decided.
  var proposed: [Coding]
  var placed: [PlacedDecision] = []
  var lost: [LostDecision] = []
  var disputes: [DecisionCoder.Dispute] = []
  var passages = ReadPassages()
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

  /// How many of `decisions`, from 0 to 1, find their words between their neighbours.
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
    let locale = attributed.document.description.language.replacing("-", with: "_")
    guard var finder = try? AnchorFinder(text, locale: locale) else {
      return (
        [], decisions.map { LostDecision(decision: $0, reason: "ICU has no word boundaries") }
      )
    }
    var known: [Anchor: Result<AnchorPlace, AnchorLoss>] = [:]
    for decision in decisions {
      let found = known[decision.anchor] ?? finder.place(of: decision.anchor)
      known[decision.anchor] = found
      switch found {
      case .success(let place): placed.append(PlacedDecision(decision: decision, place: place))
      case .failure(let loss): lost.append(LostDecision(decision: decision, reason: loss.rawValue))
      }
    }
    return (placed, lost)
  }
}
