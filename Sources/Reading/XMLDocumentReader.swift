package import CorpusModel
import TextServices

extension Finding.Kind {
  /// Text of unknown elements of an XML document is not in its text.
  package static let textLeftOut = Finding.Kind("text left out")
  /// A place of a mapping that a document does not have.
  package static let placeNotFound = Finding.Kind("place not found")
  /// An XML document is made of several files, and only the one given was read.
  package static let fileNotIncluded = Finding.Kind("file not included")
}

/// Reads TEI, simple XML with its names, and XML of any schema by a mapping.
enum XMLDocumentReader {
  static func document(
    from source: Source, options: ReadingOptions, description: DocumentDescription
  ) throws(ReadingError) -> Document {
    let input = try XMLInput(source, encoding: options.encoding)
    if let mapping = options.mapping {
      let reader = MappedReader(mapping: mapping)
      reader.takesNextLineAsEllipsis = input.isLatin1
      let encoding = try input.parse(with: reader)
      guard reader.foundText else {
        throw source.error(
          "no text found by the mapping in \(XMLInventory(reader.names, reader.counts).text); under "
            + "'turn' or 'paragraph', name the element around the words that were said")
      }
      return try finished(
        reader.draft, source: source, options: options, description: description,
        people: reader.people, timeline: TEITimeline(), format: .xml, encoding: encoding,
        date: reader.date, language: nil,
        findings: input.findings(id: options.id) + findings(reader, id: options.id))
    }
    let reader = TEIReader()
    reader.takesNextLineAsEllipsis = input.isLatin1
    let encoding = try input.parse(with: reader)
    guard reader.textElements > 0 else { throw noText(reader, source) }
    var document = try finished(
      reader.draft, source: source, options: options, description: description,
      people: reader.header.people, timeline: reader.header.timeline,
      format: reader.isTEI ? .tei : .xml, encoding: encoding, date: reader.header.date,
      language: reader.language,
      findings: input.findings(id: options.id) + findings(reader, id: options.id))
    if document.turns.isEmpty, options.kind.map(\.isTranscript) ?? true {
      document.findings += unknownTurns(reader, id: options.id)
    }
    return document
  }

  private static func finished(
    _ draft: DocumentDraft, source: Source, options: ReadingOptions,
    description: DocumentDescription, people: [Person], timeline: TEITimeline,
    format: SourceFormat, encoding: String, date: String?, language: String?, findings: [Finding]
  ) throws(ReadingError) -> Document {
    guard let text = SourceText(validating: draft.text.utf8) else {
      throw source.error("text that is not valid UTF-8; export the file again as UTF-8")
    }
    guard !text.utf8.isEmpty || !draft.turns.isEmpty else {
      throw source.error("no text in its elements; remove it from the corpus")
    }
    var timeline = timeline
    var description = description
    description.format = format
    description.encoding = encoding
    description.kind = options.kind ?? (draft.turns.isEmpty ? .report : .interview)
    if description.language.isEmpty { description.language = language ?? "" }
    description.date = description.date ?? date
    var speakers = XMLSpeakers(
      document: people, given: options.people,
      labels: LabelTable(language: description.language, words: options.words))
    var document = Document(
      description: description, text: text, lines: LineMap(anchors: draft.text.anchors),
      blocks: draft.blocks.compactMap { block in
        let span = text.trimmed(block.span)
        return span.isEmpty ? nil : Block(kind: block.kind, span: span)
      },
      people: speakers.people, findings: findings, sections: draft.sections.starts)
    document.turns = draft.turns.map { turn in
      var turn = speakers.turn(turn, timeline: &timeline)
      turn.span = text.trimmed(turn.span)
      return turn
    }
    speakers.labels.describe(&document)
    document.markedSpeech = draft.markedSpeech
      .map { MarkedSpeech(element: $0.element, span: text.trimmed($0.span), who: $0.who) }
      .filter { !$0.span.isEmpty }.sorted { $0.span < $1.span }
    if document.turns.isEmpty, options.mapping?.turns.isEmpty != false {
      takeLabels(in: &document, options: options)
    }
    if let (first, count) = draft.text.controls {
      document.findings.append(
        document.finding(
          .windows1252, at: first,
          "\(count) C1 control \(count == 1 ? "character" : "characters") read as Windows-1252"))
    }
    if let first = document.turns.first, document.labels.allSatisfy(\.text.isEmpty) {
      document.findings.append(
        document.finding(
          .noSpeakers, at: first.span.start, "no speakers in any turn; \(speakerRemedy(options))"))
    }
    return document
  }

  private static func speakerRemedy(_ options: ReadingOptions) -> String {
    guard let mapping = options.mapping else {
      return "give each <u> a 'who', or name its place in a mapping"
    }
    return mapping.speaker.map {
      "correct 'speaker: \($0)' in the mapping, which matches nothing in the turns"
    } ?? "give its place in the mapping, such as speaker: \"@who\""
  }

