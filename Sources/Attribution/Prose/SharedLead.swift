internal import CorpusModel

/// The words that lead to a list of quotations, and so to each one that does not name its own
/// speaker.
struct SharedLead {
  private let evidence: Evidence?
  /// True if several people are led in.
  private let isSeveral: Bool

  /// - Parameter first: the first quotation of the list.
  init(of first: Int, in narration: Narration, earlier: [Evidence?], sieve: Sieve) {
    evidence = sieve.leadEvidence(for: first, in: narration, earlier: earlier)
    isSeveral = narration.mainSubjects(in: narration.stretch(before: first)).contains { subject in
      // `some parents`, but not `one of the parents`
      let noun = Mention(who: subject.who, phrase: subject.core, core: subject.core)
      return narration.isPlural(subject)
        || subject.core.lowerBound <= subject.phrase.lowerBound + 1 && narration.isPlural(noun)
    }
  }

  /// The evidence for a further quotation of the list, nil if its own stands.
  ///
  /// - Parameter isParagraph: whether it is a paragraph of its own and no item: those whom several are
  ///   led in as say one each, but after `The head said:` the next may be another's answer.
  func evidence(isParagraph: Bool, own: Evidence?) -> Evidence? {
    guard let evidence, isSeveral || !isParagraph else { return nil }
    guard var label = own, label.isLabelOnly else { return own == nil ? evidence : nil }
    guard evidence.candidates.count == 1, let known = evidence.candidates.first else { return nil }
    label.candidates[0].role = known.role
    label.candidates[0].roleAsWritten = known.roleAsWritten
    label.isExplicit = evidence.isExplicit
    return label
  }
}
