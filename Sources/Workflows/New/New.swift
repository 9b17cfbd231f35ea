internal import Attribution
package import CorpusModel
internal import Languages
internal import Files
internal import Reporting
internal import Study

/// Makes a study to start from out of a folder of sources: a pipeline that runs at once, and the
/// files that a person then corrects.
package struct New {
  /// The files that were made, and notes on what to check.
  package struct Result: Sendable {
    /// The files written, in the order to read them in.
    package var files: [String]
    /// Lines for a person: what was found and what to correct.
    package var advice: [String]
    package var failures: [PipelineError]
  }

  private let study: LoadedStudy
  private let sources: String
  private let target: String

  private static let fileNames = [
    PipelineFile.usualName, "roles.csv", "speakers.csv", "cases.csv", "codebook.csv",
    "decisions.csv",
    "reads.csv",
  ]

  /// - Parameters:
  ///   - sources: the folder that holds the transcripts; it is only read.
  ///   - target: the folder to write; none of the files may be there yet.
  package init(sources: String, target: String) throws {
    self.sources = PathText.normalized(sources)
    self.target = PathText.normalized(target)
    if try Disk.entry(at: sources) != .folder {
      throw PipelineError(sources, "not a folder; name the folder of the transcripts")
    }
    for name in New.fileNames where try Disk.entry(at: "\(target)/\(name)") != .missing {
      throw PipelineError(
        PathText.normalized("\(target)/\(name)"),
        "already exists and is not overwritten; name another folder")
    }
    study = try LoadedStudy(at: sources)
  }

  /// Reads every document and writes the files.
  package func start() throws -> Result {
    let inspection = try Check(study: study)
    var speakers: [LabelUse] = []
    var kinds: [(id: String, kind: DocumentKind, folder: String)] = []
    var failures: [PipelineError] = []
    for index in study.documents.indices {
      do {
        let (document, found) = try inspection.speakers(of: index)
        kinds.append((document.id, document.description.kind, PathText.folder(of: document.id)))
        speakers += found
      } catch let error as PipelineError {
        failures.append(error)
      }
    }
    if kinds.isEmpty {
      throw PipelineError(sources, "no readable files in this folder; see the errors above")
    }
    try Disk.makeFolder(target)
    let scheme = CaseScheme(ids: kinds.map(\.id))
    let roles = RolesFound(speakers: speakers)
    let contents: [(name: String, bytes: [UInt8])] = [
      (PipelineFile.usualName, Array(pipelineText(scheme).utf8)),
      ("roles.csv", roles.table),
      (
        "speakers.csv",
        SpeakersTable(
          kept: [], found: speakers.map { ($0, roles.role(of: $0)) }
        ).bytes()
      ),
      ("cases.csv", scheme.table(of: kinds.map(\.id))),
      ("codebook.csv", CodebookStub.table),
      ("decisions.csv", DecisionsJournal.head(of: DecisionsFile.columns)),
      ("reads.csv", DecisionsJournal.head(of: ReadsFile.columns)),
    ]
    try write(contents)
    return Result(
      files: contents.map { "\(target)/\($0.name)" },
      advice: advice(speakers, kinds.map(\.kind), roles, scheme), failures: failures)
  }

  /// Writes all of the files or none.
  private func write(_ contents: [(name: String, bytes: [UInt8])]) throws(PipelineError) {
    func unfinished(_ name: String) -> String { "\(target)/\(name).unfinished" }
    do {
      for (name, bytes) in contents {
        let file = try FileBeingWritten(at: unfinished(name))
        try file.append(bytes)
        try file.synchronize()
      }
      for (name, _) in contents {
        try Disk.rename(unfinished(name), to: "\(target)/\(name)")
      }
    } catch var failure {
      for (name, _) in contents { Disk.remove(unfinished(name)) }
      Disk.removeFolder(target)
      failure.location.path = failure.location.path.replacing(".unfinished", with: "")
      throw failure
    }
    Disk.synchronizeFolder(target)
  }

  /// Everything below the folder of the sources, as seen from the study.
  private func pattern(from base: String, to folder: String) -> String {
    let relative = PathText.relative(folder, to: base)
    return relative.isEmpty ? "**" : "\(relative)/**"
  }

  private func pipelineText(_ scheme: CaseScheme) -> String {
    let base = Disk.realPath(target) ?? target
    let folder = Disk.realPath(sources) ?? sources
    return """
      # What to read, what it means, what to write. Every key is explained in docs/pipeline.md.
      study: \(YAMLText.quoted(PathText.name(of: base)))
      # The language of the transcripts as a tag (en, fr, de, …), for sentences and usual labels.
      # language: en

      sources:
        - path: \(YAMLText.quoted(pattern(from: base, to: folder)))
          case: \(YAMLText.quoted(scheme.template))

      roles: roles.csv
      cases: cases.csv
      speakers: speakers.csv
      codebook: codebook.csv
      # What people decide and read, written by 'crosscase review'.
      decisions: decisions.csv
      reads: reads.csv

      matrices:
        - { name: theme-by-case, rows: theme, columns: case, measure: segments }
        - { name: theme-by-role, rows: theme, columns: role, measure: segments }
        - { name: role-by-case, rows: role, columns: case, measure: words }

      write: [tables, matrices]
      output: output

      """
  }

  private func advice(
    _ speakers: [LabelUse], _ kinds: [DocumentKind], _ roles: RolesFound, _ scheme: CaseScheme
  ) -> [String] {
    let byKind = Dictionary(grouping: kinds, by: \.self).map { "\($1.count) \($0.rawValue)" }
      .sorted()
    var lines = ["\(counted(kinds.count, "document")): \(byKind.joined(separator: ", "))"]
    let askers = speakers.filter(\.role.isAsker)
    let unknown = speakers.filter { !$0.role.isAsker && roles.role(of: $0).isEmpty }
    lines.append(
      "\(counted(speakers.count, "label")): \(askers.count) of askers, \(speakers.count - askers.count) of others"
    )
    lines.append("Now correct:")
    if !unknown.isEmpty {
      let examples = unknown.prefix(3).map { "'\($0.label)' in \($0.document)" }
      lines.append(
        "  speakers.csv: no role yet for \(counted(unknown.count, "label")) (\(examples.joined(separator: ", "))"
          + "\(unknown.count > 3 ? ", …" : ""))")
    }
    lines.append("  roles.csv: the roles found in the labels; give them labels and groups")
    lines.append(
      "  cases.csv: a case for \(scheme.meaning); add attributes to compare by (phase, type, …)")
    lines.append("  codebook.csv: one example theme; write your themes and their indicators")
    return lines
  }
}

