package import CorpusModel
internal import Glibc

/// The one place that calls the operating system for files. Paths are as the caller gave them.
package enum Disk {
  package enum Entry: Equatable, Sendable { case file, folder, link, other, missing }

  /// The kind of entry at `path`, links followed.
  ///
  /// - Throws: ``PipelineError`` if the system cannot say, so that no file counts as missing because a
  ///   drive does not answer.
  package static func entry(at path: String) throws(PipelineError) -> Entry {
    var status = stat()
    while unsafe stat(path, &status) != 0 {
      if errno == EINTR { continue }
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw failure(path, "cannot be examined")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The kind of entry at `path` itself: a link is a link, wherever it leads.
  package static func entryItself(at path: String) throws(PipelineError) -> Entry {
    var status = stat()
    while unsafe lstat(path, &status) != 0 {
      if errno == EINTR { continue }
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw failure(path, "cannot be examined")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The bytes of the regular file at `path`.
  package static func read(_ path: String) throws(PipelineError) -> [UInt8] {
    // O_NONBLOCK: opening a pipe that nobody writes would wait for ever.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path, "cannot be opened") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path, "cannot be read") }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw PipelineError(path, "a folder, not a file; name a file in it, or run the folder")
    default:
      throw PipelineError(path, "not a regular file; copy its content into one, or use '-'")
    }
    return try readAll(descriptor, sizeHint: Int(status.st_size), path: path)
  }

  /// Everything that standard input gives.
  package static func readStandardInput() throws(PipelineError) -> [UInt8] {
    try readAll(0, sizeHint: 0, path: "-")
  }

  private static func readAll(
    _ descriptor: Int32, sizeHint: Int, path: String
  ) throws(PipelineError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than the size, so that the end is seen without growing.
    var room = max(sizeHint + 1, 65_536)
    while true {
      var received = 0
      let filled = bytes.count
      let whole = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        received = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        count = max(0, received)
      }
      if received < 0 {
        if errno == EINTR { continue }
        throw failure(path, "cannot be read")
      }
      if received == 0 { return bytes }
      if filled == 0 { bytes = whole } else { bytes.append(contentsOf: whole) }
      room = max(65_536, sizeHint + 1 - bytes.count, received)
    }
  }

  /// Hands on the bytes of the file at `path` in pieces of at most a quarter of a MiB.
  package static func forEachPiece(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "cannot be opened") }
    defer { close(descriptor) }
    while true {
      var received = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        received = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        count = max(0, received)
      }
      if received < 0 && errno == EINTR { continue }
      if received < 0 { throw failure(path, "cannot be read") }
      if received == 0 { return }
      try body(piece)
    }
  }

  /// The first bytes of the file at `path`, at most 4,096 of them.
  package static func start(of path: String) throws(PipelineError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path, "cannot be opened") }
    defer { close(descriptor) }
    while true {
      var received = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        received = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        count = max(0, received)
      }
      if received >= 0 { return piece }
      guard errno == EINTR else { throw failure(path, "cannot be read") }
    }
  }

  /// The names in the folder at `path`, sorted by their bytes, without `.` and `..`.
  package static func names(inFolder path: String) throws(PipelineError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw failure(path, "cannot be listed") }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while true {
      // At the end of the folder `readdir` leaves `errno` as it is.
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe nameText($0) }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure(path, "cannot be listed") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func nameText(_ bytes: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// `path` without links, dots and repeated slashes; nil where nothing is there.
  package static func realPath(_ path: String) -> String? { try? existingRealPath(path) }

  /// As ``realPath(_:)``, but a path that the system cannot follow is an error.
  package static func existingRealPath(_ path: String) throws(PipelineError) -> String? {
    guard let resolved = unsafe realpath(path, nil) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(path, "cannot be examined")
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Makes the folder at `path` and those above it that are missing.
  package static func makeFolder(_ path: String) throws(PipelineError) {
    var missing: [String] = []
    var folder = path
    search: while true {
      switch try entry(at: folder) {
      case .folder: break search
      case .missing: missing.append(folder)
      default:
        throw PipelineError(folder, "a file where a folder is needed; move it, or name another")
      }
      let parent = PathText.folder(of: folder)
      if parent == folder { break }
      folder = parent
    }
    for folder in missing.reversed() where unsafe mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw failure(folder, "cannot be created")
    }
  }

  package static func remove(_ path: String) { _ = unsafe unlink(path) }

  package static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

  package static func rename(_ path: String, to target: String) throws(PipelineError) {
    guard unsafe Glibc.rename(path, target) == 0 else { throw failure(target, "cannot be written") }
  }

  /// Makes sure that renamed or removed entries of the folder stay so after a power cut.
  package static func synchronizeFolder(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The number of processors that this process may use.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes to standard output or error.
  ///
  /// - Returns: false when the reader has gone (`| head`), which is no error.
  package static func print(_ bytes: [UInt8], to descriptor: Int32) throws(PipelineError) -> Bool {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if written >= 0 {
        done += written
      } else if errno == EPIPE {
        return false
      } else if errno != EINTR {
        throw failure(descriptor == 1 ? "standard output" : "standard error", "cannot be written")
      }
    }
    return true
  }

  /// Lets a closed pipe and a full file be errors of `write` instead of deadly signals.
  private static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  static func failure(_ path: String, _ what: String) -> PipelineError {
    let code = errno
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    let remedy =
      switch code {
      case ENOENT where path.unicodeScalars.contains("\u{FFFD}"):
        "its name is not UTF-8, as in old zip archives: rename it"
      case ENOENT: "check the name"
      case EACCES, EPERM: "check the permissions of the file and its folder"
      case ENOSPC, EDQUOT, EFBIG: "make room on the disk, then run again"
      case ENAMETOOLONG: "use a shorter name"
      default: "check the disk, then try again"
      }
    return PipelineError(path, "\(what): \(reason); \(remedy)")
  }
}

