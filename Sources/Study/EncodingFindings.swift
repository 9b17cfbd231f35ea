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
        let location = SourceLocation(
          StudyPaths.shown(path, from: folder), line: finding.line, column: finding.column)
        finding.document = ""
        finding.message = "\(location): \(finding.message)"
        finding.line = nil
        finding.column = nil
        return finding
      }
    }
  }
}
