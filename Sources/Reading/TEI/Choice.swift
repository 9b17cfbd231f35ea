import CorpusModel

/// Several readings of one place (`<choice>`, `<app>`), of which the text takes one.
///
/// A reading is words, not blocks: what elements are in it only decides what is left out.
struct TEIChoice {
  private enum Frame {
    case choice
    case branch(preference: Int)
    case plain
  }

  /// The line on which the outermost choice begins.
  let line: Int
  /// The text that is read, once the outermost choice has ended.
  private(set) var text: [UInt8] = []
  private var frames: [Frame] = [.choice]
  /// The best reading so far of each open choice.
  private var best: [(text: [UInt8], preference: Int)] = [([], -1)]
  /// The text of each open branch.
  private var branches: [[UInt8]] = []
  private var skipped = 0

  init(line: Int) {
    self.line = line
  }

  mutating func start(_ tag: XMLStartTag, _ element: TEIElement) {
    if skipped > 0 { return skipped += 1 }
    if case .choice = frames.last {
      branches.append([])
      return frames.append(.branch(preference: TEIElement.preference(ofBranch: tag.name)))
    }
    switch element {
    case .choice:
      best.append(([], -1))
      return frames.append(.choice)
    case .gap:
      append(Array(" […] ".utf8).span)
      skipped = 1
    case .dropped, .event, .note, .header, .person, .timeline, .timePoint, .inclusion: skipped = 1
    case .deletion where tag["type"] != "repetition": skipped = 1
    case .lineBreak where tag["break"] == "no": frames.append(.plain)
    case .lineBreak, .paragraph, .line, .item:
      append([ASCII.space].span)
      frames.append(.plain)
    default: frames.append(.plain)
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    if case .choice = frames.last { return }
    if skipped == 0 { append(text) }
  }

  private mutating func append(_ text: Span<UInt8>) {
    guard !branches.isEmpty else { return }
    let last = branches.count - 1
    for i in text.indices { branches[last].append(text[i]) }
  }

  /// - Returns: whether the outermost choice has ended.
  mutating func end() -> Bool {
    if skipped > 0 {
      skipped -= 1
      return false
    }
    switch frames.popLast() {
    case .plain: return false
    case .branch(let preference):
      let reading = branches.removeLast()
      let last = best.count - 1
      if preference > best[last].preference { best[last] = (reading, preference) }
      return false
    case .choice, nil:
      let reading = best.removeLast().text
      if branches.isEmpty {
        text = reading
        return true
      }
      branches[branches.count - 1] += reading
      return false
    }
  }
}
