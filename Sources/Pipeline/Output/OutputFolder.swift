package import CorpusModel
internal import Files
internal import Identity
internal import Study

/// The folder that a run writes. Every file is written whole beside its place and gets its name only
/// when all are complete, so that a run that fails or is killed leaves the old files as they were.
///
/// It belongs to one task at a time.
package final class OutputFolder {
  /// A file that is complete.
  package struct Written: Sendable, Hashable {
    /// Below the folder, with `/`.
    package let path: String
    package let byteCount: Int
    package let sha256: String
  }

  package let path: String
  private var staging: String { "\(path)/.unfinished" }
  private var lock: FolderLock
  /// The files that earlier runs have written here, without texts; nil where their manifest is
  /// damaged.
  private let known: Set<String>?
  /// The complete files, except files that are one of very many.
  private var written: [Written] = []
  /// The folders below the staging folder that hold files.
  private var folders: Set<String> = []
  private static let spills = ".spill"
  /// The folders of the output that are known to be no links.
  private var checkedFolders: Set<String> = []
  private let interruption: InterruptionGuard

  /// - Throws: ``PipelineError`` if the folder cannot be made, another run writes it, or somebody else's
  ///   files are under our names.
  package init(at path: String) throws(PipelineError) {
    self.path = path
    let entry = try Disk.entry(at: path)
    guard entry == .folder || entry == .missing else {
      throw PipelineError(
        path, "a file, but the output needs a folder; move it, or name another with --output")
    }
    try Disk.makeFolder(path)
    lock = try FolderLock(path)
    interruption = InterruptionGuard { OutputFolder.clear("\(path)/.unfinished") }
    known = try OutputFolder.filesOfRuns(in: path)
    try refuse([PreviousRun.manifest, PreviousRun.package])
    OutputFolder.clear("\(path)/.unfinished")
    try Disk.makeFolder("\(path)/.unfinished")
  }

  /// A file below the folder, to be appended to and handed to ``finish(_:)``.
  package func begin(_ name: String) throws(PipelineError) -> OutputFile {
    let folder = PathText.folder(of: name)
    if folders.insert(folder).inserted { try Disk.makeFolder("\(staging)/\(folder)") }
    return OutputFile(name: name, file: try FileBeingWritten(at: "\(staging)/\(name)"))
  }

  /// A place for bytes that come before their turn; it is no file of the output.
  func spill(_ name: String) throws(PipelineError) -> Spill {
    let folder = OutputFolder.spills
    if folders.insert(folder).inserted { try Disk.makeFolder("\(staging)/\(folder)") }
    return try Spill(at: "\(staging)/\(folder)/\(name)")
  }

  package func finish(_ file: OutputFile) throws(PipelineError) {
    written.append(try file.close())
  }

  package func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
    written.append(try writeUnlisted(bytes, to: name))
  }

  /// Writes one of very many files; ``files`` does not have it.
  func writeUnlisted(_ bytes: [UInt8], to name: String) throws(PipelineError) -> Written {
    let file = try begin(name)
    try file.append(bytes)
    return try file.close()
  }

  /// Takes back the complete files below the folder `name`.
  func discard(below name: String) {
    for file in written where file.path.hasPrefix("\(name)/") {
      Disk.remove("\(staging)/\(file.path)")
    }
    written.removeAll { $0.path.hasPrefix("\(name)/") }
  }

  /// The files that are complete so far, by path, without those of ``writeUnlisted(_:to:)``.
  package var files: [Written] { written.sorted { $0.path < $1.path } }

  /// True if this run has written a file.
  func has(_ name: String) throws(PipelineError) -> Bool {
    try Disk.entryItself(at: "\(staging)/\(name)") == .file
  }

  /// Gives every file its place and takes away the `obsolete` ones of an earlier run.
  ///
  /// - Parameter last: the file that says the others are whole; it is placed after them.
  package func commit(last: String, obsolete: [String]) throws(PipelineError) {
    var names: [String] = []
    for folder in folders.sorted() where folder != OutputFolder.spills {
      for name in try Disk.names(inFolder: "\(staging)/\(folder)") {
        let path = folder == "." ? name : "\(folder)/\(name)"
        if path != last, try has(path) { names.append(path) }
      }
    }
    try refuse(names)
    interruption.suspend()
    defer { interruption.resume() }
    for name in names { try place(name) }
    try place(last)
    for name in obsolete where !name.split(separator: "/").contains("..") {
      Disk.remove("\(path)/\(name)")
      Disk.removeFolder(PathText.folder(of: "\(path)/\(name)"))
    }
    OutputFolder.clear(staging)
    Disk.synchronizeFolder(path)
  }

  /// Takes away what an unfinished run leaves.
  package func abandon() { OutputFolder.clear(staging) }

  private static func filesOfRuns(in path: String) throws(PipelineError) -> Set<String>? {
    // A run that was killed while it gave the files their places has left its manifest there.
    var files: [String]?
    for folder in [path, "\(path)/.unfinished"] where try PreviousRun.hasManifest(in: folder) {
      files = try (files ?? []) + PreviousRun.files(in: folder) { !$0.hasPrefix("texts/") }
    }
    guard let files else { return try PreviousRun.isIn(path) ? nil : [] }
    return Set(files + [PreviousRun.manifest])
  }

  /// Refuses to write over files that a person has put there.
  private func refuse(_ names: [String]) throws(PipelineError) {
    guard let known else { return }
    for name in names
    where !known.contains(name) && (known.isEmpty || !name.hasPrefix("texts/")) {
      guard try Disk.entryItself(at: "\(path)/\(name)") != .missing else { continue }
      throw PipelineError(
        "\(path)/\(name)",
        "already exists, but no run has written it; move it, or name another folder with --output")
    }
  }

  private func place(_ name: String) throws(PipelineError) {
    try refuseLinks(above: name)
    try Disk.makeFolder(PathText.folder(of: "\(path)/\(name)"))
    try Disk.rename("\(staging)/\(name)", to: "\(path)/\(name)")
  }

  /// Refuses to write through a link to some other folder.
  private func refuseLinks(above name: String) throws(PipelineError) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard checkedFolders.insert(folder).inserted else { continue }
      if try Disk.entryItself(at: folder) == .link {
        throw PipelineError(
          folder, "a link, but a run writes only into folders of its own; remove the link")
      }
    }
  }

  /// Removes `folder` with all that is in it; of a link, the link. An interrupted run may still be putting files there, so it is
  /// gone through until nothing is left.
  private static func clear(_ folder: String) {
    for _ in 0..<100 {
      switch try? Disk.entryItself(at: folder) {
      case .folder: clearOnce(folder)
      case .link, .file, .other: Disk.remove(folder)
      case .missing, nil: return
      }
    }
  }

  private static func clearOnce(_ folder: String) {
    var waiting = [folder]
    var found: [String] = []
    while let next = waiting.popLast() {
      found.append(next)
      for name in (try? Disk.names(inFolder: next)) ?? [] {
        let place = "\(next)/\(name)"
        if (try? Disk.entryItself(at: place)) == .folder {
          waiting.append(place)
        } else {
          Disk.remove(place)
        }
      }
    }
    for folder in found.reversed() { Disk.removeFolder(folder) }
  }
}

