package import CorpusModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Appends rows of comma-separated values to a buffer of UTF-8 bytes.
///
/// As RFC 4180 has it: rows end with CR LF, and a field that holds a comma, a quotation mark, CR or
/// LF is between quotation marks, its own ones doubled. Values are written exactly as they are.
/// The buffer belongs to the caller, who empties it with ``removeAll()`` after passing it on.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var isFirstInRow = true

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  package mutating func field(_ text: String) {
    beginField()
    appendQuoting(text.utf8.span)
  }

  /// An id that we made: it has no sign that would have to be quoted.
  package mutating func field(stableID id: String) {
    beginField()
    append(id.utf8.span)
  }

  /// An exact slice of a document's text.
  package mutating func field(_ span: TextSpan, of text: SourceText) {
    beginField()
    appendQuoting(text.utf8.span.extracting(span.range))
  }

  /// Slices of a document's text, joined by a space.
  package mutating func field(joining pieces: [TextSpan], of text: SourceText) {
    guard pieces.count != 1 else { return field(pieces[0], of: text) }
    beginField()
    let utf8 = text.utf8.span
    let isQuoted = pieces.contains { needsQuoting(utf8.extracting($0.range)) }
    if isQuoted { bytes.append(quote) }
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(ASCII.space) }
      appendDoublingQuotes(utf8.extracting(piece.range))
    }
    if isQuoted { bytes.append(quote) }
  }

  package mutating func field(_ number: Int) {
    beginField()
    // Twenty bytes hold every 64-bit integer with its sign.
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var rest = number.magnitude
    var first = 20
    repeat {
      first -= 1
      digits[first] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 { bytes.append(ASCII.hyphen) }
    for i in first..<20 { bytes.append(digits[i]) }
  }

  /// A flag: `yes`, or empty.
  package mutating func field(_ flag: Bool) {
    beginField()
    if flag { bytes.append(contentsOf: [ASCII.y, ASCII.e, ASCII.s]) }
  }

  package mutating func emptyField() { beginField() }

  package mutating func fields(_ rendered: RenderedFields) {
    beginField()
    bytes.append(contentsOf: rendered.bytes)
  }

  package mutating func endRow() {
    bytes.append(ASCII.carriageReturn)
    bytes.append(ASCII.lineFeed)
    isFirstInRow = true
  }

  package mutating func row(_ fields: some Sequence<String>) {
    for text in fields { field(text) }
    endRow()
  }

  /// U+FEFF, by which spreadsheets know UTF-8; before the first row only.
  package mutating func byteOrderMark() {
    bytes.append(contentsOf: [0xEF, 0xBB, 0xBF])
  }

  private mutating func beginField() {
    if !isFirstInRow { bytes.append(ASCII.comma) }
    isFirstInRow = false
  }

  private mutating func appendQuoting(_ text: Span<UInt8>) {
    guard needsQuoting(text) else { return append(text) }
    bytes.append(quote)
    appendDoublingQuotes(text)
    bytes.append(quote)
  }

  private mutating func appendDoublingQuotes(_ text: Span<UInt8>) {
    var rest = text
    while let place = firstQuote(in: rest) {
      append(rest.extracting(first: place + 1))
      bytes.append(quote)
      rest = rest.extracting(droppingFirst: place + 1)
    }
    append(rest)
  }

  private mutating func append(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }
}

private let quote: UInt8 = ASCII.quotationMark

/// One bit for each of `"`, comma, CR and LF.
private let special: UInt64 = 1 << 0x22 | 1 << 0x2C | 1 << 0x0D | 1 << 0x0A

private func needsQuoting(_ text: Span<UInt8>) -> Bool {
  for i in text.indices {
    let byte = text[i]
    if byte <= 0x2C && special >> UInt64(byte) & 1 == 1 { return true }
  }
  return false
}

/// The C library's search runs many times faster than a loop over bytes, and the texts are long.
private func firstQuote(in text: Span<UInt8>) -> Int? {
  unsafe text.withUnsafeBytes { buffer -> Int? in
    guard let start = buffer.baseAddress else { return nil }
    guard let found = unsafe memchr(start, Int32(quote), buffer.count) else { return nil }
    return unsafe UnsafeRawPointer(found) - start
  }
}
