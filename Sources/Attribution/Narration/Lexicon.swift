internal import Languages
internal import CorpusModel

/// The words of one language and the names of roles, with which narration is read.
///
/// A class, because every narration holds it: to hand on its dozen tables one by one costs more than
/// a look-up.
final class Lexicon: Sendable {
  let rules: Language
  let names: RoleNames
  let marks: QuotationMarks
  private let phrases: PhraseTable
  private let classes: [WordClasses]

  init(rules: Language, names: RoleNames) {
    self.rules = rules
    self.names = names
    marks = QuotationMarks(language: rules)
    var listed: [(phrase: String, classes: WordClasses)] = []
    for list in WordList.allCases {
      let listClasses = WordClasses(list)
      if listClasses.isEmpty { continue }
      for phrase in rules[list] { listed.append((phrase.lowercased(), listClasses)) }
    }
    listed.sort { $0.phrase < $1.phrase }
    var merged: [String] = []
    var classes: [WordClasses] = []
    for (phrase, listClasses) in listed {
      if phrase == merged.last {
        classes[classes.count - 1].formUnion(listClasses)
      } else {
        merged.append(phrase)
        classes.append(listClasses)
      }
    }
    phrases = PhraseTable(merged)
    self.classes = classes
  }

  /// The classes of the phrase that starts at word `index`, and its number of words.
  func classes(
    at index: Int, in words: [FoldedWord], of utf8: [UInt8]
  ) -> (classes: WordClasses, length: Int)? {
    phrases.match(at: index, in: words, of: utf8).map { (classes[$0.phrase], $0.length) }
  }

  /// The units of narration between quotations, appended to `units`.
  func appendUnits(of text: SourceText, in span: TextSpan, to units: inout [Unit]) {
    let utf8 = text.utf8
    let words = FoldedWord.words(of: utf8, in: span)
    var offset = span.start
    var index = 0
    while index < words.count {
      let word = words[index]
      let start = word.span.start
      // Nothing but a space is between most words.
      if start - offset > 1 || start > offset && utf8[offset] != ASCII.space {
        appendPunctuation(of: utf8, in: TextSpan(offset, start), to: &units)
      }
      var unit = Unit(kind: .word, span: word.span)
      unit.isCapitalized = word.isCapitalized
      unit.isNumber = word.isNumber
      unit.joint = word.joint
      unit.hash = word.hash
      let length = tell(&unit, at: index, in: words, of: utf8)
      index += length
      if length > 1 { unit.span.end = words[index - 1].span.end }
      offset = unit.span.end
      if index < words.count, words[index].joint == .apostrophe,
        words[index].span.count == 1, utf8[words[index].span.start] | 0x20 == ASCII.s
      {
        unit.isPossessive = true
        offset = words[index].span.end
        index += 1
      }
      units.append(unit)
    }
    appendPunctuation(of: utf8, in: TextSpan(offset, span.end), to: &units)
  }

  /// Says what the word at `index` is, and so many after it that belong to the same name or phrase.
  ///
  /// - Returns: the number of words, 1 if no list knows it.
  @inline(__always)
  private func tell(
    _ unit: inout Unit, at index: Int, in words: [FoldedWord], of utf8: [UInt8]
  ) -> Int {
    let phrase =
      phrases.mayBegin(with: unit.hash) ? classes(at: index, in: words, of: utf8) : nil
    if names.mayBegin(with: unit.hash), let role = names.match(at: index, in: words, of: utf8) {
      unit.kind = .role(role.role)
      // `heads` may be a verb and `children` pupils: the name of a role is a person first.
      unit.classes = .person
      if let phrase { unit.classes.formUnion(phrase.classes.intersection(.numberAndGender)) }
      if role.length > 1, let last = classes(at: index + role.length - 1, in: words, of: utf8) {
        unit.classes.formUnion(last.classes.intersection(.numberAndGender))
      }
      return role.length
    }
    guard let phrase else { return 1 }
    unit.classes = phrase.classes
    return phrase.length
  }

  private func appendPunctuation(of utf8: [UInt8], in span: TextSpan, to units: inout [Unit]) {
    var offset = span.start
    while offset < span.end {
      let (value, width) = scalar(at: offset, in: utf8)
      switch ScalarClass(value) {
      case .space: break
      case .apostrophe:
        // `parents'` after its s.
        if offset == span.start, let last = units.last, last.span.end == offset,
          utf8[offset - 1] | 0x20 == ASCII.s
        {
          units[units.count - 1].isPossessive = true
        }
      default:
        units.append(Unit(kind: .punctuation(value), span: TextSpan(offset, offset + width)))
      }
      offset += width
    }
  }
}
