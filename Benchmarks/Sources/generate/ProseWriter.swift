/// Writes reports: numbered headings, paragraphs, and in a third of them what participants said, with
/// the words that attribute it.
struct ProseWriter {
  private var writer: SentenceWriter

  init(language: InventedLanguage, seed: UInt64) {
    writer = SentenceWriter(language: language, seed: seed)
    writer.apostrophe = "’"
  }

  /// One report of about `size` bytes.
  mutating func report(size: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(size + 4_096)
    var section = 0
    while text.count < size {
      section += 1
      text += "\(section / 5 + 1).\(section % 5 + 1) "
      writer.words(writer.random.number(in: 2...6), into: &text)
      text += "\n\n"
      for _ in 0..<writer.random.number(in: 3...12) {
        paragraph(into: &text)
        text += "\n\n"
      }
    }
    return text
  }

  private mutating func paragraph(into text: inout [UInt8]) {
    writer.sentences(writer.random.number(in: 1...5), into: &text)
    if writer.random.happens(onceIn: 3) {
      text += " "
      quotation(into: &text)
      text += " "
      writer.sentences(writer.random.number(in: 1...3), into: &text)
    }
  }

  private mutating func quotation(into text: inout [UInt8]) {
    let role = writer.random.pick(StudyFiles.roles).label.lowercased()
    switch writer.random.below(6) {
    case 0:
      text += "“"
      writer.words(writer.random.number(in: 5...25), into: &text)
      text += ",” said the \(role)."
    case 1:
      text += "“"
      writer.sentences(writer.random.number(in: 1...3), into: &text)
      text += "” (\(role))"
    case 2:
      text += "As one \(role) put it: “"
      writer.sentences(writer.random.number(in: 1...2), into: &text)
      text += "”"
    case 3:
      text += "The \(role) spoke of “"
      writer.words(writer.random.number(in: 2...6), into: &text)
      text += "” and “"
      writer.words(writer.random.number(in: 2...6), into: &text)
      text += "”."
    case 4:
      text += "“"
      writer.words(writer.random.number(in: 4...12), into: &text)
      text += ",” the \(role) explained, “"
      writer.words(writer.random.number(in: 4...12), into: &text)
      text += ".”"
    default:
      text += "It was what they called ‘"
      writer.words(writer.random.number(in: 1...3), into: &text)
      text += "’."
    }
  }
}
