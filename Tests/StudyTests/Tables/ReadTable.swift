import CorpusModel
import Testing

@testable import Study

/// The table `name.csv` with a text that a test writes.
func researcherFile(_ text: String, named name: String = "table.csv") throws -> ResearcherFile {
  try ResearcherFile(path: name, bytes: Array(text.utf8))
}

/// The messages of the errors that `read` throws, one a line; empty if it throws none.
func refusal<Rows>(
  of text: String, by read: (ResearcherFile) throws -> Rows
) throws -> [String] {
  let file = try researcherFile(text)
  do {
    _ = try read(file)
    return []
  } catch let errors as PipelineErrors {
    return errors.errors.map { "\($0)" }
  } catch {
    return ["\(error)"]
  }
}
