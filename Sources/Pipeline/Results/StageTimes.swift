/// The time that workers spent in each stage. Times add up.
package struct StageTimes: Sendable {
  package var reading = Duration.zero
  package var segmentation = Duration.zero
  package var attribution = Duration.zero
  package var coding = Duration.zero
  package var rendering = Duration.zero

  package init() {}

  mutating func measure<Value>(
    _ stage: WritableKeyPath<StageTimes, Duration>, _ work: () throws -> Value
  ) rethrows -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try work()
    self[keyPath: stage] += clock.now - start
    return value
  }

  mutating func add(_ other: StageTimes) {
    reading += other.reading
    segmentation += other.segmentation
    attribution += other.attribution
    coding += other.coding
    rendering += other.rendering
  }
}
