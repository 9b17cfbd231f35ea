internal import Coding
package import CorpusModel
internal import Files
internal import KeyTerms
internal import Pipeline
internal import Reporting
package import Study
internal import Tabulation

/// Words and phrases that are commoner in a part of a study than in the rest: candidates for themes.
package struct Suggest {
  /// Part of the study whose words are compared with the rest.
  package enum Part: Hashable, Sendable {
    case role(String), group(String), caseCode(String)
    /// The answers in which nothing is coded.
    case uncoded
  }

  package struct Result: Sendable {
    /// A CSV table with a row for each term, the surest first.
    package var table: [UInt8]
    /// Why the table has no row; nil where it has.
    package var emptiness: String?
    /// Documents that could not be read.
    package var failures: [PipelineError]
  }

  package static let columns = [
    "term", "words", "g2", "log_ratio", "count", "per_1000", "other_count", "other_per_1000",
    "documents", "speakers", "dp", "segments", "coded", "quote_id_1", "text_1", "quote_id_2",
    "text_2", "quote_id_3", "text_3",
  ]

  /// G² that chance exceeds once in a hundred times.
  private static let leastLikelihood = 6.63
  private static let examples = 3

  private let study: LoadedStudy
  private let work: DocumentWork
  private let membership: PartMembership
  private let limit: Int
  private let least: Int?

  /// - Parameters:
  ///   - limit: how many terms to give.
  ///   - least: how often a term must be in the part; nil finds it from the number of words.
  /// - Throws: ``PipelineError`` if the study has no such part.
  package init(study: LoadedStudy, part: Part, limit: Int, least: Int?) throws {
    self.study = study
    self.limit = limit
    self.least = least
    work = try DocumentWork(study: study)
    membership = try PartMembership(of: part, in: study)
  }

  package func result() throws -> Result {
    let scratch = WorkerScratch()
    var failed: [Int: PipelineError] = [:]
    // Words that people said in interviews and groups; where a study has neither, all quotations.
    var isTranscript: [Bool?] = Array(repeating: nil, count: study.documents.count)
    var takesAll = false
    var survey = TermSurvey()
    func forEachDocument(
      _ body: (AttributedDocument, [Bool], Int) throws -> Void
    ) throws {
      for index in study.documents.indices
      where failed[index] == nil && (takesAll || isTranscript[index] != false) {
        do {
          let attributed = try work.attributed(index, using: scratch)
          let kind = attributed.document.description.kind
          isTranscript[index] = kind.isTranscript
          guard takesAll || kind.isTranscript else { continue }
          let coded =
            try membership.asksForCodings
            ? work.coded(attributed, at: index, using: scratch).codings : []
          try body(attributed, membership.isInPart(attributed, codings: coded), index)
        } catch var error as PipelineError {
          error.location.path = study.documents[index].path
          failed[index] = error
        }
      }
    }
    try forEachDocument { attributed, isInPart, _ in survey.add(attributed, isInPart: isInPart) }
    if !isTranscript.contains(true) {
      takesAll = true
      try forEachDocument { attributed, isInPart, _ in survey.add(attributed, isInPart: isInPart) }
    }
    let failures = { failed.sorted { $0.key < $1.key }.map(\.value) }
    let (partWords, restWords) = (survey.partWords, survey.restWords)
    guard partWords > 0, restWords > 0 else {
      if !failed.isEmpty { throw PipelineErrors(failures()) }
      throw PipelineError(study.shownPath, membership.problem(hasPart: partWords > 0))
    }

    // High enough that phrases which qualify stay below a million or so, however large the corpus.
    let least = least ?? max(3, partWords / 500_000)
    var counter = TermCounter(survey, least: least)
    var partDocuments = 0
    try forEachDocument { attributed, isInPart, _ in
      counter.add(attributed, isInPart: isInPart)
      if isInPart.contains(true) { partDocuments += 1 }
    }
    let chosen = chosen(
      of: counter.terms(), partWords, restWords, leastDocuments: min(2, partDocuments))

    var evidence = TermEvidence(terms: chosen.count, examples: Self.examples)
    var places = TermPlaces(chosen)
    try forEachDocument { attributed, isInPart, index in
      let found = try DocumentChain.places(of: &places, in: attributed, using: scratch)
      let coded = try work.coded(attributed, at: index, using: scratch)
      evidence.add(found.filter { isInPart[$0.quotation] }, in: coded, isInPart: isInPart)
    }
    return Result(
      table: table(chosen, evidence, partWords, restWords),
      emptiness: chosen.isEmpty
        ? "no term occurs \(least) times or more, in two documents where there are two, and clearly more often "
          + "than in the rest (\(partWords) words against \(restWords)); try --least, or another part"
        : nil, failures: failures())
  }

  private func frequencies(of term: Term, _ partWords: Int, _ restWords: Int) -> TermFrequencies {
    TermFrequencies(
      count: term.inPart, words: partWords, otherCount: term.inRest, otherWords: restWords)
  }

  private func chosen(
    of terms: [Term], _ partWords: Int, _ restWords: Int, leastDocuments: Int
  ) -> [Term] {
    let rated = terms.compactMap { term -> (term: Term, text: String, likelihood: Double)? in
      let frequencies = frequencies(of: term, partWords, restWords)
      let likelihood = frequencies.logLikelihood
      guard frequencies.isOverrepresented, term.documents >= leastDocuments,
        likelihood >= Self.leastLikelihood
      else { return nil }
      return (term, term.text, likelihood)
    }
    return rated.sorted {
      $0.likelihood != $1.likelihood
        ? $0.likelihood > $1.likelihood : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }.prefix(limit).map(\.term)
  }

  private func table(
    _ terms: [Term], _ evidence: TermEvidence, _ partWords: Int, _ restWords: Int
  ) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.columns)
    for (number, term) in terms.enumerated() {
      let frequencies = frequencies(of: term, partWords, restWords)
      var row = [
        term.text, "\(term.words.count)", decimal(frequencies.logLikelihood, 2),
        decimal(frequencies.logRatio, 2), "\(term.inPart)",
        CellValue.rate(term.inPart, per: 1000, of: partWords).figures(decimals: 3),
        "\(term.inRest)",
        CellValue.rate(term.inRest, per: 1000, of: restWords).figures(decimals: 3),
        "\(term.documents)", "\(evidence.speakers(of: number))",
        evidence.dispersion(of: number).map { decimal($0, 3) } ?? "",
        "\(evidence.segments(of: number))", "\(evidence.codedSegments(of: number))",
      ]
      for example in evidence.examples(of: number) { row += [example.quotation, example.text] }
      row += Array(repeating: "", count: Self.columns.count - row.count)
      csv.row(row)
    }
    return csv.bytes
  }
}
