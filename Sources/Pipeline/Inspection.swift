internal import Attribution
package import CorpusModel

/// Looks at the documents of a study without writing anything.
package struct Inspection {
  /// What was found in one document.
  package struct Report: Sendable {
    /// Lines for a person.
    package var text: String
    package var findings: [Finding]
  }

  private let study: Study
  private let work: DocumentWork
  private let scratch = WorkerScratch()

  package init(study: Study) throws {
    self.study = study
    work = try DocumentWork(study: study)
  }

  /// - Throws: ``PipelineError`` when the document at `index` cannot be read.
  package func report(on index: Int) throws -> Report {
    let decided = try work.decided(index, using: scratch)
    let coded = decided.coded
    let document = coded.document
    let description = document.description
    let form = [
      description.kind.rawValue, description.format.rawValue, description.encoding,
      description.language.isEmpty ? "general language rules" : description.language,
    ].joined(separator: ", ")
    var lines = ["\(document.id) (\(study.documents[index].path))", "  \(form)"]
    if let layout = document.layout {
      lines.append("  layout '\(layout.name)', as in line \(layout.exampleLine): \(layout.example)")
      let cover = layout.coverLines == 0 ? "" : "; \(layout.coverLines) lines before the first turn"
      lines.append(
        "  \(layout.labelledParagraphs) of \(layout.paragraphs) paragraphs have a label"
          + "\(layout.timedTurns == 0 ? "" : ", \(layout.timedTurns) turns a time")\(cover)")
    }
    if document.turns.isEmpty {
      lines.append("  \(coded.attributed.quotations.count) quotations in prose")
    } else {
      lines += labels(of: coded.attributed, index).map { use in
        let meaning = use.role.isAsker ? "asks" : "\(use.role.label) (\(use.role.group))"
        return "  \(use.label.isEmpty ? "(no label)" : use.label): \(use.turns) turns, "
          + "\(use.words) words, \(meaning)"
      }
    }
    let findings = work.findings(of: decided)
    lines.append("  \(coded.attributed.words.count) words, \(coded.codings.count) indicator hits")
    return Report(text: lines.joined(separator: "\n") + "\n", findings: findings)
  }

  private func labels(of attributed: AttributedDocument, _ index: Int) -> [LabelUse] {
    work.labels(
      of: attributed, settings: study.settings[study.documents[index].attributor])
  }

  /// The document at `index`, and its labels; none for prose.
  ///
  /// - Throws: ``PipelineError`` when the document cannot be read.
  func speakers(of index: Int) throws -> (document: Document, labels: [LabelUse]) {
    let coded = try work.coded(index, using: scratch)
    return (coded.document, labels(of: coded.attributed, index))
  }
}
