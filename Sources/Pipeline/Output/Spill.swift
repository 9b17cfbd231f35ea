internal import CorpusModel
internal import Files

/// Bytes that wait on disk until their place in a file has come. It belongs to one task.
package final class Spill {
  private let file: FileBeingWritten

  init(at path: String) throws(PipelineError) {
    file = try FileBeingWritten(at: path)
  }

  func append(_ bytes: [UInt8]) throws(PipelineError) {
    if !bytes.isEmpty { try file.append(bytes) }
  }

  /// Hands on all that was appended to the file that it was waiting for.
  func drain(into target: OutputFile) throws {
    try Disk.forEachPiece(of: file.path) { try target.append($0) }
    Disk.remove(file.path)
  }
}
