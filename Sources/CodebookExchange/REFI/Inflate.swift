/// Undoes the compression DEFLATE (RFC 1951), in which files lie in zip archives.
struct Inflate {
  enum Fault: Error, Equatable {
    /// The bytes end too soon, or are not what DEFLATE has.
    case damaged
    /// More comes out than is allowed.
    case tooLong
  }

  private let bytes: [UInt8]
  private var place: Int
  private let end: Int
  /// Bits that were read and not yet used, the next one lowest.
  private var bits: UInt32 = 0
  private var bitCount = 0
  private let most: Int
  private var output: [UInt8] = []

  /// - Parameters:
  ///   - range: where the compressed bytes stand.
  ///   - most: how many bytes may come out.
  static func decompress(
    _ bytes: [UInt8], in range: Range<Int>, most: Int
  ) throws(Fault) -> [UInt8] {
    var inflate = Inflate(bytes, range, most)
    try inflate.run()
    return inflate.output
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ most: Int) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
    self.most = most
  }

  private mutating func run() throws(Fault) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try decode(.fixedLengths, .fixedDistances)
      case 2:
        let (lengths, distances) = try codes()
        try decode(lengths, distances)
      default: throw .damaged
      }
    }
  }

  private mutating func take(_ count: Int) throws(Fault) -> Int {
    while bitCount < count {
      guard place < end else { throw .damaged }
      bits |= UInt32(bytes[place]) << UInt32(bitCount)
      place += 1
      bitCount += 8
    }
    let value = Int(bits & ((1 << UInt32(count)) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  /// A block without compression starts at the next whole byte.
  private mutating func copyStored() throws(Fault) {
    bits = 0
    bitCount = 0
    guard place + 4 <= end else { throw .damaged }
    let count = Int(bytes[place]) | Int(bytes[place + 1]) << 8
    let complement = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
    place += 4
    guard count ^ complement == 0xFFFF, place + count <= end else { throw .damaged }
    guard output.count + count <= most else { throw .tooLong }
    output += bytes[place..<place + count]
    place += count
  }

  private mutating func decode(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws(Fault) {
    while true {
      let symbol = try next(lengths)
      if symbol < 256 {
        guard output.count < most else { throw .tooLong }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Inflate.lengthBases.count else { throw .damaged }
      let length =
        Inflate.lengthBases[symbol - 257] + (try take(Inflate.lengthExtras[symbol - 257]))
      let code = try next(distances)
      guard code < Inflate.distanceBases.count else { throw .damaged }
      let distance = Inflate.distanceBases[code] + (try take(Inflate.distanceExtras[code]))
      guard distance <= output.count else { throw .damaged }
      guard output.count + length <= most else { throw .tooLong }
      // What is copied may be what this copy itself wrote.
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func next(_ code: HuffmanCode) throws(Fault) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for count in code.counts.dropFirst() {
      value |= try take(1)
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged
  }

  /// The codes that a block brings with it.
  private mutating func codes() throws(Fault) -> (HuffmanCode, HuffmanCode) {
    let lengthCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let metaCount = try take(4) + 4
    var metaLengths = Array(repeating: 0, count: 19)
    for place in Inflate.metaOrder.prefix(metaCount) { metaLengths[place] = try take(3) }
    let meta = try HuffmanCode(metaLengths)
    var lengths: [Int] = []
    while lengths.count < lengthCount + distanceCount {
      let symbol = try next(meta)
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths += Array(repeating: last, count: try take(2) + 3)
      case 17: lengths += Array(repeating: 0, count: try take(3) + 3)
      default: lengths += Array(repeating: 0, count: try take(7) + 11)
      }
    }
    guard lengths.count == lengthCount + distanceCount else { throw .damaged }
    return (
      try HuffmanCode(Array(lengths[..<lengthCount])),
      try HuffmanCode(Array(lengths[lengthCount...]))
    )
  }

  private static let metaOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceExtras = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
}

/// A canonical Huffman code: its symbols by the length of their codes, then by number.
private struct HuffmanCode {
  /// How many codes have each length, from 0 to 15 bits.
  private(set) var counts = Array(repeating: 0, count: 16)
  private(set) var symbols: [Int] = []

  /// - Parameter lengths: by symbol; 0 for one that has no code.
  init(_ lengths: [Int]) throws(Inflate.Fault) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    // More codes than there is room for would be read as each other.
    var room = 1
    for count in counts.dropFirst() {
      room = 2 * room - count
      if room < 0 { throw .damaged }
    }
    for length in 1..<counts.count {
      for symbol in lengths.indices where lengths[symbol] == length { symbols.append(symbol) }
    }
  }

  /// Of lengths that no code can be made of, nothing.
  private init(fixed lengths: [Int]) {
    self = (try? HuffmanCode(lengths)) ?? HuffmanCode()
  }

  private init() {}

  static let fixedLengths = HuffmanCode(
    fixed: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = HuffmanCode(fixed: Array(repeating: 5, count: 30))
}
