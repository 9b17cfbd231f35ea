internal import CICU

/// A regular expression of ICU, without regard to case. It belongs to one worker.
///
/// Its steps are limited by number, not by time: too much on one machine is too much on all.
@safe package final class RegularExpression {
  private let expression: OpaquePointer
  private let required: RequiredLetters?

  /// Why a pattern is none, in ICU's words, and the number of the character where, from 1.
  package struct Fault: Error, Equatable {
    package let problem: String
    package let character: Int?
  }

  /// It took more steps, or more memory for them, than the length of the text allows.
  package struct TooManySteps: Error {}

  package init(_ pattern: String) throws(Fault) {
    let units = UTF16Text(Array(pattern.utf8)[...]).nfc().units
    var status: Int32 = 0
    var place: Int32 = 0
    guard
      let opened = unsafe crosscase_icu_regex_open(units, Int32(units.count), &status, &place)
    else {
      let name = ICUStatus.name(status)
      let words = name.hasPrefix("U_REGEX_") ? name.dropFirst(8) : name.dropFirst(2)
      throw Fault(
        problem: words.lowercased().replacing("_", with: " "),
        character: place > 0 ? Int(place) : nil)
    }
    unsafe expression = opened
    required = RequiredLetters(ofPattern: String(decoding: units, as: UTF16.self))
  }

  deinit { unsafe crosscase_icu_regex_close(expression) }

  /// Calls `body` with the byte offsets of every match in `text`, in order, empty ones too.
  package func forEachMatch(
    in text: RegularExpressionText, _ body: (Range<Int>) -> Void
  ) throws(TooManySteps) {
    if let required, !text.trigrams.mayHold(required) { return }
    var cursor = RegularExpressionText.Cursor()
    let hasGivenUp = unsafe text.units.withUnsafeBufferPointer { units in
      // ICU keeps the address; it does not use it before the next text is set.
      var status = unsafe crosscase_icu_regex_set_text(
        expression, units.baseAddress, Int32(units.count), text.stepLimit)
      var start: Int32 = 0
      var end: Int32 = 0
      while status <= 0, unsafe crosscase_icu_regex_next(expression, &start, &end, &status) != 0 {
        body(text.bytes(from: Int(start), to: Int(end), &cursor))
      }
      return status > 0
    }
    if hasGivenUp { throw TooManySteps() }
  }
}
