internal import CorpusModel
internal import Files
internal import Reading
internal import Study

/// Sources that were read before their turn, so that a run opens each source once.
///
/// The shelf has room for a fixed number of bytes, so memory does not grow with the corpus: a source for
/// which there is no room is read again.
struct SourceShelf: Sendable {
  private var sources: [Int: Source] = [:]
  /// Free room in bytes.
  private var room: Int

  init(room: Int = 1 << 25) {
    self.room = room
  }

  /// The source of the document at `index`, from the shelf or from disk.
  func source(of index: Int, _ planned: PlannedDocument) throws(PipelineError) -> Source {
    if let kept = sources[index] { return kept }
    return Source(path: planned.path, bytes: try Disk.read(planned.path))
  }

  /// Reads the source of the document at `index` and keeps it where there is room.
  mutating func keep(_ index: Int, _ planned: PlannedDocument) throws(PipelineError) -> Source {
    let source = try source(of: index, planned)
    if sources[index] == nil, source.bytes.count <= room {
      sources[index] = source
      room -= source.bytes.count
    }
    return source
  }
}
