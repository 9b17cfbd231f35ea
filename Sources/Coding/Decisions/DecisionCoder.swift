package import CorpusModel

/// Applies people's decisions to the proposals of the rules, and beside them.
///
/// A decision speaks of a proposal, or of another coder's segment, of its theme if the shorter of the
/// two shares at least half of its bytes with the other; where a coder has decided on the very same
/// words, that decision counts before the coder's decisions on words that overlap. Of several decisions of one
/// coder on the same words, the last in the files is taken.
package struct DecisionCoder: Sendable {
  /// Coders differ on a theme, and it is not settled.
  package struct Dispute: Sendable {
    package var theme: Int
    package var span: TextSpan
    /// Verdict of each coder on whether the theme belongs there, by name.
    package var verdicts: [(coder: String, holds: Bool)]
  }

  package struct Result: Sendable {
    package var coded: CodedDocument
    package var disputes: [Dispute]
  }

  private let codebook: Codebook
  private let combination: CoderCombination
  private let succession: ThemeSuccession

  package init(codebook: Codebook, combination: CoderCombination) {
    self.codebook = codebook
    self.combination = combination
    succession = ThemeSuccession(of: codebook)
  }

  /// - Parameters:
  ///   - decisions: the decisions on this document, in the order of the files.
  ///   - readers: the coders who have read all of a span.
  package func apply(
    _ decisions: [PlacedDecision], to coded: CodedDocument,
    readers: (TextSpan) -> Set<String> = { _ in [] }
  ) -> Result {
    let marks = DecisionMarks(decisions, succession: succession)
    var disputes: [Dispute] = []
    var codings: [Coding] = []
    var ownSpans: [Int: [TextSpan]] = [:]
    var held: [(theme: Int, span: TextSpan, marks: [DecisionMarks.Mark])] = []
    for theme in marks.themes {
      let ofTheme = marks.ofTheme(theme)
      for span in ofTheme.spansThatHold {
        switch outcome(of: span, ofTheme, readers) {
        case .holds:
          held.append((theme, span, ofTheme.holding(span)))
          ownSpans[theme, default: []].append(span)
        case .disputed:
          disputes.append(Dispute(theme: theme, span: span, verdicts: ofTheme.verdicts(on: span)))
        case .fails, .open: break
        }
      }
    }
    for coding in coded.codings {
      let ofTheme = marks.ofTheme(coding.theme)
      switch ofTheme.isEmpty ? .open : outcome(of: coding.segment, ofTheme, readers) {
      case .fails: break
      case .open: codings.append(coding)
      case .disputed:
        if !disputes.contains(where: { $0.theme == coding.theme && $0.span == coding.segment }) {
          disputes.append(
            Dispute(
              theme: coding.theme, span: coding.segment,
              verdicts: ofTheme.verdicts(on: coding.segment)))
        }
        codings.append(coding)
      case .holds:
        if ownSpans[coding.theme, default: []].contains(coding.segment) {
          var accepted = coding
          accepted.status = .accepted
          accepted.take(ofTheme.holding(coding.segment))
          codings.append(accepted)
        }
      // Else a person has marked the theme on other words that hold these: they are its mark.
      }
    }
    let places = Set(codings.map { CodedPlace(theme: $0.theme, span: $0.segment) })
    var asides: [Aside] = []
    var owners = SegmentOwners(of: coded.attributed)
    for one in held.sorted(by: { ($0.span, $0.theme) < ($1.span, $1.theme) })
    where !places.contains(CodedPlace(theme: one.theme, span: one.span)) {
      let isAdded = one.marks.contains { $0.decision.verdict == .add }
      var coding = Coding(
        id: "", quotation: 0, lastQuotation: 0, theme: one.theme, source: .decision,
        status: isAdded ? .added : .accepted, segment: one.span)
      coding.take(one.marks)
      let id = codebook.themes[one.theme].id
      if let range = owners.quotations(of: one.span) {
        coding.quotation = range.lowerBound
        coding.lastQuotation = range.upperBound
        coding.id = owners.id(segment: one.span, quotations: range, theme: id)
        codings.append(coding)
      } else {
        coding.id = owners.id(aside: one.span, theme: id)
        asides.append(owners.aside(coding))
      }
    }
    for index in codings.indices { codings[index].append(memos: marks.memos) }
    for index in asides.indices { asides[index].coding.append(memos: marks.memos) }
    codings.sort { ($0.segment, $0.theme, $0.id) < ($1.segment, $1.theme, $1.id) }
    disputes.sort { ($0.span, $0.theme) < ($1.span, $1.theme) }
    return Result(
      coded: CodedDocument(attributed: coded.attributed, codings: codings, asides: asides),
      disputes: disputes)
  }

  private func outcome(
    of span: TextSpan, _ marks: DecisionMarks.OfTheme, _ readers: (TextSpan) -> Set<String>
  ) -> CoderCombination.Outcome {
    let verdicts = marks.verdicts(on: span)
    let judges = Set(verdicts.map(\.coder))
    let silent = verdicts.isEmpty ? 0 : readers(span).subtracting(judges).count
    return combination.outcome(
      Dictionary(uniqueKeysWithValues: verdicts.map { ($0.coder, $0.holds) }),
      settled: marks.settled(on: span), silentReaders: silent)
  }
}

private struct CodedPlace: Hashable {
  let theme: Int
  let span: TextSpan
}

extension Coding {
  /// Takes over the names of the coders and their notes.
  fileprivate mutating func take(_ marks: [DecisionMarks.Mark]) {
    let decisions = marks.map(\.decision)
    var coders: [String] = []
    for decision in decisions where !coders.contains(decision.coder) {
      coders.append(decision.coder)
    }
    coder = coders.joined(separator: "|")
    stance = decisions.last { !$0.stance.isEmpty }?.stance ?? ""
    isStarred = decisions.contains(where: \.isStarred)
    let memos = decisions.filter { !$0.memo.isEmpty }
    memo =
      coders.count < 2
      ? memos.map(\.memo).joined(separator: "; ")
      : memos.map { "\($0.coder): \($0.memo)" }.joined(separator: "; ")
  }

  fileprivate mutating func append(memos: [DecisionMarks.Memo]) {
    for one in memos where one.span == segment && (one.theme == nil || one.theme == theme) {
      let text = "\(one.decision.coder): \(one.decision.memo)"
      memo = memo.isEmpty ? text : "\(memo); \(text)"
    }
  }
}
