@testable import CodebookExchange
import Foundation
import Testing

@Suite struct ZipArchiveTests {
  private func bytes(_ base64: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: base64)))
  }

  /// Made by zlib at its strongest: a block with codes of its own.
  private static let lines =
    "7dO7bQQxDEDB3FVcCStpKUoFXWDg4P5Dw9hh5hIUTULgcT/8fP+8X9fX54+7Pa7+2DnHI+7bWBjjnDSWxpYxzv2I"
    + "EN/igyneGOpbfTDVG0N+yw+mfGPot6uenssCnbPehjF7LP3OWX1j1ljynVMed70M8cEUbwz1XZ+Cqd4Y8lt+MOUb"
    + "Q3/rDy79zll7WNcaS75zyhe2WOq9/oz6FsbqXYh35lWfxrLqW30w1RtDfssPpnxj6G/9waxfglP/nMc5j3Me5zzO"
    + "eZzz+Pc8fgE="

  /// A project of REFI-QDA and a source that is stored as it is, made by Python's zipfile.
  private static let project =
    "UEsDBBQAAAAIAAAAIQDehnpoigAAACkBAAALAAAAcHJvamVjdC5xZGWzsa/IzVEoSy0qzszPs1Uy1DNQsrfjsgko"
    + "ys9KTS5RAErmFdsqlRblWQW6OOpG+PpYFUCkrEBK7Wyc81NSnfLzsyGsYgilkF6amWKrZKCkkJeYm2qrlAwSA/Iy"
    + "i4GyiUk5QKGSotJUJX0U5YYoyg0JKTdCUW5ESLkxinJjrMr1oX7QR/hKHxoSdgBQSwMEFAAAAAAAAAAhAIamEDYF"
    + "AAAABQAAAA0AAABzb3VyY2VzL2EudHh0aGVsbG9QSwECFAMUAAAACAAAACEA3oZ6aIoAAAApAQAACwAAAAAAAAAA"
    + "AAAAgAEAAAAAcHJvamVjdC5xZGVQSwECFAMUAAAAAAAAACEAhqYQNgUAAAAFAAAADQAAAAAAAAAAAAAAgAGzAAAA"
    + "c291cmNlcy9hLnR4dFBLBQYAAAAAAgACAHQAAADjAAAAAAA="

  private func text(_ base64: String, most: Int = 1 << 20) throws -> String {
    let bytes = try bytes(base64)
    return String(
      decoding: try Inflate.decompress(bytes, in: bytes.indices, most: most), as: UTF8.self)
  }

  @Test func `blocks of all three kinds come out as they went in`() throws {
    #expect(try text(Self.lines) == (0..<300).map { "line \($0 * 7919 % 101)\n" }.joined())
    #expect(try text("AQ4A8f9hIHN0b3JlZCBibG9jaw==") == "a stored block")
    // Fixed codes: the project's XML is one.
    let archive = try ZipArchive(try bytes(Self.project))
    #expect(archive.entries.map(\.name) == ["project.qde", "sources/a.txt"])
    let project = try archive.content(of: archive.entries[0], most: 1000)
    #expect(String(decoding: project, as: UTF8.self).hasSuffix("</CodeBook></Project>"))
    #expect(try archive.content(of: archive.entries[1], most: 1000) == Array("hello".utf8))
  }

  @Test func `no more comes out than is allowed`() throws {
    // 100,000 letters in about 130 bytes.
    let bomb =
      "7cExAQAAAMKgrOtfwhoeQAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACvBg=="
    #expect(throws: Inflate.Fault.tooLong) { try text(bomb, most: 99_999) }
    #expect(try text(bomb) == String(repeating: "a", count: 100_000))
    #expect(throws: Inflate.Fault.tooLong) { try text(Self.lines, most: 2372) }
    #expect(try text(Self.lines, most: 2373).utf8.count == 2373)
    let archive = try ZipArchive(try bytes(Self.project))
    #expect(throws: ZipArchive.Problem.self) {
      try archive.content(of: archive.entries[0], most: 100)
    }
  }

  @Test func `a damaged archive is an error or the same, and never a crash`() throws {
    let whole = try bytes(Self.project)
    let expected = try contents(of: whole)
    for place in whole.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = whole
        bytes[place] ^= change
        guard let found = try? contents(of: bytes) else { continue }
        // Names are not checked by a sum, dates not read.
        for content in found { #expect(expected.contains(content), "byte \(place)") }
      }
      _ = try? contents(of: Array(whole[..<place]))
    }
  }

  @Test func `damaged compression is an error or something, and never a crash`() throws {
    let whole = try bytes(Self.lines)
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << bit
        _ = try? Inflate.decompress(bytes, in: bytes.indices, most: 1 << 16)
      }
      #expect(throws: Inflate.Fault.damaged) {
        try Inflate.decompress(whole, in: 0..<place, most: 1 << 16)
      }
    }
  }

  private func contents(of bytes: [UInt8]) throws -> [[UInt8]] {
    let archive = try ZipArchive(bytes)
    return try archive.entries.map { try archive.content(of: $0, most: 10_000) }
  }
}
