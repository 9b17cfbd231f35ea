/// A flat table from 64-bit hashes to ranges, for look-ups in the innermost loops: no hashing of its own,
/// no references, usually one probe.
struct HashIndex: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = -1
    var end: Int32 = -1
  }

  private var slots: [Slot]
  private let mask: Int

  /// - Parameter groups: each hash once.
  init(groups: [(hash: UInt64, range: Range<Int32>)]) {
    var size = 8
    while size < groups.count * 3 { size *= 2 }
    mask = size - 1
    slots = [Slot](repeating: Slot(), count: size)
    for group in groups {
      var place = place(of: group.hash)
      while slots[place].start >= 0 { place = (place + 1) & mask }
      slots[place] = Slot(
        hash: group.hash, start: group.range.lowerBound, end: group.range.upperBound)
    }
  }

  subscript(hash: UInt64) -> Range<Int32>? {
    var place = place(of: hash)
    while true {
      let slot = slots[place]
      if slot.start < 0 { return nil }
      if slot.hash == hash { return slot.start..<slot.end }
      place = (place + 1) & mask
    }
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
