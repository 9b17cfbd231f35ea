internal import Languages
import CorpusModel

/// Decides which labels of a style are speakers', by how they are used.
extension TranscriptScheme {
  /// The labels that are so by themselves. Where others are met as often, a `Question:` and an
  /// `Answer:` report another talk.
  static func certain(
    in uses: [String: TranscriptHeads.Label], style: TranscriptLineHead.Style, known: Set<String>
  ) -> Set<String> {
    let isCapitalized = isCapitalized(uses)
    let keys = uses.filter { key, use in
      known.contains(key)
        || (isCertain(use, style: style) && !(isCapitalized && isSentence(use)))
    }
    let spoken = keys.filter { $1.words.isSpoken && $1.words.wordCount == 1 && !known.contains($0) }
    guard !spoken.isEmpty,
      keys.values.reduce(0, { $0 + $1.count }) >= 2 * spoken.values.reduce(0, { $0 + $1.count })
    else { return Set(keys.keys) }
    return Set(keys.keys).subtracting(spoken.keys)
  }

  /// The labels in `other`, another style than the file's own: those that its own style has, and
  /// those of another transcriber or of a court, who sets questions and answers apart
  /// (`Q. Where?` beside `THE COURT: Sustained.`).
  static func keys(
    of other: TranscriptLineHead.Style, beside style: TranscriptLineHead.Style,
    _ keys: Set<String>, in uses: [String: TranscriptHeads.Label], known: Set<String>
  ) -> Set<String> {
    let shared = keys.intersection(uses.keys)
    switch other {
    case .unusual: return []
    case .inline:
      guard style == .colon else { return [] }
      return Set(
        uses.filter { key, use in
          guard use.smallStarts == 0, !use.words.hasDeterminer, !use.words.isSpoken,
            !use.words.isPhrase
          else { return false }
          // Only within lines: it answers there, and has the form of a code.
          return keys.contains(key)
            || use.count >= 3 && use.atParagraphStart * 2 >= use.count
              && (use.words.isAllCapitals || use.words.usual != nil) && !use.words.isCoverKey
        }.keys)
    case .colon, .stop:
      let pair: Set<TranscriptLineHead.Style> = [.colon, .stop]
      guard pair.contains(style) else { return shared }
      let own = certain(in: uses, style: other, known: known)
      let isSure = other == .stop ? own.isSuperset(of: ["q", "a"]) : !own.isEmpty
      return isSure ? shared.union(other == .stop ? ["q", "a"] : widened(own, in: uses)) : shared
    case .timedLine, .column, .angle: return shared
    case .bracket, .dash, .bareLine:
      // Two people who take turns so.
      let whole = shared.filter {
        uses[$0].map { $0.atParagraphStart > 0 && $0.runsOn == false } ?? false
      }
      return whole.count >= 2 ? whole : []
    }
  }

  /// True if those who speak for sure begin with a capital, so that a small letter shows a sentence
  /// that goes on after its colon.
  static func isCapitalized(_ uses: [String: TranscriptHeads.Label]) -> Bool {
    var (small, other) = (0, 0)
    for use in uses.values where use.words.usual != nil || use.count >= 3 {
      guard !use.words.isPhrase, !use.words.isCoverKey else { continue }
      small += use.smallStarts
      other += use.otherStarts
    }
    return other >= 3 && small * 4 <= other
  }

  /// True if a colon goes on with a sentence (`Bref : on vivait`), in a text where turns begin with
  /// capitals. A number, and being usual and common, shows a label all the same.
  static func isSentence(_ use: TranscriptHeads.Label) -> Bool {
    use.runsOn && use.words.key == use.words.stem && (use.words.usual == nil || use.count <= 2)
  }

