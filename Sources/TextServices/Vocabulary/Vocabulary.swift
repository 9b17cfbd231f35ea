/// Gives every distinct word a number, so that words are folded, stemmed and matched once each and
/// not in every place. It belongs to one worker.
///
/// Numbers are dense and in order of first appearance: a word is new when its id is what ``count``
/// was before.
package struct Vocabulary: ~Copyable {
  /// A place of the hash table, all that is looked at for a word of up to eight bytes: one line of
  /// the processor's cache, where most of the time of a lookup goes.
  private struct Slot {
    /// The first eight bytes of the word, zeros after a shorter one.
    var head: UInt64 = 0
    /// Its ``Key/check``.
    var check: UInt32 = 0
    /// Its id + 1; 0 in an empty slot.
    var number: UInt32 = 0
  }

  /// The key by which a word is looked up.
  private struct Key {
    var head: UInt64
    var hash: UInt64
    var count: Int

    /// The length up to 255 above 24 bits of the hash: with the head it distinguishes words of up
    /// to eight bytes for certain.
    var check: UInt32 {
      UInt32(truncatingIfNeeded: min(count, 255)) << 24 | UInt32(truncatingIfNeeded: hash >> 40)
    }
  }

  private var bytes: [UInt8] = []
  /// End of each word in ``bytes``, by id; it starts at the end of the word before.
  private var ends: [UInt32] = []
  /// Open addressing; a power of two, at most three quarters full.
  private var slots: [Slot]
  private static let smallest = 1 << 12

  package init() {
    slots = Array(repeating: Slot(), count: Vocabulary.smallest)
  }

  /// The number of distinct words so far.
  package var count: Int { ends.count }

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
    appendIDs(of: utf8.span, starts.span, ends.span, indices, &ids)
  }

  /// Does the same as ``appendIDs(of:starts:ends:in:to:)``, for the words with `indices` only.
  package mutating func appendIDs(
    of utf8: [UInt8], starts: [UInt32], ends: [UInt32], at indices: ArraySlice<Int>,
    to ids: inout [Int32]
  ) {
    appendIDs(of: utf8.span, starts.span, ends.span, indices, &ids)
  }

  private mutating func appendIDs(
    of text: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ indices: some RandomAccessCollection<Int>, _ ids: inout [Int32]
  ) {
    let needed = ids.count + indices.count
    // Never by less than half, or many short calls would copy all ids each time.
    if ids.capacity < needed { ids.reserveCapacity(max(needed, ids.capacity * 3 / 2)) }
    ids.append(addingCapacity: indices.count) { ids in
      for index in indices {
        let id = id(of: text, from: Int(starts[index]), to: Int(ends[index]))
        ids.append(Int32(truncatingIfNeeded: id))
      }
    }
  }

  /// The bytes of the word that has `id`.
  package func bytes(of id: Int) -> ArraySlice<UInt8> { bytes[range(of: id)] }

  /// Forgets all words, to bound the memory that an endless corpus would take.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = Slot() }
  }

  private func range(of id: Int) -> Range<Int> {
    (id == 0 ? 0 : Int(ends[id - 1]))..<Int(ends[id])
  }

  @inline(__always)
  private mutating func id(of text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let key = Vocabulary.key(of: text, from: start, to: end)
    let place = place(of: key, text, from: start, to: end)
    let number = slots[place].number
    return number > 0
      ? Int(number) - 1 : insert(text, from: start, to: end, key: key, at: place)
  }

  /// The index of the word in ``slots``, or of the empty slot where it belongs.
  @inline(__always)
  private func place(of key: Key, _ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let slots = slots.span
    let check = key.check
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { return place }
      if slot.head == key.head && slot.check == check
        && (key.count <= 8 || isWord(Int(slot.number) - 1, equalTo: text, from: start, to: end))
      {
        return place
      }
      place = (place + 1) & mask
    }
  }

  private func isWord(_ id: Int, equalTo text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let range = range(of: id)
    guard range.count == end - start else { return false }
    let known = bytes.span
    var offset = 8
    while offset < range.count {
      let word = ByteLoading.word(of: text, from: start + offset, to: end)
      guard
        word == ByteLoading.word(of: known, from: range.lowerBound + offset, to: range.upperBound)
      else { return false }
      offset += 8
    }
    return true
  }

  @inline(never)
  private mutating func insert(
    _ text: Span<UInt8>, from start: Int, to end: Int, key: Key, at place: Int
  ) -> Int {
    let id = ends.count
    precondition(
      id < Int(Int32.max) && bytes.count + end - start <= Int(UInt32.max),
      "a vocabulary is reset long before it holds two billion words or 4 GiB")
    for index in start..<end { bytes.append(text[index]) }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[place] = Slot(
      head: key.head, check: key.check, number: UInt32(truncatingIfNeeded: id + 1))
    if 4 * ends.count > 3 * slots.count { slots = largerSlots() }
    return id
  }

  private func largerSlots() -> [Slot] {
    var larger = [Slot](repeating: Slot(), count: 2 * slots.count)
    let mask = larger.count - 1
    let all = bytes.span
    for id in ends.indices {
      let range = range(of: id)
      let key = Vocabulary.key(of: all, from: range.lowerBound, to: range.upperBound)
      var place = Int(truncatingIfNeeded: key.hash) & mask
      while larger[place].number != 0 { place = (place + 1) & mask }
      larger[place] = Slot(
        head: key.head, check: key.check, number: UInt32(truncatingIfNeeded: id + 1))
    }
    return larger
  }

  /// Multiply and fold, eight bytes a step, after Wang Yi's wyhash.
  @inline(__always)
  private static func key(of text: Span<UInt8>, from start: Int, to end: Int) -> Key {
    let head = ByteLoading.word(of: text, from: start, to: end)
    var hash = mixed(head, UInt64(end - start))
    var next = start + 8
    while next < end {
      hash = mixed(hash, ByteLoading.word(of: text, from: next, to: end))
      next += 8
    }
    return Key(head: head, hash: hash, count: end - start)
  }

  @inline(__always)
  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
