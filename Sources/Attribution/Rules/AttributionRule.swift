internal import CorpusModel

/// One kind of evidence for who said a quotation.
///
/// Rules are tried in order and the first that answers decides: a sieve from precise to loose, after
/// Muzny et al. (2017), "A Two-stage Sieve Approach for Quote Attribution", EACL.
protocol AttributionRule: Sendable {
  /// As the tables show it.
  var name: String { get }

  /// - Parameter earlier: what the sieve found for the quotations before this one.
  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence?
}

extension Narration {
  /// Evidence that names `mentions`; a pronoun among them stands for its antecedents, and then the
  /// speaker is inferred.
  func evidence(
    naming mentions: [Mention], cue: Range<Int>, rule: String
  ) -> Evidence? {
    var speakers: [Mention] = []
    var isExplicit = true
    for mention in mentions {
      if mention.isPronoun {
        isExplicit = false
        speakers += antecedents(of: mention).map { antecedent in
          var antecedent = antecedent
          // Another of the same kind is not the person who was named.
          if case .indefinite = mention.who { antecedent.name = nil }
          return antecedent
        }
      } else {
        speakers.append(mention)
      }
    }
    // A pronoun that stands for nobody known still tells that somebody spoke.
    guard !mentions.isEmpty else { return nil }
    var candidates: [Candidate] = []
    for speaker in speakers {
      let candidate = candidate(speaker)
      if !candidates.contains(candidate) { candidates.append(candidate) }
    }
    return Evidence(
      candidates: candidates, cue: span(of: cue),
      rule: isExplicit ? rule : "pronoun", isExplicit: isExplicit)
  }
}
