/// How what a rule proposes compares with what a person says: of the units, those that both have, and
/// those that only one has.
package struct Retrieval: Hashable, Sendable {
  /// What was proposed and is right.
  package var hits: Int
  /// What was proposed and is not right.
  package var falseHits: Int
  /// What is right and was not proposed.
  package var misses: Int

  package init(hits: Int = 0, falseHits: Int = 0, misses: Int = 0) {
    self.hits = hits
    self.falseHits = falseHits
    self.misses = misses
  }

  /// The share of what was proposed that is right.
  package var precision: Coefficient {
    .share(hits, of: hits + falseHits, else: .nothingCounted)
  }

  /// The share of what is right that was proposed.
  package var recall: Coefficient {
    .share(hits, of: hits + misses, else: .nothingCounted)
  }
}
