/// Finds words as the installed ICU does. It belongs to one worker.
///
/// Most text needs no more than ``WordBreakTable``, which is two to four times as fast as ICU; ICU
/// itself gets the stretches with anything else in them.
package struct WordBreaker: ~Copyable {
  private var iterator: BreakIterator
  private var table: WordBreakTable
  private var scope = TableCharacters.Scope.common
  private let locale: String

  /// ICU's rule statuses from 100 on are words; those below are spaces and punctuation.
  static let firstWordStatus: Int32 = 100

  /// - Parameter locale: an ICU locale id; empty is ICU's root.
  package init(locale: String) throws(TextServicesError) {
    iterator = try BreakIterator(.words, locale: locale)
    table = WordBreakTable.probed(scope, from: &iterator, locale: locale)
    self.locale = locale
  }

  /// Takes the table of all characters when that of the common ones first leaves something to ICU.
  ///
  /// - Returns: false if that is the table already.
  private mutating func widen() -> Bool {
    guard scope == .common else { return false }
    scope = .all
    table = WordBreakTable.probed(scope, from: &iterator, locale: locale)
    return true
  }

  /// Appends the half-open byte offsets of every word (ICU rule status 100 and more) of
  /// `utf8[range]`, counted from the start of `utf8`.
  ///
  /// - Precondition: `utf8` is valid UTF-8 of less than 4 GiB and `range` ends on character boundaries.
  package mutating func appendWords(
    of utf8: [UInt8], in range: Range<Int>, starts: inout [UInt32], ends: inout [UInt32]
  ) {
    precondition(range.upperBound <= Int(UInt32.max), "offsets of words take 32 bits")
    let text = utf8.span
    let end = range.upperBound
    var boundary = range.lowerBound
    // The short way is not tried again where it has been, or a long run of what is neither a word nor
    // simple would be looked through for each of its segments.
    var plainEnd = boundary
    while boundary < end {
      if boundary >= plainEnd {
        (boundary, plainEnd) = appendPlainWords(
          of: text, from: boundary, to: end, &starts, &ends)
        if boundary >= end { break }
      }
      if let segment = table.segment(of: text, from: boundary, to: end) {
        if segment.isWord {
          starts.append(UInt32(truncatingIfNeeded: boundary))
          ends.append(UInt32(truncatingIfNeeded: segment.end))
        }
        boundary = segment.end
      } else if !widen() {
        forEachSegmentOfICU(of: utf8, from: &boundary, to: end) { start, end, isWord in
          if isWord {
            starts.append(UInt32(truncatingIfNeeded: start))
            ends.append(UInt32(truncatingIfNeeded: end))
          }
        }
      }
    }
  }

  /// Calls `body` for every segment of `utf8[range]`, in order and without gaps, with half-open byte
  /// offsets counted from the start of `utf8`.
  ///
  /// - Precondition: `utf8` is valid UTF-8 and `range` ends on character boundaries.
  package mutating func forEachSegment<Failure: Error>(
    of utf8: [UInt8], in range: Range<Int>,
    _ body: (_ start: Int, _ end: Int, _ kind: SegmentKind) throws(Failure) -> Void
  ) throws(Failure) {
    let text = utf8.span
    let end = range.upperBound
    var boundary = range.lowerBound
    while boundary < end {
      if let segment = table.segment(of: text, from: boundary, to: end) {
        let kind = SegmentKind(
          of: text, from: boundary, to: segment.end, isWord: segment.isWord)
        try body(boundary, segment.end, kind)
        boundary = segment.end
      } else if !widen() {
        try forEachSegmentOfICU(of: utf8, from: &boundary, to: end) {
          (start, end, isWord) throws(Failure) in
          try body(start, end, SegmentKind(of: text, from: start, to: end, isWord: isWord))
        }
      }
    }
  }

  /// Hands ICU the stretch from `boundary` to where the table serves again, and moves `boundary` there.
  private mutating func forEachSegmentOfICU<Failure: Error>(
    of utf8: [UInt8], from boundary: inout Int, to end: Int,
    _ body: (_ start: Int, _ end: Int, _ isWord: Bool) throws(Failure) -> Void
  ) throws(Failure) {
    let endOfStretch = table.endOfStretch(of: utf8.span, from: boundary, to: end)
    for piece in Stretches(of: utf8, in: boundary..<endOfStretch) {
      try iterator.forEachSegment(of: utf8, in: piece) { (end, ruleStatus) throws(Failure) in
        try body(boundary, end, ruleStatus >= WordBreaker.firstWordStatus)
        boundary = end
      }
    }
  }

  /// Number of words found by the short way between two checks of the room for them.
  private static let stretch = 256

  /// The short way, for as many words as there is room for.
  ///
  /// - Returns: how far the text is as plain as that, and the last boundary up to there.
  @inline(__always)
  private func appendPlainWords(
    of text: Span<UInt8>, from start: Int, to end: Int, _ starts: inout [UInt32],
    _ ends: inout [UInt32]
  ) -> (boundary: Int, end: Int) {
    guard let letter = table.letterClass, text[start] < 0x80 else { return (start, start) }
    var reached = (boundary: start, end: start)
    WordBreaker.makeRoom(in: &starts)
    WordBreaker.makeRoom(in: &ends)
    starts.append(addingCapacity: WordBreaker.stretch) { starts in
      ends.append(addingCapacity: WordBreaker.stretch) { ends in
        reached = appendPlainWords(of: text, letter, from: start, to: end, &starts, &ends)
      }
    }
    return reached
  }

  /// Never by less than half, or many short stretches would copy all words each time.
  @inline(__always)
  private static func makeRoom(in offsets: inout [UInt32]) {
    let needed = offsets.count + stretch
    guard offsets.capacity < needed else { return }
    offsets.reserveCapacity(max(needed, offsets.capacity * 3 / 2))
  }

  /// Words of letters between bytes that never join a letter, until `starts` is full.
  @inline(__always)
  private func appendPlainWords(
    of text: Span<UInt8>, _ letter: WordBreakTable.Class, from start: Int, to end: Int,
    _ starts: inout OutputSpan<UInt32>, _ ends: inout OutputSpan<UInt32>
  ) -> (boundary: Int, end: Int) {
    let neighbours = table.neighbours.span
    var boundary = start
    var offset = start
    while offset + 8 <= end && !starts.isFull {
      var ahead = ByteLoading.lettersAhead(at: offset, of: text)
      if ahead == 0 {
        guard neighbours[Int(text[offset])] == WordBreakTable.Neighbour.inert else { break }
        offset += 1
        continue
      }
      // A letter after an inert character: a boundary.
      boundary = offset
      offset += ahead
      while offset + 8 <= end {
        if ahead < 8 {
          guard 0xC2..<0xCC ~= text[offset], table.character(at: offset, of: text).class == letter
          else { break }
          offset += 2
          if offset + 8 > end { break }
        }
        ahead = ByteLoading.lettersAhead(at: offset, of: text)
        offset += ahead
      }
      if offset + 2 > end { break }
      switch neighbours[Int(text[offset])] {
      case WordBreakTable.Neighbour.inert: break
      case WordBreakTable.Neighbour.mark
      where neighbours[Int(text[offset + 1])] == WordBreakTable.Neighbour.inert:
        break
      default: return (boundary, offset)
      }
      starts.append(UInt32(truncatingIfNeeded: boundary))
      ends.append(UInt32(truncatingIfNeeded: offset))
      boundary = offset
      offset += 1
    }
    return (boundary, offset)
  }
}
