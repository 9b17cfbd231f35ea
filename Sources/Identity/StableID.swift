/// Ids that are the same in every run, made from what they name.
///
/// An id is its prefix, an underscore and 13 characters of base 32 (65 bits of a SHA-256): it
/// starts with a letter, and no spreadsheet takes it for a number or a date.
package struct StableID: Sendable {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
  private var content: [UInt8] = []
  /// Where the last part starts.
  private var last = 0
  /// The memory in which ids are written.
  private var characters: [UInt8] = []

  package init() {}

  /// Adds a part; parts are kept apart, so `a` `bc` and `ab` `c` give different ids.
  package mutating func add(_ part: [UInt8]) {
    last = content.count
    content.append(contentsOf: part)
    content.append(0x1F)
  }

  package mutating func add(_ part: String) {
    last = content.count
    content.append(contentsOf: part.utf8)
    content.append(0x1F)
  }

  package mutating func add(_ part: Int) { add(String(part)) }

  /// Takes away the last part and adds another in its place.
  package mutating func replaceLast(by part: Int) {
    content.removeSubrange(last...)
    add(part)
  }

  /// Takes away all parts, but keeps their memory for the next id.
  package mutating func removeAll() {
    content.removeAll(keepingCapacity: true)
    last = 0
  }

  package mutating func text(prefix: String) -> String {
    let digest = ContentHash.sha256(content.span)
    characters.removeAll(keepingCapacity: true)
    characters.append(contentsOf: prefix.utf8)
    characters.append(0x5F)
    var bits = 0
    var held = 0
    var place = 0
    for _ in 0..<13 {
      if held < 5 {
        bits = bits << 8 | Int(digest[place])
        held += 8
        place += 1
      }
      held -= 5
      characters.append(StableID.alphabet[bits >> held & 31])
      bits &= (1 << held) - 1
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
