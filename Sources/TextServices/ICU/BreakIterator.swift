import CICU

/// ICU's break iterator over UTF-8: all that this module asks of ICU about boundaries.
///
/// ICU's forward rules look ahead but never back over a boundary, so a text may be handed over in
/// pieces: from any boundary on ICU finds the boundaries that it would find in the whole text.
@safe struct BreakIterator: ~Copyable {
  enum Kind: String {
    case words = "word boundaries"
    case sentences = "sentence boundaries"

    fileprivate var code: Int32 {
      switch self {
      case .words: Int32(crosscase_icu_words)
      case .sentences: Int32(crosscase_icu_sentences)
      }
    }
  }

  private let breaker: OpaquePointer
  private var ends: [Int32]
  private var ruleStatuses: [Int32]

  /// - Parameter locale: an ICU locale id; empty is ICU's root, and so is one that ICU has not.
  init(_ kind: Kind, locale: String) throws(TextServicesError) {
    var status: Int32 = 0
    // ICU takes its own default, which the shell decides, for an empty name.
    let name = locale.isEmpty ? "root" : locale
    guard !name.utf8.contains(0),
      let opened = unsafe crosscase_icu_breaker_open(kind.code, name, &status)
    else {
      throw .unavailable(service: kind.rawValue, name: locale, status: ICUStatus.name(status))
    }
    unsafe breaker = opened
    ends = Array(repeating: 0, count: 1024)
    ruleStatuses = Array(repeating: 0, count: 1024)
  }

  deinit { unsafe crosscase_icu_breaker_close(breaker) }

  /// The locale whose rules it follows: `root` for most, and the requested one if ICU does not
  /// know.
  func rulesLocale(askedFor locale: String) -> String {
    unsafe crosscase_icu_breaker_locale(breaker).map { unsafe String(cString: $0) } ?? locale
  }

  /// Calls `body` with the end of every segment of `utf8[range]`, counted from the start of `utf8`,
  /// and with its rule status.
  ///
  /// - Precondition: `range` is no longer than ``longestStretch``.
  mutating func forEachSegment<Failure: Error>(
    of utf8: [UInt8], in range: Range<Int>,
    _ body: (_ end: Int, _ ruleStatus: Int32) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(range.count <= BreakIterator.longestStretch, "ICU counts bytes in 32 bits")
    guard !range.isEmpty else { return }
    try unsafe utf8.withUnsafeBufferPointer { (buffer) throws(Failure) in
      let stretch = unsafe UnsafeBufferPointer(rebasing: buffer[range])
      // ICU keeps the address; it does not use it before the next text is set.
      let status = unsafe crosscase_icu_breaker_set_text(
        breaker, stretch.baseAddress, Int64(stretch.count))
      // Valid bytes of a length that fits leave nothing to refuse but memory.
      precondition(status <= 0, "ICU set no text: \(ICUStatus.name(status))")
      while true {
        let count = unsafe crosscase_icu_breaker_next(
          breaker, &ends, &ruleStatuses, Int32(ends.count))
        for index in 0..<Int(count) {
          try body(range.lowerBound + Int(ends[index]), ruleStatuses[index])
        }
        if count < ends.count { break }
      }
    }
  }

  /// The longest stretch, in bytes, that is handed to ICU at once.
  static let longestStretch = Int(Int32.max) - 16
}

/// ICU's UErrorCode: 0 and below for success.
enum ICUStatus {
  /// ICU's own name, such as `U_MISSING_RESOURCE_ERROR`.
  static func name(_ status: Int32) -> String {
    unsafe crosscase_icu_status_name(status).map { unsafe String(cString: $0) } ?? "\(status)"
  }
}
