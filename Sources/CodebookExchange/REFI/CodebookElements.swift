internal import CorpusModel
internal import Reading

/// Reads the codebook of a REFI-QDA codebook (`.qdc`) or project (`.qde`), of any version, by the local
/// names of its elements.
enum REFICodebookReader {
  static func codebook(from source: Source) throws(ReadingError) -> ForeignCodebook {
    let gatherer = CodeGatherer()
    _ = try XMLInput(source, encoding: nil).parse(with: gatherer)
    if let line = gatherer.namelessLine {
      throw .unreadable(
        SourceLocation(source.path, line: line),
        problem: "<Code> without a name; name it in the program that wrote the file")
    }
    guard gatherer.sawCodeBook else {
      throw source.error(
        "no <CodeBook>; give the codebook (.qdc) or the project (.qde) that the other program "
          + "exports as REFI-QDA")
    }
    guard !gatherer.codebook.categories.isEmpty else {
      throw source.error("no <Code> in its <CodeBook>; give a codebook with at least one")
    }
    return gatherer.finished()
  }
}

/// Takes the codes out of the events of a parse, and counts the things left out.
private final class CodeGatherer: XMLHandler {
  private enum Element { case codeBook, code, description, set, other }

  private(set) var codebook = ForeignCodebook(hasQuestionMarks: true)
  private(set) var sawCodeBook = false
  private(set) var namelessLine: Int?
  private var open: [Element] = []
  /// The indices of the codes that are open.
  private var openCodes: [Int] = []
  private var description: [UInt8] = []
  private var set: (name: String, line: Int, members: Int)?
  private var colours = Left()
  private var notCodable = Left()
  private var notes = Left()

  /// The number of times that something is left out, and its first place.
  private struct Left {
    var count = 0
    var line = 0

    mutating func add(_ tag: XMLStartTag) {
      if count == 0 { line = tag.line }
      count += 1
    }
  }

  func start(_ tag: XMLStartTag) {
    let parent = open.last
    var element = Element.other
    switch tag.name {
    case "CodeBook":
      element = .codeBook
      sawCodeBook = true
    case "Code" where open.contains(.codeBook):
      element = .code
      startCode(tag)
    case "Description" where parent == .code, "MemoText" where parent == .code:
      element = .description
      description.removeAll(keepingCapacity: true)
    case "NoteRef" where parent == .code: notes.add(tag)
    case "Set":
      element = .set
      set = (tag["name"] ?? "", tag.line, 0)
    case "MemberCode" where parent == .set: set?.members += 1
    default: break
    }
    open.append(element)
  }

  private func startCode(_ tag: XMLStartTag) {
    let name = tag["name"] ?? ""
    if name.isEmpty { namelessLine = namelessLine ?? tag.line }
    if tag["color"] != nil { colours.add(tag) }
    if ["false", "0"].contains(tag["isCodable"]) { notCodable.add(tag) }
    let category = ForeignCodebook.Category(name: name, parent: openCodes.last, line: tag.line)
    openCodes.append(codebook.categories.count)
    codebook.categories.append(category)
  }

  func characters(_ text: Span<UInt8>, line: Int) {
    guard open.last == .description else { return }
    for i in text.indices { description.append(text[i]) }
  }

  func end(line: Int) {
    switch open.popLast() {
    case .code: openCodes.removeLast()
    case .description:
      guard let code = openCodes.last else { return }
      let text = String(decoding: description, as: UTF8.self).trimmingXMLSpace
      let (definition, columns) = ThemeColumns.parse(text)
      codebook.categories[code].definition = definition
      codebook.categories[code].columns = columns
    case .set:
      // Sets of a project may hold sources only.
      if let set, set.members > 0 {
        codebook.lose(
          line: set.line,
          "set '\(set.name)' of \(set.members) codes, as codebook.csv has no sets; if the set is "
            + "a theme above its codes, make it their parent")
      }
      set = nil
    case .codeBook, .other, nil: break
    }
  }

  func finished() -> ForeignCodebook {
    if notCodable.count > 0 {
      codebook.lose(
        line: notCodable.line,
        "\(notCodable.count) codes that are only headings are read as themes like all others")
    }
    if colours.count > 0 {
      codebook.lose(
        line: colours.line, "colours of \(colours.count) codes, as themes have none")
    }
    if notes.count > 0 {
      codebook.lose(
        line: notes.line,
        "\(notes.count) links from codes to notes; copy important notes into the definition"
      )
    }
    return codebook
  }
}
