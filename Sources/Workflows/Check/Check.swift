internal import Attribution
package import CorpusModel
internal import Pipeline
package import Study

/// Looks at the documents of a study without writing anything.
package struct Check {
  /// The findings in one document.
  package struct Report: Sendable {
    /// Lines for a person.
    package var text: String
    package var findings: [Finding]
  }

  private let study: LoadedStudy
  private let work: DocumentWork
  private let scratch = WorkerScratch()
  private var ofStudy: StudyFindings

  package init(study: LoadedStudy) throws {
    self.study = study
    work = try DocumentWork(study: study)
    ofStudy = StudyFindings(of: work)
  }

  /// The findings of a run about the whole study, complete once each document was reported on.
  package var findingsOfStudy: [Finding] { ofStudy.list }

  /// - Throws: ``PipelineError`` when the document at `index` cannot be read.
  package mutating func report(on index: Int) throws -> Report {
    let decided: DecidedDocument
    do {
      decided = try work.decided(index, using: scratch)
    } catch {
      ofStudy.addUnread(index)
      throw error
    }
    let coded = decided.coded
    ofStudy.add(
      study.plan.isEmpty ? [] : Set(HeardSpeaker.list(in: coded.attributed)),
      sections: work.sections(of: coded.document, at: index), ofDocument: index)
    let document = coded.document
    let description = document.description
    let form = [
      description.kind.rawValue, description.format.rawValue, description.encoding,
      description.language.isEmpty ? "general language rules" : description.language,
    ].joined(separator: ", ")
    var lines = ["\(document.id) (\(study.documents[index].path))", "  \(form)"]
    if let layout = document.layout {
      lines.append("  layout '\(layout.name)', as in line \(layout.exampleLine): \(layout.example)")
      let cover =
        layout.coverLines == 0
        ? "" : "; \(counted(layout.coverLines, "line")) before the first turn"
      lines.append(
        "  \(layout.labelledParagraphs) of \(counted(layout.paragraphs, "paragraph")) have a label"
          + "\(layout.timedTurns == 0 ? "" : ", \(counted(layout.timedTurns, "turn")) a time")\(cover)"
      )
    }
    if document.turns.isEmpty {
      lines.append("  \(counted(coded.attributed.quotations.count, "quotation")) in prose")
    } else {
      lines += labels(of: coded.attributed, index).map { use in
        let meaning = use.role.isAsker ? "asks" : "\(use.role.label) (\(use.role.group))"
        return "  \(use.label.isEmpty ? "(no label)" : use.label): \(counted(use.turns, "turn")), "
          + "\(counted(use.words, "word")), \(meaning)"
      }
    }
    let findings = work.findings(of: decided)
    lines.append(
      "  \(counted(coded.attributed.words.count, "word")), \(counted(coded.codings.count, "indicator hit"))"
    )
    return Report(text: lines.joined(separator: "\n") + "\n", findings: findings)
  }

  private func labels(of attributed: AttributedDocument, _ index: Int) -> [LabelUse] {
    work.labels(
      of: attributed, settings: study.settings[study.documents.attributor(at: index)])
  }

  /// The document at `index`, and its labels; none for prose.
  ///
  /// - Throws: ``PipelineError`` when the document cannot be read.
  func speakers(of index: Int) throws -> (document: Document, labels: [LabelUse]) {
    let coded = try work.coded(index, using: scratch)
    return (coded.document, labels(of: coded.attributed, index))
  }
}
