import Testing
import TextServices

@Suite struct ByteSearchTests {
  @Test(arguments: [[0x0A], [0x0A, 0x0D], [0x23, 0x28, 0x3C], [0, 0xFF, 0x80, 0x7F, 0x01]])
  func `finds what a loop over bytes finds`(wanted: [UInt8]) {
    let search = search(for: wanted)
    var state: UInt64 = 3
    for length in 0..<40 {
      for _ in 0..<50 {
        let text = (0..<length).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1
          // Mostly neighbours of what is wanted, which borrowed bits could mistake for it.
          return state >> 60 == 0 ? wanted[Int(state >> 40) % wanted.count] : wanted[0] ^ 0x80
        }
        for start in [0, length / 3] where start <= length {
          for end in [length, max(start, length - 3)] {
            #expect(
              search.offset(in: text.span, from: start, to: end)
                == (start..<end).first { wanted.contains(text[$0]) })
          }
        }
      }
    }
  }

  private func search(for bytes: [UInt8]) -> ByteSearch {
    switch bytes.count {
    case 1: ByteSearch(bytes[0])
    case 2: ByteSearch(bytes[0], bytes[1])
    case 3: ByteSearch(bytes[0], bytes[1], bytes[2])
    default: ByteSearch(bytes[0], bytes[1], bytes[2], bytes[3], bytes[4])
    }
  }
}
