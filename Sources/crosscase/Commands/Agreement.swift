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
    abstract: "Measure how far coders agree with each other and with the rules.",
    usage: """
      crosscase agreement <pipeline> [--unit <unit>] [--indicators | --disagreements]
      """,
    discussion: """
      Prints CSV: for each theme, one row for each pair of coders, one for all coders together, and \
      one for the rules and each coder, with counts and coefficients of the units (sentence × theme) \
      that both have read blind. Units that were not read blind have a row of their own, with counts \
      only. The file that the pipeline names under 'reads' lists who has read which passages. \
      docs/agreement.md explains each number.
      """)

  @Argument(help: "Pipeline file.")
  var pipeline: String

  @Option(
    help: ArgumentHelp(
      "Unit of comparison: sentence, or answer (in prose, quotation).", valueName: "unit"))
  var unit: String = AgreementUnit.Kind.sentence.rawValue

  @Flag(help: "Print precision and recall of rules and indicators against each coder instead.")
  var indicators = false

  @Flag(help: "Print the list of disagreements instead.")
  var disagreements = false

  func validate() throws {
    _ = try readUnit()
    if indicators && disagreements {
      throw ValidationError("--indicators and --disagreements exclude each other; give one")
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
      throw ValidationError("unknown unit '\(unit)' after --unit; give \(names)")
    }
    return kind
  }
}
