package import CorpusModel

extension LoadedStudy {
  /// Findings on the encodings of the files that the pipeline names, one for each file.
  package var encodingFindings: [Finding] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.path).inserted }.flatMap { file in
      file.findings.map { finding in
        var finding = finding
        let location = SourceLocation(
          StudyPaths.shown(file.path, from: folder), line: finding.line, column: finding.column)
        finding.document = ""
        finding.message = "\(location): \(finding.message)"
        finding.line = nil
        finding.column = nil
        return finding
      }
    }
  }
}
