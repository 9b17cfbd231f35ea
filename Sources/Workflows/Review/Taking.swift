internal import Coding
package import CorpusModel
internal import Files
internal import Pipeline
internal import Reading
internal import Reporting
package import Study

/// Takes back a sheet that a person has filled in.
package struct ReviewTaking {
  package struct Result: Sendable {
    /// Lines for a person.
    package var report: [String]
    /// Rows that could not be read; the others were taken.
    package var failures: [PipelineError]
    /// Findings on the encoding of the sheet.
    package var findings: [Finding]
  }

  private let study: LoadedStudy
  private let work: DocumentWork
  private let scratch = WorkerScratch()
  private let coder: String
  private let date: String
  private let path: String
  private let rows: [CSVTable.Row]
  private let isWork: Bool
  private let findings: [Finding]
  private var documents: [Int: ReviewedDocument] = [:]
  private var failures: [PipelineError] = []
  private var themes: ThemeNames
  private var taken: [Decision] = []
  private var known = 0
  /// Rows of which something could not be taken: they count as not read.
  private var untaken: Set<Int> = []

  /// - Parameters:
  ///   - path: the sheet.
  ///   - coder: who filled it in, where the sheet does not say.
  package init(study: LoadedStudy, sheet path: String, coder: String, date: String) throws {
    self.study = study
    work = try DocumentWork(study: study)
    self.path = path
    self.coder = coder
    self.date = date
    themes = ThemeNames(of: work.codebook)
    let sheet = try ReturnedSheet(path: path)
    rows = sheet.rows
    isWork = sheet.isWork
    findings = sheet.findings
  }

  /// Adds the answers of the sheet to the files of the study. A sheet that was taken already
  /// changes nothing.
  package mutating func take() throws -> Result {
    for index in rows.indices {
      do throws(PipelineError) {
        try take(index)
      } catch {
        failures.append(error)
        let last = (try? lastRow(of: index, { PipelineError(path, $0) })) ?? index
        untaken.formUnion(index...last)
      }
    }
    let journal = DecisionsJournal(study: study)
    var files: [String: [Decision]] = [:]
    for decision in taken {
      files[try journal.path(of: decision.coder), default: []].append(decision)
    }
    let reads = isWork ? [] : newReads()
    // Before anything is written: else half of the sheet would be taken.
    if !reads.isEmpty { _ = try journal.pathOfReads() }
    if !themes.added.isEmpty { try CodebookAddition.add(themes.added, to: study) }
    for (path, decisions) in files.sorted(by: { $0.key < $1.key }) {
      try journal.add(decisions, to: path)
    }
    // Whoever has read and coded nothing has a file too: later a missing one is a mistake.
    for coder in Set(reads.map(\.coder)).sorted() {
      try journal.makeFile(at: try journal.path(of: coder))
    }
    try journal.add(reads)
    var report = [
      "\(taken.count) decisions taken" + (known == 0 ? "" : ", \(known) already recorded")
        + (reads.isEmpty ? "" : "; \(reads.count) passages read")
    ]
    for (path, decisions) in files.sorted(by: { $0.key < $1.key }) {
      report.append("  \(decisions.count) in \(path)")
    }
    for theme in themes.added {
      report.append("  new theme '\(theme.id)' in \(work.codebook.path), status emerging")
    }
    return Result(report: report, failures: failures, findings: findings)
  }

  /// The rows that give the words before and after: rows of a work list are far from each other.
  private var neighbours: [CSVTable.Row] { isWork ? [] : rows }

  private mutating func take(_ index: Int) throws(PipelineError) {
    let (row, path) = (rows[index], path)
    let number = row["row"]
    func fail(_ problem: String) -> PipelineError {
      PipelineError(path, line: row.line, "row \(number.isEmpty ? "?" : number): \(problem)")
    }
    guard let answer = try SheetAnswer(row, isWork: isWork, coder: coder, fail) else { return }
    let last = try lastRow(of: index, fail)
    let document = try document(of: row, fail)
    if let other = document.otherWords(than: rows[index...last]) {
      throw fail(
        "other words, “\(other.says.prefix(60))” instead of “\(other.stands.prefix(60))”; restore them, or "
          + "was one column sorted alone?")
    }
    guard let span = document.span(of: rows[index...last], in: neighbours) else {
      throw fail(
        "words “\(row["words"].prefix(60))” are no longer in '\(row["document"])'; write a new sheet"
      )
    }
    if let missing = leftOut(of: span, rows[index...last], document) {
      throw fail(
        "no row for “\(missing.prefix(60))” within the segment through row '\(row["through"])'; end the segment before it"
      )
    }
    guard let anchor = document.anchor(of: span) else {
      throw fail("no words; code a row that has some")
    }
    // In a work list the others are of the program's own theme.
    for (name, verdict) in answer.verdicts where verdict == .add {
      guard let near = themes.slip(in: name) else { continue }
      throw fail(
        "unknown theme '\(name)'; did you mean '\(near)'? If it is new, add a row for it to the codebook"
      )
    }
    for (name, verdict) in answer.verdicts {
      let theme = name.isEmpty ? "" : themes.id(of: name, example: anchor.words)
      let decision = Decision(
        document: document.id, sha256: document.sha256, anchor: anchor, theme: theme,
        verdict: verdict, stance: verdict == .reject ? "" : answer.stance,
        isStarred: verdict != .reject && answer.isStarred, coder: answer.coder, date: date,
        memo: answer.memo)
      if document.has(decision, at: span) || taken.contains(where: { $0.saysTheSame(as: decision) })
      {
        known += 1
      } else {
        taken.append(decision)
      }
    }
  }

  /// A sentence of a segment over several rows that has no row: it was not drawn, or deleted as unread.
  private func leftOut(
    of span: TextSpan, _ segment: ArraySlice<CSVTable.Row>, _ document: ReviewedDocument
  ) -> String? {
    guard segment.count > 1, let attributed = document.decided?.coded.attributed,
      let all = try? ReadingRow.list(of: attributed, using: scratch)
    else { return nil }
    let within = all.filter { span.contains($0.span) }
    guard within.count > segment.count else { return nil }
    let read = Set(segment.compactMap { document.span(of: [$0], in: rows) })
    return within.first { !read.contains($0.span) }.map { attributed.document.text[$0.span] }
  }

  /// The index of the last row of the segment that starts at `index`.
  private func lastRow(
    of index: Int, _ fail: (String) -> PipelineError
  ) throws(PipelineError) -> Int {
    let through = rows[index]["through"]
    guard !isWork, !through.isEmpty else { return index }
    guard let last = rows[index...].firstIndex(where: { $0["row"] == through }),
      rows[index...last].allSatisfy({ $0["document"] == rows[index]["document"] })
    else {
      throw fail(
        "no later row '\(through)' of this document for 'through'; write the number of the segment's last row"
      )
    }
    return last
  }

  private mutating func document(
    of row: CSVTable.Row, _ fail: (String) -> PipelineError
  ) throws(PipelineError) -> ReviewedDocument {
    guard let index = study.documents.index(ofID: row["document"]) else {
      let hint = Suggestion.text(
        for: row["document"], among: study.documents.indices.map(study.documents.id(at:)))
      throw fail("unknown document '\(row["document"])'; \(hint)")
    }
    if let known = documents[index] { return known }
    do {
      let made = ReviewedDocument(
        try work.decided(index, using: scratch), codebook: work.codebook)
      documents[index] = made
      return made
    } catch {
      throw fail("unreadable document: \(error)")
    }
  }

  /// The readings that the rows record and the files do not have yet.
  private mutating func newReads() -> [ReadRecord] {
    let path = path
    var names: [String] = []
    var ofDocument: [String: [CSVTable.Row]] = [:]
    for (index, row) in rows.enumerated() where !untaken.contains(index) {
      if ofDocument[row["document"]] == nil { names.append(row["document"]) }
      ofDocument[row["document"], default: []].append(row)
    }
    var records: [ReadRecord] = []
    for name in names {
      guard let rows = ofDocument[name], let first = rows.first,
        let document = try? document(of: first, { PipelineError(path, $0) }),
        let attributed = document.decided?.coded.attributed
      else { continue }
      let reader = first["coder"].isEmpty ? coder : first["coder"]
      guard !reader.isEmpty else { continue }
      let all = (try? ReadingRow.list(of: attributed, using: scratch)) ?? []
      let read = Set(rows.compactMap { document.span(of: [$0], in: rows) })
      let isBlind = !first["blind"].isEmpty
      for passage in ReadRuns.passages(of: all, read: read, in: attributed) {
        let record = ReadRecord(
          coder: reader, document: name, from: passage.from, to: passage.to, isBlind: isBlind,
          date: date)
        let isKnown = study.decided.reads.contains {
          $0.coder == record.coder && $0.document == record.document && $0.from == record.from
            && $0.to == record.to && $0.isBlind == record.isBlind
        }
        if !isKnown { records.append(record) }
      }
    }
    return records
  }
}

