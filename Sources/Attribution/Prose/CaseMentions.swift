internal import CorpusModel

/// Cases that the narration names: `School C2`, or a code or label of `cases.csv`; and other places of
/// their kind, which it leaves without a name: `another school`, `the academy` after `School D2`.
struct CaseMentions: Sendable {
  private let cases: [StudyCase]
  private let names: PhraseTable
  /// The index in ``cases`` of each name's case.
  private let owners: [Int]
  /// True if each name identifies the case without a noun such as `School` before it.
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
    /// The noun by which the last case was called, 0 where it was called by none.
    var lastNoun: UInt64 = 0
    /// The place of the noun just before, if any.
    var noun: Int?
    /// The end of the last case's name.
    var end = 0
    for index in narration.units.indices {
      // Most words neither begin a name nor may come before one.
      if noun == nil, !narration.units[index].classes.contains(.caseNoun),
        !names.mayBegin(with: narration.units[index].hash)
      {
        continue
      }
      let unit = narration.units[index]
      let before = noun
      noun = nil
      guard unit.isWord else {
        close(before, after: lastNoun, in: narration, &found)
        continue
      }
      guard unit.span.start >= end else {
        // A name may hold its noun: `Quayside Academy`.
        if unit.classes.contains(.caseNoun) { lastNoun = unit.hash }
        continue
      }
      let isNamed = before.map { narration.units[$0].isCapitalized } ?? false
      if isNamed || names.mayBegin(with: unit.hash),
        let (code, nameEnd) = code(at: index, isNamed: isNamed, in: narration)
      {
        let start = (isNamed ? before : nil) ?? index
        found.append(
          code, at: index, span: TextSpan(narration.units[start].span.start, nameEnd))
        lastNoun =
          isNamed || unit.classes.contains(.caseNoun) ? narration.units[start].hash : 0
        end = nameEnd
        continue
      }
      close(before, after: lastNoun, in: narration, &found)
      if unit.classes.contains(.caseNoun) { noun = index }
    }
    close(noun, after: lastNoun, in: narration, &found)
    return found
  }

  /// Notes a place without a name, if the noun at `index` means another one than the last named.
  private func close(
    _ index: Int?, after lastNoun: UInt64, in narration: Narration, _ found: inout NamedCases
  ) {
    guard let index, !found.isEmpty else { return }
    let isOther =
      lastNoun != 0 && narration.units[index].hash != lastNoun && hasArticle(index, in: narration)
      || isOneOfSeveral(index, in: narration)
    if isOther { found.append(nil, at: index, span: narration.units[index].span) }
  }

  private func hasArticle(_ index: Int, in narration: Narration) -> Bool {
    index > 0 && narration.units[index - 1].classes.contains(.article)
  }

  /// `one school`, `another primary school`, `the other academy`.
  private func isOneOfSeveral(_ index: Int, in narration: Narration) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let unit = narration.units[place]
      if unit.classes.meets([.indefinite, .alternative, .count]) { return true }
      guard unit.isPlainWord || unit.classes.contains(.determiner) else { return false }
    }
    return false
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
  /// A case, or a place of its kind without a name.
  struct Mention {
    var code: String?
    /// The words that name it.
    var span: TextSpan
  }

  private var units: [Int] = []
  private var mentions: [Mention] = []

  var isEmpty: Bool { units.isEmpty }

  mutating func append(_ code: String?, at unit: Int, span: TextSpan) {
    units.append(unit)
    mentions.append(Mention(code: code, span: span))
  }

  /// The case that quotation `index` belongs to as the narration gives it: the nearest one named
  /// before it in its sentence, else the first one after it there, else the last one named before
  /// in its paragraph. Nil where that is a place without a name.
  func mention(forQuotation index: Int, in narration: Narration) -> Mention? {
    guard !units.isEmpty else { return nil }
    let place = narration.places[index]
    let sentence = narration.sentenceRange(of: place)
    let near = mentions(from: max(sentence.lowerBound, place - Narration.reach), to: place)
    let end = min(sentence.upperBound, place + 1 + Narration.reach)
    let found =
      near.last ?? mentions(from: place + 1, to: end).first
      ?? mentions(from: place - 2 * Narration.reach, to: place).last
    return found?.code == nil ? nil : found
  }

  private func mentions(from lower: Int, to upper: Int) -> ArraySlice<Mention> {
    let start = first(atOrAfter: lower)
    return mentions[start..<max(start, first(atOrAfter: upper))]
  }

  private func first(atOrAfter unit: Int) -> Int {
    units.partitioningIndex { $0 >= unit }
  }
}
