/// A rule's proposals compared with a person's codings: the units that both have, and the units
/// that only one has.
package struct Retrieval: Hashable, Sendable {
  /// Units that were proposed rightly.
  package var hits: Int
  /// Units that were proposed wrongly.
  package var falseHits: Int
  /// Units that should have been proposed and were not.
  package var misses: Int

  package init(hits: Int = 0, falseHits: Int = 0, misses: Int = 0) {
    self.hits = hits
    self.falseHits = falseHits
    self.misses = misses
  }

  /// The share of the proposals that is right.
  package var precision: Coefficient {
    .share(hits, of: hits + falseHits, else: .nothingCounted)
  }

  /// The share of the right units that was proposed.
  package var recall: Coefficient {
    .share(hits, of: hits + misses, else: .nothingCounted)
  }
}
