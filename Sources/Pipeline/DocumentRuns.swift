/// Works on many items with a few workers and hands the results on in order.
///
/// At most `2 × jobs` items are under way or waiting their turn, so memory is bounded by the largest
/// documents, not by their number.
package enum DocumentRuns {
  /// - Parameters:
  ///   - jobs: the number of workers, 1 or more.
  ///   - makeScratch: called once in each worker; its result never leaves that worker.
  ///   - work: the work on one item; its result must not depend on the worker.
  ///   - consume: called by the caller's own task, in the order of the items.
  package static func run<Scratch, Result: Sendable>(
    count: Int, jobs: Int, makeScratch: @escaping @Sendable () -> Scratch,
    work: @escaping @Sendable (Int, Scratch) -> Result, consume: (Int, Result) throws -> Void
  ) async throws {
    if jobs == 1 {
      // Nobody to wait for: to hand each result from task to task would only cost.
      let scratch = makeScratch()
      for index in 0..<count { try consume(index, work(index, scratch)) }
      return
    }
    let order = ResultOrder<Result>(count: count, window: 2 * jobs)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(jobs, count) {
        group.addTask {
          let scratch = makeScratch()
          while let index = await order.claim() {
            await order.deliver(index, work(index, scratch))
          }
        }
      }
      do {
        for index in 0..<count { try consume(index, await order.result(of: index)) }
      } catch {
        await order.stop()
        throw error
      }
    }
  }
}

/// Gives out items in order and holds results that came before their turn.
private actor ResultOrder<Result: Sendable> {
  private let count: Int
  private let window: Int
  private var next = 0
  private var consumed = 0
  private var ready: [Int: Result] = [:]
  private var workers: [(index: Int, continuation: CheckedContinuation<Bool, Never>)] = []
  private var reader: (index: Int, continuation: CheckedContinuation<Result, Never>)?
  private var isStopped = false

  init(count: Int, window: Int) {
    self.count = count
    self.window = window
  }

  /// The next item to begin, once there is room for it; nil when none is left or the run stopped.
  func claim() async -> Int? {
    guard next < count, !isStopped else { return nil }
    let index = next
    next += 1
    if index < consumed + window { return index }
    let mayGo = await withCheckedContinuation { workers.append((index, $0)) }
    return mayGo ? index : nil
  }

  func deliver(_ index: Int, _ result: Result) {
    if let reader, reader.index == index {
      self.reader = nil
      reader.continuation.resume(returning: result)
    } else {
      ready[index] = result
    }
  }

  /// The result of item `index`, which is the first that was not asked for yet.
  func result(of index: Int) async -> Result {
    consumed = index
    let end = consumed + window
    for worker in workers where worker.index < end { worker.continuation.resume(returning: true) }
    workers.removeAll { $0.index < end }
    if let result = ready.removeValue(forKey: index) { return result }
    return await withCheckedContinuation { reader = (index, $0) }
  }

  /// Lets everybody go, so that a failed run ends.
  func stop() {
    isStopped = true
    for worker in workers { worker.continuation.resume(returning: false) }
    workers = []
  }
}
