@testable import Study
import TestSupport
import Testing

/// Tables that are not UTF-8 and are taken for Windows-1252, and others that are not.
@Suite struct WesternLettersTests {
  private func bytes(_ parts: [Any]) -> [UInt8] {
    parts.flatMap { part in
      (part as? String).map { Array($0.utf8) } ?? (part as? UInt8).map { [$0] } ?? []
    }
  }

  @Test func `letters of France, Germany and Spain as a spreadsheet there saves them`() {
    // élève;été, Schüler;groß;Übung, señor;Ñandú, cœur;l’été.
    for table in [
      [UInt8(0xE9), "l", UInt8(0xE8), "ve;", UInt8(0xE9), "t", UInt8(0xE9), "\r\n"],
      ["Sch", UInt8(0xFC), "ler;gro", UInt8(0xDF), ";", UInt8(0xDC), "bung\r\n"],
      ["se", UInt8(0xF1), "or;", UInt8(0xD1), "and", UInt8(0xFA), "\r\n"],
      ["c", UInt8(0x9C), "ur;l", UInt8(0x92), UInt8(0xE9), "t", UInt8(0xE9), "\r\n"],
      ["cr", UInt8(0xE9), UInt8(0xE9), "e;5 ", UInt8(0x80), ";n", UInt8(0xB0), " 3"],
    ] as [[Any]] {
      #expect(WesternLetters.areLikely(in: bytes(table)), "\(table)")
    }
  }

  @Test func `letters of other encodings, damage, and what is no text are left`() {
    for table in [
      // Mac Roman: Schüler, élève, “so”.
      ["Sch", UInt8(0x9F), "ler\r\n"], [UInt8(0x8E), "l", UInt8(0x8F), "ve\r\n"],
      ["it", UInt8(0xD5), "s\r\n"],
      // DOS: été.
      [UInt8(0x82), "t", UInt8(0x82), "\r\n"],
      // Central Europe: zło.
      ["z", UInt8(0xB3), "o\r\n"],
      // Cyrillic: the word for yes, written out.
      [UInt8(0xEA), UInt8(0xEE), UInt8(0xED), UInt8(0xE5), "\r\n"],
      // UTF-8, and one byte of it gone.
      ["caf", UInt8(0xC3), UInt8(0xA9), ";caf", UInt8(0xC3), "\r\n"],
      ["a", UInt8(0), UInt8(0xE9)], ["plain"], [],
    ] as [[Any]] {
      #expect(!WesternLetters.areLikely(in: bytes(table)), "\(table)")
    }
  }
}
