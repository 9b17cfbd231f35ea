internal import Languages
package import CorpusModel
internal import Identity
internal import TextServices

/// Turns, answers and questions of a transcript.
///
/// Every turn of a participant in which something is said is a quotation. Its speaker is its label,
/// and the label's role is decided once for the document (``TranscriptSpeakers``).
struct TranscriptAttribution: Sendable {
  private let settings: AttributionSettings
  private let names: RoleNames
  private let languages: [(lexicon: Lexicon, reports: TranscriptReports)]

  init(settings: AttributionSettings, names: RoleNames, lexicons: [Lexicon]) {
    self.settings = settings
    self.names = names
    languages = lexicons.map { ($0, TranscriptReports(rules: $0.rules)) }
  }

  func attribute(
    _ tokenized: TokenizedDocument, using sentences: inout SentenceBreaker
  ) -> AttributedDocument {
    let document = tokenized.document
    let (labels, voices) = Self.voices(of: document, settings: settings, names: names)
    var builder = TranscriptAnswers(
      tokenized, labels: labels, voices: voices, settings: settings, reports: reports(for: document)
    )
    for index in document.turns.indices where !document.turns[index].span.isEmpty {
      builder.add(turnAt: index)
    }
    let quotations = builder.quotations
    return AttributedDocument(
      document: document, words: tokenized.words, voices: builder.voices.list,
      quotations: quotations, answers: builder.answers,
      findings: (document.findings + findings(labels, voices, in: tokenized)
        + unanswered(labels, voices, in: document, isAnswered: !quotations.isEmpty)).inOrder)
  }

  /// The reports of the document's language, else of the language whose small words it uses most.
  private func reports(for document: Document) -> TranscriptReports {
    let primary = LanguageTag(document.description.language).primary
    let known = languages.first { $0.lexicon.rules.tag == primary }
    let guessed =
      known == nil
      ? LanguageGuess.best(of: languages.map(\.lexicon), for: document.text).lexicon : nil
    let language = known ?? languages.first { $0.lexicon.rules.tag == guessed?.rules.tag }
    return language?.reports ?? TranscriptReports(rules: Language(tag: primary))
  }

  /// The labels of `document` and what each means.
  static func voices(
    of document: Document, settings: AttributionSettings, names: RoleNames
  ) -> (labels: TranscriptLabels, voices: [Voice]) {
    var speakers = TranscriptSpeakers(document: document, settings: settings, names: names)
    let labels = TranscriptLabels(of: document) { speakers.isKnown($0) }
    speakers.assign(labels)
    return (labels, speakers.voices)
  }

  private func findings(
    _ labels: TranscriptLabels, _ voices: [Voice], in tokenized: TokenizedDocument
  ) -> [Finding] {
    let document = tokenized.document
    var findings: [Finding] = []
    for index in labels.spoken {
      let (label, voice) = (labels.list[index], voices[index])
      let offset = document.turns[label.firstTurn].start
      if labels.isCorrected(index) {
        findings.append(
          document.finding(
            .labelMended, at: offset,
            "'\(label.text)' read as '\(labels.text(of: index))' (\(counted(label.turns, "turn"))): "
              + "if it is somebody else, add a row for it to speakers.csv"))
      }
      if voice.speaker.role.id == Role.unattributed.id, !labels.isCorrected(index) {
        let words = label.firstSpokenTurn.map {
          openingWords(of: document.turns[$0].span, in: document.text)
        }
        findings.append(
          document.finding(
            .unattributedSpeaker, at: offset,
            label.text.isEmpty && voice.speaker.name.isEmpty
              ? "no speaker for \(counted(label.turns, "turn")) without a label"
                + (words.map { " (first: '\($0)')" } ?? "") + ": add the speaker in the source"
              : voice.certainty == .ambiguous
                ? "several roles for '\(voice.speaker.name)', who speak together "
                  + "(\(counted(label.turns, "turn"))): if one of them speaks, add a row for the label "
                  + "'\(label.text)' to speakers.csv"
                : "no role for '\(voice.speaker.name)' (\(counted(label.turns, "turn"))"
                  + (words.map { ", first: '\($0)'" } ?? "")
                  + "): add it to roles.csv or speakers.csv"))
      }
    }
    return findings + strayRows(labels, in: document)
  }

  /// Findings for a transcript in which somebody asks and nobody answers: other labels were missed.
  private func unanswered(
    _ labels: TranscriptLabels, _ voices: [Voice], in document: Document,
    isAnswered: Bool
  ) -> [Finding] {
    guard !isAnswered, let asker = labels.spoken.first(where: { voices[$0].speaker.role.isAsker })
    else {
      return []
    }
    var turns = 0
    for index in labels.spoken where voices[index].speaker.role.isAsker {
      turns += labels.list[index].turns
    }
    return [
      document.finding(
        .noAnswers, at: document.turns[labels.list[asker].firstTurn].start,
        "no answers to '\(labels.text(of: asker))' (\(counted(turns, "turn"))), so nothing is quoted: "
          + "put a label with a colon before each answer, or correct the role of the asker in "
          + "speakers.csv")
    ]
  }

  /// Findings for rows of `speakers.csv` whose label no turn has, so that they change nothing.
  private func strayRows(_ labels: TranscriptLabels, in document: Document) -> [Finding] {
    let rows = settings.speakers.filter { $0.document == document.id && $0.isFilledIn }
    guard !rows.isEmpty else { return [] }
    let written = Set(
      labels.spoken.flatMap { [labels.list[$0].text, labels.text(of: $0)] }.map(UsualLabel.folded))
    return rows.filter { !written.contains(UsualLabel.folded($0.label)) }.map { row in
      var met: [String] = []
      for index in labels.spoken where !met.contains(labels.text(of: index)) {
        met.append(labels.text(of: index))
      }
      let shown = met.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
      return Finding(
        document: document.id, line: nil, column: nil, kind: .strayRow,
        message: "no turn has the label '\(row.label)'"
          + (row.line.map { " of line \($0)" } ?? "")
          + " of speakers.csv, so that row has no effect; "
          + "the labels are \(shown)\(met.count > 12 ? ", …" : "")")
    }
  }
}

extension Finding.Kind {
  /// A transcript in which somebody asks and nobody answers.
  package static let noAnswers = Finding.Kind("no answers")
  /// A row of `speakers.csv` for a label or a document that is not there.
  package static let strayRow = Finding.Kind("stray row")
}
