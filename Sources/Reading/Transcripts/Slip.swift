internal import Languages
import CorpusModel

/// A label of the file at the start of a paragraph, without the colon that it has elsewhere
/// (`P07; In at six`).
struct TranscriptSlip {
  /// The index of the label in ``TranscriptHeads/labels``.
  let label: Int32
  let line: Int
  let span: TextSpan
  let speech: Int
  /// True if it is a label beyond doubt; otherwise somebody is perhaps spoken of (`Anna. Yes.`).
  let isMended: Bool

  /// The labels that are met twice at least, as they are written.
  struct Labels {
    fileprivate var places: [ArraySlice<UInt8>: (label: Int32, isCode: Bool)] = [:]
    fileprivate var longest = 0
    /// By byte, whether one of them begins with it.
    fileprivate var begins = [Bool](repeating: false, count: 256)

    init(of heads: [TranscriptHeads.Head], in found: TranscriptHeads, bytes: [UInt8]) {
      var counts = [Int](repeating: 0, count: found.labels.count)
      for head in heads { counts[Int(head.label)] += 1 }
      for (index, count) in counts.enumerated() where count >= 2 {
        let label = found.labels[index]
        let written = bytes[label.first.range]
        let isCode =
          written.contains { ASCII.digits ~= $0 }
          && written.contains { ASCII.capitals ~= $0 || $0 >= 0x80 }
        let isWord = label.words.usual == .asker && written.count > 3 && !label.words.isSpoken
        places[written] = (Int32(index), isCode || isWord)
        if let first = written.first { begins[Int(first)] = true }
        longest = max(longest, written.count)
      }
    }
  }

  init?(line: Int, content: TextSpan, labels: Labels, bytes: [UInt8]) {
    let limit = min(content.end - 1, content.start + labels.longest)
    guard content.start < limit, labels.begins[Int(bytes[content.start])] else { return nil }
    for end in (content.start + 1)...limit {
      guard TranscriptSlip.mayFollow(bytes[end]),
        let known = labels.places[bytes[content.start..<end]]
      else { continue }
      let isSpaced = bytes[end] == ASCII.space
      var speech = end
      while speech < content.end,
        [ASCII.space, ASCII.comma, ASCII.hyphen, ASCII.period, ASCII.semicolon].contains(
          bytes[speech])
      {
        speech += 1
      }
      let isDash = TranscriptLineHead.isDash(in: bytes, at: speech, end: content.end)
      if isDash {
        speech = TranscriptLineHead.skippingSpaces(in: bytes, at: speech + 3, end: content.end)
      }
      // `P7-3` is another label, `P7 says` is a sentence, and so is `Anna and I`.
      guard speech < content.end, bytes[speech - 1] == ASCII.space,
        ASCII.capitals ~= bytes[speech] || bytes[speech] >= 0xC3
      else { continue }
      let hasMark = !isSpaced || isDash || bytes[end + 1] == ASCII.hyphen
      guard hasMark || known.isCode else { continue }
      label = known.label
      self.line = line
      span = TextSpan(content.start, end)
      self.speech = speech
      isMended = known.isCode || bytes[end] == ASCII.semicolon
      return
    }
    return nil
  }

  /// True if a byte may come after a label: space, comma, hyphen, stop, semicolon, or a dash's first.
  private static func mayFollow(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.space, ASCII.comma, ASCII.hyphen, ASCII.period, ASCII.semicolon, 0xE2: true
    default: false
    }
  }
}
