internal import Languages
import CorpusModel

/// The labels that a text uses, and their style.
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

  /// - Returns: nil when no label is one beyond doubt.
  init?(
    _ found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool, people: [Person],
    bytes: [UInt8]
  ) {
    let known = Set(people.flatMap { [$0.id.lowercased(), $0.name.lowercased()] })
    var uses: [TranscriptLineHead.Style: [String: TranscriptHeads.Label]] = [:]
    for label in found.labels where label.words.isPlausible && label.style != .unusual {
      if var use = uses[label.style]?[label.words.key] {
        use.add(label)
        uses[label.style]?[label.words.key] = use
      } else {
        uses[label.style, default: [:]][label.words.key] = label
      }
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

  /// Takes a name that is too rare to decide for a speaker's where it answers: right after the
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
        bytes[Int(before.contentEnd) - 1] == ASCII.questionMark
      else { continue }
      isAccepted[Int(head.label)] = true
      isAfterAsker = false
    }
  }

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

  /// True if a head that opens no turn may be somebody's all the same.
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
