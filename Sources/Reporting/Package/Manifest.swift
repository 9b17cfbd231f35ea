/// `manifest.json`: what a run read and what it wrote, so that either can be checked later.
package enum Manifest {
  /// - Parameters:
  ///   - inputs: relative to the pipeline file.
  ///   - outputs: relative to the output folder.
  ///   - counts: what the summary counts, in its order.
  package static func document(
    study: String, inputs: [StudyFile], outputs: [StudyFile], counts: [(name: String, count: Int)]
  ) -> [UInt8] {
    JSON.object([
      ("study", .text(study)),
      ("inputs", .list(inputs.map(\.json))),
      ("outputs", .list(outputs.map(\.json))),
      ("counts", .object(counts.map { ($0.name, .number($0.count)) })),
    ]).document
  }
}
