internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reading
internal import Study

/// The one file that a command is about.
enum SingleFile {
  static func read(_ path: String, _ arguments: ReadingArguments) throws -> Document {
    let id = path == "-" ? "standard-input" : PathText.stem(of: path)
    let bytes = path == "-" ? try Disk.readStandardInput() : try Disk.read(path)
    var files = ResearcherFiles()
    let options = try arguments.options(id: id, in: &files)
    let document = try DocumentChain.read(Source(path: path, bytes: bytes), options: options)
    // The other findings are about speakers, whom these commands do not show.
    FindingsPrinter.print(document.findings.filter { $0.kind == .windows1252 }, path: path)
    return document
  }
}
