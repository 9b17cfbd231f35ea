import CorpusModel
import TextServices

/// Reads indicators as researchers write them in a codebook.
///
/// Signs mean something where a word would not have them: `…` and `&` between spaces, `~` before a
/// word, `(` with a `|` before its `)`, and `/` at both ends. Anywhere else they are punctuation.
struct IndicatorSyntax: ~Copyable {
  private var phrases: PhraseSyntax

  /// - Throws: ``TextServicesError`` if ICU has no word boundaries.
  init() throws(TextServicesError) {
    phrases = try PhraseSyntax()
  }

  /// A fault of an indicator, worded as the end of a sentence about it.
  struct Problem: Error, Equatable {
    let text: String
    /// The byte of the indicator where it is.
    var offset = 0
  }

  /// - Parameter isUnless: whether it may end or begin with its distance from the words that it
  ///   forbids.
  mutating func indicator(
    _ text: String, isUnless: Bool, among names: StudyNames
  ) throws(Problem) -> (Indicator, IndicatorCondition) {
    let syntax = try ConditionSyntax(Array(text.utf8))
    for name in syntax.names {
      if let problem = names.problem(with: name) { throw problem }
    }
    let indicator = try indicator(Array(syntax.indicator), syntax.condition, isUnless: isUnless)
    return (indicator, syntax.condition)
  }

  /// The indicator that `text` describes, without its condition.
  mutating func indicator(_ text: String, isUnless: Bool) throws(Problem) -> Indicator {
    try indicator(text, isUnless: isUnless, among: StudyNames()).0
  }

  private mutating func indicator(
    _ utf8: [UInt8], _ condition: IndicatorCondition, isUnless: Bool
  ) throws(Problem) -> Indicator {
    if let pattern = try IndicatorSyntax.pattern(in: utf8) {
      if condition.isAnswerWide && !isUnless { throw IndicatorSyntax.idleScope }
      return .pattern(pattern)
    }
    var pieces = try IndicatorPiece.list(utf8)
    guard pieces.contains(where: \.isWords) else { throw PhraseSyntax.noWord }
    let reach = try IndicatorSyntax.takeReach(from: &pieces, isUnless: isUnless)
    var indicator: WordIndicator?
    var pending: IndicatorPiece?
    for piece in pieces {
      guard case .words(let words) = piece else {
        if pending != nil || indicator == nil { throw IndicatorSyntax.noWord(beside: piece) }
        pending = piece
        continue
      }
      let part = try phrases.phrases(words)
      switch pending {
      case .gap(let most):
        if indicator?.others.isEmpty == false, let last = indicator?.others.indices.last {
          indicator?.others[last].append(part, gap: most)
        } else {
          indicator?.first.append(part, gap: most)
        }
      case .near(let most):
        indicator?.others.append(.init(parts: [part]))
        indicator?.nearness.append(
          most.map { .words($0) } ?? (condition.isAnswerWide ? .sameAnswer : .sameSentence))
      case .words, nil: indicator = WordIndicator(first: .init(parts: [part]))
      }
      pending = nil
    }
    if let pending, indicator != nil { throw IndicatorSyntax.noWord(beside: pending) }
    guard var indicator else { throw PhraseSyntax.noWord }
    indicator.reach = reach
    indicator.isAnswerWide = condition.isAnswerWide
    if condition.isAnswerWide && !isUnless && indicator.phrases != nil {
      throw IndicatorSyntax.idleScope
    }
    return .words(indicator)
  }

  private static let idleScope = Problem(
    text:
      "has 'in: answer', which limits how far apart words may be; write '…' or '&', or leave it "
      + "out")

  private static func noWord(beside piece: IndicatorPiece) -> Problem {
    Problem(text: "has no word on one side of '\(piece.sign)'; write one, or leave the sign out")
  }

  private static func takeReach(
    from pieces: inout [IndicatorPiece], isUnless: Bool
  ) throws(Problem) -> WordIndicator.Reach? {
    guard isUnless, pieces.count > 1 else { return nil }
    switch (pieces[0], pieces[pieces.count - 1]) {
    case (.words, .words): return nil
    case (.gap(let most), .words):
      pieces.removeFirst()
      return .after(most)
    case (.words, .gap(let most)):
      pieces.removeLast()
      return .before(most)
    case (.near(let most), .words):
      pieces.removeFirst()
      return most.map { .near($0) }
    case (.words, .near(let most)):
      pieces.removeLast()
      return most.map { .near($0) }
    default:
      throw Problem(text: "begins and ends with '…' or '&'; leave one of them out")
    }
  }

  /// The pattern between `/` and `/`.
  private static func pattern(in utf8: [UInt8]) throws(Problem) -> String? {
    let slash = ASCII.slash
    guard utf8.count > 2, utf8.first == slash, utf8.last == slash else { return nil }
    let pattern = String(decoding: utf8[1..<utf8.count - 1], as: UTF8.self)
    let length = pattern.unicodeScalars.count
    if length > 1000 {
      throw Problem(text: "is a pattern of \(length) characters, but the limit is 1000; split it")
    }
    do {
      _ = try RegularExpression(pattern)
    } catch {
      let place = error.character.map { " at its character \($0)" } ?? ""
      throw Problem(
        text: "is not a regular expression: \(error.problem)\(place); correct it, or leave out the "
          + "'/' at its ends to mean the words")
    }
    return pattern
  }
}

extension WordIndicator.Sequence {
  fileprivate mutating func append(_ part: [Phrase], gap: Int) {
    parts.append(part)
    gaps.append(gap)
  }
}
