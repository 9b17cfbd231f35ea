/// The sentence rules of UAX #29 for the ``TableCharacters``, where the installed ICU follows them.
///
/// ``SentenceBreakProbe`` finds out from ICU what each character is and whether the rules below give
/// what ICU gives; a character that behaves like none of the classes is ``Class/outside``, and so is what
/// clings to the character before it. Where one comes into play, ICU itself must decide.
struct SentenceBreakTable: Sendable {
  /// The values of the property Sentence_Break, as far as rules distinguish them.
  enum Class: UInt8, CaseIterable {
    case outside, other
    case carriageReturn, lineFeed, separator
    case space, close, numeric
    case lower, upper, otherLetter
    /// ATerm: a full stop, which may also end an abbreviation or be within a number.
    case fullStop
    /// STerm: `!`, `?` and the like.
    case terminator
    /// SContinue: a comma, a dash.
    case continuation

    fileprivate var endsParagraph: Bool {
      self == .carriageReturn || self == .lineFeed || self == .separator
    }

    fileprivate var endsSentence: Bool { self == .fullStop || self == .terminator }

    fileprivate var isLetter: Bool { self == .lower || self == .upper || self == .otherLetter }
  }

  /// Classes by place among the ``TableCharacters``, and last the class of all others.
  private let classes: [Class]
  /// Finds the bytes that start a character at which the rules have to look.
  private let ofInterest: ByteSearch

  init(classes: [Class]) {
    self.classes = classes
    let ascii = (0..<0x80 as Range<UInt8>).filter { byte in
      let kind = classes[Int(byte)]
      return kind == .outside || kind.endsParagraph || kind.endsSentence
    }
    // Something must be looked for; that NUL is looked at as well changes nothing.
    ofInterest = ByteSearch(ascii.isEmpty ? [0] : ascii, withNonASCII: true)
  }

  /// The end of the sentence that starts at `start`, which is a boundary.
  ///
  /// - Returns: nil if ICU must decide.
  func endOfSentence(of text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var offset = start
    while true {
      guard let next = ofInterest.offset(in: text, from: offset, to: end) else { return end }
      offset = next
      let (kind, width) = character(at: offset, of: text)
      switch kind {
      case .outside: return nil
      case .carriageReturn, .lineFeed, .separator:
        return endOfParagraph(at: offset, of: text, to: end)
      case .fullStop, .terminator:
        switch decision(on: kind, at: offset, width: width, of: text, from: start, to: end) {
        case .ends(let boundary): return boundary
        case .continues(let next): offset = next
        case .unknown: return nil
        }
      default: offset += width
      }
    }
  }

  private enum Decision {
    case ends(Int)
    /// No sentence ends before this offset.
    case continues(Int)
    case unknown
  }

  /// Rules SB6 to SB11 for the full stop or terminator at `offset`.
  private func decision(
    on kind: Class, at offset: Int, width: Int, of text: Span<UInt8>, from start: Int, to end: Int
  ) -> Decision {
    var next = offset + width
    if kind == .fullStop && next < end {
      let follower = character(at: next, of: text).class
      if follower == .numeric { return .continues(next) }
      if follower == .upper && offset > start {
        let before = classBefore(offset, of: text)
        if before == .upper || before == .lower { return .continues(next) }
      }
    }
    skip(.close, &next, of: text, to: end)
    skip(.space, &next, of: text, to: end)
    if next >= end { return .ends(end) }
    let follower = character(at: next, of: text).class
    if follower == .outside { return .unknown }
    if follower == .continuation || follower.endsSentence { return .continues(next) }
    if kind == .fullStop {
      // An abbreviation, if the sentence goes on in lower case.
      var ahead = next
      while ahead < end {
        let (kind, width) = character(at: ahead, of: text)
        if kind == .outside { return .unknown }
        if kind == .lower { return .continues(ahead) }
        if kind.isLetter || kind.endsParagraph || kind.endsSentence { break }
        ahead += width
      }
    }
    return .ends(follower.endsParagraph ? endOfParagraph(at: next, of: text, to: end) : next)
  }

  private func skip(_ kind: Class, _ offset: inout Int, of text: Span<UInt8>, to end: Int) {
    while offset < end {
      let (found, width) = character(at: offset, of: text)
      guard found == kind else { break }
      offset += width
    }
  }

  private func endOfParagraph(at offset: Int, of text: Span<UInt8>, to end: Int) -> Int {
    let (kind, width) = character(at: offset, of: text)
    let next = offset + width
    guard kind == .carriageReturn && next < end else { return next }
    return character(at: next, of: text).class == .lineFeed ? next + 1 : next
  }

  @inline(__always)
  private func character(at offset: Int, of text: Span<UInt8>) -> (class: Class, width: Int) {
    let (place, width) = TableCharacters.character(at: offset, of: text)
    return (classes[place], width)
  }

  private func classBefore(_ offset: Int, of text: Span<UInt8>) -> Class {
    var start = offset - 1
    while start > 0 && text[start] & 0xC0 == 0x80 { start -= 1 }
    return character(at: start, of: text).class
  }
}
