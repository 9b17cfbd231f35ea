package import CorpusModel
internal import Files
internal import FoundationEssentials
internal import Identity
internal import Reading
internal import Reporting
internal import Study
internal import Tabulation
internal import TextServices

/// Results of documents that need not be worked out again: a cache, and nothing more.
///
/// A result is found by everything it depends on: the program itself, ICU, the pipeline and the files
/// it names, the document's place in the study, and the bytes of the source. Nothing is trusted by a
/// date, and no entry without its checksum.
package struct ResultStore: Sendable {
  /// The store's entry for a document.
  enum Entry {
    case found(DocumentResult)
    case missing
    case damaged
  }

  private let folder: String
  /// The hash of what all results of a study depend on.
  private let base: String

  /// - Returns: nil where there can be no store: the program cannot read itself, or the folder cannot
  ///   be written.
  init?(at folder: String, for study: LoadedStudy) {
    guard let program = try? Disk.read("/proc/self/exe") else { return nil }
    var id = StableID()
    id.add(ContentHash.hexadecimal(program.span))
    id.add(ICUVersion.text)
    for file in study.describedFiles {
      id.add(file.path)
      id.add(file.sha256)
    }
    base = id.text(prefix: "base")
    self.folder = folder
    guard (try? Disk.makeFolder(folder)) != nil else { return nil }
    // The entries hold people's words: they belong in no repository.
    let ignore = "\(folder)/.gitignore"
    if (try? Disk.entryItself(at: ignore)) == .missing {
      guard (try? PersonFile.change(ignore) { $0 ?? Array("*\n".utf8) }) != nil else {
        return nil
      }
    }
  }

  /// - Throws: ``PipelineError`` if no store can be at `path`, as something else is there.
  package static func check(_ path: String) throws(PipelineError) {
    switch try Disk.entry(at: path) {
    case .missing: return
    case .folder:
      let names = try Disk.names(inFolder: path)
      if let other = names.first(where: { $0 != ".gitignore" && !$0.hasPrefix("d_") }) {
        throw PipelineError(
          path, "not a store: it contains '\(other)'; name a folder of its own with --store")
      }
    case .file, .link, .other:
      throw PipelineError(
        path, "a file, but the store needs a folder; name another with --store")
    }
  }

  /// The name of the entry for a document that is read from `source`.
  ///
  /// - Parameter decided: which rows of the files of decisions are about it: that depends on the other
  ///   documents too.
  func key(of planned: PlannedDocument, _ source: Source, decided: [String]) -> String {
    var id = StableID()
    id.add(base)
    id.add(planned.options.id)
    id.add(planned.shownPath)
    id.add(planned.options.caseCode ?? "\u{0}")
    id.add(planned.attributor)
    id.add(source.sha256)
    for row in decided { id.add(row) }
    return id.text(prefix: "d")
  }

  func entry(_ key: String) -> Entry {
    let path = "\(folder)/\(key)"
    guard (try? Disk.entry(at: path)) == .file, let bytes = try? Disk.read(path) else {
      return .missing
    }
    return StoredResult(bytes, key: key).map { .found($0.result) } ?? .damaged
  }

  /// Keeps a result; where that fails, the next run works it out again.
  func keep(_ result: DocumentResult, as key: String) {
    guard let stored = StoredResult(result, key: key) else { return }
    let path = "\(folder)/\(key)"
    guard let file = try? FileBeingWritten(at: "\(path).unfinished"),
      stored.pieces.allSatisfy({ (try? file.append($0)) != nil })
    else {
      Disk.remove("\(path).unfinished")
      return
    }
    try? Disk.rename("\(path).unfinished", to: path)
  }

  /// Removes entries that the study as it is now does not use.
  func sweep(keeping keys: Set<String>) {
    for name in (try? Disk.names(inFolder: folder)) ?? []
    where name.hasPrefix("d_") && !keys.contains(name) {
      Disk.remove("\(folder)/\(name)")
    }
  }
}

/// A result as bytes: a checksum, the name of the entry, the lengths of the parts, and the parts.
private struct StoredResult {
  private static let mark = Array("CrossCase result 5\n".utf8)

  /// All but the rows.
  private struct Description: Codable {
    var id: String
    var path: String
    var sha256: String
    var byteCount: Int
    var totals: RunTotals
    var heard: Set<HeardSpeaker>
    var sections: Set<String>
    var tally: DocumentTally?
    var hasText: Bool
    /// The tables in the order of their pieces.
    var tables: [DocumentRows.Name]
  }

  let result: DocumentResult
  /// The pieces to write, one after the other: the rows are not copied for it.
  let pieces: [[UInt8]]

  init?(_ result: DocumentResult, key: String) {
    let description = Description(
      id: result.id, path: result.path, sha256: result.sha256, byteCount: result.byteCount,
      totals: result.totals, heard: result.heard, sections: result.sections, tally: result.tally,
      hasText: result.extractedText != nil, tables: result.rows.names)
    guard result.failure == nil, let encoded = try? JSONEncoder().encode(description) else {
      return nil
    }
    let parts =
      [Array(encoded), result.extractedText ?? []] + result.rows.pieces.flatMap(\.self)
    let lengths = parts.map { String($0.count) }.joined(separator: " ")
    let head = Array("\(key)\n\(lengths)\n".utf8)
    var hash = RunningHash()
    hash.add(head.span)
    for part in parts { hash.add(part.span) }
    self.result = result
    pieces = [StoredResult.mark + Array("\(hash.hexadecimal())\n".utf8), head] + parts
  }

  /// - Returns: nil if `bytes` are not exactly what was written.
  init?(_ bytes: [UInt8], key: String) {
    let start = StoredResult.mark.count + 65
    guard bytes.count > start, bytes.starts(with: StoredResult.mark) else { return nil }
    let name = Array("\(key)\n".utf8)
    let checksum = Array(bytes[StoredResult.mark.count..<(start - 1)])
    guard checksum == Array(ContentHash.hexadecimal(bytes.span.extracting(start...)).utf8),
      bytes[start...].starts(with: name),
      let end = bytes[(start + name.count)...].firstIndex(of: ASCII.lineFeed)
    else { return nil }
    let lengths = String(decoding: bytes[(start + name.count)..<end], as: UTF8.self).split(
      separator: " "
    )
    .compactMap { Int($0) }
    guard lengths.count >= 2, lengths.reduce(end + 1, +) == bytes.count else { return nil }
    var place = end + 1
    let parts = lengths.map { length in
      defer { place += length }
      return Array(bytes[place..<(place + length)])
    }
    guard let description = try? JSONDecoder().decode(Description.self, from: Data(parts[0])),
      let rows = DocumentRows(named: description.tables, parts.dropFirst(2))
    else { return nil }
    var result = DocumentResult(id: description.id, path: description.path, rows: rows)
    result.sha256 = description.sha256
    result.byteCount = description.byteCount
    result.totals = description.totals
    result.heard = description.heard
    result.sections = description.sections
    result.tally = description.tally
    result.extractedText = description.hasText ? parts[1] : nil
    self.result = result
    pieces = [bytes]
  }
}
