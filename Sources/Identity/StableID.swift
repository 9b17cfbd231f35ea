/// Ids that are the same in every run, made from what they name.
///
/// An id is its prefix, an underscore and 13 characters of base 32 (65 bits of a SHA-256): it
/// starts with a letter, and no spreadsheet takes it for a number or a date.
package struct StableID: Sendable {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
  private var content: [UInt8] = []

  package init() {}

  /// Adds a part; parts are kept apart, so `a` `bc` and `ab` `c` give different ids.
  package mutating func add(_ part: [UInt8]) {
    content.append(contentsOf: part)
    content.append(0x1F)
  }

  package mutating func add(_ part: String) {
    content.append(contentsOf: part.utf8)
    content.append(0x1F)
  }

  package mutating func add(_ part: Int) { add(String(part)) }

  package func text(prefix: String) -> String {
    let digest = ContentHash.sha256(content.span)
    var characters = Array(prefix.utf8) + [0x5F]
    var bits = 0
    var held = 0
    for byte in digest where characters.count < prefix.utf8.count + 14 {
      bits = bits << 8 | Int(byte)
      held += 8
      while held >= 5 && characters.count < prefix.utf8.count + 14 {
        held -= 5
        characters.append(StableID.alphabet[bits >> held & 31])
      }
      bits &= (1 << held) - 1
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
