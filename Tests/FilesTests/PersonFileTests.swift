import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import Files

/// Changes to files that people keep.
@Suite struct PersonFileTests {
  private let place: Workplace
  private var path: String { place.folder.appending(path: "decisions.csv").path }

  init() throws { place = try Workplace() }

  private func content() throws -> String {
    String(decoding: try Disk.read(path), as: UTF8.self)
  }

  private func names() throws -> [String] { try Disk.names(inFolder: place.folder.path) }

  private func append(_ text: String) throws {
    try PersonFile.change(path) { ($0 ?? []) + Array(text.utf8) }
  }

  @Test func `a file is made, and changed, and nothing is left beside it`() throws {
    try append("one\n")
    try append("two\n")
    #expect(try content() == "one\ntwo\n")
    #expect(try names() == ["decisions.csv"])
  }

  @Test func `a file that somebody saves in between keeps what they saved`() throws {
    try append("one\n")
    var attempts = 0
    try PersonFile.change(path) { bytes in
      attempts += 1
      if attempts == 1 { try place.write("one\nby hand\n", to: "decisions.csv") }
      return (bytes ?? []) + Array("ours\n".utf8)
    }
    #expect(try content() == "one\nby hand\nours\n")
    #expect(attempts == 2)
    #expect(try names() == ["decisions.csv"])
  }

  @Test func `a file that somebody makes in between is not replaced`() throws {
    try PersonFile.change(path) { bytes in
      if bytes == nil { try place.write("by hand\n", to: "decisions.csv") }
      return (bytes ?? []) + Array("ours\n".utf8)
    }
    #expect(try content() == "by hand\nours\n")
  }

  @Test func `a file that changes without end is left as it is`() throws {
    try append("0\n")
    var attempts = 0
    #expect(throws: PipelineError.self) {
      try PersonFile.change(path) { bytes in
        attempts += 1
        try place.write("\(attempts)\n", to: "decisions.csv")
        return (bytes ?? []) + Array("ours\n".utf8)
      }
    }
    #expect(try content() == "\(attempts)\n")
    #expect(try names() == ["decisions.csv"])
  }

  @Test(arguments: [0o600, 0o640, 0o644]) func `the mode stays`(mode: Int) throws {
    try append("one\n")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try append("two\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == mode)
  }

  @Test func `a file without permission to write is refused`() throws {
    try append("one\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(throws: PipelineError.self) { try append("two\n") }
    #expect(try content() == "one\n")
    #expect(try names() == ["decisions.csv"])
  }

  @Test func `a link stays one, and its file gets the change`() throws {
    try place.write("one\n", to: "shared/real.csv")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "shared/real.csv")
    try append("two\n")
    #expect(try Disk.entryItself(at: path) == .link)
    #expect(try content() == "one\ntwo\n")
  }

  @Test func `a link to nothing is an error`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "/nowhere/decisions.csv")
    #expect(throws: PipelineError.self) { try append("one\n") }
    #expect(try Disk.entryItself(at: path) == .link)
  }

  @Test func `changes at once are all kept`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { [path] in
          try PersonFile.change(path) { ($0 ?? []) + Array("\(number)\n".utf8) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try content().split(separator: "\n").sorted() == (0..<8).map { "\($0)" })
    #expect(try names() == ["decisions.csv"])
  }

  @Test func `a lock that a killed run left is taken over`() throws {
    try place.write("", to: "decisions.csv.lock")
    try append("one\n")
    #expect(try content() == "one\n")
    #expect(try names() == ["decisions.csv"])
  }

  @Test func `a change to the same bytes writes nothing`() throws {
    try append("one\n")
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    try append("")
    let after = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(before == after)
  }
}
