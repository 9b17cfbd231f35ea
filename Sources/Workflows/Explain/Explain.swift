internal import Coding
internal import CorpusModel
internal import Pipeline
internal import Reporting
package import Study
internal import Tabulation

/// Finds the quotation, answer or coding with an id, and shows everything behind it.
package struct Explain {
  fileprivate let study: LoadedStudy
  fileprivate let work: DocumentWork

  package init(study: LoadedStudy) throws {
    self.study = study
    work = try DocumentWork(study: study)
  }

  /// The text about the quotation, answer or coding `id`; nil where no document has it.
  ///
  /// Documents that cannot be read are passed over: a run reports them.
  package func text(about id: String) -> String? {
    let scratch = WorkerScratch()
    for index in study.documents.indices {
      guard let decided = try? work.decided(index, using: scratch) else { continue }
      let coded = decided.coded
      let quotations = coded.attributed.quotations
      let text = ExplanationText(
        decided: decided, codebook: work.codebook, path: study.documents[index].path)
      if let coding = coded.codings.first(where: { $0.id == id }) { return text.coding(coding) }
      if let aside = coded.asides.first(where: { $0.coding.id == id }) { return text.aside(aside) }
      if let place = quotations.firstIndex(where: { $0.id == id }) {
        return text.quotation(place, withCodings: true)
      }
      if let answer = coded.attributed.answers.first(where: { $0.id == id }) {
        return answer.quotations.map { text.quotation($0, withCodings: true) }
          .joined(separator: "\n")
      }
    }
    return nil
  }
}

