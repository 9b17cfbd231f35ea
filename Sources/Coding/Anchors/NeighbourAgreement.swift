/// The share of an anchor's neighbouring words that are still beside it: the longest common
/// subsequence on either side, divided by the number of words that were there.
///
/// Bit-parallel, after Hyyrö (2004), “Bit-Parallel LCS-length Computation Revisited”.
struct NeighbourAgreement {
  /// Number of words on either side that are weighed.
  static let reach = 64
  /// Number of further words that are looked at, as words may have come between.
  private static let slack = 8

  /// Words on either side, from the nearest outwards.
  private let before: Masks
  private let after: Masks

  /// - Parameters: numbers of words, in the order of the text; -1 for one that the text has not.
  init(before: [Int32], after: [Int32]) {
    self.before = Masks(before.suffix(NeighbourAgreement.reach).reversed())
    self.after = Masks(after.prefix(NeighbourAgreement.reach))
  }

  /// The number of words that are weighed.
  var weight: Int { before.count + after.count }

  /// Share of the neighbours that agree, from 0 to 1; 1 where there is nothing to weigh.
  func share(in text: AnchorText, of words: Range<Int>) -> Double {
    guard weight > 0 else { return 1 }
    let low = max(0, words.lowerBound - before.count - NeighbourAgreement.slack)
    let high = min(text.count, words.upperBound + after.count + NeighbourAgreement.slack)
    let common =
      before.common(with: text.numbers[low..<words.lowerBound].reversed())
      + after.common(with: text.numbers[words.upperBound..<high])
    return Double(common) / Double(weight)
  }

  /// The places of each word among up to 64, as bits.
  private struct Masks {
    private var masks: [Int32: UInt64] = [:]
    let count: Int

    init(_ words: some Sequence<Int32>) {
      var count = 0
      for word in words {
        if word >= 0 { masks[word, default: 0] |= 1 << UInt64(count) }
        count += 1
      }
      self.count = count
    }

    func common(with words: some Sequence<Int32>) -> Int {
      guard count > 0 else { return 0 }
      var open = UInt64.max
      for word in words {
        guard let mask = masks[word] else { continue }
        let matched = open & mask
        open = (open &+ matched) | (open & ~mask)
      }
      let used = count == 64 ? UInt64.max : (1 << UInt64(count)) - 1
      return (~open & used).nonzeroBitCount
    }
  }
}
