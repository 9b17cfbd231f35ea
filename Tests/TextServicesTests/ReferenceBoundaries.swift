@testable import TextServices

/// A piece of text between two boundaries, as ICU alone finds it.
struct ReferenceSegment: Equatable, CustomStringConvertible {
  var start: Int
  var end: Int
  var isWord: Bool

  var description: String { "\(start)..<\(end)\(isWord ? " word" : "")" }
}

/// Boundaries that ICU alone finds in a whole text at once, as a reference for every shorter way.
struct ReferenceBreaker: ~Copyable {
  private var iterator: BreakIterator

  init(_ kind: BreakIterator.Kind, locale: String = "") throws {
    iterator = try BreakIterator(kind, locale: locale)
  }

  mutating func segments(of utf8: [UInt8]) -> [ReferenceSegment] {
    var segments: [ReferenceSegment] = []
    var start = 0
    iterator.forEachSegment(of: utf8, in: 0..<utf8.count) { end, ruleStatus in
      segments.append(ReferenceSegment(start: start, end: end, isWord: ruleStatus >= 100))
      start = end
    }
    return segments
  }
}

extension WordBreaker {
  /// All segments, by the way that callers use.
  mutating func segments(of utf8: [UInt8]) -> [ReferenceSegment] {
    var segments: [ReferenceSegment] = []
    forEachSegment(of: utf8, in: 0..<utf8.count) { start, end, kind in
      segments.append(ReferenceSegment(start: start, end: end, isWord: kind == .word))
    }
    return segments
  }

  /// The words alone, by the way that callers use.
  mutating func words(of utf8: [UInt8]) -> [ReferenceSegment] {
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    appendWords(of: utf8, in: 0..<utf8.count, starts: &starts, ends: &ends)
    return zip(starts, ends).map {
      ReferenceSegment(start: Int($0), end: Int($1), isWord: true)
    }
  }
}
