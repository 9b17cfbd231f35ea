internal import CorpusModel
internal import TextServices

/// A paragraph, or several that belong together, read as narration with quotations in it.
///
/// A quotation is one unit, so no word of a quotation is ever evidence for its speaker.
struct Narration {
  let text: SourceText
  let lexicon: Lexicon
  let units: [Unit]
  let quotations: [FoundQuotation]
  /// The place in ``units`` of each quotation.
  let places: [Int]
  /// The sentences as ranges of ``units``, in order and without gaps. Quotations end none.
  let sentences: [Range<Int>]
  /// The first sentence that is not of the paragraph before.
  let firstOwnSentence: Int
  /// The sentence of each unit.
  private let sentenceOfUnit: [Int]

  /// - Parameters:
  ///   - quotations: those within `span`, in order.
  ///   - sentenceEnds: where the sentences of `span` end, in order.
  ///   - ownStart: where the paragraph itself begins; what comes before is the last sentence of the
  ///     one before.
  init(
    of text: SourceText, in span: TextSpan, quotations: [FoundQuotation],
    sentenceEnds: [Int], ownStart: Int, lexicon: Lexicon
  ) {
    self.text = text
    self.lexicon = lexicon
    self.quotations = quotations
    var units: [Unit] = []
    var places: [Int] = []
    let quoted = quotations.reduce(0) { $0 + $1.whole.count }
    // With what punctuation there is, a unit takes about five bytes.
    units.reserveCapacity(max(0, span.count - quoted) / 5 + 2 * quotations.count + 8)
    places.reserveCapacity(quotations.count)
    var offset = span.start
    for (index, quotation) in quotations.enumerated() {
      let start = quotation.listMark?.start ?? quotation.whole.start
      lexicon.appendUnits(of: text, in: TextSpan(offset, max(offset, start)), to: &units)
      places.append(units.count)
      units.append(Unit(kind: .quotation(index), span: quotation.whole))
      offset = quotation.whole.end
    }
    lexicon.appendUnits(of: text, in: TextSpan(offset, max(offset, span.end)), to: &units)
    self.units = units
    self.places = places
    let (sentences, owners) = Self.sentences(of: units, endingAt: sentenceEnds)
    self.sentences = sentences
    sentenceOfUnit = owners
    firstOwnSentence =
      sentences.firstIndex { units[$0.lowerBound].span.start >= ownStart } ?? sentences.count
  }

  private static func sentences(
    of units: [Unit], endingAt ends: [Int]
  ) -> ([Range<Int>], [Int]) {
    var sentences: [Range<Int>] = []
    var owners: [Int] = []
    sentences.reserveCapacity(ends.count)
    owners.reserveCapacity(units.count)
    var start = 0
    var index = 0
    for end in ends {
      while index < units.count, units[index].span.start < end { index += 1 }
      if index == units.count { break }
      if start < index, !endsWithAbbreviation(units, index) {
        sentences.append(start..<index)
        start = index
      }
    }
    if start < units.count { sentences.append(start..<units.count) }
    for (place, sentence) in sentences.enumerated() {
      owners.append(contentsOf: repeatElement(place, count: sentence.count))
    }
    return (sentences, owners)
  }

  private static func endsWithAbbreviation(_ units: [Unit], _ index: Int) -> Bool {
    index > 1 && units[index - 1].isPunctuation(".")
      && units[index - 2].classes.contains(.abbreviation)
      && units[index - 2].span.end == units[index - 1].span.start
  }

  func sentence(of unit: Int) -> Int { sentenceOfUnit[unit] }

  func sentenceRange(of unit: Int) -> Range<Int> { sentences[sentenceOfUnit[unit]] }

  /// The words before quotation `index` in its sentence, back to the quotation before.
  func stretch(before index: Int) -> Range<Int> {
    let place = places[index]
    var start = place
    let lower = max(sentenceRange(of: place).lowerBound, place - Self.reach)
    while start > lower, !units[start - 1].isQuotation { start -= 1 }
    return start..<place
  }

  /// The words after quotation `index` in its sentence, on to the next quotation.
  func stretch(after index: Int) -> Range<Int> {
    let place = places[index]
    var end = place + 1
    let upper = min(sentenceRange(of: place).upperBound, place + 1 + Self.reach)
    while end < upper, !units[end].isQuotation { end += 1 }
    return (place + 1)..<end
  }

  /// The most units that a rule looks back or ahead: it keeps the time linear in paragraphs of any
  /// length.
  static let reach = 80

  /// The text from the first to the last unit of `range`.
  func span(of range: Range<Int>) -> TextSpan {
    guard let first = range.first, let last = range.last else { return TextSpan(0, 0) }
    return TextSpan(units[first].span.start, max(units[first].span.start, units[last].span.end))
  }

  func words(of range: Range<Int>) -> String { text[span(of: range)] }
}
