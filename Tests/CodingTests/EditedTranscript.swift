import Attribution
import Coding
import CorpusModel
import TestSupport
import TextServices

/// A transcript in which every word knows its origin, so that a test can say, whatever was done
/// to the text, which words are still those of a segment.
struct EditedTranscript {
  struct Word: Hashable {
    /// Unique; a corrected word keeps it.
    let origin: Int
    var text: String
    /// Sign close after the word (`.`, `?`), or nothing.
    var sign: String
  }

  struct Turn {
    var label: String
    var words: [Word]
  }

  private(set) var cover: [String] = []
  private(set) var turns: [Turn] = []
  private var origins = 0

  static let askerLabels: Set = ["Interviewer", "Anna"]

  /// Turns in which little words are frequent, answers repeat, and some sentences are word for word
  /// in several places.
  init(using random: inout some RandomNumberGenerator) {
    let repeated = (0..<4).map { _ in
      EditedTranscript.sentence(of: Int.random(in: 4...14, using: &random), using: &random)
    }
    for index in 0..<Int.random(in: 16...48, using: &random) {
      let isAsker = index % 2 == 0
      let label =
        isAsker ? "Interviewer" : ["Head", "Pupil"].randomElement(using: &random) ?? "Head"
      var sentences: [[String]] = []
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3: sentences = [[["Yes", "No", "Mm"].randomElement(using: &random) ?? "Yes"]]
      case 3: sentences = [repeated.randomElement(using: &random) ?? []]
      default:
        for _ in 0..<Int.random(in: 1...5, using: &random) {
          sentences.append(
            Int.random(in: 0..<12, using: &random) == 0
              ? repeated.randomElement(using: &random) ?? []
              : EditedTranscript.sentence(
                of: Int.random(in: 2...18, using: &random), using: &random))
        }
      }
      turns.append(
        Turn(label: label, words: sentences.flatMap { words(of: $0, end: isAsker ? "?" : ".") }))
    }
  }

  private mutating func words(of sentence: [String], end: String) -> [Word] {
    sentence.indices.map { index in
      origins += 1
      return Word(
        origin: origins, text: sentence[index], sign: index == sentence.count - 1 ? end : "")
    }
  }

  /// Words after Zipf's law: the first are in every sentence.
  static func sentence(of length: Int, using random: inout some RandomNumberGenerator) -> [String] {
    (0..<length).map { _ in
      let rank = Int(exp2(Double.random(in: 0..<11, using: &random)))
      return vocabulary[min(rank, vocabulary.count) - 1]
    }
  }

  private static func exp2(_ power: Double) -> Double {
    var result = 1.0
    for _ in 0..<Int(power) { result *= 2 }
    return result * (1 + (power - power.rounded(.down)))
  }

  static let vocabulary: [String] = {
    let syllables = ["ba", "ki", "lo", "ner", "tus", "mi", "da", "vel", "so", "ran", "pe", "chu"]
    return (0..<2048).map { number in
      var (rest, word) = (number, "")
      repeat {
        word += syllables[rest % syllables.count]
        rest /= syllables.count
      } while rest > 0
      return word
    }
  }()

  // MARK: Edits

  /// One edit such as people make between two versions of a transcript.
  mutating func edit(using random: inout some RandomNumberGenerator) {
    switch Int.random(in: 0..<11, using: &random) {
    case 0:
      cover.append(
        "Recorded on a Tuesday, "
          + EditedTranscript.sentence(of: 6, using: &random).joined(separator: " "))
    case 1, 2, 3: correctSpelling(using: &random)
    case 4: splitTurn(using: &random)
    case 5: mergeTurns(using: &random)
    case 6: swapTurns(using: &random)
    case 7: deleteTurn(using: &random)
    case 8: renameLabels(using: &random)
    case 9: insertTurn(using: &random)
    default: rewriteWords(using: &random)
    }
  }

  private mutating func correctSpelling(using random: inout some RandomNumberGenerator) {
    guard let turn = turns.indices.randomElement(using: &random),
      let word = turns[turn].words.indices.randomElement(using: &random)
    else { return }
    turns[turn].words[word].text += ["e", "n", "st"].randomElement(using: &random) ?? "e"
  }

  private mutating func splitTurn(using random: inout some RandomNumberGenerator) {
    guard let turn = turns.indices.randomElement(using: &random), turns[turn].words.count > 3 else {
      return
    }
    let place = Int.random(in: 1..<turns[turn].words.count, using: &random)
    let rest = Array(turns[turn].words[place...])
    turns[turn].words.removeSubrange(place...)
    let label = Bool.random(using: &random) ? turns[turn].label : "Pupil"
    turns.insert(Turn(label: label, words: rest), at: turn + 1)
    if Bool.random(using: &random) {
      turns.insert(Turn(label: "Interviewer", words: words(of: ["Mm"], end: ".")), at: turn + 1)
    }
  }

  private mutating func mergeTurns(using random: inout some RandomNumberGenerator) {
    guard turns.count > 2 else { return }
    let turn = Int.random(in: 0..<(turns.count - 1), using: &random)
    turns[turn].words += turns[turn + 1].words
    turns.remove(at: turn + 1)
  }

  private mutating func swapTurns(using random: inout some RandomNumberGenerator) {
    guard turns.count > 2 else { return }
    let turn = Int.random(in: 0..<(turns.count - 1), using: &random)
    turns.swapAt(turn, turn + 1)
  }

  private mutating func deleteTurn(using random: inout some RandomNumberGenerator) {
    guard turns.count > 4, let turn = turns.indices.randomElement(using: &random) else { return }
    turns.remove(at: turn)
  }

  private mutating func renameLabels(using random: inout some RandomNumberGenerator) {
    let names = ["Head": "Mary", "Pupil": "Tom", "Interviewer": "Anna"]
    for index in turns.indices {
      turns[index].label = names[turns[index].label] ?? turns[index].label
    }
  }

  private mutating func insertTurn(using random: inout some RandomNumberGenerator) {
    let sentence =
      Bool.random(using: &random)
      ? ["Yes"]
      : EditedTranscript.sentence(of: Int.random(in: 3...12, using: &random), using: &random)
    turns.insert(
      Turn(label: "Head", words: words(of: sentence, end: ".")),
      at: Int.random(in: 0...turns.count, using: &random))
  }

  private mutating func rewriteWords(using random: inout some RandomNumberGenerator) {
    guard let turn = turns.indices.randomElement(using: &random), turns[turn].words.count > 4 else {
      return
    }
    let start = Int.random(in: 0..<(turns[turn].words.count - 2), using: &random)
    let end = min(turns[turn].words.count, start + Int.random(in: 1...3, using: &random))
    let new = words(
      of: EditedTranscript.sentence(of: Int.random(in: 1...4, using: &random), using: &random),
      end: "")
    turns[turn].words.replaceSubrange(start..<end, with: new)
  }

  // MARK: As a document

  /// The document, and for each of its said words the origin, in order.
  func document() throws -> (document: Document, words: Words, origins: [Int], places: [TextSpan]) {
    var text = ""
    var spans: [(label: String, span: TextSpan)] = []
    var origins: [Int] = []
    var places: [TextSpan] = []
    for line in cover { text += line + "\n" }
    if !cover.isEmpty { text += "\n" }
    for turn in turns where !turn.words.isEmpty {
      text += "\(turn.label): "
      let start = text.utf8.count
      for (index, word) in turn.words.enumerated() {
        if index > 0 { text += index % 9 == 0 ? "\n" : " " }
        let wordStart = text.utf8.count
        text += word.text
        origins.append(word.origin)
        places.append(TextSpan(wordStart, text.utf8.count))
        text += word.sign
      }
      spans.append((turn.label, TextSpan(start, text.utf8.count)))
      text += "\n\n"
    }
    let source = SourceText(text)
    let (labels, numbers) = [SpeakerLabel].numbering(spans)
    let document = Document(
      description: DocumentDescription(
        id: "d", path: "d.txt", sha256: "", format: .text, encoding: "utf-8", language: "",
        kind: .interview, caseCode: nil, wave: nil, date: nil),
      text: source, lines: LineMap(linesOf: source),
      turns: zip(numbers, spans).map { CorpusModel.Turn(label: $0, span: $1.span) },
      labels: labels)
    var breaker = try WordBreaker(locale: "")
    let tokenized = TokenizedDocument(document, using: &breaker)
    return (document, tokenized.words, origins, places)
  }
}
