internal import Attribution
internal import CorpusModel
internal import Study

/// Rows of `speakers.csv` for one label in capitals and in small letters: a row holds for both, so that
/// two of them are meant for two labels of the document.
struct SpeakerTwins {
  private struct Name: Hashable {
    let document: String
    let label: String
  }

  private var rows: [String: [[SpeakerAssignment]]] = [:]
  private let file: String

  init(of study: LoadedStudy) {
    file = study.pipeline.speakers ?? "speakers.csv"
    let groups = Dictionary(grouping: study.speakers.filter(\.isFilledIn)) {
      Name(document: $0.document, label: $0.label.lowercased())
    }
    for (name, group) in groups where group.count > 1 {
      rows[name.document, default: []].append(group)
    }
  }

  /// One for each row whose label the document does not have in these letters.
  func findings(in document: Document) -> [Finding] {
    guard let groups = rows[document.id], !document.turns.isEmpty else { return [] }
    let written = Set(document.labels.lazy.filter { $0.turns > 0 }.map(\.text))
    return groups.flatMap { group -> [Finding] in
      let used = group.first { written.contains($0.label) } ?? group[0]
      return group.filter { $0.line != used.line && !written.contains($0.label) }.map { row in
        Finding(
          document: document.id, line: nil, column: nil, kind: .strayRow,
          message:
            "\(file)\(row.line.map { ":\($0)" } ?? ""): no effect of the row of '\(row.label)', as the "
            + "row of '\(used.label)'\(used.line.map { " on line \($0)" } ?? "") applies to both; delete one"
        )
      }
    }.sorted { $0.message < $1.message }
  }
}
