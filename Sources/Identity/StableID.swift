import CorpusModel

/// Ids that are the same in every run, made from the things that they name.
///
/// An id is its prefix, an underscore and 13 characters of base 32 (65 bits of a SHA-256): it
/// starts with a letter, and no spreadsheet takes it for a number or a date.
package struct StableID: Sendable {
  private var content: [UInt8] = []
  /// The start of the last part.
  private var last = 0
  /// The end of the parts that all later ids share.
  private var kept = 0
  /// The memory in which ids are written, with an underscore where each has it.
  private var characters: [UInt8] = []

  package init() {}

  /// Adds a part; parts are kept apart, so `a` `bc` and `ab` `c` give different ids.
  package mutating func add(_ part: [UInt8]) {
    last = content.count
    content.append(contentsOf: part)
    content.append(ASCII.unitSeparator)
  }

  package mutating func add(_ part: String) {
    last = content.count
    content.append(contentsOf: part.utf8)
    content.append(ASCII.unitSeparator)
  }

  package mutating func add(_ part: Int) {
    // Nearly every number is 0, for a thing without an equal before it.
    guard part == 0 else { return add(String(part)) }
    last = content.count
    content.append(ASCII.zero)
    content.append(ASCII.unitSeparator)
  }

  /// Takes away the last part and adds another in its place.
  package mutating func replaceLast(by part: Int) {
    content.removeSubrange(last...)
    add(part)
  }

  /// Keeps the parts so far for all ids to come.
  package mutating func keepParts() { kept = content.count }

  /// Takes away all parts but those kept, and leaves their memory to the next id.
  package mutating func removeAll() {
    content.removeSubrange(kept...)
    last = kept
  }

  package mutating func text(prefix: String) -> String {
    let digest = ContentHash.sha256(content.span)
    var bits: UInt64 = 0
    for place in 0..<8 { bits = bits << 8 | UInt64(digest[place]) }
    let start = prefix.utf8.count + 1
    if characters.count != start + 13 {
      characters = [UInt8](repeating: ASCII.underscore, count: start + 13)
    }
    var text = characters.mutableSpan
    for (place, byte) in prefix.utf8.enumerated() { text[place] = byte }
    for place in 0..<12 { text[start + place] = Self.digit(bits >> UInt64(59 - 5 * place) & 31) }
    // The bit after the first 64 is the last.
    text[start + 12] = Self.digit(bits << 1 & 31 | UInt64(digest[8] >> 7))
    return String(decoding: characters, as: UTF8.self)
  }

  /// `a` to `z`, then `2` to `7`.
  private static func digit(_ value: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x32 + value - 26)
  }
}
