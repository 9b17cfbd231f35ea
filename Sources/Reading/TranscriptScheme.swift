import CorpusModel

/// Which labels a text uses, in which style.
struct TranscriptScheme {
  let style: TranscriptLineHead.Style
  /// For each of ``TranscriptHeads/labels``, whether it opens turns.
  var isAccepted: [Bool]
  /// The heads that open turns, by line; at most one a line.
  private(set) var turnHeads: [TranscriptHeads.Head] = []
  /// Heads that look like a speaker who is met once.
  private(set) var possible: [TranscriptHeads.Head] = []
  /// The lines that begin with a label of the file and another mark than its colon.
  private(set) var slips: [TranscriptSlip] = []

  /// What is known of all the spellings of one label in one style.
  struct Use {
    var count = 0
    var timed = 0
    var atParagraphStart = 0
    var afterEnd = 0
    var smallStarts = 0
    var otherStarts = 0
    var inCapitals = 0
    var spoken = 0
    var words: LabelWords
    /// Whether the marks of a heading stand before it (`## Anna`).
    var isHeading = false

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
    for label in found.labels where label.words.isPlausible && label.style != .unusual {
      var use = uses[label.style]?[label.words.key] ?? Use(words: label.words)
      use.count += label.count
      use.timed += label.timed
      use.atParagraphStart += label.atParagraphStart
      use.afterEnd += label.afterEnd
      use.smallStarts += label.smallStarts
      use.otherStarts += label.otherStarts
      use.inCapitals += label.inCapitals
      use.spoken += label.spoken
      let start = label.first.start
      if start >= 2, bytes[start - 2] == 0x23 { use.isHeading = true }
      uses[label.style, default: [:]][label.words.key] = use
    }
    var best: (style: TranscriptLineHead.Style, keys: Set<String>, score: Int)?
    for style in TranscriptLineHead.Style.allCases {
      let keys = TranscriptScheme.certain(in: uses[style] ?? [:], style: style, known: known)
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
    var accepted: [TranscriptLineHead.Style: Set<String>] = [style: keys]
    for other in TranscriptLineHead.Style.allCases where other != style {
      accepted[other] = TranscriptScheme.keys(
        of: other, beside: style, keys, in: uses[other] ?? [:], known: known)
    }
    isAccepted = found.labels.map { label in
      label.words.isPlausible && accepted[label.style]?.contains(label.words.key) == true
    }
    admitAnswers(found, lines: lines, isLinewise: isLinewise, bytes: bytes)
    admitUnusual(found, lines: lines, isLinewise: isLinewise)
    admitSeldom(found, lines: lines, isLinewise: isLinewise)
    choose(from: found, lines: lines, isLinewise: isLinewise, bytes: bytes)
    findSlips(in: found, lines: lines, isLinewise: isLinewise, bytes: bytes)
  }

  /// Looks for labels without their colon at the start of paragraphs, and takes those that are labels
  /// beyond doubt for turns.
  private mutating func findSlips(
    in found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool, bytes: [UInt8]
  ) {
    guard style == .colon, let first = turnHeads.first else { return }
    let labels = TranscriptSlip.Labels(of: turnHeads, in: found, bytes: bytes)
    var next = 0
    var mended: [TranscriptHeads.Head] = []
    for line in Int(first.line)..<lines.count {
      while next < turnHeads.count, turnHeads[next].line < line { next += 1 }
      guard !lines[line].isBlank,
        isLinewise || lines.followsBlank(line)
          || TranscriptHeads.endsSentence(lines[line - 1], bytes),
        next == turnHeads.count || turnHeads[next].line > line,
        let slip = TranscriptSlip(
          line: line, content: lines[line].content, labels: labels, bytes: bytes)
      else { continue }
      slips.append(slip)
      if slip.isMended {
        mended.append(
          TranscriptHeads.Head(
            line: line, label: Int(slip.label), span: slip.span, speech: slip.speech, time: nil))
      }
    }
    guard !mended.isEmpty else { return }
    turnHeads = (turnHeads + mended).sorted { $0.span.start < $1.span.start }
    let lines = Set(mended.map(\.line))
    possible.removeAll { lines.contains($0.line) }
  }