  /// True if a label is one by itself: it is usual, or it is met often enough and is no phrase.
  private static func isCertain(_ use: TranscriptHeads.Label, style: TranscriptLineHead.Style)
    -> Bool
  {
    let words = use.words
    guard !words.isMark else { return false }
    if let usual = words.usual {
      switch style {
      case .colon:
        // A small letter, an article, or a word of speech (`Question: …`) needs more than one place.
        let isPlain = words.startsWithCapital && !words.isSpoken
        guard use.count >= (words.hasDeterminer && usual == .described ? 3 : isPlain ? 1 : 2)
        else { return false }
        return use.isSteady
      case .timedLine, .angle: return true
      case .inline, .unusual: return false
      case .stop: return use.count >= 2
      case .column, .dash, .bracket: return use.count >= 2
      case .bareLine: return use.count >= 2 && use.atParagraphStart == use.count
      }
    }
    guard !words.isPhrase, !words.isCoverKey else { return false }
    let isSteady = use.atParagraphStart * 2 >= use.count || use.count >= 4
    switch style {
    case .colon:
      guard use.inCapitals < use.count, !words.hasDeterminer || use.count >= 3 else { return false }
      return use.isSteady && (words.startsWithCapital ? use.count >= 2 : use.count >= 4)
    case .timedLine: return use.count >= 2 && use.timed == use.count && words.wordCount <= 5
    case .angle: return use.count >= 2
    case .bracket: return use.count >= 3 && isSteady && words.wordCount <= 3
    case .column: return use.count >= 3 && isSteady && (words.isName || use.timed == use.count)
    case .stop:
      return use.count >= 3 && isSteady && words.key.count >= 2 && !words.isTitle
    case .inline, .unusual: return false
    case .dash: return use.count >= 3 && isSteady && words.isName && words.wordCount <= 3
    case .bareLine:
      return use.count >= 3 && use.atParagraphStart == use.count && words.isName
        && words.wordCount <= 4
    }
  }

  /// The number of lines that `keys` label; 0 when the style needs two speakers and there are not
  /// two.
  static func score(
    _ keys: Set<String>, of uses: [String: TranscriptHeads.Label], style: TranscriptLineHead.Style
  ) -> Int {
    let total = keys.reduce(0) { $0 + (uses[$1]?.count ?? 0) }
    switch style {
    case .inline, .unusual: return 0
    case .colon, .timedLine: return total
    case .bareLine where keys.contains { uses[$0]?.isHeading == true }:
      // Headings recur in reports too (`## Strengths`), so one must be a usual label.
      return keys.count >= 2 && keys.contains { uses[$0]?.words.usual != nil } ? total : 0
    case .stop, .bracket, .angle, .column, .dash, .bareLine: return keys.count >= 2 ? total : 0
    }
  }

  /// `keys` with the labels that are like one of them, and those that only the file's own habits
  /// make likely.
  static func widened(_ keys: Set<String>, in uses: [String: TranscriptHeads.Label]) -> Set<String>
  {
    var result = keys.union(numbered(in: uses))
    let certain = keys.compactMap { uses[$0] }
    let stems = Set(certain.map(\.words.stem))
    let lines = certain.reduce(0) { $0 + $1.count }
    let mostlyTimed = certain.reduce(0) { $0 + $1.timed } * 2 > lines
    let capitals = certain.allSatisfy { $0.words.isAllCapitals } && lines >= 6
    let models = certain.filter {
      $0.words.key.count >= 5 && $0.count >= ($0.words.usual == nil ? 3 : 2)
    }.prefix(200)
    for (key, use) in uses where !keys.contains(key) {
      let words = use.words
      if let base = words.base, keys.contains(base), use.afterEnd > 0 {
        result.insert(key)
        continue
      }
      guard !words.isPhrase, !words.isMark, use.afterEnd > 0, !words.hasDeterminer,
        !words.isSpoken
      else { continue }
      let isLike =
        stems.contains(words.stem)
        || (mostlyTimed && use.timed == use.count && words.startsWithCapital)
        || (use.atParagraphStart > 0 && words.beginsWithTitle)
        || (capitals && words.isAllCapitals && !words.isTitle && words.wordCount <= 3
          && use.atParagraphStart > 0
          && !words.isCoverKey && use.inCapitals < use.count)
        || (use.count < 3
          && models.contains { LabelSpelling.isSlip($0.words.key, of: key) })
      if isLike { result.insert(key) }
    }
    return result
  }

  /// The labels that one word and different numbers make (`Veli 1`, `Veli 2`), where each of them
  /// opens a paragraph of whole sentences. Where others are known to be speakers they are too, though
  /// each is met once; headings have numbers as well, and end without a stop.
  private static func numbered(in uses: [String: TranscriptHeads.Label]) -> Set<String> {
    var families: [String: [String]] = [:]
    for (key, use) in uses where use.words.key != use.words.stem {
      let words = use.words
      guard !words.isPhrase, !words.isMark, !words.isCoverKey, !words.hasDeterminer,
        !words.isSpoken, words.startsWithCapital, words.wordCount <= 3,
        use.atParagraphStart == use.count, use.spoken == use.count, use.smallStarts == 0
      else { continue }
      families[words.stem, default: []].append(key)
    }
    return Set(families.values.filter { $0.count >= 2 }.flatMap(\.self))
  }
}
