internal import Agreement
internal import ArgumentParser
internal import Coding
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Say how far coders agree with each other, and the rules with each of them.",
    discussion: """
      Prints CSV: for each theme, a row for each pair of coders, for all together, and for the rules and \
      each coder, with counts and coefficients of the units (sentence × theme) that both have read \
      blind; what was not read blind has a row of its own, with counts only. Who has read what stands in \
      the file that the pipeline names with 'reads'. docs/agreement.md says what each number means.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(
    help: ArgumentHelp(
      "What is compared: sentence, or answer (in prose the quotation).", valueName: "unit"))
  var unit: String = AgreementUnit.Kind.sentence.rawValue

  @Flag(help: "Precision and recall of rules and indicators against each coder instead.")
  var indicators = false

  @Flag(help: "The list of what coders say differently, to talk it through, instead.")
  var disagreements = false

  func validate() throws {
    _ = try readUnit()
    if indicators && disagreements {
      throw ValidationError("--indicators and --disagreements are two tables; take one")
    }
  }

  func run() throws {
    let study = try LoadedStudy(pipelineAt: pipeline)
    let result = try CoderAgreement(study: study, unit: try readUnit()).result(
      indicators ? .indicators : disagreements ? .disagreements : .coefficients)
    for note in result.notes { Terminal.error(printable(note)) }
    for failure in result.failures { Terminal.error(failure.description) }
    try Terminal.output(result.table)
    if !result.failures.isEmpty { throw ExitCode(2) }
  }

  private func readUnit() throws -> AgreementUnit.Kind {
    guard let kind = AgreementUnit.Kind(rawValue: unit) else {
      let names = AgreementUnit.Kind.allCases.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("'--unit \(unit)' is no unit; give \(names)")
    }
    return kind
  }
}
