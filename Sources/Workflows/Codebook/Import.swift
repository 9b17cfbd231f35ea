internal import Attribution
internal import CodebookExchange
internal import Coding
package import CorpusModel
internal import Files
internal import Reading
internal import Reporting
internal import Study
internal import TextServices

/// Makes a `codebook.csv` of a codebook or dictionary of another program.
package struct CodebookImport {
  /// The names of the formats, for a file that does not show which program wrote it.
  package static let formats = CodebookFormat.allCases.map(\.rawValue)

  package static let columns = [
    "theme", "label", "parent", "definition", "include", "exclude", "example", "indicators",
    "unless", "was", "status",
  ]

  /// The bytes of `codebook.csv`.
  package let table: [UInt8]
  /// Findings about the parts that were changed or left out, in the order of the file.
  package let findings: [Finding]

  /// The kinds of findings of an import, which no run has.
  private enum Notice: String {
    case leftOut = "left out"
    case writtenAsPattern = "written as a pattern"
    case renamed = "theme renamed"
  }

  /// - Parameters:
  ///   - format: one of ``formats``; nil finds it from the content.
  ///   - encoding: of a file that is neither XML nor an archive; nil finds it.
  package init(bytes: [UInt8], path: String, format: String?, encoding: String? = nil) throws {
    let (bytes, ofEncoding) = try CodebookImport.text(bytes, path: path, encoding: encoding)
    let read: (codebook: ForeignCodebook, findings: [Finding])
    do throws(ReadingError) {
      read = try CodebookReader.codebook(
        from: Source(path: path, bytes: bytes),
        format: format.flatMap(CodebookFormat.init(rawValue:)))
    } catch .unreadable(let location, let problem) {
      throw PipelineError(location, problem)
    }
    let codebook = read.codebook
    var findings = ofEncoding + read.findings
    func find(_ notice: Notice, _ line: Int?, _ column: Int?, _ message: String) {
      findings.append(
        Finding(
          document: path, line: line, column: column, kind: Finding.Kind(notice.rawValue),
          message: message))
    }
    for loss in codebook.losses { find(.leftOut, loss.line, loss.column, loss.message) }

    var ids = ThemeIDs()
    var themes: [String] = []
    var writer = try IndicatorWriter()
    var csv = CSVWriter()
    csv.row(Self.columns)
    for category in codebook.categories {
      let (id, wanted) = ids.next(for: category.columns["theme"] ?? "", name: category.name)
      if id != wanted {
        find(
          .renamed, category.line, nil,
          "'\(category.name)' is the theme '\(id)', as '\(wanted)' is already taken")
      }
      themes.append(id)
      var indicators: [String] = []
      var seen: Set<String> = []
      for word in category.words where seen.insert(word.text).inserted {
        switch writer.indicator(for: word.text, hasQuestionMarks: codebook.hasQuestionMarks) {
        case .words(let text): indicators.append(text)
        case .pattern(let text):
          indicators.append(text)
          find(
            .writtenAsPattern, word.line, nil,
            "'\(word.text)' is the pattern \(text), as it contains signs that no word has")
        case .nothing(let problem):
          find(.leftOut, word.line, nil, "'\(word.text)' of '\(category.name)' \(problem)")
        }
      }
      let own = category.columns
      csv.row([
        id, category.name, category.parent.map { themes[$0] } ?? "", category.definition,
        own["include"] ?? "", own["exclude"] ?? "", own["example"] ?? "",
        own["indicators"] ?? indicators.joined(separator: "|"), own["unless"] ?? "",
        own["was"] ?? "", own["status"] ?? "",
      ])
    }
    table = csv.bytes
    self.findings = findings.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }
}

extension CodebookImport {
  /// `bytes` in UTF-8 where their encoding is given, or where they are a table or a dictionary as
  /// Windows saves it; else as they are.
  private static func text(
    _ bytes: [UInt8], path: String, encoding: String?
  ) throws -> ([UInt8], [Finding]) {
    if let encoding {
      do {
        return (try TextConverter.decode(bytes, encoding: encoding), [])
      } catch .undecodable(_, let offset) {
        throw PipelineError(
          path, line: 1 + bytes[..<offset].count { $0 == ASCII.lineFeed },
          "not \(encoding): some bytes are not characters; give another --encoding, or save it in UTF-8"
        )
      } catch .unavailable {
        throw PipelineError(
          path,
          "unknown encoding '\(encoding)'; use a name such as windows-1252, iso-8859-2 or "
            + "macintosh")
      }
    }
    let start = bytes.prefix(256).drop { $0 <= ASCII.space }
    guard String(validating: bytes, as: UTF8.self) == nil,
      start.first != ASCII.lessThan, !start.starts(with: Array("PK".utf8)),
      let western = ResearcherFile.western(bytes, path: path)
    else { return (bytes, []) }
    return (western.utf8, [western.finding])
  }
}

/// Makes ids of themes from names.
private struct ThemeIDs {
  private var used: Set<String> = []
  /// Last number given to a theme that wanted an id already taken, by that id.
  private var numbers: [String: Int] = [:]

  /// The next id, and the one that it would have if no other theme had it.
  ///
  /// - Parameter told: an id that the file itself gives; may be empty.
  mutating func next(for told: String, name: String) -> (id: String, wanted: String) {
    let isUsable = !told.isEmpty && !told.contains { $0 == "/" || $0 == "|" || $0.isNewline }
    let wanted = isUsable ? told : ThemeIDs.id(of: name)
    var id = wanted
    while !used.insert(id).inserted {
      numbers[wanted, default: 1] += 1
      id = "\(wanted)-\(numbers[wanted, default: 1])"
    }
    return (id, wanted)
  }

  /// The letters and numbers of `name` in lower case, with `-` for all between.
  private static func id(of name: String) -> String {
    var id = String.UnicodeScalarView()
    for scalar in Normalization.folded(name).unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
      {
        id.append(scalar)
      } else if id.last != "-", !id.isEmpty, scalar != "'", scalar != "’" {
        id.append("-")
      }
    }
    if id.last == "-" { id.removeLast() }
    return id.isEmpty ? "theme" : String(id)
  }
}
