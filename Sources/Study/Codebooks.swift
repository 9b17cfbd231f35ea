package import Languages
internal import Attribution
package import Coding
package import CorpusModel
internal import Reading

/// Codebooks that can be applied.
package enum Codebooks {
  /// - Throws: ``PipelineErrors`` naming the place of every indicator that cannot be read.
  package static func coder(
    for codebook: Codebook, among names: StudyNames
  ) throws(PipelineErrors) -> IndicatorCoder {
    do {
      return try IndicatorCoder(codebook: codebook, among: names)
    } catch .invalidIndicators(let indicators, _) {
      throw PipelineErrors(indicators.map { PipelineError($0.location, $0.problem) })
    } catch {
      throw PipelineErrors([PipelineError(error)])
    }
  }
}

extension StudyNames {
  /// The names of the roles and cases in a study.
  package init(_ study: LoadedStudy) {
    var codes: [String] = []
    var seen: Set = [""]
    func add(_ code: String?) {
      if let code, seen.insert(code).inserted { codes.append(code) }
    }
    for studyCase in study.cases {
      add(studyCase.code)
      add(studyCase.parent)
    }
    for document in study.documents { add(document.options.caseCode) }
    self.init(
      roles: study.roles, cases: study.cases, caseCodes: codes, languages: study.languages)
  }

  /// - Parameters:
  ///   - roles: as `roles.csv` lists them; the program's own roles are added.
  ///   - languages: words that a researcher adds to the languages that the program knows.
  package init(
    roles: [Role], cases: [StudyCase] = [], caseCodes: [String]? = nil, languages: [Language]
  ) {
    var negations: [String: NegationWords] = [:]
    for language in [Language].builtIn(with: languages) where !language[.negations].isEmpty {
      negations[language.tag] = NegationWords(
        before: language[.negations], after: language[.negationsAfter])
    }
    self.init(
      roles: roles + [.unattributed, .author], cases: cases, caseCodes: caseCodes,
      negations: negations)
  }
}

extension PipelineError {
  package init(_ error: CodingError) {
    self.init(error.location, error.problem)
  }
}
