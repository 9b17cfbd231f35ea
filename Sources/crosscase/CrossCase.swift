internal import ArgumentParser
internal import CorpusModel
internal import Files
internal import Pipeline

struct CrossCase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crosscase",
    abstract: "Sort quotations by speaker role, code them by theme, and compare cases in matrices.",
    discussion: """
      Start with 'crosscase run FOLDER', which needs no setup, or write a study with 'crosscase new \
      STUDY --from FOLDER'. Then run its pipeline file: 'crosscase run PIPELINE'.

      Exit status: 0 success; 1 findings ('run --strict', 'check', 'codebook check'), or rows of a \
      sheet that 'review --take' could not read; 2 errors.
      """,
    version: Version.text,
    subcommands: [
      RunCommand.self, NewCommand.self, CheckCommand.self, TextCommand.self, TokensCommand.self,
      QuotesCommand.self, ThemesCommand.self, SpeakersCommand.self, ReviewCommand.self,
      CodebookCommand.self, SuggestCommand.self, AgreementCommand.self, ExplainCommand.self,
    ])
}

/// Decides the exit status: ours are 0, 1 and 2, where the parser has others of its own.
@main
enum Program {
  /// The problem with the first word, which the parser would call an unexpected argument.
  private static func unknownCommand(in arguments: [String]) -> String? {
    guard arguments.count > 1, case let word = arguments[1], !word.hasPrefix("-") else {
      return nil
    }
    let known =
      ["help"]
      + CrossCase.configuration.subcommands.map {
        $0.configuration.commandName ?? String(describing: $0).lowercased()
      }
    guard !known.contains(word) else { return nil }
    return "crosscase: error: unknown command '\(word)'; "
      + Suggestion.text(for: word, among: known)
  }

  static func main() async {
    Disk.prepareSignals()
    if let problem = unknownCommand(in: CommandLine.arguments) {
      Terminal.error(problem)
      Disk.exit(2)
    }
    do {
      var command = try CrossCase.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode {
      Disk.exit(status.rawValue)
    } catch is ReaderGone {
      Disk.exit(0)
    } catch let error as PipelineError {
      Terminal.error(error.description)
      Disk.exit(2)
    } catch let errors as PipelineErrors {
      Terminal.error(errors.description)
      Disk.exit(2)
    } catch {
      let message = CrossCase.fullMessage(for: error)
      let isHelp = CrossCase.exitCode(for: error) == .success
      if isHelp { try? Terminal.output(message + "\n") } else { Terminal.error(message) }
      Disk.exit(isHelp ? 0 : 2)
    }
  }
}
