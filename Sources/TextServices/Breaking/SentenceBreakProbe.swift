import Synchronization

extension SentenceBreakTable {
  /// The table of the rules that `iterator` follows, found out once for each set of rules; nil if ICU
  /// breaks otherwise than the rules of the table.
  static func probed(
    _ scope: TableCharacters.Scope, from iterator: inout BreakIterator, locale: String
  ) -> SentenceBreakTable? {
    let key = Key(rules: iterator.rulesLocale(askedFor: locale), scope: scope)
    if let table = shared.withLock({ $0[key] }) { return table }
    let table = SentenceBreakProbe.table(of: &iterator, for: scope)
    shared.withLock { $0[key] = .some(table) }
    return table
  }

  private struct Key: Hashable {
    var rules: String
    var scope: TableCharacters.Scope
  }

  private static let shared = Mutex<[Key: SentenceBreakTable?]>([:])
}

/// Finds out from ICU what each character of the table is to its sentence rules: each is in a few
/// short texts, and the one of ``examples`` that it behaves like gives its class.
enum SentenceBreakProbe {
  typealias Class = SentenceBreakTable.Class

  static let examples: [(class: Class, scalar: Unicode.Scalar)] = [
    (.other, "$"), (.carriageReturn, "\r"), (.lineFeed, "\n"), (.separator, "\u{2029}"),
    (.space, " "), (.close, ")"), (.numeric, "1"), (.lower, "a"), (.upper, "A"),
    (.otherLetter, "\u{1C0}"), (.fullStop, "."), (.terminator, "!"), (.continuation, ","),
  ]

  static func table(
    of iterator: inout BreakIterator, for scope: TableCharacters.Scope
  ) -> SentenceBreakTable? {
    let values = examples.map(\.scalar.value)
    let scalars = values + scope.places.map { TableCharacters.scalars[$0] }
    var questions = BreakQuestions()
    for scalar in scalars {
      for context in contexts { questions.add(context, x: scalar) }
    }
    let answers = questions.answers(of: &iterator)
    func behaviour(_ index: Int) -> ArraySlice<BreakQuestions.Answer> {
      answers[index * contexts.count..<(index + 1) * contexts.count]
    }
    var classOfBehaviour: [ArraySlice<BreakQuestions.Answer>: Class] = [:]
    for (index, example) in examples.enumerated() {
      // Two examples that behave alike would leave open which rules hold for them.
      if classOfBehaviour.updateValue(example.class, forKey: behaviour(index)) != nil {
        return nil
      }
    }
    var classes = [Class](repeating: .outside, count: TableCharacters.scalars.count + 1)
    for (index, place) in scope.places.enumerated() {
      classes[place] = classOfBehaviour[behaviour(examples.count + index)] ?? .outside
    }
    for example in examples {
      classes[TableCharacters.place(of: example.scalar.value)] = example.class
    }
    let table = SentenceBreakTable(classes: classes)
    return agrees(table, with: &iterator) ? table : nil
  }

  /// Short texts in which the character in question takes the place of `x`.
  private static let contexts = [
    "\rx", "x\nA", "xA", "?xA", "? xA", "?x)A", "1.xA", "1.xa", "1. x", "1.x", "x.A", "a.x", "axA",
    "1xA", "ax1", "1xa",
  ].map { $0.unicodeScalars.map(\.value) }

  /// True if the table and ICU break alike what may be around a full stop or terminator.
  private static func agrees(
    _ table: SentenceBreakTable, with iterator: inout BreakIterator
  ) -> Bool {
    let characters = examples.map { String(Character($0.scalar)) }
    var questions = BreakQuestions()
    for first in characters {
      for second in characters {
        for third in characters { questions.add(first + second + third) }
        for middle in [".)", ". ", ".) ", "!)", "! ", "!) "] {
          questions.add(first + middle + second)
          questions.add(first + middle + second + "a")
        }
      }
    }
    let utf8 = questions.utf8
    var boundary = 0
    var areEqual = true
    iterator.forEachSegment(of: utf8, in: 0..<utf8.count) { end, _ in
      guard areEqual else { return }
      let found = table.endOfSentence(of: utf8.span, from: boundary, to: utf8.count)
      areEqual = found == end
      boundary = end
    }
    return areEqual
  }
}