/// Runs of sentences that were read, as the quotations from which and to which they go.
enum ReadRuns {
  static func passages(
    of all: [ReadingRow], read: Set<TextSpan>, in attributed: AttributedDocument
  ) -> [(from: String, to: String)] {
    if all.allSatisfy({ read.contains($0.span) }) { return [("", "")] }
    // A quotation of which a sentence was left out is not read.
    var unread: Set<Int> = []
    for row in all {
      if let quotation = row.quotation, !read.contains(row.span) { unread.insert(quotation) }
    }
    var passages: [(from: String, to: String)] = []
    var isOpen = false
    for row in all {
      guard let quotation = row.quotation else {
        // What an asker says between two turns may be left out of a sample.
        continue
      }
      if unread.contains(quotation) {
        isOpen = false
        continue
      }
      let id = attributed.quotations[quotation].id
      if isOpen {
        passages[passages.count - 1].to = id
      } else {
        passages.append((id, id))
        isOpen = true
      }
    }
    return passages
  }
}

extension Decision {
  /// True if the two differ in nothing but the date and the place where they are written.
  fileprivate func saysTheSame(as other: Decision) -> Bool {
    document == other.document && anchor == other.anchor && theme == other.theme
      && verdict == other.verdict && stance == other.stance && isStarred == other.isStarred
      && coder == other.coder && memo == other.memo
  }
}
