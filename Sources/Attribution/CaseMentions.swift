internal import CorpusModel

/// Cases that the narration names: `School C2`, or a code or label of `cases.csv`.
struct CaseMentions: Sendable {
  private let cases: [StudyCase]
  private let names: PhraseTable
  /// The index in ``cases`` of each name's case.
  private let owners: [Int]
  /// Whether each name tells the case without a noun such as `School` before it.
  private let standAlone: [Bool]

  init(cases: [StudyCase]) {
    self.cases = cases
    var named: [(owner: Int, name: String, alone: Bool)] = []
    for (index, one) in cases.enumerated() {
      let hasDigit = one.code.contains(where: \.isNumber)
      let hasLetter = one.code.contains(where: \.isLetter)
      named.append((index, one.code, hasDigit && hasLetter || one.code.count > 3))
      if one.label.count > 3, one.label != one.code { named.append((index, one.label, true)) }
    }
    names = PhraseTable(named.map(\.name))
    owners = named.map(\.owner)
    standAlone = named.map(\.alone)
  }

  /// Every case that the narration names, found once for all its quotations.
  func named(in narration: Narration) -> NamedCases {
    var found = NamedCases()
    var next = 0
    var isAfterNoun = false
    for index in narration.units.indices {
      let unit = narration.units[index]
      guard unit.isWord else {
        isAfterNoun = false
        continue
      }
      if unit.span.start >= next, isAfterNoun || names.mayBegin(with: unit.hash),
        let (code, end) = code(at: index, isNamed: isAfterNoun, in: narration)
      {
        found.append(code, at: index)
        next = end
      }
      isAfterNoun = unit.classes.contains(.caseNoun) && unit.isCapitalized
    }
    return found
  }

  /// The case whose name begins at unit `index`, and where the name ends.
  private func code(
    at index: Int, isNamed: Bool, in narration: Narration
  ) -> (code: String, end: Int)? {
    let utf8 = narration.text.utf8
    var last = index
    while last + 1 < narration.units.count, last - index < 12,
      !narration.units[last + 1].isQuotation
    {
      last += 1
    }
    let start = narration.units[index].span.start
    let words = FoldedWord.words(of: utf8, in: TextSpan(start, narration.units[last].span.end))
    guard let first = words.first else { return nil }
    if let match = names.match(at: 0, in: words, of: utf8), standAlone[match.phrase] || isNamed {
      return (cases[owners[match.phrase]].code, words[match.length - 1].span.end)
    }
    // `C2` after `School`: a capital with a number, when nobody says which cases there are.
    guard isNamed, cases.isEmpty, first.isCapitalized, first.span.count <= 3, words.count > 1,
      words[1].isNumber, words[1].joint == .nothing
    else { return nil }
    let code = utf8[first.span.start..<words[1].span.end]
    return (String(decoding: code, as: UTF8.self), words[1].span.end)
  }
}

/// The cases that one narration names, in order.
struct NamedCases {
  private var units: [Int] = []
  private var codes: [String] = []

  mutating func append(_ code: String, at unit: Int) {
    units.append(unit)
    codes.append(code)
  }

  /// The code of the case that quotation `index` belongs to as the narration tells it: the nearest
  /// one named in its sentence, else the only one named in its paragraph.
  func code(ofQuotation index: Int, in narration: Narration) -> String? {
    guard !units.isEmpty else { return nil }
    let place = narration.places[index]
    let sentence = narration.sentenceRange(of: place)
    let near = codes(from: max(sentence.lowerBound, place - Narration.reach), to: place)
    if let found = near.last { return found }
    let end = min(sentence.upperBound, place + 1 + Narration.reach)
    if let found = codes(from: place + 1, to: end).first { return found }
    let all = codes(from: place - 2 * Narration.reach, to: place + 2 * Narration.reach)
    return all.allSatisfy { $0 == all.first } ? all.first : nil
  }

  private func codes(from lower: Int, to upper: Int) -> ArraySlice<String> {
    let start = first(atOrAfter: lower)
    return codes[start..<max(start, first(atOrAfter: upper))]
  }

  private func first(atOrAfter unit: Int) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
