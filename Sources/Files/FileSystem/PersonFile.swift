internal import CSystem
internal import CorpusModel
internal import Glibc

/// Changes a file that a person keeps: it is read, changed and written as one step.
///
/// A lock beside the file keeps other runs of the program out. The new content is written whole beside
/// the file and takes its place at once; if somebody else saved the file in the meantime, theirs is put
/// back, read, and changed again. Mode, owner, group and links stay.
package enum PersonFile {
  /// Replaces the content of the file at `path` by the result of `change`.
  ///
  /// - Parameter change: gets the bytes of the file, nil if it does not exist yet, and returns the new
  ///   ones. It may be called again with other bytes.
  /// - Throws: ``PipelineError`` if the file is protected, held by another run, or cannot be written;
  ///   then it is as it was.
  package static func change(
    _ path: String, by change: ([UInt8]?) throws -> [UInt8]
  ) throws {
    let target = try target(of: path)
    let lock = try PersonFileLock(of: target, shownAs: path)
    defer { lock.release() }
    for _ in 0..<mostAttempts {
      let old = try StoredFile(at: target, shownAs: path)
      if let old, old.mode & 0o222 == 0 {
        throw PipelineError(
          path, "read-only, so that nothing may change it; allow writing, then run again")
      }
      let bytes = try change(old?.bytes)
      if bytes == old?.bytes { return }
      if try place(bytes, at: target, over: old, shownAs: path) { return }
    }
    throw PipelineError(
      path, "changed by another program again and again; close the file there, then run again")
  }

  private static let mostAttempts = 5

  /// The file itself where `path` is a link.
  private static func target(of path: String) throws(PipelineError) -> String {
    if let real = try Disk.existingRealPath(path) { return real }
    var status = stat()
    if unsafe lstat(path, &status) == 0 {
      throw PipelineError(
        path, "link to a file that is not there; connect its drive, or correct the link")
    }
    return path
  }

  /// - Returns: false if the file is no longer `old`; then nothing has changed.
  private static func place(
    _ bytes: [UInt8], at target: String, over old: StoredFile?, shownAs path: String
  ) throws -> Bool {
    let unfinished = "\(target).unfinished-\(randomName())"
    let guarding = InterruptionGuard { Disk.remove(unfinished) }
    defer { withExtendedLifetime(guarding) {} }
    do {
      let file = try FileBeingWritten(new: unfinished, mode: old == nil ? 0o666 : 0o600)
      try file.append(bytes)
      if let old { try file.take(mode: old.mode, owner: old.owner, group: old.group) }
      try file.synchronize()
      guarding.suspend()
      defer { guarding.resume() }
      let isPlaced =
        try old.map { try exchange(unfinished, with: target, still: $0) }
        ?? placeNew(unfinished, at: target)
      Disk.remove(unfinished)
      if isPlaced { Disk.synchronizeFolder(PathText.folder(of: target)) }
      return isPlaced
    } catch var error as PipelineError {
      Disk.remove(unfinished)
      if error.location.path != path { error.location.path = path }
      throw error
    }
  }

  private static func exchange(
    _ unfinished: String, with target: String, still old: StoredFile
  ) throws(PipelineError) -> Bool {
    if unsafe system_exchange(unfinished, target) == 0 {
      if try StoredFile(at: unfinished, shownAs: target)?.bytes == old.bytes { return true }
      // Somebody saved the file after it was read: theirs goes back.
      guard unsafe system_exchange(unfinished, target) == 0 else {
        throw Disk.failure(target, "cannot be written")
      }
      return false
    }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else {
      if errno == ENOENT { return false }
      throw Disk.failure(target, "cannot be written")
    }
    // A file system without exchange: a save between these two lines is lost.
    guard try StoredFile(at: target, shownAs: target)?.bytes == old.bytes else { return false }
    try Disk.rename(unfinished, to: target)
    return true
  }

  private static func placeNew(
    _ unfinished: String, at target: String
  ) throws(PipelineError) -> Bool {
    if unsafe system_rename_new(unfinished, target) == 0 { return true }
    if errno == EEXIST { return false }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else {
      throw Disk.failure(target, "cannot be written")
    }
    if unsafe link(unfinished, target) == 0 { return true }
    if errno == EEXIST { return false }
    guard try Disk.entry(at: target) == .missing else { return false }
    try Disk.rename(unfinished, to: target)
    return true
  }

  private static func randomName() -> String {
    String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }
}

/// The content of a file with the properties that a change keeps.
private struct StoredFile {
  let bytes: [UInt8]
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  /// - Returns: nil if there is no file.
  init?(at path: String, shownAs shown: String) throws(PipelineError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw Disk.failure(shown, "cannot be read")
    }
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    bytes = try Disk.read(path)
  }
}

/// A file beside a person's file that says which run is changing it.
private struct PersonFileLock {
  private let path: String
  private let descriptor: Int32

  /// Waits while another run holds the lock.
  init(of target: String, shownAs shown: String) throws(PipelineError) {
    path = "\(target).lock"
    var waits = 0
    while true {
      let opened = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if opened >= 0 {
        guard PersonFileLock.hold(opened) else {
          close(opened)
          continue
        }
        descriptor = opened
        PersonFileLock.write(PersonFileLock.holder, to: opened)
        return
      }
      guard errno == EEXIST else { throw Disk.failure(shown, "cannot be changed") }
      // The system frees the lock of a run that was killed; its file is left.
      if let left = PersonFileLock.leftBehind(path) {
        descriptor = left
        PersonFileLock.write(PersonFileLock.holder, to: left)
        return
      }
      waits += 1
      guard waits <= PersonFileLock.mostWaits else {
        let bytes = (try? Disk.read(path)) ?? []
        let holder = String(decoding: bytes.prefix(200), as: UTF8.self).asciiTrimmed
        throw PipelineError(
          shown,
          "being changed by \(holder.isEmpty ? "another run" : holder); wait until it is done, or "
            + "delete \(path) if it is not running")
      }
      usleep(PersonFileLock.wait)
    }
  }

  func release() {
    Disk.remove(path)
    close(descriptor)
  }

  /// In microseconds; ten seconds in all.
  private static let wait: UInt32 = 50_000
  private static let mostWaits = 200

  private static func hold(_ descriptor: Int32) -> Bool {
    // Network drives may have no locks; then only the file itself is one.
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno == ENOLCK || errno == EOPNOTSUPP
  }

  /// The descriptor of a lock on this machine whose run has ended; nil if it may be running.
  private static func leftBehind(_ path: String) -> Int32? {
    let opened = unsafe open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard opened >= 0 else { return nil }
    var mine = stat()
    var there = stat()
    guard flock(opened, LOCK_EX | LOCK_NB) == 0, unsafe fstat(opened, &mine) == 0,
      unsafe stat(path, &there) == 0, mine.st_ino == there.st_ino, mine.st_dev == there.st_dev,
      let bytes = try? Disk.read(path),
      bytes.isEmpty || String(decoding: bytes, as: UTF8.self).contains(" on \(host)")
    else {
      close(opened)
      return nil
    }
    return opened
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array("\(text)\n".utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private static var holder: String { "process \(getpid()) on \(host)" }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "this machine" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
