/// The mark with which Unicode texts may begin.
struct ByteOrderMark: Hashable {
  /// `utf-8`, `utf-16le`, `utf-16be`, `utf-32le` or `utf-32be`.
  let encoding: String
  /// In bytes.
  let count: Int

  init?(of bytes: [UInt8]) {
    let start = bytes.prefix(4)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, count) = ("utf-8", 3)
    } else if start.elementsEqual([0xFF, 0xFE, 0, 0]) && bytes.count % 4 == 0 {
      (encoding, count) = ("utf-32le", 4)
    } else if start.elementsEqual([0, 0, 0xFE, 0xFF]) {
      (encoding, count) = ("utf-32be", 4)
    } else if start.starts(with: [0xFF, 0xFE]) {
      (encoding, count) = ("utf-16le", 2)
    } else if start.starts(with: [0xFE, 0xFF]) {
      (encoding, count) = ("utf-16be", 2)
    } else {
      return nil
    }
  }
}
