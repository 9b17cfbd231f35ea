internal import Coding
internal import CorpusModel
internal import Pipeline

/// The proposals that await a person's decision, the most doubtful first.
struct WorkList {
  /// Why a proposal is on the list, in the order of the list.
  enum Reason: Int, CaseIterable {
    case new, disputed, ambiguous, weak, open

    var text: String {
      switch self {
      case .new: "new document"
      case .disputed: "coders disagree"
      case .ambiguous: "ambiguous speaker"
      case .weak: "weak indicator"
      case .open: "open"
      }
    }
  }

  private struct Entry {
    var reason: Reason
    var cells: [String]
  }

  private let work: DocumentWork
  private let coder: String
  private var entries: [Entry] = []

  /// - Parameter coder: the person who will fill it in, and whose decisions so far are left out.
  ///   May be empty.
  init(work: DocumentWork, coder: String) {
    self.work = work
    self.coder = coder
  }

  var count: Int { entries.count }

  mutating func add(_ decided: DecidedDocument) {
    let coded = decided.coded
    let themes = ThemeSuccession(of: work.codebook)
    let isNew = decided.placed.isEmpty && decided.passages.passages.isEmpty
    let text = AnchorText(of: coded.document, words: coded.attributed.words)
    addDisputes(decided, text)
    for coding in coded.codings where coding.status == .proposed {
      let hasJudged = decided.placed.contains {
        $0.decision.coder == coder && $0.place.span == coding.segment
          && $0.decision.verdict != .memo
          && themes.theme(of: $0.decision.theme) == coding.theme
      }
      if hasJudged { continue }
      let quotation = coded.attributed.quotations[coding.quotation]
      let voice = coded.attributed.voices[quotation.voice]
      let isDisputed = decided.disputes.contains {
        $0.theme == coding.theme && $0.span == coding.segment
      }
      let reason: Reason =
        isDisputed
        ? .disputed
        : isNew
          ? .new
          : voice.certainty == .ambiguous
            ? .ambiguous : isWeak(coding, in: coded) ? .weak : .open
      let anchor = text.anchor(of: coding.segment, quoteID: quotation.id)
      let theme = work.codebook.themes[coding.theme]
      entries.append(
        Entry(
          reason: reason,
          cells: [
            reason.text, coded.document.id,
            String(coded.document.lines.line(at: coding.segment.start)),
            quotation.time ?? "", voice.speaker.name, voice.speaker.role.id,
            quotation.question.map { text.spoken($0) }.joined(separator: " "),
            anchor?.before ?? "", anchor?.words ?? "", anchor?.after ?? "", theme.id, theme.label,
            theme.definition, coding.indicator, "", "", "", "", "", coder, coding.id, quotation.id,
            coded.document.description.sha256, String(coding.segment.start),
            String(coding.segment.end),
          ]))
    }
  }

  /// Segments of people that coders differ on, and no rule proposes.
  private mutating func addDisputes(_ decided: DecidedDocument, _ text: AnchorText) {
    let coded = decided.coded
    for dispute in decided.disputes
    where !coded.codings.contains(where: { $0.theme == dispute.theme && $0.segment == dispute.span }
    ) {
      let first = SegmentOwners(of: coded.attributed).quotations(of: dispute.span)?.lowerBound
      let quotation = first.map { coded.attributed.quotations[$0] }
      let speaker = quotation.map { coded.attributed.voices[$0.voice].speaker }
      let anchor = text.anchor(of: dispute.span, quoteID: quotation?.id ?? "")
      let theme = work.codebook.themes[dispute.theme]
      let views = dispute.verdicts.map { "\($0.coder) \($0.holds ? "yes" : "no")" }
      entries.append(
        Entry(
          reason: .disputed,
          cells: [
            Reason.disputed.text, coded.document.id,
            String(coded.document.lines.line(at: dispute.span.start)), quotation?.time ?? "",
            speaker?.name ?? "", speaker?.role.id ?? "",
            (quotation?.question ?? []).map { text.spoken($0) }.joined(separator: " "),
            anchor?.before ?? "", anchor?.words ?? "", anchor?.after ?? "", theme.id, theme.label,
            theme.definition, views.joined(separator: ", "), "", "", "", "", "", coder, "",
            quotation?.id ?? "", coded.document.description.sha256, String(dispute.span.start),
            String(dispute.span.end),
          ]))
    }
  }

  /// One word made the proposal, and nothing else in the answer speaks for the theme.
  private func isWeak(_ coding: Coding, in coded: CodedDocument) -> Bool {
    guard !coding.indicator.contains(where: { " |&…~/".contains($0) }) else { return false }
    let answer = coded.attributed.quotations[coding.quotation].answer
    return !coded.codings.contains { other in
      other.id != coding.id && other.theme == coding.theme
        && coded.attributed.quotations[other.quotation].answer == answer
    }
  }

  /// - Parameter limit: maximum number of rows; nil for all.
  func sheet(limit: Int?) -> (sheet: ReviewSheet, counts: [(reason: String, count: Int)]) {
    let sorted = entries.enumerated().sorted {
      ($0.element.reason.rawValue, $0.offset) < ($1.element.reason.rawValue, $1.offset)
    }.map(\.element).prefix(limit ?? entries.count)
    var sheet = ReviewSheet(columns: ReviewSheet.workColumns)
    for (index, entry) in sorted.enumerated() { sheet.add([String(index + 1)] + entry.cells) }
    let counts = Reason.allCases.compactMap { reason -> (String, Int)? in
      let count = sorted.count { $0.reason == reason }
      return count == 0 ? nil : (reason.text, count)
    }
    return (sheet, counts)
  }
}
