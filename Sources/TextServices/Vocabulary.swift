/// Gives every distinct word a number, so that words are folded, stemmed and matched once each and
/// not wherever they stand. It belongs to one worker.
///
/// Numbers are dense and in order of first appearance: a word is new when its id is what ``count``
/// was before.
package struct Vocabulary: ~Copyable {
  /// One word: where its bytes lie in ``bytes``, and its first eight of them, which spare most
  /// comparisons the way there.
  private struct Entry {
    var head: UInt64
    var start: UInt32
    var count: UInt32

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: the upper half of a word's hash above its id + 1; 0 is an empty slot. Their
  /// number is a power of two, at least twice that of the entries.
  private var slots: [UInt64]
  private static let smallest = 1 << 12

  package init() {
    slots = Array(repeating: 0, count: Vocabulary.smallest)
  }

  /// The number of distinct words so far.
  package var count: Int { entries.count }

  /// The bytes that all distinct words take together.
  package var byteCount: Int { bytes.count }

  /// The id of the word `utf8[start..<end]`, which becomes the last one if it is new.
  package mutating func id(of utf8: [UInt8], from start: Int, to end: Int) -> Int {
    id(of: utf8.span, from: start, to: end)
  }

  /// The id of `word`, which becomes the last one if it is new.
  package mutating func id(of word: Span<UInt8>) -> Int {
    id(of: word, from: 0, to: word.count)
  }

  /// Appends the ids of the words `utf8[starts[i]..<ends[i]]` for all `i` in `indices`.
  package mutating func appendIDs(
    of utf8: [UInt8], starts: [UInt32], ends: [UInt32], in indices: Range<Int>,
    to ids: inout [Int32]
  ) {
    let text = utf8.span
    let needed = ids.count + indices.count
    // Never by less than half, or many short calls would copy all ids each time.
    if ids.capacity < needed { ids.reserveCapacity(max(needed, ids.capacity * 3 / 2)) }
    for index in indices {
      let id = id(of: text, from: Int(starts[index]), to: Int(ends[index]))
      ids.append(Int32(truncatingIfNeeded: id))
    }
  }

  /// The bytes of the word that has `id`.
  package func bytes(of id: Int) -> ArraySlice<UInt8> {
    bytes[entries[id].range]
  }

  /// Forgets all words, to bound the memory that an endless corpus would take.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  @inline(__always)
  private mutating func id(of text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let head = ByteLoading.word(of: text, from: start, to: end)
    let hash = Vocabulary.hash(of: text, from: start, to: end, head: head)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    let count = UInt32(truncatingIfNeeded: end - start)
    while true {
      let filled = slots[slot]
      if filled == 0 { break }
      if filled >> 32 == hash >> 32 {
        let id = Int(filled & 0xFFFF_FFFF) - 1
        let entry = entries[id]
        if entry.head == head && entry.count == count
          && (count <= 8 || isTail(of: entry, equalTo: text, from: start))
        {
          return id
        }
      }
      slot = (slot + 1) & mask
    }
    return insert(text, from: start, to: end, head: head, hash: hash, at: slot)
  }

  private func isTail(of entry: Entry, equalTo text: Span<UInt8>, from start: Int) -> Bool {
    let range = entry.range
    for offset in 8..<range.count where bytes[range.lowerBound + offset] != text[start + offset] {
      return false
    }
    return true
  }

  @inline(never)
  private mutating func insert(
    _ text: Span<UInt8>, from start: Int, to end: Int, head: UInt64, hash: UInt64, at slot: Int
  ) -> Int {
    let id = entries.count
    precondition(
      id < Int(Int32.max) && bytes.count + end - start <= Int(UInt32.max),
      "a vocabulary is reset long before it holds two billion words or 4 GiB")
    entries.append(
      Entry(
        head: head, start: UInt32(truncatingIfNeeded: bytes.count),
        count: UInt32(truncatingIfNeeded: end - start)))
    for index in start..<end { bytes.append(text[index]) }
    slots[slot] = (hash >> 32) << 32 | UInt64(id + 1)
    if 2 * entries.count > slots.count { slots = largerSlots() }
    return id
  }

  private func largerSlots() -> [UInt64] {
    var larger = [UInt64](repeating: 0, count: 2 * slots.count)
    let mask = larger.count - 1
    let all = bytes.span
    for (id, entry) in entries.enumerated() {
      let hash = Vocabulary.hash(
        of: all, from: entry.range.lowerBound, to: entry.range.upperBound, head: entry.head)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = (hash >> 32) << 32 | UInt64(id + 1)
    }
    return larger
  }

  /// Multiply and fold, eight bytes a step, after Wang Yi's wyhash.
  @inline(__always)
  private static func hash(
    of text: Span<UInt8>, from start: Int, to end: Int, head: UInt64
  ) -> UInt64 {
    var hash = mixed(head, UInt64(end - start))
    var next = start + 8
    while next < end {
      hash = mixed(hash, ByteLoading.word(of: text, from: next, to: end))
      next += 8
    }
    return hash
  }

  @inline(__always)
  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