/// One file of an ``OutputFolder`` before it is complete. Small pieces are gathered.
///
/// It belongs to one task.
package final class OutputFile {
  package let name: String
  private let file: FileBeingWritten
  private var hash = RunningHash()
  private var gathered: [UInt8] = []
  private var byteCount = 0
  /// The number of bytes handed to the system, and how many of them are on their way to the disk.
  private var flushed = 0
  private var begun = 0

  fileprivate init(name: String, file: consuming FileBeingWritten) {
    self.name = name
    self.file = file
  }

  package func append(_ bytes: [UInt8]) throws(PipelineError) {
    byteCount += bytes.count
    guard bytes.count < OutputFile.largePiece else {
      try flushGathered()
      try flush(bytes)
      return
    }
    gathered += bytes
    if gathered.count >= OutputFile.pieceSize { try flushGathered() }
  }

  private func flushGathered() throws(PipelineError) {
    if gathered.isEmpty { return }
    try flush(gathered)
    gathered.removeAll(keepingCapacity: true)
  }

  private static let pieceSize = 1 << 18
  /// The size in bytes from which a piece is written at once: to copy it first would cost as much
  /// as the call.
  private static let largePiece = 1 << 15
  /// The number of bytes brought to the disk at once.
  private static let portion = 1 << 22

  private func flush(_ bytes: [UInt8]) throws(PipelineError) {
    hash.add(bytes.span)
    try file.append(bytes)
    flushed += bytes.count
    if flushed - begun >= OutputFile.portion {
      file.beginStoring(begun..<flushed)
      begun = flushed
    }
  }

  fileprivate func close() throws(PipelineError) -> OutputFolder.Written {
    try flush(gathered)
    try file.synchronize()
    // Only a local value can be consumed.
    var whole = RunningHash()
    swap(&whole, &hash)
    return OutputFolder.Written(path: name, byteCount: byteCount, sha256: whole.hexadecimal())
  }
}
