import CorpusModel
import Testing

@Suite struct PartitioningIndexTests {
  @Test(arguments: 0...9)
  func `finds the first element behind, wherever it is`(first: Int) {
    let numbers = Array(0..<9)
    #expect(numbers.partitioningIndex { $0 >= first } == first)
    #expect(numbers.first { $0 >= first } == (first < 9 ? first : nil))
  }

  @Test func `finds the end of an empty collection`() {
    #expect([Int]().partitioningIndex { _ in true } == 0)
  }

  @Test func `keeps the indices of a slice`() {
    let slice = [1, 1, 2, 2, 3, 3][2...]
    #expect(slice.partitioningIndex { $0 > 2 } == 4)
    #expect(slice.partitioningIndex { $0 > 1 } == 2)
    #expect(slice.partitioningIndex { $0 > 3 } == 6)
  }

  @Test func `looks at few of many elements`() {
    var looks = 0
    let index = (0..<1_000_000).partitioningIndex {
      looks += 1
      return $0 >= 777_777
    }
    #expect(index == 777_777)
    #expect(looks <= 20)
  }
}
