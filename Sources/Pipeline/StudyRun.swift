package import Study

/// A run of a whole study: every document through the stages, folded in the order of their ids into
/// tables and matrices.
package struct StudyRun: Sendable {
  package var study: LoadedStudy
  /// The folder to write.
  package var output: String
  /// The folder of the store; nil works everything out anew.
  package var store: String?
  /// The number of workers.
  package var jobs: Int
  /// Called after each document with how many are done, and the id.
  package var progress: @Sendable (Int, String) -> Void

  package init(
    study: LoadedStudy, output: String, store: String?, jobs: Int,
    progress: @escaping @Sendable (Int, String) -> Void = { _, _ in }
  ) {
    self.study = study
    self.output = output
    self.store = store
    self.jobs = jobs
    self.progress = progress
  }

  /// - Throws: ``PipelineError`` when the output cannot be written; documents that fail are in the
  ///   summary and stop nothing.
  package func run() async throws -> RunSummary {
    let folder = try OutputFolder(at: output)
    do {
      let work = try DocumentWork(study: study)
      let store = store.flatMap { ResultStore(at: $0, for: study) }
      var fold = try RunFold(work: work, folder: folder)
      try await DocumentRuns.run(
        count: study.documents.count, jobs: jobs, makeScratch: { WorkerScratch() },
        work: { index, scratch in work.result(of: index, using: scratch, store: store) },
        consume: { index, result in
          try fold.add(result, at: index)
          progress(index + 1, result.id)
        })
      let (summary, keys) = try fold.finish()
      store?.sweep(keeping: keys)
      return summary
    } catch {
      folder.abandon()
      throw error
    }
  }
}
