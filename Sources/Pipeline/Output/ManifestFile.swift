internal import Reporting
internal import Study

/// The manifest of a run, written as the run goes on.
struct ManifestFile: ~Copyable {
  private var manifest: Manifest
  private let file: OutputFile
  /// The manifest's entries for the extracted texts. There may be very many, so they wait on disk.
  private let texts: Spill

  init(of study: LoadedStudy, in folder: OutputFolder) throws {
    let texts = try folder.spill("texts")
    let file = try folder.begin(PreviousRun.manifest)
    var manifest = Manifest()
    try file.append(manifest.opening(study: study.pipeline.study))
    for described in study.describedFiles { try file.append(manifest.entry(described)) }
    self.manifest = manifest
    self.file = file
    self.texts = texts
  }

  /// Adds a file that was read.
  mutating func add(_ source: StudyFile) throws { try file.append(manifest.entry(source)) }

  /// Adds a text that was extracted and written.
  func add(text: OutputFolder.Written) throws {
    try texts.append(Manifest.furtherEntry(text.studyFile))
  }

  /// Names what `folder` holds and completes the manifest there.
  consuming func finish(counts: [(name: String, count: Int)], in folder: OutputFolder) throws {
    try file.append(manifest.startOfOutputs())
    for written in folder.files { try file.append(manifest.entry(written.studyFile)) }
    try texts.drain(into: file)
    try file.append(manifest.closing(counts: counts))
    try folder.finish(file)
  }
}

extension OutputFolder.Written {
  var studyFile: StudyFile { StudyFile(path: path, bytes: byteCount, sha256: sha256) }
}
