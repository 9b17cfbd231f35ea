import CorpusModel

/// Which labels a text uses, in which style.
struct TranscriptScheme {
  let style: TranscriptLineHead.Style
  /// For each of ``TranscriptHeads/labels``, whether it opens turns.
  private(set) var isAccepted: [Bool]
  /// The heads that open turns, by line; at most one a line.
  private(set) var turnHeads: [TranscriptHeads.Head] = []
  /// Heads that look like a speaker who is met once.
  private(set) var possible: [TranscriptHeads.Head] = []

  /// What is known of all the spellings of one label in one style.
  private struct Use {
    var count = 0
    var timed = 0
    var atParagraphStart = 0
    var afterEnd = 0
    var smallStarts = 0
    var otherStarts = 0
    var inCapitals = 0
    var spoken = 0
    var words: LabelWords

    /// Whether turns may begin where it stands.
    var isSteady: Bool { afterEnd * 2 >= count || count >= 4 }
    /// Whether all that follows it goes on with a small letter.
    var runsOn: Bool { smallStarts > 0 && otherStarts == 0 }
  }

  /// - Returns: nil when no label is one beyond doubt.
  init?(
    _ found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool, people: [Person],
    bytes: [UInt8]
  ) {
    let known = Set(people.flatMap { [$0.id.lowercased(), $0.name.lowercased()] })
    var uses: [TranscriptLineHead.Style: [String: Use]] = [:]
    for label in found.labels where label.words.isPlausible {
      var use = uses[label.style]?[label.words.key] ?? Use(words: label.words)
      use.count += label.count
      use.timed += label.timed
      use.atParagraphStart += label.atParagraphStart
      use.afterEnd += label.afterEnd
      use.smallStarts += label.smallStarts
      use.otherStarts += label.otherStarts
      use.inCapitals += label.inCapitals
      use.spoken += label.spoken
      uses[label.style, default: [:]][label.words.key] = use
    }
    var best: (style: TranscriptLineHead.Style, keys: Set<String>, score: Int)?
    for style in TranscriptLineHead.Style.allCases {
      let isCapitalized = TranscriptScheme.isCapitalized(uses[style] ?? [:])
      let keys = Set(
        (uses[style] ?? [:]).filter { key, use in
          known.contains(key)
            || (TranscriptScheme.isCertain(use, style: style)
              && !(isCapitalized && TranscriptScheme.isSentence(use)))
        }.keys)
      let score = TranscriptScheme.score(keys, of: uses[style] ?? [:], style: style)
      // A label on a line of its own shows less than one with a mark, so it must be clearly ahead.
      let weight = style == .bareLine || style == .dash || style == .stop ? 2 : 1
      if score > 0, score > (best?.score ?? 0) * weight { best = (style, keys, score) }
    }
    guard let best, let all = uses[best.style] else { return nil }
    style = best.style
    let isCapitalized = TranscriptScheme.isCapitalized(all)
    let keys = TranscriptScheme.widened(
      best.keys, in: isCapitalized ? all.filter { !TranscriptScheme.isSentence($1) } : all)
    isAccepted = found.labels.map { label in
      keys.contains(label.words.key)
        && (label.style == best.style || TranscriptScheme.strays.contains(label.style))
    }
    admitAnswers(found, lines: lines, isLinewise: isLinewise, bytes: bytes)
    choose(from: found, lines: lines, isLinewise: isLinewise)
  }

  /// Takes a name that is met too seldom to tell for a speaker's where it answers: right after the
  /// question of an asker.
  private mutating func admitAnswers(
    _ found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool, bytes: [UInt8]
  ) {
    guard style == .colon else { return }
    var isAfterAsker = false
    var lastLine = -1
    for head in found.heads {
      let label = found.labels[Int(head.label)]
      let line = Int(head.line)
      if isAccepted[Int(head.label)] {
        isAfterAsker = label.words.usual == .asker
        lastLine = line
        continue
      }
      guard isAfterAsker, label.style == style, label.words.isPlausible, label.words.isFullName,
        !label.words.isPhrase, !label.words.isMark, !label.words.isCoverKey,
        !label.words.hasDeterminer, label.smallStarts == 0, label.inCapitals < label.count,
        isLinewise || lines.followsBlank(line),
        let before = lines.lines[lastLine..<line].last(where: { !$0.isBlank }),
        bytes[Int(before.contentEnd) - 1] == 0x3F
      else { continue }
      isAccepted[Int(head.label)] = true
      isAfterAsker = false
    }
  }

  /// Styles in which a label that the file uses elsewhere is a label too.
  private static let strays: Set<TranscriptLineHead.Style> = [
    .colon, .stop, .timedLine, .column, .angle,
  ]