/// The way in which the names of documents give their cases.
private struct CaseScheme {
  /// Value of the pipeline's `case:`.
  let template: String
  let meaning: String

  init(ids: [String]) {
    let parts = ids.map {
      PathText.name(of: $0).split(separator: "-", omittingEmptySubsequences: false)
    }
    let firsts = Set(parts.compactMap(\.first))
    let folders = Set(ids.map(PathText.folder(of:)))
    if parts.allSatisfy({ $0.count > 1 && !$0[0].isEmpty }), firsts.count < ids.count {
      template = "{1}"
      meaning = "each text before the first '-' of a file name"
    } else if folders.count > 1, !folders.contains(".") {
      template = "{folder}"
      meaning = "each folder"
    } else {
      template = "{name}"
      meaning = "each file"
    }
  }

  func code(of id: String) -> String {
    switch template {
    case "{1}": String(PathText.name(of: id).split(separator: "-")[0])
    case "{folder}": PathText.name(of: PathText.folder(of: id))
    default: PathText.name(of: id)
    }
  }

  func table(of ids: [String]) -> [UInt8] {
    var csv = CSVWriter()
    csv.byteOrderMark()
    csv.row(["case", "label", "parent"])
    for code in Set(ids.map(code(of:))).sorted() { csv.row([code, code, ""]) }
    return csv.bytes
  }
}

/// Roles that the labels themselves name.
private struct RolesFound {
  private let ids: [String: String]
  /// Spelling of each label, by its words.
  private let names: [String: String]
  /// The labels of askers beside the usual names.
  private let askers: [String]

  private static let usualAskers = [
    "Interviewer", "Int", "I", "Q", "Moderator", "Facilitator", "Researcher",
  ]

  init(speakers: [LabelUse]) {
    var ids: [String: String] = [:]
    var names: [String: String] = [:]
    var askers: [String] = []
    for speaker in speakers {
      let name = RolesFound.name(in: speaker.label)
      if speaker.role.isAsker {
        let isListed = (RolesFound.usualAskers + askers).contains {
          UsualLabel.smallLetters(of: $0) == UsualLabel.smallLetters(of: name)
        }
        if !isListed, TranscriptWords.builtIn.callsAsker(name) { askers.append(name) }
        continue
      }
      guard let words = RolesFound.words(describing: speaker) else { continue }
      ids[words] = words.split(separator: " ").joined(separator: "-")
      // A name as it is written only where all of the label is the role.
      let isWhole = UsualLabel.words(of: name).joined(separator: " ") == words
      names[words] = names[words] ?? (isWhole ? name : nil)
    }
    self.ids = ids
    self.names = names
    self.askers = askers.sorted()
  }

  /// A label without its number and the words in parentheses.
  private static func name(in label: String) -> String {
    label.prefix { $0 != "(" && $0 != "[" }.filter { !$0.isNumber && $0 != "|" }
      .split(whereSeparator: { $0.isWhitespace || $0 == "_" }).joined(separator: " ")
  }

  /// Empty where the label names no role.
  func role(of speaker: LabelUse) -> String {
    speaker.role.isAsker
      ? "interviewer" : RolesFound.words(describing: speaker).flatMap { ids[$0] } ?? ""
  }

  /// The words that say what somebody is, without numbers and marks: those of the source's list of
  /// people, else of the label.
  private static func words(describing speaker: LabelUse) -> String? {
    let written = speaker.roleAsWritten
    if !UsualLabel.words(of: written).isEmpty {
      return DescribedRole.words(ofRole: written, known: .builtIn)?.joined(separator: " ")
    }
    return DescribedRole.words(of: speaker.label, known: .builtIn)?.joined(separator: " ")
  }

  var table: [UInt8] {
    var csv = CSVWriter()
    csv.byteOrderMark()
    csv.row(["role", "label", "group", "names"])
    for (words, id) in ids.sorted(by: { $0.key < $1.key }) where id != "interviewer" {
      let label = words.prefix(1).uppercased() + words.dropFirst()
      let written = names[words].map { $0.lowercased() } ?? words
      csv.row([id, label, id, written == words ? words : "\(words)|\(written)"])
    }
    csv.row([
      "interviewer", "Interviewer", "interviewer",
      (RolesFound.usualAskers + askers).joined(separator: "|"),
    ])
    return csv.bytes
  }
}

private enum CodebookStub {
  static var table: [UInt8] {
    var csv = CSVWriter()
    csv.byteOrderMark()
    csv.row([
      "theme", "label", "parent", "definition", "include", "exclude", "example", "indicators",
      "unless", "was", "status",
    ])
    csv.row([
      "first-theme", "First theme", "", "What the theme means; replace this row with your own.", "",
      "", "", "help*|support*", "", "", "emerging",
    ])
    return csv.bytes
  }
}

private enum YAMLText {
  /// A double-quoted scalar, so that no name is taken for anything but text.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