/// A file that is being written under its final name's temporary neighbour.
package struct FileBeingWritten: ~Copyable {
  private let descriptor: Int32
  package let path: String

  package init(at path: String) throws(PipelineError) {
    let opened = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard opened >= 0 else { throw Disk.failure(path, "cannot be written") }
    self.path = path
    descriptor = opened
  }

  /// A file at a path where nothing is.
  init(new path: String, mode: mode_t) throws(PipelineError) {
    let opened = unsafe open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard opened >= 0 else { throw Disk.failure(path, "cannot be written") }
    self.path = path
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Gives the file the mode of another, and its owner and group where the system allows it.
  func take(mode: mode_t, owner: uid_t, group: gid_t) throws(PipelineError) {
    if fchown(descriptor, owner, group) != 0 { _ = fchown(descriptor, uid_t.max, group) }
    guard fchmod(descriptor, mode) == 0 else { throw Disk.failure(path, "cannot be written") }
  }

  package func append(_ bytes: [UInt8]) throws(PipelineError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        throw Disk.failure(path, "cannot be written")
      }
    }
  }

  /// Lets the system bring bytes that were appended to the disk while the run goes on, so that
  /// ``synchronize()`` has little to wait for.
  package func beginStoring(_ bytes: Range<Int>) {
    // What it asks is to forget them; as they are yet to be written, they are written and kept.
    _ = posix_fadvise(descriptor, bytes.lowerBound, bytes.count, POSIX_FADV_DONTNEED)
  }

  /// Makes sure that the bytes are on the disk before the file gets its final name.
  package func synchronize() throws(PipelineError) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw Disk.failure(path, "cannot be written")
    }
  }
}

/// Keeps other runs from a folder; the system frees it however the run ends.
package struct FolderLock: ~Copyable {
  private let descriptor: Int32

  package init(_ path: String) throws(PipelineError) {
    let opened = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw Disk.failure(path, "cannot be opened") }
    if flock(opened, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK {
      close(opened)
      throw PipelineError(
        path, "another run is writing here; wait for it, or name another with --output")
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}

/// The end of the process.
extension Disk {
  /// Lets a closed pipe and a full file be errors of `write` instead of deadly signals, and ends
  /// with 130 and 143 when the person or the system interrupts.
  package static func prepareSignals() {
    ignoreWriteSignals()
    signal(SIGINT) { _ in _exit(130) }
    signal(SIGTERM) { _ in _exit(143) }
  }

  package static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}
