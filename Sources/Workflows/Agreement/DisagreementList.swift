internal import Agreement
internal import Coding
internal import CorpusModel
internal import Pipeline

/// The units of which one coder says yes and another no, in the order of the text, to talk them through.
///
/// A theme that differs only because one of its descendants does is left out: the descendant's row says
/// it.
struct DisagreementList {
  static let columns = [
    "theme", "document", "quote_id", "line", "yes", "no", "rules", "independent", "settled", "unit",
    "text", "question", "memos",
  ]

  private(set) var rows: [[String]] = []
  private let codebook: Codebook
  private let themes: ThemeSuccession
  private let coders: [String]
  private let kind: AgreementUnit.Kind

  init(codebook: Codebook, coders: [String], unit kind: AgreementUnit.Kind) {
    self.codebook = codebook
    self.coders = coders
    self.kind = kind
    themes = ThemeSuccession(of: codebook)
  }

  mutating func add(_ read: ReadUnits) {
    var differing: [Int: [Int: UnitSaying]] = [:]
    for theme in codebook.themes.indices {
      let ofTheme = read.marks.ofTheme(theme)
      for unit in ofTheme.units {
        let saying = read.saying(of: unit, ofTheme)
        let said = Set(readers(saying).map { saying.yes[$0] })
        if said.count == 2 { differing[unit, default: [:]][theme] = saying }
      }
    }
    let memos = memos(of: read)
    for (unit, sayings) in differing.sorted(by: { $0.key < $1.key }) {
      let ancestors = Set(sayings.keys.flatMap(ancestors))
      for (theme, saying) in sayings.sorted(by: { $0.key < $1.key })
      where !ancestors.contains(theme) {
        rows.append(row(unit, theme, saying, memos[unit] ?? [], read))
      }
    }
  }

  private func readers(_ saying: UnitSaying) -> [Int] {
    coders.indices.filter { saying.readings[$0] != .unread }
  }

  private func ancestors(of theme: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = codebook.parents[theme]
    while let place = next {
      ancestors.append(place)
      next = codebook.parents[place]
    }
    return ancestors
  }

  private func row(
    _ unit: Int, _ theme: Int, _ saying: UnitSaying, _ memos: [Memo], _ read: ReadUnits
  ) -> [String] {
    let attributed = read.decided.coded.attributed
    let document = attributed.document
    let place = read.units[unit]
    let quotation = attributed.quotations[place.quotation]
    func words(_ spans: [TextSpan]) -> String {
      spans.map { document.text[$0] }.joined(separator: " ")
    }
    let readers = readers(saying)
    func names(_ isYes: Bool) -> String {
      readers.filter { saying.yes[$0] == isYes }.map { coders[$0] }.joined(separator: "|")
    }
    let isBlind = readers.allSatisfy { saying.readings[$0] == .blind }
    let settled = read.marks.ofTheme(theme).settled[unit].map { $0 ? "yes" : "no" }
    let notes = memos.filter { memo in
      memo.theme.map { $0 == theme || ancestors(of: $0).contains(theme) } ?? true
    }
    return [
      codebook.themes[theme].id, document.id, quotation.id,
      "\(document.lines.line(at: place.span.start))", names(true), names(false),
      saying.isProposed ? "yes" : "no", isBlind ? "yes" : "not independent", settled ?? "",
      kind.rawValue, words(place.pieces), words(quotation.question),
      notes.map(\.text).joined(separator: "; "),
    ]
  }

  private struct Memo {
    /// Nil for one on the words alone.
    let theme: Int?
    let text: String
  }

  /// Memos by unit, in the order of the files.
  private func memos(of read: ReadUnits) -> [Int: [Memo]] {
    var memos: [Int: [Memo]] = [:]
    for placed in read.decided.placed where !placed.decision.memo.isEmpty {
      let decision = placed.decision
      let theme = themes.theme(of: decision.theme)
      guard theme != nil || decision.theme.isEmpty else { continue }
      for unit in read.places.units(in: placed.place.span) {
        memos[unit, default: []].append(
          Memo(theme: theme, text: "\(decision.coder): \(decision.memo)"))
      }
    }
    return memos
  }
}
