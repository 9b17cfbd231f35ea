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

/// What the text says about the speaker of a quotation.
struct Evidence {
  /// More than one when the words name several who are not the same.
  var candidates: [Candidate]
  /// The words that tell.
  var cue: TextSpan
  var rule: String
  /// Whether the sentence itself names the speaker.
  var isExplicit: Bool
  /// A written source: the quotation is nobody's speech.
  var isCitation = false
  /// Whether it tells who would have spoken, but not that anybody did.
  var isWeak = false
  /// Whether the quotation goes on with the utterance of the one before.
  var continuesUtterance = false

  /// That the words at `cue` make the quotation nobody's speech.
  static func citation(by cue: TextSpan, rule: String) -> Evidence {
    Evidence(candidates: [], cue: cue, rule: rule, isExplicit: false, isCitation: true)
  }
}

/// A speaker that the text names, with the words that do so.
struct Candidate: Hashable {
  /// The index in ``RoleNames/roles``.
  var role: Int?
  var roleAsWritten: String
  var name: String
}

extension Narration {
  func candidate(_ mention: Mention) -> Candidate {
    let name = mention.name.map { words(of: $0) } ?? ""
    switch mention.who {
    case .role(let role):
      return Candidate(role: role, roleAsWritten: words(of: mention.core), name: name)
    case .person:
      return Candidate(role: nil, roleAsWritten: nounPhrase(mention), name: name)
    case .name, .pronoun, .indefinite:
      return Candidate(role: nil, roleAsWritten: "", name: name)
    }
  }

  /// The noun with the plain words before it: `social worker`.
  private func nounPhrase(_ mention: Mention) -> String {
    var start = mention.core.lowerBound
    while start > mention.phrase.lowerBound, units[start - 1].isPlainWord { start -= 1 }
    return words(of: start..<mention.core.upperBound)
  }

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
