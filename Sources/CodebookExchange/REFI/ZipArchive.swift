/// Takes files out of a zip archive (PKWARE's APPNOTE), in memory: nothing is written anywhere.
struct ZipArchive {
  struct Entry: Hashable {
    /// The path within the archive.
    let name: String
    fileprivate let method: Int
    fileprivate let isEncrypted: Bool
    fileprivate let checksum: UInt32
    fileprivate let compressedCount: Int
    fileprivate let count: Int
    fileprivate let header: Int
  }

  /// What is wrong, as the end of a sentence about the archive.
  struct Problem: Error, Equatable { let text: String }

  private static let damaged = Problem(
    text: "is damaged, or was cut off; export it again, or copy it again")

  private let bytes: [UInt8]
  let entries: [Entry]

  /// - Throws: ``Problem`` if the list of files is not to be found or read.
  init(_ bytes: [UInt8]) throws(Problem) {
    self.bytes = bytes
    guard let end = ZipArchive.endRecord(of: bytes) else { throw ZipArchive.damaged }
    let count = Int(ZipArchive.number(bytes, at: end + 10, 2))
    var place = Int(ZipArchive.number(bytes, at: end + 16, 4))
    guard count != 0xFFFF, place != 0xFFFF_FFFF else {
      throw Problem(
        text: "is of the kind for very large ones (ZIP64), which is not read; unpack it")
    }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard place + 46 <= end, ZipArchive.number(bytes, at: place, 4) == 0x0201_4B50 else {
        throw ZipArchive.damaged
      }
      func field(_ offset: Int, _ count: Int) -> Int {
        Int(ZipArchive.number(bytes, at: place + offset, count))
      }
      let nameEnd = place + 46 + field(28, 2)
      guard nameEnd <= end else { throw ZipArchive.damaged }
      entries.append(
        Entry(
          name: String(decoding: bytes[place + 46..<nameEnd], as: UTF8.self), method: field(10, 2),
          isEncrypted: field(8, 2) & 1 == 1, checksum: UInt32(truncatingIfNeeded: field(16, 4)),
          compressedCount: field(20, 4), count: field(24, 4), header: field(42, 4)))
      place = nameEnd + field(30, 2) + field(32, 2)
    }
    self.entries = entries
  }

  /// The bytes of a file.
  ///
  /// - Parameter most: how many bytes it may have, whatever the archive says.
  func content(of entry: Entry, most: Int) throws(Problem) -> [UInt8] {
    if entry.isEncrypted {
      throw Problem(text: "is locked with a password; unpack it and give the file in it")
    }
    guard entry.header + 30 <= bytes.count,
      ZipArchive.number(bytes, at: entry.header, 4) == 0x0403_4B50
    else { throw ZipArchive.damaged }
    let start =
      entry.header + 30 + Int(ZipArchive.number(bytes, at: entry.header + 26, 2))
      + Int(ZipArchive.number(bytes, at: entry.header + 28, 2))
    let end = start + entry.compressedCount
    guard end <= bytes.count else { throw ZipArchive.damaged }
    let tooLong = Problem(
      text: "holds a file of more than \(most >> 20) MiB; unpack it and give the file in it")
    guard entry.count <= most else { throw tooLong }
    var content: [UInt8]
    switch entry.method {
    case 0: content = Array(bytes[start..<end])
    case 8:
      do {
        content = try Inflate.decompress(bytes, in: start..<end, most: most)
      } catch {
        throw error == .tooLong ? tooLong : ZipArchive.damaged
      }
    default:
      throw Problem(text: "is compressed in an unusual way; unpack it and give the file in it")
    }
    guard content.count == entry.count, ZipArchive.checksum(of: content) == entry.checksum else {
      throw ZipArchive.damaged
    }
    return content
  }

  /// Where the record at the end stands, after which there may be a comment.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    var place = bytes.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first {
      if number(bytes, at: place, 4) == 0x0605_4B50,
        place + 22 + Int(number(bytes, at: place + 20, 2)) == bytes.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// The lowest byte first.
  private static func number(_ bytes: [UInt8], at place: Int, _ count: Int) -> UInt64 {
    var value: UInt64 = 0
    for offset in (0..<count).reversed() { value = value << 8 | UInt64(bytes[place + offset]) }
    return value
  }

  /// CRC-32 as in ISO 3309.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var checksum: UInt32 = .max
    for byte in bytes {
      checksum = checksum >> 8 ^ table[Int((checksum ^ UInt32(byte)) & 0xFF)]
    }
    return ~checksum
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }
}
