internal import Languages
internal import CorpusModel

/// Lines of dialogue that a dash opens, as in French, Spanish and Joyce.
///
/// The speech runs to the narrator's words, which come after a second dash (`—Hola —dijo Juan—.`) or
/// after a stop and begin with a verb of saying or its subject (`— Bonjour, dit-il.`), and after them
/// goes on.
struct DialogueDash: Sendable {
  private let lexicon: Lexicon
  private let dashes: Set<UInt32>

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    dashes = Set(lexicon.rules[.dialogueDashes].compactMap { $0.unicodeScalars.first?.value })
  }

  /// The parts of the speech, white space at their ends left out; empty when no dash opens the
  /// paragraph.
  ///
  /// - Parameter isListItem: whether the paragraph was read as an item of a list, whose dash is not
  ///   part of `block`. It is taken for speech only if a sentence comes after a long dash.
  func parts(in block: TextSpan, isListItem: Bool, of text: SourceText) -> [TextSpan] {
    guard !dashes.isEmpty, !block.isEmpty,
      let dash = LeadingDash.scalar(of: block, in: text), dashes.contains(dash)
    else { return [] }
    if isListItem, dash == 0x2013 || !isSentence(block, in: text) { return [] }
    let (value, width) = scalar(at: block.start, in: text.utf8)
    let start = ScalarClass(value) == .dash ? block.start + width : block.start
    guard start < block.end else { return [] }
    var parts: [TextSpan] = []
    var offset = start
    while offset < block.end {
      let end = speechEnd(from: offset, to: block.end, of: text)
      let part = text.trimmed(TextSpan(offset, end.speech))
      if !part.isEmpty { parts.append(part) }
      offset = max(end.narrator, end.speech)
      if end.speech == block.end { break }
    }
    return parts
  }

  /// It begins with a capital or an opening ¡ or ¿ and ends with the stop of a sentence.
  private func isSentence(_ block: TextSpan, in text: SourceText) -> Bool {
    let first = scalar(at: block.start, in: text.utf8).value
    let last = scalar(before: block.end, in: text.utf8).value
    let isUpper = Unicode.Scalar(first)?.properties.isUppercase ?? false
    return (isUpper || ScalarClass(first) == .opening || ScalarClass(first) == .dash)
      && [0x2E, 0x21, 0x3F, 0x2026].contains(last)
  }

  /// The end of the speech that begins at `start`, and the end of the narrator's words after it.
  private func speechEnd(
    from start: Int, to limit: Int, of text: SourceText
  ) -> (speech: Int, narrator: Int) {
    let utf8 = text.utf8
    var offset = start
    var afterStop = false
    while offset < limit {
      let (value, width) = scalar(at: offset, in: utf8)
      if dashes.contains(value), offset > start,
        ScalarClass(scalar(before: offset, in: utf8).value) == .space,
        offset + width < limit, ScalarClass(scalar(at: offset + width, in: utf8).value) == .letter
      {
        return (offset, closingDash(from: offset + width, to: limit, of: utf8))
      }
      switch ScalarClass(value) {
      case .stop: afterStop = true
      case .space:
        if afterStop, let end = narratorEnd(from: offset + width, to: limit, of: text) {
          return (offset, end)
        }
        afterStop = false
      default: afterStop = false
      }
      offset += width
    }
    return (limit, limit)
  }

  /// After the next dash, or at the end.
  private func closingDash(from start: Int, to limit: Int, of utf8: [UInt8]) -> Int {
    var offset = start
    while offset < limit {
      let (value, width) = scalar(at: offset, in: utf8)
      offset += width
      guard dashes.contains(value) else { continue }
      while offset < limit, ScalarClass(scalar(at: offset, in: utf8).value) == .stop {
        offset += scalar(at: offset, in: utf8).width
      }
      return offset
    }
    return limit
  }

  /// The end of the narrator's sentence, if one with a verb of saying begins at `start`.
  private func narratorEnd(from start: Int, to limit: Int, of text: SourceText) -> Int? {
    var end = min(limit, start + 80)
    while !text.isBoundary(end) { end -= 1 }
    let words = FoldedWord.words(of: text.utf8, in: TextSpan(start, end))
    guard words.first?.span.start == start else { return nil }
    var verb: Int?
    for index in words.indices.prefix(5) {
      if index > 0,
        hasStop(from: words[index - 1].span.end, to: words[index].span.start, of: text.utf8)
      {
        break
      }
      let classes = lexicon.classes(at: index, in: words, of: text.utf8)?.classes ?? []
      if classes.contains(.speechVerb) {
        verb = index
        break
      }
      if classes.contains(.spoken)
        || words[0].isCapitalized && !classes.meets(.anyPronoun) && index > 1
      {
        return nil
      }
    }
    guard verb != nil else { return nil }
    var offset = start
    while offset < limit {
      let (value, width) = scalar(at: offset, in: text.utf8)
      offset += width
      if ScalarClass(value) == .stop, value != 0x2C, value != 0x3B { return offset }
    }
    return limit
  }

  private func hasStop(from start: Int, to end: Int, of utf8: [UInt8]) -> Bool {
    var offset = start
    while offset < end {
      let (value, width) = scalar(at: offset, in: utf8)
      if ScalarClass(value) == .stop { return true }
      offset += width
    }
    return false
  }
}
