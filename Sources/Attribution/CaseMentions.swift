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

  /// The code of the case that quotation `index` belongs to as the narration tells it: the nearest
  /// one named in its sentence, else the only one named in its paragraph.
  func code(ofQuotation index: Int, in narration: Narration) -> String? {
    let place = narration.places[index]
    let sentence = narration.sentenceRange(of: place)
    let near = max(sentence.lowerBound, place - Narration.reach)
    if let found = codes(in: near..<place, of: narration).last { return found }
    let end = min(sentence.upperBound, place + 1 + Narration.reach)
    if let found = codes(in: (place + 1)..<end, of: narration).first { return found }
    let lower = max(0, place - 2 * Narration.reach)
    let upper = min(narration.units.count, place + 2 * Narration.reach)
    let all = Set(codes(in: lower..<upper, of: narration))
    return all.count == 1 ? all.first : nil
  }

  private func codes(in range: Range<Int>, of narration: Narration) -> [String] {
    let utf8 = narration.text.utf8
    var found: [String] = []
    var words: [FoldedWord] = []
    var isNamed: [Bool] = []
    words.reserveCapacity(range.count)
    isNamed.reserveCapacity(range.count)
    var afterNoun = false
    for unit in narration.units[range] {
      guard unit.isWord else {
        afterNoun = false
        continue
      }
      let first = words.count
      FoldedWord.append(of: utf8, in: unit.span, to: &words)
      for place in first..<words.count {
        if place == first { words[place].joint = unit.joint }
        isNamed.append(afterNoun || words[place].joint == .nothing && isNamed.last ?? false)
      }
      afterNoun = unit.classes.contains(.caseNoun) && unit.isCapitalized
    }
    var index = 0
    while index < words.count {
      if let match = names.match(at: index, in: words, of: utf8),
        standAlone[match.phrase] || isNamed[index]
      {
        found.append(cases[owners[match.phrase]].code)
        index += match.length
      } else {
        if isNamed[index], cases.isEmpty, let code = writtenCode(at: index, in: words, of: utf8) {
          found.append(code)
        }
        index += 1
      }
    }
    return found
  }

  /// `C2` after `School`: a capital letter with a number, when nobody says which cases there are.
  private func writtenCode(at index: Int, in words: [FoldedWord], of utf8: [UInt8]) -> String? {
    guard words[index].isCapitalized, words[index].span.count <= 3, index + 1 < words.count,
      words[index + 1].isNumber, words[index + 1].joint == .nothing
    else { return nil }
    let span = words[index].span.start..<words[index + 1].span.end
    return String(decoding: utf8[span], as: UTF8.self)
  }
}
