package import Agreement
internal import Coding
package import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting
package import Study
internal import Tabulation

/// The agreement of coders with each other, and of the rules with each of them.
package struct CoderAgreement {
  /// The table to make.
  package enum Table: Sendable {
    /// Counts and coefficients, theme by theme.
    case coefficients
    /// Each indicator compared with each coder.
    case indicators
    /// The units on which coders differ, to talk them through.
    case disagreements
  }

  package struct Result: Sendable {
    /// CSV.
    package var table: [UInt8]
    /// Notes on the result, a line each.
    package var notes: [String]
    /// Documents that could not be read.
    package var failures: [PipelineError]
  }

  package static func columns(of table: Table) -> [String] {
    switch table {
    case .coefficients: AgreementRows.columns
    case .indicators: RuleTally.columns
    case .disagreements: DisagreementList.columns
    }
  }

  private let study: LoadedStudy
  private let work: DocumentWork
  private let kind: AgreementUnit.Kind
  /// Coders in the order of their names.
  private let coders: [String]

  /// - Throws: ``PipelineError`` if the study does not say who has read what.
  package init(study: LoadedStudy, unit kind: AgreementUnit.Kind) throws {
    self.study = study
    self.kind = kind
    coders = study.decided.readers
    guard !coders.isEmpty else {
      throw PipelineError(
        study.decided.readsPath ?? study.pipeline.path, CoderAgreement.nobodyRead(in: study))
    }
    work = try DocumentWork(study: study)
  }

  package func result(_ table: Table) throws -> Result {
    let scratch = WorkerScratch()
    var failures: [PipelineError] = []
    var tally = AgreementTally(coders: coders.count, themes: work.codebook.themes.count)
    var rules = RuleTally(work.coder.entries, coders: coders.count, codebook: work.codebook)
    var disagreements = DisagreementList(codebook: work.codebook, coders: coders, unit: kind)
    var judged = Array(repeating: 0, count: coders.count)
    var lost = work.routing.lost
    var notes = notesOnCoders() + work.routing.lostReads.map(note(on:))
    for index in study.documents.indices where work.routing.reads[index] != nil {
      do {
        let decided = try work.decided(index, using: scratch)
        notes += decided.passages.unknown.map(note(on:))
        lost += decided.lost
        let attributed = decided.coded.attributed
        let read = ReadUnits(
          decided, units: try DocumentChain.units(kind, of: attributed, using: scratch),
          coders: coders, codebook: work.codebook)
        let judgedHere = read.blindUnitsWithJudgement(themes: work.codebook.themes.indices)
        for (coder, count) in judgedHere.enumerated() { judged[coder] += count }
        switch table {
        case .coefficients:
          for theme in work.codebook.themes.indices {
            read.forEachSaying(ofTheme: theme) { tally.add($0, count: $1, theme: theme) }
          }
        case .indicators:
          rules.add(
            read,
            try DocumentChain.segmentsByEntry(of: attributed, with: work.coder, using: scratch))
        case .disagreements: disagreements.add(read)
        }
      } catch var error as PipelineError {
        error.location.path = study.documents[index].path
        failures.append(error)
      }
    }
    for (coder, count) in judged.enumerated() where count > 0 {
      notes.append(noteOnJudgements(by: coders[coder], count))
    }
    notes += notesOnOrphans(lost)
    var csv = CSVWriter()
    csv.row(CoderAgreement.columns(of: table))
    switch table {
    case .coefficients:
      let rows = AgreementRows(tally, coders: coders, unit: kind)
      for (theme, entry) in work.codebook.themes.enumerated() {
        for row in rows.list(theme: theme, id: entry.id) { csv.row(row) }
      }
    case .indicators:
      for row in rules.rows(coders: coders, unit: kind) { csv.row(row) }
    case .disagreements:
      for row in disagreements.rows { csv.row(row) }
    }
    return Result(table: csv.bytes, notes: notes, failures: failures)
  }

  private static func nobodyRead(in study: LoadedStudy) -> String {
    let need =
      "agreement compares only passages that two coders, or a coder and the rules, have read; "
    let row = "a row for each passage that a coder has read, with 'blind' where it was read blind"
    guard let path = study.decided.readsPath else {
      return "no 'reads' file in the pipeline; \(need)add 'reads: reads.csv', with \(row)"
    }
    return study.decided.missingFiles.contains(path)
      ? "missing file; \(need)write it, with \(row)"
      : "no rows of coders; \(need)write \(row)"
  }

  /// Notes on coders who have decided and of whom no reading is recorded.
  private func notesOnCoders() -> [String] {
    let readers = Set(coders)
    let decisions = study.decided.decisions.filter {
      !$0.isConsensus && !readers.contains($0.coder)
    }
    let counts = Dictionary(decisions.map { ($0.coder, 1) }, uniquingKeysWith: +)
    return counts.sorted { $0.key < $1.key }.map { coder, count in
      "\(study.decided.readsPath ?? study.pipeline.path): finding: no readings: '\(coder)' has "
        + "\(count) decision\(count == 1 ? "" : "s") but no row here, so '\(coder)' is not compared; add a "
        + "row for each passage that '\(coder)' has read"
    }
  }

  /// Decisions without a place mark nothing: their verdicts would pass for “no”.
  private func notesOnOrphans(_ lost: [LostDecision]) -> [String] {
    let ofCoders = lost.filter { coders.contains($0.decision.coder) }
    let inOrder = ofCoders.sorted {
      ($0.decision.path, $0.decision.line) < ($1.decision.path, $1.decision.line)
    }
    let groups = Dictionary(grouping: inOrder) { $0.decision.coder }
    return groups.sorted { $0.key < $1.key }.map { coder, lost in
      "\(lost[0].decision.path):\(lost[0].decision.line): finding: orphaned decision: "
        + (lost.count == 1
          ? "no place for a decision of '\(coder)', so it is not counted"
          : "no place for \(lost.count) decisions of '\(coder)', so they are not counted (this is the "
            + "first)")
        + "; data/orphans.csv of a run lists the decisions without a place"
    }
  }

  private func noteOnJudgements(by coder: String, _ count: Int) -> String {
    "\(study.decided.readsPath ?? study.pipeline.path): finding: proposals judged: '\(coder)' accepted or "
      + "rejected proposals of rules in \(count) unit\(count == 1 ? "" : "s") read blind; if that was after "
      + "the reading, give the decisions their later date; if the proposals were visible, remove 'yes' from "
      + "'blind'"
  }

  private func note(on record: ReadRecord) -> String {
    let passage =
      record.from.isEmpty && record.to.isEmpty ? "" : " ('\(record.from)' to '\(record.to)')"
    return "\(study.decided.readsPath ?? study.pipeline.path):\(record.line): finding: "
      + "unknown passage: no such passage any more in '\(record.document)'\(passage), read by "
      + "'\(record.coder)'; it counts as unread"
  }
}

extension StudyDecisions {
  /// The coders who have read something, in the order of their names; a joint settlement is
  /// nobody's reading.
  fileprivate var readers: [String] {
    Set(reads.map(\.coder)).filter { !Decision.isConsensus($0) }.sorted()
  }
}
