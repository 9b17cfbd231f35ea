package import CorpusModel
internal import Files
internal import FoundationEssentials

/// The files that the last run left in an output folder.
package enum PreviousRun {
  package static let manifest = "manifest.json"
  package static let package = "datapackage.json"

  /// The part of a manifest that is needed.
  private struct Listing: Decodable {
    struct File: Decodable { let path: String }
    let outputs: [File]
  }

  /// The files listed by the manifest of the last run for which `isMeant` is true; none without a
  /// whole manifest of ours.
  ///
  /// The manifest names only our own files, so nothing that a person put beside them is ever removed.
  ///
  /// - Throws: ``PipelineError`` if the manifest is there and cannot be read.
  package static func files(
    in folder: String, where isMeant: (String) -> Bool
  ) throws(PipelineError) -> [String] {
    guard try hasManifest(in: folder) else { return [] }
    let bytes = try Disk.read("\(folder)/\(manifest)")
    guard let listing = try? JSONDecoder().decode(Listing.self, from: Data(bytes)) else {
      return []
    }
    return listing.outputs.map(\.path).filter(isMeant)
  }

  /// True if a run has written the folder: its manifest or its data package begins as ours do.
  package static func isIn(_ folder: String) throws(PipelineError) -> Bool {
    if try hasManifest(in: folder) { return true }
    return try begins("\(folder)/\(package)", with: startOfPackage)
  }

  package static func hasManifest(in folder: String) throws(PipelineError) -> Bool {
    try begins("\(folder)/\(manifest)", with: startOfManifest)
  }

  /// True if a folder with these names in it is a store.
  static func isStore(_ names: [String]) -> Bool {
    names.contains(".gitignore") && names.count > 1
      && names.allSatisfy { $0 == ".gitignore" || $0.hasPrefix("d_") }
  }

  private static func begins(
    _ path: String, with start: [UInt8]
  ) throws(PipelineError) -> Bool {
    guard try Disk.entry(at: path) == .file else { return false }
    return try Disk.start(of: path).starts(with: start)
  }

  // As ``Manifest`` and ``DataPackage`` write them.
  private static let startOfManifest = Array("{\n  \"study\": ".utf8)
  private static let startOfPackage = Array("{\n  \"profile\": \"tabular-data-package\"".utf8)
}
