/// Bytes that wait on disk until their place in a file has come. It belongs to one task.
package final class Spill {
  private let file: FileBeingWritten

  init(at path: String) throws(PipelineError) {
    file = try FileBeingWritten(at: path)
  }

  func append(_ bytes: [UInt8]) throws(PipelineError) {
    if !bytes.isEmpty { try file.append(bytes) }
  }

  /// Hands on all that was appended, in pieces, and takes the file away.
  func drain(_ body: ([UInt8]) throws -> Void) throws {
    try Disk.forEachPiece(of: file.path, body)
    Disk.remove(file.path)
  }
}