extension Explain {
  /// The text about a cell: its value, what it counts, why it is empty, and the codings behind it, or,
  /// where neither rows nor columns are themes, the quotations.
  ///
  /// - Parameters:
  ///   - row: the id of a row, or its label; so too `column`.
  /// - Throws: ``PipelineError`` where there is no such matrix, row or column.
  package func text(aboutMatrix name: String, row: String, column: String) throws -> String {
    let definitions = work.tabulator.definitions
    guard let index = definitions.firstIndex(where: { $0.name == name }) else {
      let hint = Suggestion.text(for: name, among: definitions.map(\.name))
      throw PipelineError(study.pipeline.path, "unknown matrix '\(name)'; \(hint)")
    }
    let scratch = WorkerScratch()
    // Each document is needed twice: to fill the matrix, and to show what is behind one cell of it.
    var work = work
    var tally = MatrixTally(work.tabulator)
    for place in study.documents.indices {
      work.keepSource(of: place)
      guard let coded = try? work.coded(place, using: scratch) else { continue }
      tally.add(work.tabulator.tally(coded))
    }
    let matrix = tally.matrices[index]
    let rowPlace = try place(of: row, among: matrix.rows, "row", name)
    let columnPlace = try place(of: column, among: matrix.columns, "column", name)
    var lines = summary(ofCell: rowPlace, columnPlace, of: matrix)
    for place in study.documents.indices {
      guard let coded = try? work.coded(place, using: scratch) else { continue }
      lines += evidence(
        forCell: matrix.rows[rowPlace].id, matrix.columns[columnPlace].id, of: matrix, at: index,
        in: coded, path: study.documents[place].path)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The value of a cell, the counts behind it, and why it is empty.
  private func summary(ofCell row: Int, _ column: Int, of matrix: Matrix) -> [String] {
    let (rowEntry, columnEntry) = (matrix.rows[row], matrix.columns[column])
    let cell = matrix.cell(row, column)
    let counts = cell.counts
    var lines = [
      "matrix \(matrix.definition.name)",
      "  row         \(rowEntry.label) (\(rowEntry.id))",
      "  column      \(columnEntry.label) (\(columnEntry.id))",
      "  \(matrix.definition.measure.rawValue.padding(to: 12))\(shown(cell.value))",
      "  behind it   "
        + [
          counted(counts.segments, "segment"), counted(counts.answers, "answer"),
          counted(counts.quotations, "quotation"), counted(counts.speakers, "speaker"),
          counted(counts.documents, "document"),
        ].joined(separator: ", "),
    ]
    if matrix.definition.hasThemes {
      lines.append(
        "  of that     \(shown(cell.valueRead)) from codings that people have accepted or added"
      )
    }
    if let reason = cell.reason { lines.append("  empty as    \(reason.text)") }
    return lines
  }

  /// The codings or quotations of a document that a cell counts.
  ///
  /// - Parameters:
  ///   - row: the id of the row; so too `column`.
  ///   - index: the place of the matrix among the definitions.
  private func evidence(
    forCell row: String, _ column: String, of matrix: Matrix, at index: Int,
    in coded: CodedDocument, path: String
  ) -> [String] {
    var lines: [String] = []
    let words = { (span: TextSpan) in coded.document.text[span] }
    work.tabulator.forEachCell(of: work.tabulator.tally(coded), at: index) {
      (codingRow, codingColumn, codings) in
      guard matrix.definition.hasThemes, codingRow == row, codingColumn == column
      else { return }
      for coding in codings.lazy.map({ coded.codings[$0] }) {
        let line = coded.document.lines.line(at: coding.segment.start)
        let source =
          coding.source == .rule ? "'\(coding.indicator)'" : "by \(coding.coder)"
        lines.append("\(coding.id)  \(path):\(line)  \(source)")
        lines.append("  “\(coded.words(of: coding))”")
      }
    }
    for one in work.tabulator.quotations(
      in: coded, at: index, row: row, column: column)
    {
      let quotation = coded.attributed.quotations[one]
      let speaker = coded.attributed.voices[quotation.voice].speaker
      lines.append("\(quotation.id)  \(path):\(quotation.line)  \(speaker.inWords)")
      lines.append("  “\(words(quotation.span))”")
    }
    return lines
  }

  /// A value as the matrix shows it, and as `cells.csv` has it where that is more exact.
  private func shown(_ value: CellValue) -> String {
    let text = MatrixSheet.text(of: value)
    let exact = value.figures()
    return exact.isEmpty || exact == text ? text : "\(text) (\(exact))"
  }

  private func place(
    of name: String, among entries: [MatrixEntry], _ what: String, _ matrix: String
  ) throws -> Int {
    if let place = entries.firstIndex(where: { $0.id == name }) { return place }
    let labelled = entries.indices.filter { entries[$0].label == name }
    if labelled.count == 1 { return labelled[0] }
    // Rows of themes are labelled by the whole path; people say the last part of it.
    let own = Set(work.codebook.themes.filter { $0.label == name }.map(\.id))
    let named = entries.indices.filter { own.contains(entries[$0].id) }
    if named.count == 1 { return named[0] }
    let several = labelled.isEmpty ? named : labelled
    if several.count > 1 {
      throw PipelineError(
        study.pipeline.path,
        "\(several.count) \(what)s '\(name)' in the matrix '\(matrix)'; give the id of one: "
          + several.map { entries[$0].id }.joined(separator: ", "))
    }
    let hint = Suggestion.text(for: name, among: entries.map(\.id))
    throw PipelineError(
      study.pipeline.path, "unknown \(what) '\(name)' of the matrix '\(matrix)'; \(hint)")
  }
}

/// The explanation of one document's quotations and codings.
private struct ExplanationText {
  let decided: DecidedDocument
  let codebook: Codebook
  /// The path of the source, as one would open it.
  let path: String

  private var coded: CodedDocument { decided.coded }
  private var text: SourceText { coded.document.text }

  func aside(_ aside: Aside) -> String {
    let line = coded.document.lines.line(at: aside.coding.segment.start)
    let speaker = aside.speaker.isEmpty ? "" : " by \(aside.speaker)"
    return self.lines(of: aside.coding).joined(separator: "\n")
      + "\n  said        \(path):\(line)\(speaker) (\(aside.role)); not a participant's words, not counted\n"
  }

  func coding(_ coding: Coding) -> String {
    let said = coded.attributed.quotations
    // Speech reported within a run of turns is explained with them; by itself, with its turn.
    let places =
      coding.quotation == coding.lastQuotation
      ? [coding.quotation, said[coding.quotation].partOf].compactMap(\.self)
      : (coding.quotation...coding.lastQuotation).filter { said[$0].kind != .reported }
    let quotations = places.map { quotation($0, withCodings: false) }
    return lines(of: coding).joined(separator: "\n") + "\nin\n" + quotations.joined(separator: "\n")
  }

  private func lines(of coding: Coding) -> [String] {
    var lines = ["coding \(coding.id)"]
    func row(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append("  \(name.padding(to: 12))\(value)") }
    }
    let theme = codebook.themes[coding.theme]
    row("theme", "\(theme.label) (\(theme.id))")
    row("definition", theme.definition)
    row("segment", "“\(coded.words(of: coding))”")
    row("bytes", "\(coding.segment.start)–\(coding.segment.end)")
    if coding.source == .rule {
      let words = coding.evidence.map { "“\(text[$0])”, bytes \($0.start)–\($0.end)" } ?? ""
      row("because", "the indicator '\(coding.indicator)' fires on \(words)")
      row("rule", "\(codebook.path):\(theme.line), column 'indicators'")
      row("prompted", coding.isPrompted ? "yes: the same indicator fires in the question" : "")
    }
    for placed in decisions(on: coding) {
      let decision = placed.decision
      let stars = decision.isStarred ? ", starred" : ""
      row(
        "decided",
        "\(decision.verdict.rawValue) by \(decision.coder)"
          + (decision.date.isEmpty ? "" : " on \(decision.date)") + stars
          + (decision.stance.isEmpty ? "" : ", \(decision.stance) the theme")
          + ": \(decision.path):\(decision.line)")
      if placed.place.way != .inPlace {
        let then = placed.place.way == .changed ? "on other words" : "at another place"
        row("then", "\(then): “\(decision.anchor.words)” (data/moves.csv)")
      }
      row("memo", decision.memo)
    }
    row(
      "status",
      coding.status == .proposed ? "proposed: a rule's, read by nobody" : coding.status.rawValue)
    row("stance", coding.stance)
    return lines
  }

  /// People's decisions on exactly this segment and theme, in the order of the files.
  private func decisions(on coding: Coding) -> [PlacedDecision] {
    let themes = ThemeSuccession(of: codebook)
    return decided.placed.filter {
      $0.place.span == coding.segment
        && ($0.decision.theme.isEmpty || themes.theme(of: $0.decision.theme) == coding.theme)
    }
  }

  func quotation(_ index: Int, withCodings: Bool) -> String {
    let quotation = coded.attributed.quotations[index]
    let voice = coded.attributed.voices[quotation.voice]
    let description = coded.document.description
    var lines = ["\(quotation.kind.rawValue) \(quotation.id)"]
    func row(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append("  \(name.padding(to: 12))\(value)") }
    }
    row("words", "“\(text[quotation.span])”")
    row("where", "\(path):\(quotation.line), bytes \(quotation.span.start)–\(quotation.span.end)")
    row("document", "\(description.id) (\(description.kind.rawValue))")
    row("section", quotation.section)
    for attribute in quotation.attributes {
      row(attribute.name, "\(attribute.value), by the section (the pipeline's 'sections')")
    }
    row(
      "case",
      (voice.caseCode ?? "") + (quotation.caseCue.map { ", from “\(text[$0])”" } ?? ""))
    row("time", quotation.time ?? "")
    let role = voice.speaker.role
    row(
      "speaker",
      voice.speaker.name
        + (voice.speaker.isGroup
          ? " (a group)" : voice.speaker.isUnknown ? " (not known)" : ""))
    row("role", "\(role.label) (\(role.id), of the group \(role.group))")
    row(
      "attribution",
      voice.certainty.rawValue
        + (voice.rule.isEmpty ? "" : ", by the rule '\(voice.rule)'")
        + (voice.cue.isEmpty ? "" : ", from “\(voice.cue)”"))
    row("question", quotation.question.map { text[$0] }.joined(separator: " "))
    row("before", quotation.before.map { "“\(text[$0])”" } ?? "")
    row("after", quotation.after.map { "“\(text[$0])”" } ?? "")
    if withCodings {
      for coding in coded.codings {
        let isHere = (coding.quotation...coding.lastQuotation).contains(index)
        guard isHere || coded.attributed.quotations[coding.quotation].partOf == index else {
          continue
        }
        let theme = codebook.themes[coding.theme].id
        row(
          "coded",
          "\(theme)\(isHere ? "" : " in what is reported") (\(coding.id), \(coding.status.rawValue), "
            + (coding.source == .rule ? "indicator '\(coding.indicator)')" : "by \(coding.coder))")
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Speaker {
  /// The name, or the words used in its place, and the role.
  fileprivate var inWords: String {
    let name = name.isEmpty ? roleAsWritten : name
    return name.isEmpty ? role.label : "\(name) (\(role.label))"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
