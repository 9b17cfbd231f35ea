package import CorpusModel
internal import Files

extension LoadedStudy {
  /// What there is to say of the encodings of the files that the pipeline names.
  package var encodingFindings: [Finding] {
    let own = Disk.entry(at: pipeline.path) == .file ? [pipeline.path] : []
    var seen: Set<String> = []
    return (own + files).filter { seen.insert($0).inserted }.flatMap { path in
      ((try? ResearcherText(of: path))?.findings ?? []).map { finding in
        var finding = finding
        let place = [finding.line, finding.column].compactMap { $0.map { ":\($0)" } }.joined()
        finding.document = ""
        finding.message = "\(StudyPaths.shown(path, from: folder))\(place): \(finding.message)"
        finding.line = nil
        finding.column = nil
        return finding
      }
    }
  }
}
