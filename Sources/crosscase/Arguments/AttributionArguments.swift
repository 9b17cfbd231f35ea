internal import ArgumentParser
internal import Attribution
internal import CorpusModel
internal import Pipeline
internal import Study

/// Arguments that name the people who may speak.
struct AttributionArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Roles of the study (CSV role,label,group,names).", valueName: "file"))
  var roles: String?

  @Option(
    help: ArgumentHelp(
      "Speakers behind the labels (CSV document,label,speaker,role,case).", valueName: "file"))
  var speakers: String?

  func roleList(in files: inout ResearcherFiles) throws -> [Role] {
    try roles.map { try RolesTable.roles(of: files.file(at: $0)) } ?? []
  }

  func attributor(in files: inout ResearcherFiles) throws -> Attributor {
    Attributor(
      settings: AttributionSettings(
        roles: try roleList(in: &files),
        speakers: try speakers.map { try SpeakersTable.assignments(of: files.file(at: $0)) } ?? []))
  }
}
