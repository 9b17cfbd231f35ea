package import Foundation

/// Runs the program as a person does, in a folder of its own that goes when the test is done.
package final class Workplace: Sendable {
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
    /// The bytes of standard output.
    package let outputBytes: [UInt8]
  }

  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "crosscase-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The root of the package.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of real data beside the project, nil where it is absent: the test then says so and
  /// passes by.
  package static func shared(_ name: String) -> URL? {
    let place =
      ProcessInfo.processInfo.environment["CROSSCASE_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let file = place.appending(path: name)
    if FileManager.default.fileExists(atPath: file.path) { return file }
    print("skipped: there is no \(name) in ../shared")
    return nil
  }

  /// The program as it was built beside the tests.
  private static let program: URL = {
    let start = URL(filePath: CommandLine.arguments.first ?? ".")
    var folder = start.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "crosscase")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return root.appending(path: ".build/debug/crosscase")
  }()

  /// Writes a file below the folder.
  @discardableResult
  package func write(_ content: String, to name: String) throws -> URL {
    try write(Array(content.utf8), to: name)
  }

  @discardableResult
  package func write(_ content: [UInt8], to name: String) throws -> URL {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content).write(to: file)
    return file
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The rows of a table, each by the names of its columns.
  package func table(_ name: String) throws -> [[String: String]] {
    let rows = parsedCSV(Array(try read(name).utf8)) ?? []
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Every file below `name`, by its path from there.
  package func files(below name: String) throws -> [String: Data] {
    let base = folder.appending(path: name)
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
      let file = base.appending(path: path)
      if (try file.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true {
        found[path] = try Data(contentsOf: file)
      }
    }
    return found
  }

  /// Runs the program in the folder.
  package func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments: arguments, input: input, environment: environment)
  }

  /// Runs the program until a file exists, then sends it a signal.
  ///
  /// - Returns: the status that it ends with.
  package func interrupt(
    _ arguments: String..., with signal: Int32, when file: String
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = Workplace.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let path = folder.appending(path: file).path
    while process.isRunning, !FileManager.default.fileExists(atPath: path) { sched_yield() }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  package func run(
    arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Workplace.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files instead of pipes: no output is too long for them.
    let names = ["stdin", "stdout", "stderr"].map {
      folder.appending(path: ".\($0)-\(UUID().uuidString)")
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let output = try Data(contentsOf: names[1])
    let errors = try Data(contentsOf: names[2])
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), outputBytes: Array(output))
  }
}
