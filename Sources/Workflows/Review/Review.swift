package import CorpusModel
internal import Files
internal import Pipeline
internal import Reading
package import Study

/// Writes the sheets that people fill in.
package struct Review {
  /// The file that was written, and lines for a person about it.
  package struct Result: Sendable {
    package var path: String
    package var report: [String]
    package var failures: [PipelineError]
  }

  let study: LoadedStudy
  let work: DocumentWork

  package init(study: LoadedStudy) throws {
    self.study = study
    work = try DocumentWork(study: study)
  }

  /// The default path of a sheet: beside the pipeline, under a name made of its kind, its coder,
  /// and the document read.
  package func usualPath(_ parts: String...) -> String {
    let safe = parts.filter { !$0.isEmpty }.map { part in
      String(part.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
    }
    return PathText.resolve("\(safe.joined(separator: "-")).csv", in: study.folder)
  }

  /// Writes what waits for a decision.
  package func writeWorkList(to path: String, coder: String, limit: Int?) throws -> Result {
    let scratch = WorkerScratch()
    var list = WorkList(work: work, coder: coder)
    var failures: [PipelineError] = []
    for index in study.documents.indices {
      do {
        list.add(try work.decided(index, using: scratch))
      } catch let error as PipelineError {
        failures.append(error)
      }
    }
    let (sheet, counts) = list.sheet(limit: limit)
    try sheet.write(to: path)
    let parts = counts.map { "\($0.reason) \($0.count)" }.joined(separator: ", ")
    let rows = counts.map(\.count).reduce(0, +)
    return Result(
      path: path,
      report: [
        rows == 0
          ? "No proposal awaits a decision."
          : "\(rows) of \(counted(list.count, "proposal")) to decide on: \(parts).",
        "Write accept or reject in the column 'decision', or another theme in 'retag'; fill stance, star and memo as you like.",
      ], failures: failures)
  }

  /// Writes a document to read and code, or answers drawn from all.
  ///
  /// - Parameter document: an id; nil draws `sample` answers by `seed`.
  package func writeReadingSheet(
    to path: String, coder: String, document: String?, isBlind: Bool, sample: Int, seed: Int
  ) throws -> Result {
    let scratch = WorkerScratch()
    var sheet = ReadingSheet(coder: coder, isBlind: isBlind)
    var failures: [PipelineError] = []
    if let document {
      guard let index = study.documents.index(ofID: document) else {
        let ids = study.documents.indices.map(study.documents.id(at:))
        throw PipelineError(
          study.pipeline.path,
          "unknown document '\(document)'; \(Suggestion.text(for: document, among: ids))")
      }
      let attributed = try work.attributed(index, using: scratch)
      sheet.add(try ReadingRow.list(of: attributed, using: scratch), of: attributed)
    } else {
      var draw = AnswerSample(size: sample, seed: seed)
      // The documents from which answers are drawn are needed again.
      var work = work
      for index in study.documents.indices {
        work.keepSource(of: index)
        do {
          draw.add(try work.attributed(index, using: scratch), at: index)
        } catch let error as PipelineError {
          failures.append(error)
        }
      }
      for (index, answers) in draw.answers().sorted(by: { $0.key < $1.key }) {
        let attributed = try work.attributed(index, using: scratch)
        let drawn = Set(answers)
        sheet.add(
          try ReadingRow.list(of: attributed, using: scratch).filter { row in
            row.quotation.flatMap { attributed.quotations[$0].answer }.map(drawn.contains) ?? false
          }, of: attributed)
      }
    }
    try sheet.write(to: path)
    return Result(
      path: path,
      report: [
        "\(counted(sheet.count, "sentence")) to read.",
        "Write a theme's id or label, or a new one, in the column 'theme' (several with | between them); if the segment goes "
          + "beyond its row, write the number of its last row in 'through'. Rows that you delete count as unread.",
      ], failures: failures)
  }
}
