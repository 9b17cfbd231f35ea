/// Writes interviews: a cover, then questions and answers in one of three common layouts.
struct TranscriptWriter {
  enum Layout: CaseIterable {
    /// `Headteacher: …`
    case label
    /// `[00:12:31] Headteacher: …`
    case timeAndLabel
    /// `HEADTEACHER: …`, hard-wrapped lines
    case wrapped
  }

  private var writer: SentenceWriter

  init(language: InventedLanguage, seed: UInt64) {
    writer = SentenceWriter(language: language, seed: seed)
  }

  /// One interview of about `size` bytes.
  mutating func interview(with speaker: String, in layout: Layout, size: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(size + 4_096)
    text += "Interview with the \(speaker.lowercased())\n\n"
    var seconds = 0
    while text.count < size {
      label("Interviewer", in: layout, &seconds, into: &text)
      paragraph(in: layout, into: &text) { $0.question(into: &$1) }
      label(speaker, in: layout, &seconds, into: &text)
      for place in 0..<writer.random.pick([1, 1, 1, 2]) {
        if place == 0 && writer.random.happens(onceIn: 25) { text += "[laughs] " }
        paragraph(in: layout, into: &text) { $0.sentences($0.random.number(in: 1...9), into: &$1) }
      }
    }
    return text
  }

  private mutating func label(
    _ name: String, in layout: Layout, _ seconds: inout Int, into text: inout [UInt8]
  ) {
    switch layout {
    case .label: text += "\(name): "
    case .timeAndLabel:
      seconds = (seconds + writer.random.number(in: 4...60)) % 86_400
      let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        .map { ($0 < 10 ? "0" : "") + String($0) }
      text += "[\(time.joined(separator: ":"))] \(name): "
    case .wrapped: text += "\(name.uppercased()): "
    }
  }

  private mutating func paragraph(
    in layout: Layout, into text: inout [UInt8],
    _ write: (inout SentenceWriter, inout [UInt8]) -> Void
  ) {
    let start = text.count
    write(&writer, &text)
    if layout == .wrapped { wrap(from: start, &text) }
    text += "\n\n"
  }

  /// Makes a line feed of the space before the word that would pass the 78th column.
  private func wrap(from start: Int, _ text: inout [UInt8]) {
    var lineStart = start
    var lastSpace: Int?
    for offset in start..<text.count where text[offset] == UInt8(ascii: " ") {
      if let space = lastSpace, offset - lineStart > 78 {
        text[space] = UInt8(ascii: "\n")
        lineStart = space + 1
      }
      lastSpace = offset
    }
  }
}
