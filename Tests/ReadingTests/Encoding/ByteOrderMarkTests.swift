import CorpusModel
import Reading
import TestSupport
import Testing

/// Texts that begin with a mark.
@Suite struct ByteOrderMarkTests {
  @Test func `reads UTF-32 with a mark`() throws {
    let bytes = "\u{FEFF}Ja, 𝄞!".unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
    }
    #expect(try read(bytes).text.utf8 == Array("Ja, 𝄞!".utf8))
  }
}
