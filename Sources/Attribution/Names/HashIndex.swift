/// A flat table from 64-bit hashes to ranges, for look-ups in the innermost loops: no hashing of its own,
/// no references, usually one probe.
struct HashIndex: Sendable {
  private var hashes: [UInt64]
  private var starts: [Int32]
  private var ends: [Int32]
  private let mask: Int

  /// - Parameter groups: each hash once.
  init(groups: [(hash: UInt64, range: Range<Int32>)]) {
    var size = 8
    while size < groups.count * 3 { size *= 2 }
    mask = size - 1
    hashes = [UInt64](repeating: 0, count: size)
    starts = [Int32](repeating: -1, count: size)
    ends = [Int32](repeating: -1, count: size)
    for group in groups {
      var slot = place(of: group.hash)
      while starts[slot] >= 0 { slot = (slot + 1) & mask }
      hashes[slot] = group.hash
      starts[slot] = group.range.lowerBound
      ends[slot] = group.range.upperBound
    }
  }

  subscript(hash: UInt64) -> Range<Int32>? {
    var slot = place(of: hash)
    while starts[slot] >= 0 {
      if hashes[slot] == hash { return starts[slot]..<ends[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
