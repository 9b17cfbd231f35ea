package import Attribution
internal import Coding
package import CorpusModel
internal import Files
package import Reading

/// The tables that a researcher writes, read and checked. Every function throws ``PipelineErrors``
/// with everything that is wrong in the file.
package enum ResearcherFiles {
  /// The text of a file that a person keeps: UTF-8, or what a spreadsheet saved.
  package static func text(of path: String) throws -> String { try ResearcherText(of: path).text }

  package static func roles(from path: String) throws -> [Role] {
    let table = try CSVTable(
      parsing: try text(of: path), path: path, required: ["role", "names"],
      known: ["label", "group"])
    var errors = uniqueIDs(of: table, column: "role", what: "role")
    for row in table.rows where [Role.unattributed.id, Role.author.id].contains(row["role"]) {
      errors.append(
        row.error(
          in: path, at: "role",
          "the role '\(row["role"])' has a meaning of its own; choose another word"))
    }
    if !errors.isEmpty { throw PipelineErrors(errors.inOrder) }
    return table.rows.map { row in
      let id = row["role"]
      return Role(
        id: id, label: row["label"].isEmpty ? id : row["label"],
        group: row["group"].isEmpty ? id : row["group"], names: pieces(row["names"]))
    }
  }

  package static func cases(from path: String) throws -> [StudyCase] {
    let table = try CSVTable(
      parsing: try text(of: path), path: path, required: ["case"], known: nil)
    let errors = uniqueIDs(of: table, column: "case", what: "case")
    if !errors.isEmpty { throw PipelineErrors(errors) }
    let attributes = table.columns.filter { !["case", "label", "parent"].contains($0) }
    let cases = table.rows.map { row in
      StudyCase(
        code: row["case"], label: row["label"].isEmpty ? row["case"] : row["label"],
        parent: row["parent"].isEmpty ? nil : row["parent"],
        attributes: attributes.map { .init(name: $0, value: row[$0]) })
    }
    try checkParents(
      table, id: "case", what: "case",
      parents: Dictionary(uniqueKeysWithValues: cases.map { ($0.code, $0.parent) }))
    return cases
  }

  package static func codebook(from path: String) throws -> Codebook {
    let table = try CSVTable(
      parsing: try text(of: path), path: path, required: ["theme"],
      known: [
        "label", "parent", "definition", "include", "exclude", "example", "indicators", "unless",
        "was", "status",
      ])
    var errors = uniqueIDs(of: table, column: "theme", what: "theme")
    for row in table.rows where row["theme"].contains(where: { $0 == "/" || $0 == "|" }) {
      errors.append(
        row.error(
          in: path, at: "theme",
          "the theme '\(row["theme"])' holds '/' or '|'; use '-' instead"))
    }
    if !errors.isEmpty { throw PipelineErrors(errors.inOrder) }
    let themes = table.rows.map { row in
      let indicators = IndicatorList.entries(of: row["indicators"])
      let unless = IndicatorList.entries(of: row["unless"])
      var theme = Theme(
        id: row["theme"], label: row["label"].isEmpty ? row["theme"] : row["label"],
        parent: row["parent"].isEmpty ? nil : row["parent"], definition: row["definition"],
        include: row["include"], exclude: row["exclude"], example: row["example"],
        indicators: indicators.map(\.text), unless: unless.map(\.text), was: pieces(row["was"]),
        status: row["status"], line: row.line)
      theme.entryPlaces =
        row.places(of: indicators.map(\.offset), in: "indicators")
        + row.places(of: unless.map(\.offset), in: "unless")
      return theme
    }
    try checkParents(
      table, id: "theme", what: "theme",
      parents: Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.parent) }))
    return Codebook(themes: themes, path: path)
  }

  package static func speakers(from path: String) throws -> [SpeakerAssignment] {
    let table = try CSVTable(
      parsing: try text(of: path), path: path, required: ["document", "label"],
      known: ["speaker", "role", "case", "turns", "words", "first_words"])
    var lines: [[String]: Int] = [:]
    var errors: [PipelineError] = []
    let rows = table.rows.map { row in
      let label = [row["document"], row["label"]]
      if let first = lines[label] {
        errors.append(
          row.error(
            in: path, at: "label",
            "'\(row["label"])' in \(row["document"]) already has a row, on line \(first); delete one"
          ))
      } else {
        lines[label] = row.line
      }
      return SpeakerAssignment(
        document: row["document"], label: row["label"], speaker: row["speaker"], role: row["role"],
        caseCode: row["case"], line: row.line)
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return rows
  }

  package static func guide(from path: String) throws -> [GuideQuestion] {
    let table = try CSVTable(
      parsing: try text(of: path), path: path, required: ["question"],
      known: ["label", "patterns", "themes"])
    var errors = uniqueIDs(of: table, column: "question", what: "question")
    if !errors.isEmpty { throw PipelineErrors(errors) }
    let questions = table.rows.map { row in
      let question = GuideQuestion(
        id: row["question"], label: row["label"], patterns: pieces(row["patterns"]),
        themes: pieces(row["themes"]), line: row.line)
      if question.label.isEmpty && question.patterns.isEmpty {
        errors.append(
          row.error(
            in: path, at: "label",
            "the question '\(question.id)' has neither label nor patterns; write the words by which "
              + "it is known"))
      }
      for pattern in question.patterns
      where !pattern.contains(where: { $0.isLetter || $0.isNumber }) {
        errors.append(
          row.error(
            in: path, at: "patterns",
            "the pattern '\(pattern)' of question '\(question.id)' has no letter; write at least one"
          ))
      }
      return question
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return questions
  }

  package static func plan(from path: String) throws -> [PlannedSpeakers] {
    let table = try CSVTable(
      parsing: try text(of: path), path: path, required: ["case", "role", "planned"], known: [])
    var errors: [PipelineError] = []
    var lines: [[String]: Int] = [:]
    let rows = table.rows.map { row in
      let count = Int(row["planned"]).flatMap { $0 >= 0 ? $0 : nil }
      if count == nil {
        errors.append(
          row.error(
            in: path, at: "planned",
            "'\(row["planned"])' in the column 'planned' is no whole number; write how many speakers "
              + "were to be heard"))
      }
      if let first = lines[[row["case"], row["role"]]] {
        errors.append(
          row.error(
            in: path, at: "case",
            "case '\(row["case"])' and role '\(row["role"])' are already planned on line \(first); "
              + "delete one"))
      }
      lines[[row["case"], row["role"]]] = row.line
      return PlannedSpeakers(
        caseCode: row["case"], role: row["role"], count: count ?? 0, line: row.line)
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return rows
  }

  package static func mapping(from path: String) throws -> XMLMapping {
    var reader = try SettingsReader(
      parsing: try text(of: path), path: path, example: "turn: said")
    reader.allowOnly([
      "turn", "speaker", "role", "time", "heading", "title", "date", "paragraph", "skip", "person",
      "person-id", "person-name", "person-role",
    ])
    let mapping = XMLMapping(
      turns: reader.list("turn") ?? [], speaker: reader.text("speaker"), role: reader.text("role"),
      time: reader.text("time"), headings: reader.list("heading") ?? [],
      title: reader.text("title"), date: reader.text("date"),
      paragraphs: reader.list("paragraph") ?? [], skip: reader.list("skip") ?? [],
      person: reader.text("person"), personID: reader.text("person-id"),
      personName: reader.text("person-name"), personRole: reader.text("person-role"))
    if mapping.turns.isEmpty && mapping.paragraphs.isEmpty && reader.errors.isEmpty {
      reader.report(
        at: "turn",
        "names neither 'turn' nor 'paragraph'; name the element that holds what was said")
    }
    checkPlaces(of: mapping, &reader)
    if !reader.errors.isEmpty { throw PipelineErrors(reader.errors) }
    return mapping
  }

  private static func checkPlaces(of mapping: XMLMapping, _ reader: inout SettingsReader) {
    let elements: [(key: String, names: [String])] = [
      ("turn", mapping.turns), ("paragraph", mapping.paragraphs), ("skip", mapping.skip),
      ("person", [mapping.person].compactMap(\.self)),
    ]
    for (key, names) in elements {
      for name in names where !isName(name[...]) {
        reader.report(
          at: key, "'\(name)' is no element; write the name of one, without prefix and path")
      }
    }
    let places: [(key: String, places: [String?], ofDocument: Bool)] = [
      ("speaker", [mapping.speaker], false), ("role", [mapping.role], false),
      ("time", [mapping.time], false), ("person-id", [mapping.personID], false),
      ("person-name", [mapping.personName], false), ("person-role", [mapping.personRole], false),
      ("heading", mapping.headings, true), ("title", [mapping.title], true),
      ("date", [mapping.date], true),
    ]
    for (key, places, isOfDocument) in places {
      for place in places.compactMap(\.self) where !isPlace(place, ofDocument: isOfDocument) {
        reader.report(
          at: key,
          "'\(place)' is no place; write the name of an element, "
            + (isOfDocument ? "" : "\"@attribute\" ")
            + "or \"name@attribute\", without prefix and path")
      }
      if key.hasPrefix("person-"), places.contains(where: { $0 != nil }), mapping.person == nil {
        reader.report(at: key, "'\(key)' needs 'person', the element that describes a speaker")
      }
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
  }

  private static func isPlace(_ text: String, ofDocument isOfDocument: Bool) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return isName(parts[0])
    case 2: return isName(parts[1]) && (isName(parts[0]) || parts[0].isEmpty && !isOfDocument)
    default: return false
    }
  }

  /// Words and phrases that a researcher adds to a language.
  package static func languageRules(from path: String) throws -> LanguageRules {
    var reader = try SettingsReader(
      parsing: try text(of: path), path: path, example: "language: en")
    reader.allowOnly(["language"] + LanguageRules.List.allCases.map(\.rawValue))
    var rules = LanguageRules(language: reader.required("language").lowercased())
    for list in LanguageRules.List.allCases {
      guard reader.has(list.rawValue) else { continue }
      let entries = reader.list(list.rawValue) ?? []
      if entries.contains(where: \.isEmpty) {
        reader.report(at: list.rawValue, "'\(list.rawValue)' holds an empty entry; delete it")
      }
      rules[list] = entries
    }
    if !reader.errors.isEmpty { throw PipelineErrors(reader.errors) }
    return rules
  }

  /// TEI with people in it, or a table like the others.
  package static func people(from path: String) throws -> [Person] {
    let text = try text(of: path)
    guard text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) != "<" else {
      do {
        return try PersonList.personList(from: Source(path: path, bytes: try Disk.read(path)))
      } catch ReadingError.unreadable(let location, let problem) {
        throw PipelineErrors([PipelineError(location, problem)])
      }
    }
    let table = try CSVTable(
      parsing: text, path: path, required: ["id", "name"], known: ["role"])
    let errors = uniqueIDs(of: table, column: "id", what: "person")
    if !errors.isEmpty { throw PipelineErrors(errors) }
    if table.rows.isEmpty {
      throw PipelineError(path, "the table lists nobody; add a row for each person")
    }
    return table.rows.map { row in
      let id = row["id"]
      return Person(
        id: id.hasPrefix("#") ? String(id.dropFirst()) : id, name: row["name"], role: row["role"])
    }
  }

  /// The entries between `|`, without empty ones.
  private static func pieces(_ cell: String) -> [String] {
    cell.split(separator: "|").map { String($0).asciiTrimmed }.filter { !$0.isEmpty }
  }

  /// What is wrong with the ids under `column`: each row needs one, and each stands once.
  private static func uniqueIDs(
    of table: CSVTable, column: String, what: String
  ) -> [PipelineError] {
    var lines: [String: Int] = [:]
    var errors: [PipelineError] = []
    for row in table.rows {
      let id = row[column]
      if id.isEmpty {
        errors.append(
          row.error(
            in: table.path, at: column, "the \(what) has no id; fill the column '\(column)'"))
      } else if let first = lines.updateValue(row.line, forKey: id) {
        lines[id] = first
        errors.append(
          row.error(
            in: table.path, at: column,
            "\(what) '\(id)' is already defined on line \(first); rename or delete one"))
      }
    }
    return errors
  }

  /// Every parent exists, and nobody is its own ancestor.
  private static func checkParents(
    _ table: CSVTable, id: String, what: String, parents: [String: String?]
  ) throws {
    let circles = circles(in: parents)
    var errors: [PipelineError] = []
    for row in table.rows where !row["parent"].isEmpty {
      if parents[row["parent"]] == nil {
        let others = table.rows.map { $0[id] }.filter { $0 != row[id] }
        let hint =
          others.isEmpty ? "clear it" : Suggestion.text(for: row["parent"], among: others)
        errors.append(
          row.error(
            in: table.path, at: "parent",
            "the parent '\(row["parent"])' of \(what) '\(row[id])' does not exist; \(hint)"))
      } else if circles.contains(row[id]) {
        errors.append(
          row.error(
            in: table.path, at: "parent",
            "\(what) '\(row[id])' is its own ancestor, by the parent '\(row["parent"])'; clear one of "
              + "the parents"))
      }
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
  }

  /// The ids that are their own ancestors. Each is visited once, however deep they nest.
  private static func circles(in parents: [String: String?]) -> Set<String> {
    var circles: Set<String> = []
    var settled: Set<String> = []
    for start in parents.keys where !settled.contains(start) {
      var path: [String] = []
      var places: [String: Int] = [:]
      var next: String? = start
      while let id = next, let parent = parents[id], !settled.contains(id), places[id] == nil {
        places[id] = path.count
        path.append(id)
        next = parent
      }
      if let next, let first = places[next] { circles.formUnion(path[first...]) }
      settled.formUnion(path)
    }
    return circles
  }
}
