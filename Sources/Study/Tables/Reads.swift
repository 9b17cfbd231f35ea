package import Coding
internal import CorpusModel
internal import Files

/// `reads.csv`: the passages that each coder has read.
package enum ReadsFile {
  package static let columns = ["coder", "document", "from", "to", "blind", "date"]

  /// - Throws: ``PipelineErrors`` with everything that is wrong in the file.
  package static func reads(of file: ResearcherFile) throws -> [ReadRecord] {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["coder", "document"],
      known: ["from", "to", "blind", "date"])
    var errors: [PipelineError] = []
    let records = table.rows.compactMap { row -> ReadRecord? in
      func fail(_ problem: String) -> PipelineError {
        PipelineError(file.path, line: row.line, problem)
      }
      do throws(PipelineError) {
        guard !row["coder"].isEmpty else {
          throw fail("no coder; write who read it in the column 'coder'")
        }
        return ReadRecord(
          coder: row["coder"], document: row["document"], from: row["from"], to: row["to"],
          isBlind: try DecisionsFile.flag(row["blind"], "blind", fail), date: row["date"],
          line: row.line)
      } catch {
        errors.append(error)
        return nil
      }
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return records
  }
}
