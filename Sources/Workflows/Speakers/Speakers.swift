internal import Attribution
package import CorpusModel
internal import Files
internal import Reading
package import Study

/// Brings `speakers.csv` of a study up to date with its corpus.
package struct Speakers {
  package struct Result: Sendable {
    /// The file that was written.
    package var path: String
    /// Lines for a person: what is new and what to fill in.
    package var report: [String]
    package var failures: [PipelineError]
  }

  private let study: LoadedStudy

  package init(study: LoadedStudy) {
    self.study = study
  }

  /// Reads every document and writes the file, whole or not at all.
  package func write() throws -> Result {
    let inspection = try Check(study: study)
    let roles = Set(study.roles.map(\.id))
    var found: [(use: LabelUse, role: String)] = []
    var failures: [PipelineError] = []
    var failed: Set<String> = []
    for index in study.documents.indices {
      do {
        // A role that the label itself names needs no row of a person's: the column stays free. Who
        // asks is known by usual labels alone, which a person should see.
        found += try inspection.speakers(of: index).labels.map { use in
          (use, use.role.isAsker && roles.contains(use.role.id) ? use.role.id : "")
        }
      } catch let error as PipelineError {
        failures.append(error)
        failed.insert(study.documents.id(at: index))
      }
    }
    let name = study.pipeline.speakers ?? "speakers.csv"
    let path = PathText.resolve(name, in: study.folder)
    if study.pipeline.speakers == nil, try Disk.entry(at: path) != .missing {
      throw PipelineError(
        path,
        "already exists, but the pipeline does not name it; add 'speakers: \(name)' to \(study.pipeline.path)"
      )
    }
    var table = SpeakersTable(kept: [], found: [])
    // Somebody may have edited the file while the corpus was read.
    try PersonFile.change(path) { bytes in
      guard let bytes else {
        table = SpeakersTable(kept: [], found: found)
        return table.bytes()
      }
      let saved = try EditableTable(bytes, at: path)
      table = SpeakersTable(
        kept: try SpeakersTable.assignments(of: saved.file), found: found)
      return try table.bytes(in: saved)
    }

    var report = ["\(counted(found.count, "label")), \(table.added.count) of them new"]
    let open = found.filter { $0.use.role.id == Role.unattributed.id }
    if !open.isEmpty {
      report.append("Labels without a role, to fill in:")
      report += open.prefix(20).map {
        "  \($0.use.document): '\($0.use.label)' (\(counted($0.use.turns, "turn"))): \($0.use.firstWords)"
      }
      if open.count > 20 { report.append("  … and \(open.count - 20) more") }
    }
    let gone = table.unused.filter { !failed.contains($0.document) }
    if !gone.isEmpty {
      report.append("Kept rows whose label no document has any more:")
      report += gone.prefix(20).map { "  \($0.document): '\($0.label)'" }
      if gone.count > 20 { report.append("  … and \(gone.count - 20) more") }
    }
    if study.pipeline.speakers == nil {
      report.append("Add this line to \(study.pipeline.path): speakers: \(name)")
    }
    return Result(path: path, report: report, failures: failures)
  }
}
