import Synchronization

extension WordBreakTable {
  /// The table of the rules that `iterator` follows; found out once for each set of rules.
  ///
  /// ICU has a handful of sets (`root` for most locales), so the shared tables stay a handful too.
  static func probed(
    from iterator: inout BreakIterator, locale: String
  ) -> WordBreakTable {
    let rules = iterator.rulesLocale(askedFor: locale)
    if let table = shared.withLock({ $0[rules] }) { return table }
    let table = WordBreakProbe.table(of: &iterator)
    shared.withLock { $0[rules] = table }
    return table
  }

  private static let shared = Mutex<[String: WordBreakTable]>([:])
}

/// Finds out from ICU what each character of the table does, by asking for the boundaries of short
/// strings: does `aca` stay one segment, does `1c1`?
///
/// So the table follows the rules of whatever ICU is installed, and of any locale. Measured on ICU 72:
/// 8 ms.
enum WordBreakProbe {
  static func table(of iterator: inout BreakIterator) -> WordBreakTable {
    var questions = Questions()
    for scalar in WordBreakTable.scalars { ask(about: scalar, &questions) }
    let answers = questions.answers(of: &iterator)

    // What behaves alike is one class.
    var classOfBehaviour: [[Answer]: WordBreakTable.Class] = [:]
    var representatives: [UInt32] = [0]
    let perScalar = answers.count / WordBreakTable.scalars.count
    let classes = WordBreakTable.scalars.enumerated().map { place, scalar in
      let behaviour = Array(answers[place * perScalar..<(place + 1) * perScalar])
      if behaviour[0].isJoined { return WordBreakTable.outside }
      if let known = classOfBehaviour[behaviour] { return known }
      let new = WordBreakTable.Class(representatives.count)
      classOfBehaviour[behaviour] = new
      representatives.append(scalar)
      return new
    }
    return table(classes: classes, representatives: representatives, of: &iterator)
  }

  /// Any two and any three classes side by side, each by one of its characters.
  private static func table(
    classes: [WordBreakTable.Class], representatives: [UInt32], of iterator: inout BreakIterator
  ) -> WordBreakTable {
    let count = representatives.count
    var single = Questions()
    var double = Questions()
    var triple = Questions()
    for first in representatives {
      single.add([first])
      for second in representatives {
        double.add([first, second])
        for third in representatives { triple.add([first, second, third]) }
      }
    }
    let singles = single.answers(of: &iterator)
    let doubles = double.answers(of: &iterator)
    let triples = triple.answers(of: &iterator).map(\.isJoined)
    let pairs = doubles.indices.map { pair -> UInt8 in
      if pair < count || pair % count == 0 { return WordBreakTable.Pair.isOutside }
      var flags: UInt8 = 0
      if doubles[pair].isJoined {
        flags |= WordBreakTable.Pair.isJoined
        if doubles[pair].isWord { flags |= WordBreakTable.Pair.isWord }
      } else if triples[pair * count + 1..<(pair + 1) * count].contains(true) {
        flags |= WordBreakTable.Pair.mayJoin
      }
      return flags
    }
    return WordBreakTable(
      classes: classes, classCount: count, isWord: singles.map(\.isWord), pairs: pairs,
      triples: triples)
  }

  /// The first question tells what clings to anything; the others tell every class of the word rules
  /// from every other as far as characters of the table can show it.
  private static func ask(about scalar: UInt32, _ questions: inout Questions) {
    questions.add([0x28, scalar])
    questions.add([scalar])
    questions.add([scalar, scalar])
    for letter in "a1_ ".unicodeScalars {
      questions.add([letter.value, scalar])
      questions.add([scalar, letter.value])
    }
    questions.add([0x0D, scalar])
    questions.add([scalar, 0x0A])
    for letter in "a1_".unicodeScalars {
      questions.add([letter.value, scalar, letter.value])
    }
    for (letter, mark) in zip("aa11".unicodeScalars, ".:.,".unicodeScalars) {
      questions.add([letter.value, mark.value, scalar])
      questions.add([scalar, mark.value, letter.value])
    }
    questions.add([0x61, scalar, 0x31])
    questions.add([0x31, scalar, 0x61])
  }
}

/// What ICU makes of one short string.
private struct Answer: Hashable {
  /// No boundary within.
  var isJoined: Bool
  /// Its last segment is a word.
  var isWord: Bool
}

/// Short strings in one text, so that ICU is called once for all of them.
private struct Questions {
  private var utf8: [UInt8] = []
  private var ranges: [Range<Int>] = []

  mutating func add(_ scalars: [UInt32]) {
    let start = utf8.count
    for scalar in scalars.compactMap(Unicode.Scalar.init) {
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    ranges.append(start..<utf8.count)
    // A line feed joins nothing but a carriage return before it, which is no word either way.
    utf8.append(0x0A)
  }

  func answers(of iterator: inout BreakIterator) -> [Answer] {
    var isBoundary = [Bool](repeating: false, count: utf8.count + 1)
    var isWord = isBoundary
    iterator.forEachSegment(of: utf8, in: 0..<utf8.count) { end, ruleStatus in
      isBoundary[end] = true
      isWord[end] = ruleStatus >= WordBreaker.firstWordStatus
    }
    return ranges.map { range in
      Answer(
        isJoined: !isBoundary[range.lowerBound + 1..<range.upperBound].contains(true),
        isWord: isWord[range.upperBound])
    }
  }
}
