import Pipeline
import Testing

@Suite struct DocumentRunsTests {
  @Test(arguments: [1, 2, 5, 40])
  func `results come in the order of the items, whatever the number of workers`(jobs: Int)
    async throws
  {
    var seen: [Int] = []
    try await DocumentRuns.run(
      count: 100, jobs: jobs, makeScratch: {},
      work: { index, _ in
        // Uneven work, so that later items finish first.
        (0..<(index % 7 == 0 ? 20_000 : 10)).reduce(index) { $0 ^ $1 } * 0 + index
      },
      consume: { index, result in
        #expect(index == result)
        seen.append(result)
      })
    #expect(seen == Array(0..<100))
  }

  @Test func `no items, no work`() async throws {
    try await DocumentRuns.run(
      count: 0, jobs: 4, makeScratch: {}, work: { _, _ in }, consume: { _, _ in })
  }

  @Test func `an error while consuming ends the run`() async {
    struct Full: Error {}
    await #expect(throws: Full.self) {
      try await DocumentRuns.run(
        count: 1_000, jobs: 3, makeScratch: {}, work: { index, _ in index },
        consume: { index, _ in if index == 5 { throw Full() } })
    }
  }
}
