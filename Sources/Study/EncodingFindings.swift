package import CorpusModel

extension LoadedStudy {
  /// Findings on the encodings of the files that the pipeline names, one for each file.
  package var encodingFindings: [Finding] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.path).inserted }.flatMap { file in
      file.findings.map { finding in
        var finding = finding
        let place = [finding.line, finding.column].compactMap { $0.map { ":\($0)" } }.joined()
        finding.document = ""
        finding.message =
          "\(StudyPaths.shown(file.path, from: folder))\(place): \(finding.message)"
        finding.line = nil
        finding.column = nil
        return finding
      }
    }
  }
}
