internal import Languages
import CorpusModel

/// Labels that only the habits of the file make likely.
extension TranscriptScheme {
  /// Takes labels of a form that labels seldom have for speakers' where they take turns with those
  /// that are known: `101` and `F, 34, Leeds` answer an interviewer, a number in a list does not.
  mutating func admitUnusual(_ found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool) {
    guard style == .colon else { return }
    let known = Set(
      zip(found.labels, isAccepted).lazy.filter(\.1).map(\.0.words.key))
    for (index, label) in found.labels.enumerated() where isUnusual(label) {
      if let base = label.words.base, known.contains(base) { isAccepted[index] = true }
    }
    var uses: [String: (count: Int, afterAsker: Int, small: Int)] = [:]
    var total = (count: 0, afterAsker: 0, afterLabel: 0, known: 0)
    var previous = Previous.nobody
    var lastLine: Int32 = -1
    for head in found.heads {
      let label = found.labels[Int(head.label)]
      if isAccepted[Int(head.label)] {
        previous = label.words.usual == .asker ? .asker : .label
        if head.line != lastLine { total.known += 1 }
        lastLine = head.line
      } else if isUnusual(label), head.line != lastLine {
        var use = uses[label.words.key] ?? (0, 0, 0)
        use.count += 1
        total.count += 1
        if previous == .asker {
          use.afterAsker += 1
          total.afterAsker += 1
        }
        if previous != .nobody { total.afterLabel += 1 }
        use.small = label.smallStarts
        uses[label.words.key] = use
        previous = .nobody
        lastLine = head.line
      }
    }
    let isEverywhere =
      isLinewise && total.afterLabel >= 3
      && (total.known + total.count) * 20 >= lines.lines.count { !$0.isBlank } * 19
    guard
      total.afterAsker >= 3 || isEverywhere
        || total.afterLabel >= 3 && total.afterLabel * 4 >= total.count * 3
    else { return }
    let admitted = Set(
      uses.filter {
        $1.count >= (isEverywhere ? 2 : 3) && $1.small * 2 <= $1.count || $1.afterAsker >= 2
      }.keys)
    // Once some are known, another number is one too.
    let hasNumbers = admitted.contains { TranscriptScheme.isNumber($0) }
    for (index, label) in found.labels.enumerated() where isUnusual(label) {
      let key = label.words.key
      if admitted.contains(key) || hasNumbers && TranscriptScheme.isNumber(key) {
        isAccepted[index] = true
      }
    }
  }

  private enum Previous { case asker, label, nobody }

  private func isUnusual(_ label: TranscriptHeads.Label) -> Bool {
    label.words.isUnusual && label.afterEnd * 2 >= label.count
      && (label.style == .unusual || label.style == .colon)
  }

  private static func isNumber(_ key: String) -> Bool {
    key.utf8.allSatisfy { ASCII.digits ~= $0 || $0 == ASCII.numberSign || $0 == ASCII.hyphen }
  }

  /// Admits names that occur once or twice as labels where every paragraph has a label of the
  /// file's style.
  mutating func admitSeldom(_ found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool) {
    guard style != .bareLine || !isLinewise || lines.lines.contains(where: \.isBlank) else {
      return
    }
    var labelled: Set<Int32> = []
    var seldom: Set<Int32> = []
    var candidates: [Int] = []
    for (index, label) in found.labels.enumerated()
    where !isAccepted[index] && isSeldomName(label) { candidates.append(index) }
    guard !candidates.isEmpty else { return }
    let isCandidate = Set(candidates)
    var firstLine: Int32?
    // What is met before the talk is under way may be on the cover.
    var talkLine = Int32.max
    for head in found.heads {
      if isAccepted[Int(head.label)] {
        firstLine = firstLine ?? head.line
        labelled.insert(head.line)
        if labelled.count == 3 { talkLine = min(talkLine, head.line) }
      } else if firstLine != nil, isCandidate.contains(Int(head.label)) {
        seldom.insert(head.line)
      }
    }
    guard let firstLine, labelled.count >= 8 else { return }
    seldom.subtract(labelled)
    let hangs = style == .bareLine || style == .timedLine
    var paragraphs = 0
    for index in Int(firstLine)..<lines.count where !lines[index].isBlank {
      let isStart =
        hangs ? lines.followsBlank(index) : isLinewise || lines.followsBlank(index)
      if isStart { paragraphs += 1 }
    }
    guard (labelled.count + seldom.count) * 20 >= paragraphs * 19,
      seldom.count * 4 <= labelled.count
    else { return }
    for index in candidates where found.labels[index].firstLine > talkLine {
      isAccepted[index] = true
    }
  }

  private func isSeldomName(_ label: TranscriptHeads.Label) -> Bool {
    let words = label.words
    return label.style == style && label.count <= 3 && words.isPlausible && words.startsWithCapital
      && words.wordCount <= 3 && (words.isFullName || words.isAllCapitals) && !words.isPhrase
      && !words.isMark && !words.isCoverKey && !words.hasDeterminer && !words.isSpoken
      && label.smallStarts == 0 && label.inCapitals < label.count
      && label.atParagraphStart == label.count
  }
}