  /// Whether those who speak for sure begin with a capital, so that a small letter tells a sentence
  /// that goes on after its colon.
  private static func isCapitalized(_ uses: [String: Use]) -> Bool {
    var (small, other) = (0, 0)
    for use in uses.values where use.words.usual != nil || use.count >= 3 {
      guard !use.words.isPhrase, !use.words.isCoverKey else { continue }
      small += use.smallStarts
      other += use.otherStarts
    }
    return other >= 3 && small * 4 <= other
  }

  /// Whether a colon goes on with a sentence (`Bref : on vivait`), in a text where turns begin with
  /// capitals. A number, and being usual and common, shows a label all the same.
  private static func isSentence(_ use: Use) -> Bool {
    use.runsOn && use.words.key == use.words.stem && (use.words.usual == nil || use.count <= 2)
  }

  /// Whether a label is one by itself: it is usual, or it is met often enough and is no phrase.
  private static func isCertain(_ use: Use, style: TranscriptLineHead.Style) -> Bool {
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
    case .stop: return use.count >= 3 && isSteady && words.key.count >= 3
    case .dash: return use.count >= 3 && isSteady && words.isName && words.wordCount <= 3
    case .bareLine:
      return use.count >= 3 && use.atParagraphStart == use.count && words.isName
        && words.wordCount <= 4
    }
  }

  /// How many lines `keys` label; none when the style needs two speakers and there are not two.
  private static func score(
    _ keys: Set<String>, of uses: [String: Use], style: TranscriptLineHead.Style
  ) -> Int {
    let total = keys.reduce(0) { $0 + (uses[$1]?.count ?? 0) }
    switch style {
    case .colon, .timedLine: return total
    case .stop, .bracket, .angle, .column, .dash, .bareLine: return keys.count >= 2 ? total : 0
    }
  }

  /// `keys` with the labels that are like one of them, and those that only the file's own habits
  /// make likely.
  private static func widened(_ keys: Set<String>, in uses: [String: Use]) -> Set<String> {
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
      guard !words.isPhrase, !words.isMark, use.afterEnd > 0, !words.hasDeterminer,
        !words.isSpoken
      else { continue }
      let isLike =
        stems.contains(words.stem)
        || (mostlyTimed && use.timed == use.count && words.startsWithCapital)
        || (use.atParagraphStart > 0 && isTitled(key))
        || (capitals && words.isAllCapitals && words.wordCount <= 3 && use.atParagraphStart > 0
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
  private static func numbered(in uses: [String: Use]) -> Set<String> {
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

  private static func isTitled(_ key: String) -> Bool {
    let first = key.prefix { $0 != " " && $0 != "." }
    return key.contains(" ") && titles.contains(String(first))
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "lord", "lady", "rev",
    "hon", "m", "mme", "mlle", "madame", "monsieur", "herr", "frau", "señor", "señora", "sr",
    "sra", "don", "doña",
  ]

  /// The indentation, in bytes, that three in four lines with an accepted label do not exceed: two
  /// columns of speakers are one margin.
  private func labelMargin(of found: TranscriptHeads, lines: PlainTextLines) -> Int {
    var counts = [Int](repeating: 0, count: 41)
    var total = 0
    for head in found.heads where isAccepted[Int(head.label)] {
      counts[min(lines[Int(head.line)].indentation, 40)] += 1
      total += 1
    }
    var margin = 0
    var within = counts[0]
    while within * 4 < total * 3 && margin < 40 {
      margin += 1
      within += counts[margin]
    }
    return margin
  }

  private mutating func choose(
    from found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool
  ) {
    let margin = labelMargin(of: found, lines: lines)
    for head in found.heads {
      let label = found.labels[Int(head.label)]
      let line = Int(head.line)
      let startsParagraph = isLinewise || lines.followsBlank(line)
      // A line that goes on further in than labels stand may begin with anything.
      if lines[line].indentation >= margin + 2, !lines.followsBlank(line) { continue }
      if isAccepted[Int(head.label)] {
        if let last = turnHeads.last, last.line == head.line {
          // Two readings of one line: the file's own style decides.
          if label.style == style { turnHeads[turnHeads.count - 1] = head }
          continue
        }
        let isWeak = label.style != .colon && label.style != .timedLine
        guard startsParagraph || !isWeak || label.style == style && style != .bareLine else {
          continue
        }
        turnHeads.append(head)
      } else if startsParagraph, label.style == style,
        style == .colon || style == .angle || label.words.usual != nil, label.count <= 2,
        label.words.startsWithCapital, label.words.wordCount <= 3,
        !label.words.isPhrase, !label.words.isMark, !label.words.isCoverKey
      {
        possible.append(head)
      }
    }
  }
}
