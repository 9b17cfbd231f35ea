internal import CZip

/// Takes files out of a zip archive in memory, with libzip: nothing is written anywhere. Only this
/// file calls libzip.
@safe package struct ZipArchive: ~Copyable {
  package struct Entry: Hashable, Sendable {
    /// The path within the archive.
    package let name: String
    fileprivate let index: UInt64
  }

  /// The end of a sentence that begins with the archive.
  package struct Problem: Error, Equatable {
    package let text: String

    package init(text: String) { self.text = text }
  }

  private static let damaged = Problem(
    text: "is damaged, or was cut off; export it again, or copy it again")

  private let archive: OpaquePointer
  package let entries: [Entry]

  /// Calls `body` with the archive that `bytes` hold. Libzip reads them in place, so the archive
  /// lives no longer than the call.
  ///
  /// - Throws: ``Problem`` if the list of files cannot be found or read, or what `body` throws.
  package static func open<Result>(
    _ bytes: [UInt8], _ body: (borrowing ZipArchive) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try unsafe bytes.span.withUnsafeBufferPointer { bytes throws(Problem) in
      try body(try unsafe ZipArchive(bytes))
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problem) {
    // Libzip takes no bytes for an archive without files.
    guard !bytes.isEmpty,
      let source = unsafe zip_source_buffer_create(
        bytes.baseAddress, UInt64(bytes.count), 0, nil)
    else { throw Self.damaged }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe zip_source_free(source)
      throw Self.damaged
    }
    var entries: [Entry] = []
    for index in 0..<UInt64(max(0, unsafe zip_get_num_entries(archive, 0))) {
      guard let name = unsafe Self.status(of: index, in: archive)?.name else {
        unsafe zip_discard(archive)
        throw Self.damaged
      }
      entries.append(Entry(name: unsafe String(cString: name), index: index))
    }
    unsafe self.archive = unsafe archive
    self.entries = entries
  }

  deinit { unsafe zip_discard(archive) }

  /// The bytes of a file, which agree with the archive's checksum.
  ///
  /// - Parameter most: the greatest size in bytes, whatever the archive says.
  package func content(of entry: Entry, most: Int) throws(Problem) -> [UInt8] {
    guard let status = unsafe Self.status(of: entry.index, in: archive) else { throw Self.damaged }
    guard unsafe status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw Problem(text: "is locked with a password; unpack it and give the file in it")
    }
    let tooLong = Problem(
      text: "contains a file of more than \(most >> 20) MiB; unpack it and give the file in it")
    guard unsafe status.size <= UInt64(most) else { throw tooLong }
    guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else {
      throw unsafe zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_COMPNOTSUPP
        ? Problem(text: "is compressed in an unusual way; unpack it and give the file in it")
        : Self.damaged
    }
    defer { unsafe zip_fclose(file) }
    var content: [UInt8] = []
    content.reserveCapacity(unsafe Int(status.size))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { piece in
        unsafe piece.baseAddress.map { unsafe zip_fread(file, $0, UInt64(piece.count)) } ?? -1
      }
      // At the end libzip compares size and checksum.
      guard count >= 0 else { throw Self.damaged }
      if count == 0 { return content }
      guard content.count + Int(count) <= most else { throw tooLong }
      content += piece[..<Int(count)]
    }
  }

  private static func status(of index: UInt64, in archive: OpaquePointer) -> zip_stat_t? {
    var status = unsafe zip_stat_t()
    return unsafe zip_stat_index(archive, index, 0, &status) == 0 ? status : nil
  }
}
