import Foundation

/// Writes texts to measure with, the same bytes on every run.
@main
enum Generate {
  static let usage = """
    usage: generate study FOLDER MEGABYTES        transcripts (two thirds), reports, and a pipeline of 300 indicators
           generate transcript FILE MEGABYTES     one interview
           generate prose FILE MEGABYTES          one report
           generate codebook FILE INDICATORS      words, words ending in *, and phrases of two
           generate mixed-codebook FILE INDICATORS
                                                  words, words beginning with *, stems, phrases and gaps
           generate gap-codebook FILE INDICATORS  words near "the"

    """

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let number = Int(arguments[3]), number > 0 else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    let url = URL(filePath: arguments[2])
    let size = number * 1_000_000
    let language = InventedLanguage()
    switch arguments[1] {
    case "study": try writeStudy(in: url, size: size, language: language)
    case "transcript":
      var writer = TranscriptWriter(language: language, seed: 2)
      try Data(writer.interview(with: "Headteacher", in: .label, size: size)).write(to: url)
    case "prose":
      var writer = ProseWriter(language: language, seed: 3)
      try Data(writer.report(size: size)).write(to: url)
    case "codebook":
      let table = Codebook.table(of: language, indicators: number)
      try Data(table.utf8).write(to: url)
    case "mixed-codebook":
      let table = Codebook.table(of: language, indicators: number, kind: .mixed)
      try Data(table.utf8).write(to: url)
    case "gap-codebook":
      let table = Codebook.table(of: language, indicators: number, kind: .gaps)
      try Data(table.utf8).write(to: url)
    default:
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
  }

  /// Interviews of 20 to 90 kB and reports of 60 to 600 kB, as studies have them.
  private static func writeStudy(in folder: URL, size: Int, language: InventedLanguage) throws {
    for name in ["transcripts", "reports"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    var random = RandomSource(seed: 4)
    var written = 0
    var number = 0
    while written < size * 2 / 3 {
      var writer = TranscriptWriter(language: language, seed: random.next())
      let layouts = TranscriptWriter.Layout.allCases
      let text = writer.interview(
        with: random.pick(StudyFiles.roles).label, in: layouts[number % layouts.count],
        size: random.number(in: 20_000...90_000))
      let name = "\(StudyFiles.caseCode(number))-\(padded(number)).txt"
      try Data(text).write(to: folder.appending(path: "transcripts/\(name)"))
      written += text.count
      number += 1
    }
    number = 0
    while written < size {
      var writer = ProseWriter(language: language, seed: random.next())
      let text = writer.report(size: min(random.number(in: 60_000...600_000), size - written))
      try Data(text).write(to: folder.appending(path: "reports/report-\(padded(number)).txt"))
      written += text.count
      number += 1
    }
    let files = [
      "pipeline.yml": StudyFiles.pipeline, "roles.csv": StudyFiles.rolesTable,
      "cases.csv": StudyFiles.casesTable,
      "codebook.csv": Codebook.table(of: language, indicators: 300),
    ]
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}
