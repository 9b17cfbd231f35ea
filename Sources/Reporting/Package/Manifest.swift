import CorpusModel

/// `manifest.json`: the files that a run read and wrote, so that either can be checked later.
///
/// It is made piece by piece, in the order of the calls, as a study may read very many files:
/// ``opening(study:)``, an ``entry(_:)`` for each file that was read, ``startOfOutputs()``, an entry for
/// each file that was written, ``closing(counts:)``.
package struct Manifest {
  private var isEmpty = true

  package init() {}

  package func opening(study: String) -> [UInt8] {
    var bytes = Array("{".utf8)
    JSON.appendLine(to: &bytes, 1)
    bytes += "\"study\": ".utf8
    JSON.text(study).append(to: &bytes, indent: 1)
    bytes += ",\n  \"inputs\": [".utf8
    return bytes
  }

  /// - Parameter file: one that was read, by its path from the pipeline file; or that was written, by
  ///   its path below the output folder.
  package mutating func entry(_ file: StudyFile) -> [UInt8] {
    defer { isEmpty = false }
    return Array(Manifest.furtherEntry(file).dropFirst(isEmpty ? 1 : 0))
  }

  /// An entry that is not the first of its list.
  package static func furtherEntry(_ file: StudyFile) -> [UInt8] {
    var bytes: [UInt8] = [ASCII.comma]
    JSON.appendLine(to: &bytes, 2)
    file.json.append(to: &bytes, indent: 2)
    return bytes
  }

  package mutating func startOfOutputs() -> [UInt8] {
    defer { isEmpty = true }
    return endOfList + Array(",\n  \"outputs\": [".utf8)
  }

  /// - Parameter counts: the counts of the summary, in its order.
  package func closing(counts: [(name: String, count: Int)]) -> [UInt8] {
    var bytes = endOfList + Array(",\n  \"counts\": ".utf8)
    JSON.object(counts.map { ($0.name, .number($0.count)) }).append(to: &bytes, indent: 1)
    return bytes + Array("\n}\n".utf8)
  }

  private var endOfList: [UInt8] { Array((isEmpty ? "]" : "\n  ]").utf8) }
}
