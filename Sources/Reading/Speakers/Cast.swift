import CorpusModel
import Languages
import TextServices

/// The participants whom the cover of a transcript names: `Interviewer: Karen Hill`,
/// `KH = Karen Hill (interviewer)`, `Moderator: M`.
struct TranscriptCast {
  /// By folded label, the words of the cover about it; nil where it says two things.
  private var parts: [String: String?] = [:]

  /// A cover is no longer, in bytes.
  private static let longestCover = 8_000
  /// A line of a cover is no longer, in characters.
  private static let longestLine = 120
  /// A code for a person in parentheses is no longer, in characters.
  private static let longestCode = 4
  /// A person's name has no more words.
  private static let mostNames = 4
  /// One of them separates a label from its meaning.
  private static let marks = ByteSearch(ASCII.colon, ASCII.equalsSign, ASCII.tab)

  init(of document: Document) {
    let end = document.turns.first?.start ?? 0
    guard document.description.format == .text, end > 0, end <= TranscriptCast.longestCover else {
      return
    }
    guard TranscriptCast.marks.offset(in: document.text.utf8.span, from: 0, to: end) != nil else {
      return
    }
    for line in document.text[TextSpan(0, end)].split(whereSeparator: \.isNewline) {
      add(line)
    }
  }

  /// The cover's words about the person with a label: the part, or the words after the label.
  func part(of label: String) -> String? {
    parts.isEmpty ? nil : parts[UsualLabel.folded(label)] ?? nil
  }

  private mutating func add(_ line: Substring) {
    guard line.count <= TranscriptCast.longestLine,
      let mark = line.firstIndex(where: { ":=\t".contains($0) })
    else { return }
    let key = TranscriptCast.trimmed(line[..<mark])
    let value = TranscriptCast.trimmed(line[line.index(after: mark)...])
    guard !key.isEmpty, !value.isEmpty, !value.contains(where: { ".?!".contains($0) }) else {
      return
    }
    set(key, to: value)
    for person in value.split(whereSeparator: { ",;&".contains($0) }) {
      // `KH: Karen Hill, interviewer` says it of KH.
      for label in TranscriptCast.labels(of: person)
      where UsualLabel.folded(label) != UsualLabel.folded(key) { set(label, to: key) }
    }
  }

  private mutating func set(_ label: String, to part: String) {
    let folded = UsualLabel.folded(label)
    if let known = parts[folded], known != part {
      parts[folded] = .some(nil)
    } else {
      parts[folded] = part
    }
  }

  /// Labels by which turns may name a person: the name in full, a part of it, its initials, or the
  /// words in parentheses.
  private static func labels(of person: Substring) -> [String] {
    var name = person
    var labels: [String] = []
    if let open = person.firstIndex(of: "("), let close = person.lastIndex(of: ")"), open < close {
      let code = trimmed(person[person.index(after: open)..<close])
      if code.count <= longestCode { labels.append(code) }
      name = person[..<open]
    }
    let words = name.split(separator: " ")
    guard words.count <= mostNames, words.allSatisfy({ $0.first?.isUppercase == true }) else {
      return labels
    }
    labels.append(trimmed(name))
    if words.count >= 2 {
      labels.append(String(words.compactMap(\.first)))
      labels += [words[0], words[words.count - 1]].map(String.init)
    }
    return labels.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
