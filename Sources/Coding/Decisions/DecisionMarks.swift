package import CorpusModel

/// The decisions on one document, by theme and coder, each coder's last word on a place only.
package struct DecisionMarks {
  package struct Mark {
    let decision: Decision
    package let span: TextSpan
    /// The order in the files.
    let order: Int
    package var holds: Bool { decision.verdict == .accept || decision.verdict == .add }
  }

  struct Memo {
    let decision: Decision
    let span: TextSpan
    let theme: Int?
  }

  private struct Key: Hashable {
    let coder: String
    let theme: String
    let span: TextSpan
  }

  private(set) var memos: [Memo] = []
  private var marks: [Int: OfTheme] = [:]

  package init(_ decisions: [PlacedDecision], succession: ThemeSuccession) {
    var last: [Key: Mark] = [:]
    for (order, placed) in decisions.enumerated() {
      let decision = placed.decision
      let span = placed.place.span
      if decision.verdict == .memo {
        memos.append(
          Memo(decision: decision, span: span, theme: succession.theme(of: decision.theme)))
        continue
      }
      if decision.verdict == .withdraw {
        let theme = succession.theme(of: decision.theme)
        let isCurrent = succession.isCurrent(decision.theme)
        // A decision under a former id applies to the theme that it has become.
        for key in last.keys
        where key.coder == decision.coder && key.span == span
          && (key.theme == decision.theme
            || isCurrent && succession.theme(of: key.theme) == theme)
        {
          last[key] = nil
        }
        continue
      }
      let key = Key(coder: decision.coder, theme: decision.theme, span: span)
      last[key] = Mark(decision: decision, span: span, order: order)
    }
    for mark in last.values.sorted(by: { $0.order < $1.order }) {
      guard let theme = succession.theme(of: mark.decision.theme) else { continue }
      marks[theme, default: OfTheme()].add(mark)
    }
  }

  /// Themes in the order of the codebook.
  package var themes: [Int] { marks.keys.sorted() }

  package func ofTheme(_ theme: Int) -> OfTheme { marks[theme] ?? OfTheme() }

  /// The decisions on one theme.
  package struct OfTheme {
    private var own: [Mark] = []
    private var consensus: [Mark] = []

    var isEmpty: Bool { own.isEmpty && consensus.isEmpty }

    fileprivate mutating func add(_ mark: Mark) {
      if mark.decision.isConsensus { consensus.append(mark) } else { own.append(mark) }
    }

    /// The marks of each coder, by name, each in the order of the files.
    package var byCoder: [String: [Mark]] { Dictionary(grouping: own, by: \.decision.coder) }

    /// The decisions that coders settled together, in the order of the files.
    package var settlements: [Mark] { consensus }

    /// The places that somebody says it belongs to, in the order of the text.
    var spansThatHold: [TextSpan] {
      Set((own + consensus).filter(\.holds).map(\.span)).sorted()
    }

    /// The marks that give the theme to exactly this place, in the order of the files.
    func holding(_ span: TextSpan) -> [Mark] {
      (own + consensus).filter { $0.span == span && $0.holds }.sorted { $0.order < $1.order }
    }

    /// The verdict of each coder on `span`, by name.
    func verdicts(on span: TextSpan) -> [(coder: String, holds: Bool)] {
      var marksOfCoder: [String: [Mark]] = [:]
      for mark in own where mark.span.speaks(of: span) {
        marksOfCoder[mark.decision.coder, default: []].append(mark)
      }
      return marksOfCoder.map { ($0.key, OfTheme.holds($0.value, on: span)) }
        .sorted { $0.0 < $1.0 }
    }

    /// The verdict on `span` that the coders settled together; the last one counts.
    func settled(on span: TextSpan) -> Bool? {
      let marks = consensus.filter { $0.span.speaks(of: span) }
      guard let last = marks.last(where: { $0.span == span }) ?? marks.last else { return nil }
      return last.holds
    }

    /// A theme into which several were merged belongs where one of them did.
    private static func holds(_ marks: [Mark], on span: TextSpan) -> Bool {
      let same = marks.filter { $0.span == span }
      return (same.isEmpty ? marks : same).contains(where: \.holds)
    }
  }
}

extension TextSpan {
  /// True if the shorter of the two shares at least half of itself with the other.
  fileprivate func speaks(of other: TextSpan) -> Bool {
    let shared = min(end, other.end) - max(start, other.start)
    return shared > 0 && 2 * shared >= min(count, other.count)
  }
}
