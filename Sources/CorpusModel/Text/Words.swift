/// The words of a text in order, as ICU finds them (rule status 100 and more).
package struct Words: Sendable {
  /// `starts[i]` and `ends[i]` are the half-open UTF-8 byte offsets of word `i`.
  package var starts: [UInt32]
  package var ends: [UInt32]

  package init(starts: [UInt32] = [], ends: [UInt32] = []) {
    precondition(starts.count == ends.count, "every word has a start and an end")
    self.starts = starts
    self.ends = ends
  }

  package var count: Int { starts.count }

  package subscript(index: Int) -> TextSpan { TextSpan(Int(starts[index]), Int(ends[index])) }

  /// The indices of the words that start within `span`.
  package func indices(in span: TextSpan) -> Range<Int> {
    let low = firstIndex(startingAtOrAfter: span.start)
    return low..<max(low, firstIndex(startingAtOrAfter: span.end))
  }

  private func firstIndex(startingAtOrAfter offset: Int) -> Int {
    guard let last = starts.last, offset <= Int(last) else { return starts.count }
    // Words are spread about evenly, so the place is near the one in proportion: doubled steps from there
    // find two places around it, close together in memory.
    var low = 0
    var high = starts.count
    let guess = offset <= 0 ? 0 : Int(Double(offset) / (Double(last) + 1) * Double(high))
    var step = 16
    if Int(starts[guess]) < offset {
      low = guess + 1
      while low + step < high {
        if Int(starts[low + step]) >= offset {
          high = low + step
          break
        }
        low += step + 1
        step *= 2
      }
    } else {
      high = guess
      while high - step > low {
        if Int(starts[high - step]) < offset {
          low = high - step + 1
          break
        }
        high -= step
        step *= 2
      }
    }
    return (low..<high).partitioningIndex { Int(starts[$0]) >= offset }
  }
}
