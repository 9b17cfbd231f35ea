internal import CorpusModel

/// One kind of evidence for who said a quotation, or a family of kinds that look alike.
///
/// Rules are tried in order and the first that answers decides: a sieve from precise to loose, after
/// Muzny et al. (2017), "A Two-stage Sieve Approach for Quote Attribution", EACL.
protocol AttributionRule: Sendable {
  var traits: RuleTraits { get }

  /// - Parameter earlier: what the sieve found for the quotations before this one.
  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence?
}
