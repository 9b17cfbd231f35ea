internal import CorpusModel
internal import Files
internal import Languages
internal import Reading

/// Finds the files of each source entry and gives each its id and case.
struct DocumentPlan {
  let folder: String
  let pipeline: PipelineFile
  let guide: [GuideQuestion]
  let words: TranscriptWords
  /// Files of the study itself, by their real paths: they are no sources.
  let own: Set<String>
  private(set) var documents = PlannedDocuments()
  /// The different `sections:` of the entries.
  private(set) var sections: [[String: [StudyCase.Attribute]]] = []

  init(
    folder: String, pipeline: PipelineFile, guide: [GuideQuestion] = [],
    words: TranscriptWords = .builtIn, own: Set<String> = []
  ) {
    self.own = own
    self.folder = folder
    self.pipeline = pipeline
    self.guide = guide
    self.words = words
  }

  /// - Parameter areCases: whether each document is a case of its own.
  mutating func add(
    _ entry: PipelineFile.SourceEntry, areCases: Bool = false
  ) throws(PipelineErrors) {
    let pattern = PathText.resolve(entry.pattern, in: folder)
    let listing: CorpusListing.Result
    do {
      listing = try CorpusListing.listing(of: pattern, except: own)
    } catch {
      let place = error.location.path == pattern ? "" : ": \(error.location.path)"
      throw PipelineErrors([
        areCases
          ? error : wrong(entry, "source '\(entry.pattern)'\(place) \(error.problem)")
      ])
    }
    let files = listing.folders
    let count = files.reduce(0) { $0 + $1.names.count }
    if count == 0 {
      throw PipelineErrors([
        areCases
          ? PipelineError(
            folder, "no transcripts in this folder; put the files into it, or name another folder")
          : wrong(entry, "source '\(entry.pattern)' \(problem(of: listing, at: pattern))")
      ])
    }
    var errors: [PipelineError] = []
    if let id = entry.id, count > 1 {
      errors.append(
        wrong(
          entry,
          "id '\(id)' for \(count) files that '\(entry.pattern)' matches; leave 'id' out",
          key: "id"))
    }
    var template: CaseTemplate?
    do {
      template = try CaseTemplate(of: entry, in: pipeline.path)
    } catch {
      errors.append(error)
    }
    let attributor = sections.firstIndex(of: entry.sections) ?? sections.count
    if attributor == sections.count { sections.append(entry.sections) }
    let options = ReadingOptions(
      id: "", kind: entry.kind, format: entry.format, encoding: entry.encoding,
      language: entry.language, mapping: entry.elements, people: entry.speakers,
      wave: entry.wave, date: entry.date, guide: guide, words: words)
    errors += documents.add(
      PlannedDocuments.Entry(
        options: options, attributor: attributor, id: entry.id, caseTemplate: template,
        isCase: areCases, place: entry.places["path"]),
      files, from: folder)
    if !errors.isEmpty { throw PipelineErrors(errors) }
  }

  private func problem(of listing: CorpusListing.Result, at pattern: String) -> String {
    if listing.hasPassedOver {
      return
        "matches only files of the study itself or of a run's output; name the folder of the texts"
    }
    let name = PathText.name(of: pattern)
    return (try? Disk.entry(at: pattern)) == .folder
      ? "is a folder; write '\(name)/*' for its files, or '\(name)/**' to include folders in it"
      : "matches no files; check the folder and the ending of the files"
  }

  /// Puts the documents in the order of their ids.
  ///
  /// - Returns: an error for each two of one id.
  mutating func order() -> [PipelineError] {
    documents.sort().map { twins in
      PipelineError(
        SourceLocation(pipeline.path, at: twins.place),
        "two documents have the id '\(twins.id)'"
          + (twins.differInBytes ? ", with accents written in two ways" : "")
          + ": \(twins.first) and \(twins.second); "
          + (twins.first == twins.second
            ? "two sources match the file; narrow one of the patterns"
            : "rename one, or give one an 'id:' of its own"))
    }
  }

  private func wrong(
    _ entry: PipelineFile.SourceEntry, _ problem: String, key: String = "path"
  ) -> PipelineError {
    PipelineError(
      SourceLocation(pipeline.path, at: entry.places[key]), problem)
  }
}
