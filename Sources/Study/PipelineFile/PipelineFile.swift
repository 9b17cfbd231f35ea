package import Coding
package import CorpusModel
package import Tabulation

/// A pipeline file as written: what to read, what it means, what to write. Paths are as in the file.
package struct PipelineFile: Sendable {
  /// The name that `new` gives a pipeline file, and that tells a folder with a study in it.
  package static let usualName = "pipeline.yml"

  package struct SourceEntry: Sendable {
    package var pattern: String
    /// Where the values of its keys stand.
    var places: [String: SourcePosition] = [:]
    package var kind: DocumentKind?
    package var format: SourceFormat?
    package var encoding: String?
    package var language: String?
    package var mapping: String?
    package var people: String?
    /// A fixed code, or a template with `{1}`, `{name}` or `{folder}`.
    package var caseTemplate: String?
    package var id: String?
    package var wave: String?
    package var date: String?
    package var sections: [String: [StudyCase.Attribute]]
    /// Where each of ``sections`` stands.
    package var sectionPlaces: [String: SourcePosition] = [:]
  }

  package struct MatrixEntry: Sendable {
    package var name: String
    package var line: Int
    /// Where the values of its keys stand.
    var places: [String: SourcePosition] = [:]
    package var rows: String
    package var columns: String
    package var measure: String
    package var kinds: [DocumentKind]?
    package var prompting: MatrixDefinition.Prompting?
  }

  package enum Product: String, CaseIterable, Sendable { case tables, matrices }

  /// The path of the pipeline file itself.
  package var path: String
  package var study: String
  package var language: String
  package var sources: [SourceEntry]
  package var roles: String?
  package var cases: String?
  package var codebook: String?
  package var speakers: String?
  package var guide: String?
  package var plan: String?
  /// Files of what people decided, or patterns of their paths.
  package var decisions: [String] = []
  package var reads: String?
  package var memos: String?
  package var combination = CoderCombination.any
  /// Files that extend what attribution knows of a language.
  package var languages: [String]
  package var matrices: [MatrixEntry]
  package var write: [Product]
  package var output: String?
  /// Where the values of the keys of the whole study stand.
  var places: [String: SourcePosition] = [:]

  package static let keys = [
    "study", "language", "encoding", "people", "sources", "roles", "cases", "codebook", "speakers",
    "guide", "plan", "decisions", "reads", "memos", "combine", "languages", "matrices", "write",
    "output",
  ]
  package static let sourceKeys = [
    "path", "kind", "format", "encoding", "language", "mapping", "people", "case", "id", "wave",
    "date", "sections",
  ]
  package static let matrixKeys = ["name", "rows", "columns", "measure", "kinds", "prompted"]

}

extension PipelineFile {
  /// A transcript that is taken for a pipeline has keys and values too, and complaints about them help
  /// nobody.
  private static func check(_ text: String, isPipelineAt path: String) throws(PipelineErrors) {
    let name = path.lowercased()
    guard !name.hasSuffix(".yml"), !name.hasSuffix(".yaml"),
      !text.split(whereSeparator: \.isNewline).contains(where: {
        $0.hasPrefix("study:") || $0.hasPrefix("sources:")
      })
    else { return }
    throw PipelineErrors([
      PipelineError(
        path,
        "is no pipeline file, as it has no line 'study: …'; for a single transcript use 'crosscase quotes "
          + "\(path)', or give the folder that it lies in")
    ])
  }

