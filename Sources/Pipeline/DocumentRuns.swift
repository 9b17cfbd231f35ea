/// Works on many items with a few workers and hands the results on in order.
///
/// At most `2 × jobs` items are under way or waiting their turn, so memory is bounded by the largest
/// documents, not by their number.
package enum DocumentRuns {
  /// - Parameters:
  ///   - jobs: the number of workers, 1 or more.
  ///   - makeScratch: called once in each worker; what it gives never leaves that worker.
  ///   - work: the work on one item; it must not depend on the worker.
  ///   - consume: called in the order of the items, never twice at once.
  package static func run<Scratch, Result: Sendable>(
    count: Int, jobs: Int, makeScratch: @escaping @Sendable () throws -> Scratch,
    work: @escaping @Sendable (Int, Scratch) throws -> Result,
    consume: @escaping @Sendable (Int, Result) throws -> Void
  ) async throws {
    let order = ResultOrder(count: count, window: 2 * jobs, consume: consume)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(jobs, max(count, 1)) {
        group.addTask {
          let scratch = try makeScratch()
          while let index = await order.claim() {
            try await order.deliver(index, work(index, scratch))
          }
        }
      }
      do {
        try await group.waitForAll()
      } catch {
        await order.stop()
        throw error
      }
    }
  }
}

/// Holds results that came before their turn.
private actor ResultOrder<Result: Sendable> {
  private let count: Int
  private let window: Int
  private let consume: @Sendable (Int, Result) throws -> Void
  private var early: [Int: Result] = [:]
  private var next = 0
  private var turn = 0
  private var waiting: [(index: Int, continuation: CheckedContinuation<Bool, Never>)] = []
  private var isStopped = false

  init(count: Int, window: Int, consume: @escaping @Sendable (Int, Result) throws -> Void) {
    self.count = count
    self.window = window
    self.consume = consume
  }

  /// The next item to begin, when there is room for it; nil when none is left or the run failed.
  func claim() async -> Int? {
    guard next < count, !isStopped else { return nil }
    let index = next
    next += 1
    if index < turn + window { return index }
    let mayGo = await withCheckedContinuation { waiting.append((index, $0)) }
    return mayGo ? index : nil
  }

  func deliver(_ index: Int, _ result: Result) throws {
    early[index] = result
    do {
      while let ready = early.removeValue(forKey: turn) {
        try consume(turn, ready)
        turn += 1
      }
    } catch {
      stop()
      throw error
    }
    let end = turn + window
    let ready = waiting.filter { $0.index < end }
    waiting.removeAll { $0.index < end }
    for worker in ready { worker.continuation.resume(returning: true) }
  }

  /// Lets everybody go, so that a failed run ends.
  func stop() {
    isStopped = true
    for worker in waiting { worker.continuation.resume(returning: false) }
    waiting = []
  }
}
