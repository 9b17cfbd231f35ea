package import Coding
package import CorpusModel
internal import Files

/// What people decided and read in a study, as its files have it.
package struct StudyDecisions: Sendable {
  /// In the order of the files, and of their rows.
  package var decisions: [Decision] = []
  package var reads: [ReadRecord] = []
  package var combination = CoderCombination.any
  /// The file of what was read; nil where the pipeline names none.
  package var readsPath: String?
  /// Files that the pipeline names and that are not there yet.
  package var missingFiles: [String] = []
  /// Whether the pipeline names a file of decisions at all.
  var isKept = false
}

extension StudyDecisions {
  /// - Parameters:
  ///   - read: notes each file among those of the study, reads it, and keeps the errors.
  init(
    of pipeline: PipelineFile, in folder: String,
    _ errors: inout [PipelineError], _ files: inout [String]
  ) {
    isKept = !pipeline.decisions.isEmpty
    for pattern in pipeline.decisions {
      let path = PathText.resolve(pattern, in: folder)
      var paths = [path]
      if pattern.contains(where: { "*?[".contains($0) }) {
        paths = (try? CorpusListing.paths(matching: path)) ?? []
      }
      for path in paths {
        take(path, DecisionsFile.decisions(from:), to: \.decisions, &errors, &files)
      }
    }
    if let name = pipeline.reads {
      let path = PathText.resolve(name, in: folder)
      readsPath = path
      take(path, DecisionsFile.reads(from:), to: \.reads, &errors, &files)
    }
    combination = pipeline.combination
  }

  private mutating func take<Row>(
    _ path: String, _ reader: (String) throws -> [Row],
    to rows: WritableKeyPath<StudyDecisions, [Row]>, _ errors: inout [PipelineError],
    _ files: inout [String]
  ) {
    if Disk.entry(at: path) == .missing {
      missingFiles.append(path)
      return
    }
    files.append(path)
    do {
      self[keyPath: rows] += try reader(path)
    } catch let failure as PipelineErrors {
      errors += failure.errors
    } catch let failure as PipelineError {
      errors.append(failure)
    } catch {
      errors.append(PipelineError(path, "\(error)"))
    }
  }

  /// `codebook` with the themes that people coded and that it lacks; nil where there is no theme at all.
  package func extended(_ codebook: Codebook?) -> Codebook? {
    let emerging = emergingThemes(beside: codebook)
    if emerging.isEmpty { return codebook }
    return Codebook(themes: (codebook?.themes ?? []) + emerging, path: codebook?.path ?? "")
  }

  /// Themes that people have found and the codebook does not have yet, in the order of the files.
  private func emergingThemes(beside codebook: Codebook?) -> [Theme] {
    let known = ThemeSuccession(of: codebook ?? Codebook(themes: [], path: ""))
    var seen: Set<String> = []
    return decisions.compactMap { decision in
      guard !decision.theme.isEmpty, known.theme(of: decision.theme) == nil,
        seen.insert(decision.theme).inserted
      else { return nil }
      return Theme(
        id: decision.theme, label: decision.theme, example: decision.anchor.words,
        status: "emerging")
    }
  }
}
