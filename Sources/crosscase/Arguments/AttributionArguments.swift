internal import ArgumentParser
internal import Attribution
internal import CorpusModel
internal import Pipeline
internal import Study

/// Who may speak.
struct AttributionArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The roles: CSV role,label,group,names.", valueName: "file"))
  var roles: String?

  @Option(
    help: ArgumentHelp("What labels mean: CSV document,label,speaker,role,case.", valueName: "file")
  )
  var speakers: String?

  func roleList() throws -> [Role] { try roles.map(ResearcherFiles.roles(from:)) ?? [] }

  func attributor() throws -> Attributor {
    Attributor(
      settings: AttributionSettings(
        roles: try roleList(),
        speakers: try speakers.map(ResearcherFiles.speakers(from:)) ?? []))
  }
}
