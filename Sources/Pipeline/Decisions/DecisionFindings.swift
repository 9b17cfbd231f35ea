internal import Coding
internal import CorpusModel
internal import Study

extension Finding.Kind {
  /// A decision whose words are no longer found.
  static let orphanedDecision = Finding.Kind("orphaned decision")
  /// Coders say different things of one segment and theme, and nobody has settled it.
  static let codersDisagree = Finding.Kind("coders disagree")
  /// A passage that a coder read is no longer known.
  static let unknownPassage = Finding.Kind("unknown passage")
  /// Documents that nobody has read, in a study that keeps account of it.
  static let unreadDocuments = Finding.Kind("unread documents")
  /// A theme of people's decisions that the codebook does not have.
  static let emergingTheme = Finding.Kind("theme not in codebook")
  /// A file that the pipeline names and that is not there.
  static let missingFile = Finding.Kind("missing file")
}

/// Findings about people's decisions.
struct DecisionFindings {
  private let decided: StudyDecisions
  private let codebook: Codebook
  private let folder: String

  init(_ decided: StudyDecisions, codebook: Codebook, folder: String) {
    self.decided = decided
    self.codebook = codebook
    self.folder = folder
  }

  func list(of document: DecidedDocument) -> [Finding] {
    let id = document.coded.document.id
    var findings = document.lost.map { orphan($0, in: id) }
    for dispute in document.disputes {
      let theme = codebook.themes[dispute.theme].id
      let views = dispute.verdicts.map { "\($0.coder) \($0.holds ? "yes" : "no")" }
      findings.append(
        document.coded.document.finding(
          .codersDisagree, at: dispute.span.start,
          "coders differ on the theme '\(theme)' (\(views.joined(separator: ", "))) in "
            + "“\(excerpt(document.coded.document.text[dispute.span]))”; settle it in a row of the coder "
            + "'consensus (…)'")
      )
    }
    for record in document.passages.unknown {
      findings.append(unknown(record, in: id))
    }
    return findings
  }

  /// Findings that belong to no single document.
  func list(lost: [LostDecision], lostReads: [ReadRecord]) -> [Finding] {
    var findings = lost.map { orphan($0, in: $0.decision.document) }
    findings += lostReads.map { unknown($0, in: $0.document) }
    for path in decided.missingFiles {
      findings.append(
        Finding(
          document: "", line: nil, column: nil, kind: .missingFile,
          message:
            "no file \(StudyPaths.shown(path, from: folder)), which the pipeline names; "
            + "correct the name, or leave it: 'review' writes the file"))
    }
    let written = codebook.themes.filter { $0.line > 0 }
    for theme in codebook.themes where theme.line == 0 && theme.status == "emerging" {
      let near = written.first {
        Suggestion.isNear(theme.id, $0.id) || Suggestion.isNear(theme.id, $0.label)
      }
      findings.append(
        Finding(
          document: "", line: nil, column: nil, kind: .emergingTheme,
          message:
            "theme '\(theme.id)' is not in the codebook, but people coded it; "
            + (near.map { "did you mean '\($0.id)'? Else " } ?? "") + "add a row for it "
            + "with the status 'emerging', or write it in 'was' of the theme that it has become"))
    }
    return findings
  }

  /// One for the study: a row for each would hide the others.
  ///
  /// - Parameter unread: the ids of the documents that nobody has read.
  func list(unread: [String], among count: Int) -> [Finding] {
    guard !decided.reads.isEmpty, !unread.isEmpty else { return [] }
    let most = 50
    let names =
      unread.prefix(most).joined(separator: ", ")
      + (unread.count > most ? " and \(unread.count - most) more" : "")
    return [
      Finding(
        document: "", line: nil, column: nil, kind: .unreadDocuments,
        message:
          "\(unread.count) of \(count) documents are unread, so their codings are indicator hits, not "
          + "coding (\(names))")
    ]
  }

  private func orphan(_ lost: LostDecision, in document: String) -> Finding {
    let decision = lost.decision
    let place = "\(StudyPaths.shown(decision.path, from: folder)):\(decision.line)"
    return Finding(
      document: document, line: nil, column: nil, kind: .orphanedDecision,
      message:
        "\(place): no place for the decision of \(decision.coder) on "
        + "“\(excerpt(decision.anchor.words))” (\(decision.verdict.rawValue) '\(decision.theme)'): "
        + "\(lost.reason); it is kept there and listed in orphans.csv")
  }

  private func unknown(_ record: ReadRecord, in document: String) -> Finding {
    let passage =
      record.from.isEmpty && record.to.isEmpty
      ? "'\(record.document)'" : "'\(record.from)' to '\(record.to)' of '\(record.document)'"
    return Finding(
      document: document, line: nil, column: nil, kind: .unknownPassage,
      message:
        "line \(record.line) of the reads file: no such passage any more: \(passage), read by "
        + "\(record.coder); it counts as unread")
  }

  private func excerpt(_ words: String) -> String {
    words.count <= 60 ? words : words.prefix(60) + "…"
  }
}
