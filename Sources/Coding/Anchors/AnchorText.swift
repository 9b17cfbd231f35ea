package import CorpusModel
internal import TextServices

/// The words of a document as anchors see them: the speech, in order and without regard to case,
/// labels and times left out; of prose, all of it.
package struct AnchorText: Sendable {
  private let document: Document
  /// The spans of speech, in order: the turns, or all of the text.
  private let pieces: [TextSpan]
  private let starts: [Int]
  private let ends: [Int]
  /// `numbers[i]` is the number of the folded word `i`; equal words have equal numbers.
  let numbers: [Int32]
  private let vocabulary: [[UInt8]: Int32]
  /// `places[number]` holds the indices of the words that have it.
  let places: [[Int32]]

  package init(of document: Document, words: Words) {
    self.document = document
    let pieces = document.turns.isEmpty ? [document.text.span] : document.turns.map(\.span)
    self.pieces = pieces
    var starts: [Int] = []
    var ends: [Int] = []
    var numbers: [Int32] = []
    var vocabulary: [[UInt8]: Int32] = [:]
    var places: [[Int32]] = []
    for piece in pieces {
      for index in words.indices(in: piece) {
        let word = FoldedAnchorWord.bytes(of: document.text.utf8[words[index].range])
        let number = vocabulary[word] ?? Int32(places.count)
        if Int(number) == places.count {
          vocabulary[word] = number
          places.append([])
        }
        places[Int(number)].append(Int32(numbers.count))
        starts.append(words[index].start)
        ends.append(words[index].end)
        numbers.append(number)
      }
    }
    self.starts = starts
    self.ends = ends
    self.numbers = numbers
    self.vocabulary = vocabulary
    self.places = places
  }

  private var text: SourceText { document.text }

  /// The number of words.
  var count: Int { numbers.count }

  /// The number of a folded word; -1 where the document does not have it.
  func number(of word: [UInt8]) -> Int32 { vocabulary[word] ?? -1 }

  /// The indices of the words that start within `span`.
  func words(in span: TextSpan) -> Range<Int> {
    let low = firstWord(startingAtOrAfter: span.start)
    return low..<max(low, firstWord(startingAtOrAfter: span.end))
  }

  /// Returns the span from the first byte of the first word to the end of the last.
  func span(of words: Range<Int>) -> TextSpan {
    TextSpan(starts[words.lowerBound], ends[words.upperBound - 1])
  }

  func bytes(ofWord index: Int) -> ArraySlice<UInt8> { text.utf8[starts[index]..<ends[index]] }

  /// True if the words `range` and those from `start` on are the same.
  func areEqual(_ range: Range<Int>, _ start: Int) -> Bool {
    guard start >= 0, start + range.count <= count else { return false }
    return numbers[range].elementsEqual(numbers[start..<(start + range.count)])
  }

  /// The places of `words` (numbers of this text), in order.
  func places(of words: [Int32]) -> [Int] {
    guard !words.contains(-1),
      let rarest = words.indices.min(by: {
        places[Int(words[$0])].count < places[Int(words[$1])].count
      })
    else { return [] }
    return places[Int(words[rarest])].compactMap { place in
      let start = Int(place) - rarest
      guard start >= 0, start + words.count <= count else { return nil }
      return words.elementsEqual(numbers[start..<(start + words.count)]) ? start : nil
    }
  }

  /// The speech within `span`, its pieces joined by a space, white space collapsed.
  package func spoken(_ span: TextSpan) -> String {
    var bytes: [UInt8] = []
    for piece in document.said(in: span) {
      if !bytes.isEmpty { bytes.append(ASCII.space) }
      bytes += text.utf8[piece.range]
    }
    return String(decoding: Normalization.collapsed(bytes[...]), as: UTF8.self)
  }

  /// `span` with the signs that come before its first and after its last word in `words`, as far as
  /// they are there still.
  func withSigns(_ span: TextSpan, of words: String) -> TextSpan {
    let scalars = Array(words.unicodeScalars)
    let head = scalars.prefix { !$0.isInWord }
    let tail = scalars.reversed().prefix { !$0.isInWord }.reversed()
    var (start, end) = (span.start, span.end)
    for sign in head.reversed() {
      guard let place = text.offset(ofSign: sign, before: start) else { break }
      start = place
    }
    for sign in tail {
      guard let place = text.offset(afterSign: sign, at: end) else { break }
      end = place
    }
    guard let piece = document.said(in: TextSpan(start, end)).first,
      let last = document.said(in: TextSpan(start, end)).last
    else { return span }
    return TextSpan(piece.start, last.end)
  }

  private func firstWord(startingAtOrAfter offset: Int) -> Int {
    starts.partitioningIndex { $0 >= offset }
  }
}

/// A word as anchors compare it: folded, and with one apostrophe.
enum FoldedAnchorWord {
  static func bytes(of word: ArraySlice<UInt8>) -> [UInt8] {
    let folded = Normalization.folded(word)
    guard folded.contains(0xE2) else { return folded }
    var plain: [UInt8] = []
    var index = 0
    while index < folded.count {
      if folded[index...].starts(with: [0xE2, 0x80, 0x99]) {
        plain.append(ASCII.apostrophe)
        index += 3
      } else {
        plain.append(folded[index])
        index += 1
      }
    }
    return plain
  }
}

extension Unicode.Scalar {
  fileprivate var isInWord: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}

extension SourceText {
  /// The start of `sign` if it is right before `offset`. A space matches any one white space.
  fileprivate func offset(ofSign sign: Unicode.Scalar, before offset: Int) -> Int? {
    guard offset > 0 else { return nil }
    var place = offset - 1
    while !isBoundary(place) { place -= 1 }
    return self.offset(afterSign: sign, at: place) == offset ? place : nil
  }

  /// The end of `sign` if it is at `offset`. A space matches any one white space.
  fileprivate func offset(afterSign sign: Unicode.Scalar, at offset: Int) -> Int? {
    if sign == " " { return whiteSpaceWidth(at: offset).map { offset + $0 } }
    for other in SignForms.alternatives(to: sign) {
      let bytes = Array(String(Character(other)).utf8)
      if offset + bytes.count <= count,
        utf8[offset..<(offset + bytes.count)].elementsEqual(bytes)
      {
        return offset + bytes.count
      }
    }
    return nil
  }
}

/// Signs that a correction puts in each other's place.
private enum SignForms {
  private static let kinds: [[Unicode.Scalar]] = [
    [".", "!", "?", "…"], ["'", "’", "‘"], ["\"", "“", "”", "„"], ["-", "–", "—"],
  ]

  /// `sign` itself is the first.
  static func alternatives(to sign: Unicode.Scalar) -> [Unicode.Scalar] {
    [sign] + (kinds.first { $0.contains(sign) } ?? []).filter { $0 != sign }
  }
}
