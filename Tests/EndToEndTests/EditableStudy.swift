import Foundation
import TestSupport
import Testing

/// Change to the files of a study, and its effect on the decisions in them, and nothing else.
struct StudyEdit: Sendable {
  var name: String
  var apply: @Sendable (EditableStudy) throws -> Void
  /// The words of a decision after the change.
  var words: @Sendable (String) -> String = { $0 }
  /// The words that it removes, so that their decisions lose their places.
  var gone: [String] = []
  var theme: @Sendable (String) -> String = { $0 }
  var document: @Sendable (String) -> String = { $0 }
}

/// The sample study with its decisions, where its files can be changed: the documents in which
/// something is decided, and a few more.
struct EditableStudy: Sendable {
  let place: Workplace
  /// Decisions as the file has them, from its second line on.
  let decisions: [[String: String]]

  private static let corpus = "corpus/inclusion"
  private static let study = "pipelines/inclusion"

  init() throws {
    place = try Workplace()
    let files = FileManager.default
    for folder in [EditableStudy.corpus, EditableStudy.study] {
      let target = place.folder.appending(path: folder)
      try files.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.copyItem(at: Workplace.root.appending(path: folder), to: target)
    }
    decisions = try place.table("pipelines/inclusion/decisions.csv").map { row in
      // The table reader leaves the byte order mark at the first name.
      Dictionary(
        uniqueKeysWithValues: row.map {
          (String($0.key.trimmingPrefix("\u{FEFF}")), $0.value)
        })
    }
    let decided = Set(decisions.compactMap { $0["document"] })
    for folder in ["transcripts", "focus-groups"] {
      for name in try files.contentsOfDirectory(atPath: path(folder)) {
        let stem = name.prefix { $0 != "." }
        if !decided.contains(String(stem)) {
          try files.removeItem(atPath: path("\(folder)/\(name)"))
        }
      }
    }
    let pipeline = try place.read("\(EditableStudy.study)/pipeline.yml")
    let start = try #require(pipeline.range(of: "  # The report re-quotes"))
    let end = try #require(pipeline.range(of: "roles: roles.csv"))
    try place.write(
      String(pipeline[..<start.lowerBound] + "\n" + pipeline[end.lowerBound...]),
      to: "\(EditableStudy.study)/pipeline.yml")
  }

  private func path(_ name: String) -> String {
    place.folder.appending(path: "\(EditableStudy.corpus)/\(name)").path
  }

  func text(_ name: String) throws -> String { try place.read("\(EditableStudy.corpus)/\(name)") }

  func write(_ text: String, to name: String) throws {
    try place.write(text, to: "\(EditableStudy.corpus)/\(name)")
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func rename(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path(name), toPath: path(other))
  }

  func prepend(_ text: String, to name: String) throws {
    let old = try Data(contentsOf: URL(filePath: path(name)))
    try (Data(text.utf8) + old).write(to: URL(filePath: path(name)))
  }

  /// Every place of `old` becomes `new`; there must be one at least.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try text(name)
    try #require(text.contains(old), "\(name): \(old)")
    try write(text.replacing(old, with: new), to: name)
  }

  /// The same in a file of the researcher.
  func replaceInStudy(_ old: String, by new: String, in name: String) throws {
    let file = "\(EditableStudy.study)/\(name)"
    let text = try place.read(file)
    try #require(text.contains(old), "\(name): \(old)")
    try place.write(text.replacing(old, with: new), to: file)
  }

  /// Runs the study and holds every row of the decisions against what came out.
  func expectSurvival(of edit: StudyEdit) throws {
    let outcome = try place.run(
      "run", "\(EditableStudy.study)/pipeline.yml", "--output", "out", "--store", "store")
    #expect(outcome.status == 0, "\(edit.name): \(outcome.errors)")
    #expect(outcome.output.contains("\n  decisions     \(decisions.count), "), "\(edit.name)")
    let orphans = Set(try place.table("out/data/orphans.csv").compactMap { $0["line"] })
    let findings = try place.table("out/data/findings.csv")
      .filter { $0["finding"] == "orphaned decision" }
    #expect(findings.count == orphans.count, "\(edit.name)")
    let moves = try place.table("out/data/moves.csv")
    var settled: [CodedWords: Settlement] = [:]
    for (index, decision) in decisions.enumerated() {
      let words = decision["words"] ?? ""
      let isLost = orphans.contains(String(index + 2))
      let isGone = edit.gone.contains(words)
      #expect(
        isLost == isGone,
        "\(edit.name): line \(index + 2), \(isLost ? "lost" : "placed on words that are gone"): \(words)"
      )
      if isLost {
        #expect(
          findings.contains { ($0["message"] ?? "").hasPrefix("decisions.csv:\(index + 2): ") },
          "\(edit.name): line \(index + 2) is lost without a finding")
        continue
      }
      let moved = moves.filter { row in
        row["words_before"] == words && row["coder"] == decision["coder"]
          && row["theme_before"] == decision["theme"] && row["decision"] == decision["decision"]
      }
      #expect(moved.count <= 1, "\(edit.name): \(words)")
      let now = moved.first?["words"] ?? words
      #expect(collapsed(now) == collapsed(edit.words(words)), "\(edit.name): line \(index + 2)")
      let place = CodedWords(
        document: edit.document(decision["document"] ?? ""),
        theme: edit.theme(decision["theme"] ?? ""), words: collapsed(now))
      settled[place, default: Settlement()].add(decision)
    }
    let codings = try place.table("out/data/codings.csv")
    var statuses: [CodedWords: [String]] = [:]
    for coding in codings {
      statuses[
        CodedWords(
          document: coding["document"] ?? "", theme: coding["theme"] ?? "",
          words: collapsed(coding["text"] ?? "")), default: []
      ].append(coding["status"] ?? "")
    }
    for (words, settlement) in settled {
      let found = statuses[words] ?? []
      switch settlement.holds {
      case .some(true):
        #expect(found == ["accepted"] || found == ["added"], "\(edit.name): \(words) \(found)")
      case .some(false): #expect(found.isEmpty, "\(edit.name): \(words) \(found)")
      case .none: #expect(found.allSatisfy { $0 == "proposed" }, "\(edit.name): \(words) \(found)")
      }
    }
  }

  private func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

private struct CodedWords: Hashable {
  var document: String
  var theme: String
  var words: String
}

/// Verdict of coders on the same words: the one they settled together, or else that of all of them.
private struct Settlement {
  private var verdicts: Set<Bool> = []
  private var consensus: Bool?

  var holds: Bool? { consensus ?? (verdicts.count == 1 ? verdicts.first : nil) }

  mutating func add(_ decision: [String: String]) {
    guard let verdict = decision["decision"], verdict != "memo" else { return }
    let holds = verdict != "reject"
    if decision["coder"]?.hasPrefix("consensus") == true {
      consensus = holds
    } else {
      verdicts.insert(holds)
    }
  }
}
