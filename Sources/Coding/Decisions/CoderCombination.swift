/// A way to combine several coders' decisions on one segment and theme into one answer.
///
/// Whatever the way, a joint settlement (a consensus) outranks the decisions of each coder.
package enum CoderCombination: Hashable, Sendable {
  /// One who says so is enough.
  case any
  /// Everybody who judged it, and everybody who read it, must say so.
  case all
  /// More than half of the coders who judged or read it.
  case majority
  /// The answer of all who judged it; where they differ, none until they settle it.
  case consensus
  /// This coder's answer; where he or she gave none, the answer of ``consensus``.
  case adjudicator(String)

  /// Names as a pipeline file writes them; NAME is the name of a coder.
  package static let names = ["any", "all", "majority", "consensus", "adjudicator NAME"]

  package init?(name: String) {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.count) {
    case ("any", 1): self = .any
    case ("all", 1): self = .all
    case ("majority", 1): self = .majority
    case ("consensus", 1): self = .consensus
    case ("adjudicator", 2): self = .adjudicator(words[1])
    default: return nil
    }
  }

  package enum Outcome: Sendable {
    case holds, fails
    /// No coder has decided.
    case open
    /// Coders differ, and nothing settles it.
    case disputed
  }

  /// - Parameters:
  ///   - verdicts: of each coder who judged: whether the theme belongs there.
  ///   - settled: the verdict of their joint settlement, if there is one.
  ///   - silentReaders: how many others have read it and said nothing.
  package func outcome(
    _ verdicts: [String: Bool], settled: Bool?, silentReaders: Int
  ) -> Outcome {
    if let settled { return settled ? .holds : .fails }
    if verdicts.isEmpty { return .open }
    let yes = verdicts.values.count { $0 }
    let unanimous: Outcome =
      yes == verdicts.count ? .holds : yes == 0 ? .fails : .disputed
    switch self {
    case .any: return yes > 0 ? .holds : .fails
    case .all: return yes == verdicts.count && silentReaders == 0 ? .holds : .fails
    case .majority:
      let judges = verdicts.count + silentReaders
      return 2 * yes > judges ? .holds : 2 * yes == judges ? .disputed : .fails
    case .consensus: return unanimous
    case .adjudicator(let name):
      return verdicts[name].map { $0 ? .holds : .fails } ?? unanimous
    }
  }
}
