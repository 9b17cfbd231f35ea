import Foundation

/// Runs a command and tells what it took, as `time` does where it is installed.
///
/// The command's own output goes to `FILE.out` and `FILE.err`.
@main
enum Measure {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: measure FILE COMMAND [ARGUMENT…]\n".utf8))
      exit(2)
    }
    let result = arguments[1]
    let (wall, status) = try run(Array(arguments[2...]), output: result)
    // Of the children that ended and were waited for: the command and what it started.
    var usage = rusage()
    guard unsafe getrusage(childrenOfThisProcess, &usage) == 0 else { exit(2) }
    let user = seconds(usage.ru_utime)
    let system = seconds(usage.ru_stime)
    #if os(Linux)
      let peakKilobytes = usage.ru_maxrss
    #else
      let peakKilobytes = usage.ru_maxrss / 1_024
    #endif
    let line = "\(wall) \(user) \(system) \(peakKilobytes) \(status)\n"
    try Data(line.utf8).write(to: URL(filePath: result))
  }

  #if os(Linux)
    private static let childrenOfThisProcess = RUSAGE_CHILDREN.rawValue
  #else
    private static let childrenOfThisProcess = RUSAGE_CHILDREN
  #endif

  private static func run(
    _ command: [String], output: String
  ) throws -> (wall: Double, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command[1...])
    process.standardOutput = try file(output + ".out")
    process.standardError = try file(output + ".err")
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    process.waitUntilExit()
    return ((clock.now - start) / .seconds(1), process.terminationStatus)
  }

  private static func file(_ path: String) throws -> FileHandle {
    let url = URL(filePath: path)
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
