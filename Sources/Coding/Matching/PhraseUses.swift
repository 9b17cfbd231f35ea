/// The entries of a codebook that ask for each phrase.
///
/// A phrase is searched for once, however many entries ask for it: of 2,000 indicators that begin
/// with “the”, not one is looked at where there is a “the”, but where there are the rarer of its
/// words.
struct PhraseUses: Sendable {
  /// All phrases, each once, in the order of the codebook.
  private(set) var phrases: [Phrase] = []
  /// Numbers of the phrases that satisfy each part, by part. Equal parts have one number.
  private(set) var choices: [[Int32]] = []
  /// Parts of the sequences of each entry, by entry; none for a regular expression.
  private(set) var parts: [[[Int32]]] = []
  /// Indicators that ask for this phrase only, by phrase.
  private(set) var alone: [[Int32]] = []
  /// Part from which each entry is looked at, by entry; -1 where it has one only, or is an `unless`.
  private(set) var anchors: [Int32] = []
  /// Indicators of several parts that are looked at where a phrase is found, by phrase.
  private(set) var anchored: [[Int32]] = []
  /// The `unless` that are not regular expressions, by theme.
  private(set) var unless: [Int: [Int32]] = [:]

  init() {}

  init(_ entries: [IndicatorEntry]) {
    var phraseNumbers: [Phrase: Int32] = [:]
    var partNumbers: [[Int32]: Int32] = [:]
    for entry in entries {
      guard case .words(let indicator) = entry.indicator else {
        parts.append([])
        continue
      }
      parts.append(
        indicator.sequences.map { sequence in
          sequence.parts.map { choices in
            let numbers = choices.map { number(of: $0, among: &phraseNumbers) }
            if let known = partNumbers[numbers] { return known }
            partNumbers[numbers] = Int32(self.choices.count)
            self.choices.append(numbers)
            return Int32(self.choices.count - 1)
          }
        })
    }
    alone = Array(repeating: [], count: phrases.count)
    anchored = alone
    anchors = Array(repeating: -1, count: entries.count)
    let askers = askersByPhrase()
    for (number, entry) in entries.enumerated() where !parts[number].isEmpty {
      if entry.isUnless {
        unless[entry.theme, default: []].append(Int32(number))
      } else if let part = onlyPart(of: number) {
        for phrase in choices[part] { alone[Int(phrase)].append(Int32(number)) }
      } else if let anchor = anchor(of: number, askers) {
        anchors[number] = anchor
        for phrase in choices[Int(anchor)] { anchored[Int(phrase)].append(Int32(number)) }
      }
    }
  }

  private mutating func number(
    of phrase: Phrase, among numbers: inout [Phrase: Int32]
  ) -> Int32 {
    if let known = numbers[phrase] { return known }
    let number = Int32(phrases.count)
    numbers[phrase] = number
    phrases.append(phrase)
    return number
  }

  private func onlyPart(of entry: Int) -> Int? {
    let sequences = parts[entry]
    return sequences.count == 1 && sequences[0].count == 1 ? Int(sequences[0][0]) : nil
  }

  /// Number of parts of entries that each phrase satisfies, by phrase.
  private func askersByPhrase() -> [Int] {
    var askers = Array(repeating: 0, count: phrases.count)
    for part in parts.joined().joined() {
      for phrase in choices[Int(part)] { askers[Int(phrase)] += 1 }
    }
    return askers
  }

  /// The part that the fewest entries ask for; of several such, the one with the most
  /// letters, because short words are frequent ones.
  private func anchor(of entry: Int, _ askers: [Int]) -> Int32? {
    parts[entry].joined().min { a, b in
      let (first, second) = (choices[Int(a)], choices[Int(b)])
      let most = first.map { askers[Int($0)] }.max() ?? 0
      let others = second.map { askers[Int($0)] }.max() ?? 0
      if most != others { return most < others }
      return letters(of: first) > letters(of: second)
    }
  }

  private func letters(of choices: [Int32]) -> Int {
    choices.map { phrases[Int($0)].words.reduce(0) { $0 + $1.letterCount } }.min() ?? 0
  }
}

extension WordPattern {
  /// The bytes that are no `*` or `?`.
  fileprivate var letterCount: Int {
    switch self {
    case .word(let form), .stem(let form): form.count
    case .wildcard(let form):
      form.count { $0 != WordPattern.star && $0 != WordPattern.questionMark }
    }
  }
}
