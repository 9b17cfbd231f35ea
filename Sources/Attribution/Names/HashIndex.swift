/// A flat table from 64-bit hashes to ranges, for look-ups in the innermost loops: no hashing of its own,
/// no references, usually one probe.
///
/// Most words of a text are in no table. A sieve of a few bits for each hash, which stays in the nearest
/// memory, stops nine in ten of them or more before the table itself is read.
struct HashIndex: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = -1
    var end: Int32 = -1
  }

  private var slots: [Slot]
  private let mask: Int
  /// A bit for each value of some bits of a hash, set where there is such a hash.
  private var sieve: [UInt64]

  /// - Parameter groups: each hash once. Hashes differ in their low bits and in their high bits.
  init(groups: [(hash: UInt64, range: Range<Int32>)]) {
    // With few names, too, the sieve must be wide enough that hardly a common word falls through.
    var size = 512
    while size < groups.count * 3 { size *= 2 }
    mask = size - 1
    slots = [Slot](repeating: Slot(), count: size)
    sieve = [UInt64](repeating: 0, count: size / 16)
    for group in groups {
      let bit = bit(of: group.hash)
      sieve[bit.word] |= bit.mask
      var place = place(of: group.hash)
      while slots[place].start >= 0 { place = (place + 1) & mask }
      slots[place] = Slot(
        hash: group.hash, start: group.range.lowerBound, end: group.range.upperBound)
    }
  }

  /// True if the sieve lets a hash through: all that are held, and some others.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let bit = bit(of: hash)
    return sieve[bit.word] & bit.mask != 0
  }

  subscript(hash: UInt64) -> Range<Int32>? {
    guard mayHold(hash) else { return nil }
    var place = place(of: hash)
    while true {
      let slot = slots[place]
      if slot.start < 0 { return nil }
      if slot.hash == hash { return slot.start..<slot.end }
      place = (place + 1) & mask
    }
  }

  private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & mask }

  /// The sieve has four bits for each slot.
  @inline(__always)
  private func bit(of hash: UInt64) -> (word: Int, mask: UInt64) {
    (Int(truncatingIfNeeded: hash >> 38) & (mask >> 4), 1 &<< (hash >> 32 & 63))
  }
}
