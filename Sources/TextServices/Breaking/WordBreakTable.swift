import CorpusModel

/// The behaviour of ICU's word rules for the characters of ``TableCharacters``, as the installed
/// ICU itself shows it (``WordBreakProbe``).
///
/// A character is known by its class: its behaviour between others. Word rules look at the class
/// before, the class after, and at one more where a mark may join both sides (`3.5`,
/// `can't`). Characters of other ranges, and characters that cling to whatever comes before them
/// (joiners, soft hyphens), are ``outside``: where one comes into play, ICU itself must decide.
struct WordBreakTable: Sendable {
  typealias Class = UInt8

  /// The class of characters that the table does not cover.
  static let outside: Class = 0

  /// The result for two adjacent classes.
  enum Pair {
    /// No boundary between them.
    static let isJoined: UInt8 = 1
    /// Characters that make a word, whatever else is in the segment.
    static let isWord: UInt8 = 2
    /// Some third class after them undoes the boundary between them.
    static let mayJoin: UInt8 = 4
    /// ICU must decide.
    static let isOutside: UInt8 = 8
  }

  /// The effect of an ASCII character on a run of ASCII letters.
  enum Neighbour {
    static let letter: UInt8 = 0
    /// Never joins a letter, neither by itself nor together with anything else.
    static let inert: UInt8 = 1
    /// Joins letters to some characters after it, but never to those that are inert.
    static let mark: UInt8 = 2
    static let other: UInt8 = 3
  }

  /// Classes by place among the ``TableCharacters``, and last the class of all others.
  let classes: [Class]
  let classCount: Int
  /// True for classes of which a single character is a word, by class.
  let isWord: [Bool]
  /// Pairs by first class × ``classCount`` + second class.
  let pairs: [UInt8]
  /// True where all three are one segment, by pair × ``classCount`` + third class.
  let triples: [Bool]
  /// The class of all ASCII letters; nil if ICU distinguishes them, and then there is no short way.
  let letterClass: Class?
  /// Kind of each byte as a ``Neighbour`` of ASCII letters, by byte.
  let neighbours: [UInt8]

  init(classes: [Class], classCount: Int, isWord: [Bool], pairs: [UInt8], triples: [Bool]) {
    self.classes = classes
    self.classCount = classCount
    self.isWord = isWord
    self.pairs = pairs
    self.triples = triples
    let letters = Array(0x41...0x5A) + Array(0x61...0x7A)
    let letter = classes[0x61]
    let isUniform =
      isWord[Int(letter)] && letters.allSatisfy { classes[$0] == letter }
      && pairs[Int(letter) * classCount + Int(letter)] & Pair.isJoined != 0
    letterClass = isUniform ? letter : nil
    let ascii = Set(classes[..<0x80])
    func joins(_ first: Class, _ second: Class) -> Bool {
      pairs[Int(first) * classCount + Int(second)] & Pair.isJoined != 0
    }
    func joins(_ first: Class, _ second: Class, _ third: Class) -> Bool {
      triples[(Int(first) * classCount + Int(second)) * classCount + Int(third)]
    }
    let apart = ascii.filter { middle in
      middle != WordBreakTable.outside && !isWord[Int(middle)]
        && !joins(letter, middle) && !joins(middle, letter)
    }
    let inert = apart.filter { middle in
      (0..<classCount).map(Class.init).allSatisfy {
        !joins($0, middle, letter) && !joins(letter, middle, $0)
      }
    }
    let marks = apart.subtracting(inert).filter { middle in
      inert.allSatisfy {
        !joins(letter, middle, $0) && !joins($0, middle, letter) && !joins(middle, $0)
      }
    }
    neighbours = (0..<0x100).map { byte in
      guard byte < 0x80 else { return Neighbour.other }
      if classes[byte] == letter && letters.contains(byte) { return Neighbour.letter }
      if inert.contains(classes[byte]) { return Neighbour.inert }
      return marks.contains(classes[byte]) ? Neighbour.mark : Neighbour.other
    }
  }

  /// The class of the character that starts at `offset`, and its width in bytes.
  @inline(__always)
  func character(at offset: Int, of text: Span<UInt8>) -> (class: Class, width: Int) {
    let (place, width) = TableCharacters.character(at: offset, of: text)
    return (classes[place], width)
  }

  /// The segment that starts at `start`, which is a boundary.
  ///
  /// - Returns: nil if ICU must decide where it ends.
  @inline(__always)
  func segment(of text: Span<UInt8>, from start: Int, to end: Int) -> (end: Int, isWord: Bool)? {
    var (last, width) = character(at: start, of: text)
    if last == WordBreakTable.outside { return nil }
    var isWord = isWord[Int(last)]
    var offset = start + width
    while offset < end {
      let next = character(at: offset, of: text)
      let pairPlace = Int(last) * classCount + Int(next.class)
      let pair = pairs[pairPlace]
      if pair & Pair.isJoined != 0 {
        isWord = isWord || pair & Pair.isWord != 0
        last = next.class
        offset += next.width
      } else if pair & (Pair.mayJoin | Pair.isOutside) == 0 {
        break
      } else {
        if pair & Pair.isOutside != 0 { return nil }
        let after = offset + next.width
        if after >= end { break }
        let third = character(at: after, of: text)
        if third.class == WordBreakTable.outside { return nil }
        guard triples[pairPlace * classCount + Int(third.class)] else { break }
        isWord = isWord || self.isWord[Int(third.class)]
        last = third.class
        offset = after + third.width
      }
    }
    return (offset, isWord)
  }

  /// The end of a stretch that begins with a segment for ICU to decide: a boundary in any context,
  /// which no rule looks across.
  func endOfStretch(of text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    TableCharacters.endOfStretch(of: text, from: start, to: end) { offset in
      let before = text[offset - 1]
      if before == ASCII.lineFeed { return true }
      return before == ASCII.space && neighbours[Int(text[offset])] == Neighbour.letter
    }
  }
}
