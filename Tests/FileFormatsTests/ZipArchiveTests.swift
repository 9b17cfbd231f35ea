import Foundation
import Testing

@testable import FileFormats

@Suite struct ZipArchiveTests {
  private func bytes(_ base64: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: base64)))
  }

  /// Two files, made by Python's zipfile at its strongest: one has a block with codes of its own, and
  /// one is 100,000 letters in about 120 bytes.
  private static let texts =
    "UEsDBBQAAAAIAAAAIVypUS25zgAAAEUJAAAJAAAAbGluZXMudHh07dO7bQQxDEDB3FVcCStpKUoFXWDg4P5Dw9hh5h"
    + "IUTULgcT/8fP+8X9fX54+7Pa7+2DnHI+7bWBjjnDSWxpYxzv2IEN/igyneGOpbfTDVG0N+yw+mfGPot6uenssCnbPe"
    + "hjF7LP3OWX1j1ljynVMed70M8cEUbwz1XZ+Cqd4Y8lt+MOUbQ3/rDy79zll7WNcaS75zyhe2WOq9/oz6FsbqXYh35l"
    + "WfxrLqW30w1RtDfssPpnxj6G/9waxfglP/nMc5j3Me5zzOeZzz+Pc8fgFQSwMEFAAAAAgAAAAhXIf64htzAAAAoIYB"
    + "AAgAAABib21iLnR4dO3BMQEAAADCoKzrX8IaHkABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAArwZQSwECFAMU"
    + "AAAACAAAACFcqVEtuc4AAABFCQAACQAAAAAAAAAAAAAAgAEAAAAAbGluZXMudHh0UEsBAhQDFAAAAAgAAAAhXIf64h"
    + "tzAAAAoIYBAAgAAAAAAAAAAAAAAIAB9QAAAGJvbWIudHh0UEsFBgAAAAACAAIAbQAAAI4BAAAAAA=="

  /// A project of REFI-QDA and a source that is stored as it is, made by Python's zipfile.
  private static let project =
    "UEsDBBQAAAAIAAAAIQDehnpoigAAACkBAAALAAAAcHJvamVjdC5xZGWzsa/IzVEoSy0qzszPs1Uy1DNQsrfjsgko"
    + "ys9KTS5RAErmFdsqlRblWQW6OOpG+PpYFUCkrEBK7Wyc81NSnfLzsyGsYgilkF6amWKrZKCkkJeYm2qrlAwSA/Iy"
    + "i4GyiUk5QKGSotJUJX0U5YYoyg0JKTdCUW5ESLkxinJjrMr1oX7QR/hKHxoSdgBQSwMEFAAAAAAAAAAhAIamEDYF"
    + "AAAABQAAAA0AAABzb3VyY2VzL2EudHh0aGVsbG9QSwECFAMUAAAACAAAACEA3oZ6aIoAAAApAQAACwAAAAAAAAAA"
    + "AAAAgAEAAAAAcHJvamVjdC5xZGVQSwECFAMUAAAAAAAAACEAhqYQNgUAAAAFAAAADQAAAAAAAAAAAAAAgAGzAAAA"
    + "c291cmNlcy9hLnR4dFBLBQYAAAAAAgACAHQAAADjAAAAAAA="

  /// Encrypted by Info-ZIP.
  private static let locked =
    "UEsDBAoACQAAAAAAIVwgMDo2EgAAAAYAAAAFAAAAYS5xZGXY2W1EYDa2tRlPJA7XW1ZUAE1QSwcIIDA6NhIAAAAGAA"
    + "AAUEsBAh4DCgAJAAAAAAAhXCAwOjYSAAAABgAAAAUAAAAAAAAAAQAAAKSBAAAAAGEucWRlUEsFBgAAAAABAAEAMwAA"
    + "AEUAAAAAAA=="

  private let damaged = ZipArchive.Problem(
    text: "is damaged, or was cut off; export it again, or copy it again")

  /// The files of an archive by name; each may have up to `most` bytes.
  private func contents(of bytes: [UInt8], most: Int = 1 << 20) throws -> [String: [UInt8]] {
    try ZipArchive.open(bytes) { archive throws(ZipArchive.Problem) in
      var contents: [String: [UInt8]] = [:]
      for entry in archive.entries {
        contents[entry.name] = try archive.content(of: entry, most: most)
      }
      return contents
    }
  }

  private func problem(_ bytes: [UInt8], most: Int = 1 << 20) -> ZipArchive.Problem? {
    do {
      _ = try contents(of: bytes, most: most)
      return nil
    } catch {
      return error as? ZipArchive.Problem
    }
  }

  @Test func `files come out as they went in, whatever the compression`() throws {
    let texts = try contents(of: try bytes(Self.texts))
    #expect(
      texts["lines.txt"] == Array((0..<300).map { "line \($0 * 7919 % 101)\n" }.joined().utf8))
    #expect(texts["bomb.txt"] == Array(repeating: UInt8(ascii: "a"), count: 100_000))
    let project = try contents(of: try bytes(Self.project))
    #expect(project.keys.sorted() == ["project.qde", "sources/a.txt"])
    #expect(
      String(decoding: project["project.qde"] ?? [], as: UTF8.self)
        .hasSuffix("</CodeBook></Project>"))
    #expect(project["sources/a.txt"] == Array("hello".utf8))
  }

  @Test func `no more comes out than is allowed`() throws {
    let bytes = try bytes(Self.texts)
    let tooLong = "contains a file of more than 0 MiB; unpack it and give the file in it"
    #expect(problem(bytes, most: 99_999)?.text == tooLong)
    #expect(problem(bytes, most: 100_000) == nil)
  }

  @Test func `no more comes out than is allowed when the archive belies its size`() throws {
    var bytes = try bytes(Self.texts)
    // The size of the second file, in both of its places.
    for place in bytes.indices where bytes[place...].starts(with: [0xA0, 0x86, 0x01, 0x00]) {
      bytes.replaceSubrange(place..<place + 4, with: [0x10, 0x00, 0x00, 0x00])
    }
    let problem = try #require(self.problem(bytes, most: 3000))
    #expect(problem == damaged || problem.text.hasPrefix("contains a file of more than"))
  }

  @Test func `a locked file and an unknown compression say what to do`() throws {
    #expect(
      problem(try bytes(Self.locked))?.text
        == "is locked with a password; unpack it and give the file in it")
    var bytes = try bytes(Self.project)
    // The method, in the file's own header and in the list at the end.
    for place in bytes.indices {
      if bytes[place...].starts(with: "PK\u{3}\u{4}".utf8) { bytes[place + 8] = 1 }
      if bytes[place...].starts(with: "PK\u{1}\u{2}".utf8) { bytes[place + 10] = 1 }
    }
    #expect(
      problem(bytes)?.text
        == "is compressed in an unusual way; unpack it and give the file in it")
  }

  @Test(arguments: ["", "P", "PK\u{3}\u{4}", "no archive at all"])
  func `other bytes are a damaged archive`(text: String) {
    #expect(problem(Array(text.utf8)) == damaged)
  }

  @Test(arguments: [project, texts])
  func `a damaged archive is an error or the same, and never a crash`(archive: String) throws {
    let whole = try bytes(archive)
    let expected = Array(try contents(of: whole).values)
    for place in whole.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = whole
        bytes[place] ^= change
        guard let found = try? contents(of: bytes) else { continue }
        // No checksum is over names and dates.
        for content in found.values { #expect(expected.contains(content), "byte \(place)") }
      }
      #expect(problem(Array(whole[..<place])) == damaged, "cut off at \(place)")
    }
  }
}