  /// - Throws: ``PipelineErrors`` with everything that is wrong, each at its place.
  package init(parsing text: String, path: String) throws(PipelineErrors) {
    try PipelineFile.check(text, isPipelineAt: path)
    var reader = try SettingsReader(parsing: text, path: path)
    reader.allowOnly(PipelineFile.keys)
    let encoding = reader.encoding()
    let people = reader.filledText("people")

    if !reader.has("sources") {
      reader.report(
        at: "study", "the key 'sources' is missing; add 'sources:' with '- path: …' below it")
    }
    var sources: [SourceEntry] = []
    let faults = reader.errors.count
    let entries = reader.mappings("sources")
    if entries?.isEmpty == true, reader.errors.count == faults {
      reader.report(at: "sources", "'sources' is empty; name at least one file: '- path: …'")
    }
    for var entry in entries ?? [] {
      sources.append(PipelineFile.source(from: &entry, encoding: encoding, people: people))
      reader.take(errorsOf: entry)
    }

    var matrices: [MatrixEntry] = []
    for var entry in reader.mappings("matrices") ?? [] {
      matrices.append(PipelineFile.matrix(from: &entry))
      reader.take(errorsOf: entry)
    }
    for (index, matrix) in matrices.enumerated() {
      if let first = matrices[..<index].first(where: {
        $0.name.lowercased() == matrix.name.lowercased()
      }) {
        reader.report(
          at: "matrices",
          "two matrices have the name '\(matrix.name)' (lines \(first.line) and \(matrix.line)); rename one"
        )
      }
    }

    var products: [Product] = []
    for name in reader.list("write") ?? Product.allCases.map(\.rawValue) {
      if let product = Product(rawValue: name) {
        products.append(product)
      } else {
        let hint = Suggestion.text(for: name, among: Product.allCases.map(\.rawValue))
        reader.report(at: "write", "unknown product '\(name)'; \(hint)")
      }
    }
    let study = reader.required("study")
    if !study.isEmpty, let problem = OutputName.problem(with: study) {
      reader.report(at: "study", "the study's name \(problem)")
    }
    self.init(
      path: path, study: study, language: reader.language() ?? "",
      sources: sources, roles: reader.filledText("roles"), cases: reader.filledText("cases"),
      codebook: reader.filledText("codebook"), speakers: reader.filledText("speakers"),
      guide: reader.filledText("guide"), plan: reader.filledText("plan"),
      languages: reader.filledList("languages") ?? [], matrices: matrices, write: products,
      output: reader.filledText("output"))
    decisions = reader.filledList("decisions") ?? []
    reads = reader.filledText("reads")
    memos = reader.filledText("memos")
    for key in PipelineFile.keys { places[key] = reader.place(of: key) }
    if let way = reader.text("combine") {
      if let known = CoderCombination(name: way) {
        combination = known
      } else {
        let hint = Suggestion.text(for: way, among: CoderCombination.names)
        reader.report(at: "combine", "unknown way to combine coders '\(way)'; \(hint)")
      }
    }
    if !reader.errors.isEmpty { throw PipelineErrors(reader.errors) }
  }

  private static func source(
    from entry: inout SettingsReader, encoding: String?, people: String?
  ) -> SourceEntry {
    entry.allowOnly(sourceKeys)
    var sections: [String: [StudyCase.Attribute]] = [:]
    var sectionPlaces: [String: SourcePosition] = [:]
    if var reader = entry.mapping("sections") {
      for section in reader.keys {
        guard var values = reader.mapping(section) else { continue }
        sectionPlaces[section] = reader.keyPlace(of: section)
        sections[section] = values.keys.compactMap { name in
          values.text(name).map { StudyCase.Attribute(name: name, value: $0) }
        }
        reader.take(errorsOf: values)
      }
      entry.take(errorsOf: reader)
    }
    let id = entry.text("id")
    if let id, let problem = OutputName.problem(withPath: id) {
      entry.report(at: "id", "the id \(problem)")
    }
    return SourceEntry(
      pattern: entry.required("path"),
      places: Dictionary(
        sourceKeys.compactMap { key in entry.place(of: key).map { (key, $0) } },
        uniquingKeysWith: { first, _ in first }),
      kind: entry.choice("kind", of: DocumentKind.self),
      format: entry.choice("format", of: SourceFormat.self),
      encoding: entry.encoding() ?? encoding, language: entry.language(),
      mapping: entry.filledText("mapping"), people: entry.filledText("people") ?? people,
      caseTemplate: entry.text("case"), id: id, wave: entry.text("wave"),
      date: entry.text("date"), sections: sections, sectionPlaces: sectionPlaces)
  }

  private static func matrix(from entry: inout SettingsReader) -> MatrixEntry {
    entry.allowOnly(matrixKeys)
    let name = entry.required("name")
    if !name.isEmpty, let problem = OutputName.problem(with: name) {
      entry.report(at: "name", "the name \(problem)")
    }
    let kinds = entry.list("kinds")?.compactMap { kind -> DocumentKind? in
      if let known = DocumentKind(rawValue: kind) { return known }
      let hint = Suggestion.text(for: kind, among: DocumentKind.allCases.map(\.rawValue))
      entry.report(at: "kinds", "unknown kind '\(kind)'; \(hint)")
      return nil
    }
    return MatrixEntry(
      name: name, line: entry.line ?? 1,
      places: Dictionary(
        matrixKeys.compactMap { key in entry.place(of: key).map { (key, $0) } },
        uniquingKeysWith: { first, _ in first }),
      rows: entry.required("rows"),
      columns: entry.required("columns"), measure: entry.text("measure") ?? "segments",
      kinds: kinds,
      prompting: entry.choice("prompted", of: MatrixDefinition.Prompting.self)
    )
  }
}
