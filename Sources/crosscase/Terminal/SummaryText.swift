internal import Attribution
internal import CorpusModel
internal import Pipeline
internal import Study

/// The summary of a run on the terminal.
enum SummaryText {
  static func text(
    of summary: RunSummary, study: LoadedStudy, output: String, seconds: Double
  ) -> String {
    let totals = summary.totals
    var lines: [String] = []
    func row(_ name: String, _ value: String) {
      lines.append(printable("  \(name.padded(to: 14))\(value)"))
    }
    lines.append(printable(study.pipeline.study))
    row(
      "documents",
      "\(totals.documents)"
        + (summary.stored == 0 ? "" : ", \(summary.stored) of them from the store")
        + (summary.failures.isEmpty ? "" : ", and \(summary.failures.count) unreadable")
    )
    row("words", grouped(totals.words))
    let speech = totals.certainties.values.reduce(0, +)
    row(
      "quotations",
      grouped(speech) + list(totals.groups, order: groupOrder(study))
        + (totals.uncounted == 0
          ? ""
          : "; \(grouped(totals.uncounted)) more in data/quotes.csv are not counted (reported, terms, bystanders)")
    )
    if !study.isFolder {
      row(
        "attribution",
        Voice.Certainty.allCases.compactMap { certainty in
          totals.certainties[certainty].map { "\(certainty.rawValue) \(percent($0, of: speech))" }
        }.joined(separator: ", "))
    }
    if let codebook = study.codebook {
      let withIndicators = codebook.themes.filter { !$0.indicators.isEmpty }
      let hit = withIndicators.count { totals.themes[$0.id] != nil }
      row(
        "themes",
        "\(hit) of \(withIndicators.count) with indicators have hits; "
          + "\(grouped(totals.codings, "coding")), "
          + (totals.decidedCodings == 0
            ? "proposed by rules"
            : "\(grouped(totals.decidedCodings)) of them accepted or added by people")
          + (totals.asides == 0
            ? "" : ", \(grouped(totals.asides)) more on words of others than participants")
          + "; no theme on \(grouped(totals.uncodedAnswers)) of \(grouped(totals.answers, "answer"))"
      )
    }
    if study.keepsDecisions {
      row(
        "decisions",
        "\(grouped(totals.decisions)), \(whereabouts(of: totals))"
          + "; \(grouped(totals.readDocuments)) of \(grouped(totals.documents, "document")) read by "
          + "a coder")
    }
    row("findings", grouped(totals.findingCount) + list(totals.findings, order: []))
    row("time", "\(rounded(seconds)) s")
    lines.append("")
    if study.isFolder {
      lines += heard(summary.labels) + [""]
      let open = toCorrect(summary, study: study)
      if !open.isEmpty { lines += open + [""] }
    }
    lines.append("Open these in a spreadsheet:")
    for name in summary.matrices + ["data/quotes.csv", "data/codings.csv", "data/findings.csv"] {
      lines.append(printable("  \(output)/\(name)"))
    }
    if study.isFolder {
      lines.append("")
      lines.append("To set up roles, cases and themes: crosscase new STUDY --from \(study.folder)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line about what became of the decisions.
  private static func whereabouts(of totals: RunTotals) -> String {
    var parts: [String] = []
    if totals.moved > 0 {
      let changed =
        totals.changed == 0 ? "" : ", \(grouped(totals.changed)) of them on changed words"
      parts.append("\(grouped(totals.moved)) moved\(changed) (data/moves.csv)")
    }
    if totals.orphans > 0 {
      parts.append("\(grouped(totals.orphans)) without a place (data/orphans.csv)")
    }
    return parts.isEmpty ? "all in place" : parts.joined(separator: ", ")
  }

  /// The speakers of each document and the amount of their speech, askers marked.
  private static func heard(_ labels: [LabelUse]) -> [String] {
    let most = 60
    let documents = min(28, labels.map(\.document.count).max() ?? 0) + 2
    let names = min(28, labels.map(\.label.count).max() ?? 0) + 2
    var lines = ["Who was heard:"]
    for use in labels.prefix(most) {
      let turns = "\(use.turns)".leftPadded(to: 5) + (use.turns == 1 ? " turn " : " turns")
      let words = grouped(use.words).leftPadded(to: 8) + (use.words == 1 ? " word   " : " words  ")
      lines.append(
        printable(
          "  \(use.document.padded(to: documents))\(use.label.padded(to: names))\(turns)\(words)"
            + (use.role.isAsker ? "asks" : use.firstWords)))
    }
    if labels.count > most { lines.append("  … and \(labels.count - most) more") }
    return lines
  }

  /// Notes on problems that the numbers do not show: transcripts in which nobody is known to ask,
  /// so that questions count as what participants say, and texts without labels.
  private static func toCorrect(_ summary: RunSummary, study: LoadedStudy) -> [String] {
    var labelled: Set<String> = []
    var asked: Set<String> = []
    for use in summary.labels {
      labelled.insert(use.document)
      if use.role.isAsker { asked.insert(use.document) }
    }
    let failed = Set(summary.failures.map(\.location.path))
    var unasked: [String] = []
    var unlabelled: [String] = []
    for index in study.documents.indices {
      let id = study.documents.id(at: index)
      if labelled.contains(id) {
        if !asked.contains(id) { unasked.append(id) }
      } else if !failed.contains(study.documents[index].path) {
        unlabelled.append(id)
      }
    }
    var lines: [String] = []
    if !unasked.isEmpty {
      lines.append(
        printable(
          "  No known interviewer in \(some(of: unasked)): questions count as participants' words "
            + "until roles.csv or speakers.csv says who asks."))
    }
    if !unlabelled.isEmpty {
      lines.append(
        printable(
          "  No speaker labels in \(some(of: unlabelled)): only words between quotation marks are "
            + "quoted. If it is a transcript, put “Name:” before each turn."))
    }
    return lines.isEmpty ? [] : ["What to correct:"] + lines
  }

  /// The first few names, and how many more there are.
  private static func some(of names: [String]) -> String {
    names.prefix(5).joined(separator: ", ")
      + (names.count > 5 ? " and \(names.count - 5) more" : "")
  }

  static func timings(of summary: RunSummary, seconds: Double) -> String {
    let megabytes = Double(summary.totals.bytes) / 1_000_000
    let whole = "\(rounded(megabytes)) MB of text in \(rounded(seconds)) s"
    let times = summary.times
    let stages = [
      ("reading", times.reading), ("words", times.segmentation), ("attribution", times.attribution),
      ("coding", times.coding), ("rows", times.rendering),
    ].map { "\($0) \(rounded($1 / .seconds(1))) s" }
    return "timings: \(whole); within the workers: \(stages.joined(separator: ", "))"
  }

  private static func groupOrder(_ study: LoadedStudy) -> [String] {
    var order: [String] = []
    for role in study.roles where !order.contains(role.group) { order.append(role.group) }
    return order
  }

  /// ` (leaders 12, staff 3)`: those in `order` first, the others by number.
  private static func list(_ counts: [String: Int], order: [String]) -> String {
    let known = order.filter { counts[$0] != nil }
    let others = counts.keys.filter { !order.contains($0) }
      .sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    let parts = (known + others).map { "\($0) \(grouped(counts[$0] ?? 0))" }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0 %" : "\((100 * part + whole / 2) / whole) %"
  }

  private static func grouped(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Writes a number with a comma between thousands.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  private static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension String {
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(1, width - count)) + self
  }

  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
