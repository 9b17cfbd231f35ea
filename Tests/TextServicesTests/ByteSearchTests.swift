import Testing
import TextServices

@Suite struct ByteSearchTests {
  @Test(arguments: [
    [0x0A], [0x0A, 0x0D], [0x23, 0x28, 0x3C], [0, 0xFF, 0x80, 0x7F, 0x01],
    [0x22, 0x27, 0x60, 0xC2, 0xE2, 0xE3, 0xE4, 0xE5],
  ])
  func `finds what a loop over bytes finds`(wanted: [UInt8]) {
    check(ByteSearch(wanted)) { wanted.contains($0) }
    check(ByteSearch(wanted, withNonASCII: true)) { wanted.contains($0) || $0 >= 0x80 }
  }

  private func check(_ search: ByteSearch, _ isWanted: (UInt8) -> Bool) {
    var state: UInt64 = 3
    let wanted = (0...0xFF as ClosedRange<UInt8>).filter(isWanted)
    let others = (0...0xFF as ClosedRange<UInt8>).filter { !isWanted($0) }
    for length in Array(0..<40) + [63, 64, 65, 100, 127, 128, 129, 200, 260] {
      for rarity in 0..<50 {
        let text = (0..<length).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let number = Int(state >> 34)
          return number % (8 * rarity + 1) == 7
            ? wanted[number / 401 % wanted.count] : others[number / 401 % others.count]
        }
        for start in [0, length / 3] where start <= length {
          for end in [length, max(start, length - 3)] {
            #expect(
              search.offset(in: text.span, from: start, to: end)
                == (start..<end).first { isWanted(text[$0]) })
          }
        }
      }
    }
  }
}
