internal import Identity
internal import Reporting

/// Gathers the results of documents, in their order, into the files of the output folder. Rows go to
/// disk at once, so memory does not grow with the corpus.
struct RunFold: ~Copyable {
  private let study: Study
  private let folder: OutputFolder
  private var documents: OutputFile
  private var quotes: OutputFile
  private var codings: OutputFile
  private var findings: OutputFile
  private var totals = RunTotals()
  private var times = StageTimes()
  private var failures: [PipelineError] = []
  private var sources: [(path: String, sha256: String)] = []

  init(study: Study, folder: OutputFolder) throws {
    let documents = try RunFold.table(DocumentsTable.schema, in: folder)
    let quotes = try RunFold.table(QuotesTable.schema, in: folder)
    let codings = try RunFold.table(CodingsTable.schema, in: folder)
    let findings = try RunFold.table(FindingsTable.schema, in: folder)
    self.study = study
    self.folder = folder
    self.documents = documents
    self.quotes = quotes
    self.codings = codings
    self.findings = findings
  }

  private static func table(_ schema: TableSchema, in folder: OutputFolder) throws -> OutputFile {
    var file = try folder.begin("data/\(schema.name).csv")
    var csv = CSVWriter()
    csv.header(schema)
    try file.append(csv.bytes)
    return file
  }

  mutating func add(_ result: DocumentResult) throws {
    try documents.append(result.documentRow)
    try quotes.append(result.quotes)
    try codings.append(result.codings)
    try findings.append(result.findings)
    if let text = result.extractedText {
      try folder.write(text, to: "texts/\(result.id).txt")
    }
    totals.add(result.totals)
    times.add(result.times)
    if let failure = result.failure { failures.append(failure) }
    sources.append((result.path, result.sha256))
  }

  consuming func finish() throws -> RunSummary {
    try folder.finish(documents)
    try folder.finish(quotes)
    try folder.finish(codings)
    try folder.finish(findings)
    return RunSummary(totals: totals, failures: failures, matrices: [], times: times)
  }
}
