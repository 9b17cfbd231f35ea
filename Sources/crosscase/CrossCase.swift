import ArgumentParser

@main
struct CrossCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crosscase",
    abstract: "Quotations by speaker role, coded by theme, in matrices for cross-case analysis.")
}