  /// The labels that are so by themselves. Where others are met as often, a `Question:` and an
  /// `Answer:` are what somebody tells of another talk.
  private static func certain(
    in uses: [String: Use], style: TranscriptLineHead.Style, known: Set<String>
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
  private static func keys(
    of other: TranscriptLineHead.Style, beside style: TranscriptLineHead.Style,
    _ keys: Set<String>, in uses: [String: Use], known: Set<String>
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

  /// Takes a name that is met too seldom to tell for a speaker's where it answers: right after the
  /// question of an asker.
  private mutating func admitAnswers(
    _ found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool, bytes: [UInt8]
  ) {
    guard style == .colon else { return }
    var isAfterAsker = false
    var lastLine = -1
    for head in found.heads {
      let line = Int(head.line)
      if isAccepted[Int(head.label)] {
        isAfterAsker = found.labels[Int(head.label)].words.usual == .asker
        lastLine = line
        continue
      }
      guard isAfterAsker else { continue }
      let label = found.labels[Int(head.label)]
      guard label.style == style, label.words.isPlausible, label.words.isFullName,
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
      return use.count >= 3 && isSteady && words.key.count >= 2 && !isTitle(words.key)
    case .inline, .unusual: return false
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
        || (use.atParagraphStart > 0 && isTitled(key))
        || (capitals && words.isAllCapitals && !isTitle(key) && words.wordCount <= 3
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
    return key.contains(" ") && isTitle(String(first))
  }

  private static func isTitle(_ key: String) -> Bool { titles.contains(key) }

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
    from found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool, bytes: [UInt8]
  ) {
    let margin = labelMargin(of: found, lines: lines)
    for head in found.heads {
      let headStyle = found.labels[Int(head.label)].style
      let line = Int(head.line)
      let startsParagraph = isLinewise || lines.followsBlank(line)
      // A line that goes on further in than labels stand may begin with anything.
      if lines[line].indentation >= margin + 2, !lines.followsBlank(line), headStyle != .inline {
        continue
      }
      if isAccepted[Int(head.label)] {
        if headStyle != .inline, let last = turnHeads.last, last.line == head.line {
          // Two readings of one line: the longer label, or the file's own style.
          let isLonger = head.span.count > last.span.count
          if isLonger || headStyle == style && head.span.count == last.span.count {
            turnHeads[turnHeads.count - 1] = head
          }
          continue
        }
        let isWeak = headStyle != .colon && headStyle != .timedLine && headStyle != .unusual
        guard
          startsParagraph || !isWeak || headStyle == style && style != .bareLine
            || headStyle == .inline
        else { continue }
        turnHeads.append(head)
      } else if turnHeads.last?.line != head.line - 1 || style != .bareLine,
        isPossible(found.labels[Int(head.label)], line, lines, bytes, startsParagraph)
      {
        possible.append(head)
      }
    }
  }

  /// Whether a head that opens no turn may be somebody's all the same.
  private func isPossible(
    _ label: TranscriptHeads.Label, _ line: Int, _ lines: PlainTextLines, _ bytes: [UInt8],
    _ startsParagraph: Bool
  ) -> Bool {
    let words = label.words
    guard startsParagraph || TranscriptHeads.endsSentence(lines[line - 1], bytes),
      !words.isPhrase, !words.isMark, !words.isCoverKey
    else { return false }
    switch label.style {
    case style where style == .colon || style == .angle,
      .inline where style == .colon && words.isName:
      let isSection = words.isSpoken && words.key != words.stem
      return label.count <= 2 && words.startsWithCapital && words.wordCount <= 3 && !isSection
    case style where style == .bracket || style == .dash || style == .column:
      return label.count <= 3 && words.isFullName && words.wordCount <= 3
        && label.smallStarts == 0
    case style where style == .stop: return label.count <= 3 && words.wordCount == 1
    case style where style == .bareLine:
      return label.count <= 2 && words.isFullName && words.wordCount <= 3 && startsParagraph
        && line + 1 < lines.count && !lines[line + 1].isBlank
    default: return false
    }
  }
}
