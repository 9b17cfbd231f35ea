import Reporting
import Testing

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "- I said no", "@ana", "\t=1", "  =1", "\u{A0}=1", "\u{FEFF}=cmd", "\r",
    "\na",
    "\0", "＝1", "＋1", "－1", "＠x", "'=1", "''=1", "' =1", "\u{200B} @x",
  ])
  func `an apostrophe goes before what a spreadsheet would calculate`(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
  }

  @Test(arguments: [
    "", "a", "1", "a=b", "'", "''", "'a", "’=1", "–1", "“=”", "(-1)", "  a", "é", "'a=", "🙂=",
  ])
  func `other texts stay as they are`(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
  }

  @Test func `the guard comes off exactly, whatever the text`() {
    let alphabet = Array("'='+-@ \t\r\n\0a1＝\u{A0}\u{200B}\u{FEFF}é".unicodeScalars)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        scalars.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
      }
      let text = String(scalars)
      let guarded = FormulaGuard.guarded(text)
      let restored = FormulaGuard.unguarded(guarded)
      #expect(restored.unicodeScalars.elementsEqual(text.unicodeScalars), "\(Array(text.utf8))")
      // Nothing that is left begins like a formula.
      #expect(guarded == text || guarded.unicodeScalars.first == "'")
    }
  }
}