  /// Makes a transcript of prose whose paragraphs begin with labels.
  private static func takeLabels(in document: inout Document, options: ReadingOptions) {
    guard let labelled = LabelledParagraphs(of: document, options: options) else { return }
    guard !labelled.turns.isEmpty else {
      if options.kind?.isTranscript == true {
        document.findings.append(
          Finding(
            document: document.id, line: nil, column: nil, kind: .noSpeakers,
            message:
              "no speakers in elements or labels, so nothing is quoted: name the elements of "
              + "the turns in a mapping (--mapping FILE, or 'mapping:' in the pipeline), or put a label "
              + "such as 'Interviewer:' before each turn"))
      }
      return
    }
    document.description.kind = options.kind ?? labelled.kind
    document.turns = labelled.turns
    labelled.labels.describe(&document)
    document.layout = labelled.layout(of: document)
    document.findings += labelled.findings(of: document)
  }

  private static func noText(_ reader: TEIReader, _ source: Source) -> ReadingError {
    let inventory = XMLInventory(reader.names, reader.counts).text
    if reader.isTEI && !reader.header.people.isEmpty {
      return source.error(
        "no text, but a list of \(reader.header.people.count) people; give it with --people (or "
          + "'people:' in the pipeline) and read the texts themselves")
    }
    if reader.isTEI {
      return source.error(
        "no text in this TEI: no <u>, <sp>, <p> or <l> under <text>, but \(inventory)")
    }
    return source.error(
      "no TEI element with text (<u>, <sp>, <p>, …), but \(inventory); explain the elements in a "
        + "mapping file (--mapping FILE, or 'mapping:' in the pipeline), such as "
        + "{ turn: Turn, speaker: \"@speaker\", time: \"@startTime\", paragraph: p, heading: head, "
        + "skip: [note] }")
  }

  private static func findings(_ reader: MappedReader, id: String) -> [Finding] {
    var findings = leftOut(
      reader.leftOut, "name the elements in the mapping, else list them under 'skip'", id: id)
    if let turns = reader.missingTurns {
      findings.append(
        Finding(
          document: id, line: nil, column: nil, kind: .noSpeakers,
          message: "no turns: no "
            + turns.map { "<\($0)>" }.joined(separator: ", ") + " as in the mapping, but "
            + "\(XMLInventory(reader.names, reader.counts).text); correct 'turn' in the mapping"))
    }
    let unmet = reader.unmetPlaces
    if !unmet.isEmpty {
      findings.append(
        Finding(
          document: id, line: nil, column: nil, kind: .placeNotFound,
          message: "nothing found at "
            + unmet.map { "'\($0)'" }.joined(separator: ", ")
            + " of the mapping; correct \(unmet.count == 1 ? "it" : "them") if that is a mistake")
      )
    }
    return findings
  }

  private static func leftOut(
    _ counts: [String: Int], _ remedy: String, id: String
  ) -> [Finding] {
    guard !counts.isEmpty else { return [] }
    let names = counts.sorted { $0.key < $1.key }
    return [
      Finding(
        document: id, line: nil, column: nil, kind: .textLeftOut,
        message: "no paragraph or turn around the text in "
          + names.prefix(10).map { "<\($0.key)> (\($0.value))" }.joined(separator: ", ")
          + "; if it counts, "
          + remedy)
    ]
  }

  private static func findings(_ reader: TEIReader, id: String) -> [Finding] {
    var findings: [Finding] = []
    if reader.inclusions > 0 {
      findings.append(
        Finding(
          document: id, line: nil, column: nil, kind: .fileNotIncluded,
          message:
            "included files are not read (\(counted(reader.inclusions, "place"))); give them as "
            + "sources"))
    }
    findings += leftOut(reader.leftOut, "name the elements in a mapping", id: id)
    return findings
  }

  /// Elements around paragraphs that may be turns.
  private static func unknownTurns(_ reader: TEIReader, id: String) -> [Finding] {
    guard !reader.possibleTurns.isEmpty else { return [] }
    let found = reader.possibleTurns.sorted { $0.key < $1.key }
    let shown = found.map { name, use in
      "<\(name)\(use.attribute.map { " \($0)=\"…\"" } ?? "")> (\(use.count))"
    }
    let names = found.map(\.key)
    let speaker = found.compactMap(\.value.attribute).first.map { "\"@\($0)\"" } ?? "…"
    return [
      Finding(
        document: id, line: nil, column: nil, kind: .noSpeakers,
        message:
          "no turns, so it was read as prose; if \(shown.joined(separator: ", ")) are turns, "
          + "name them in a mapping (--mapping FILE, or 'mapping:' in the pipeline): { turn: "
          + "\(names.count == 1 ? names[0] : "[" + names.joined(separator: ", ") + "]"), speaker: "
          + "\(speaker) }")
    ]
  }
}

/// The elements of a document that nothing was found in, the commonest first.
struct XMLInventory {
  let text: String

  init(_ names: [String], _ counts: [Int]) {
    let met = zip(names, counts).filter { $0.1 > 0 }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    let shown = met.prefix(12).map { "<\($0.0)> \($0.1)×" }.joined(separator: ", ")
    text = shown + (met.count > 12 ? ", and \(met.count - 12) more" : "")
  }
}
