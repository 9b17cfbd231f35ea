import CorpusModel
import Testing

@Suite struct ASCIITests {
  private func bytes(where isWanted: (UInt8) -> Bool) -> [UInt8] { (0...255).filter(isWanted) }

  @Test func `names signs as Swift reads them`() {
    let signs: [(UInt8, Character)] = [
      (ASCII.tab, "\t"), (ASCII.lineFeed, "\n"), (ASCII.carriageReturn, "\r"), (ASCII.space, " "),
      (ASCII.exclamationMark, "!"), (ASCII.quotationMark, "\""), (ASCII.numberSign, "#"),
      (ASCII.dollarSign, "$"), (ASCII.percentSign, "%"), (ASCII.ampersand, "&"),
      (ASCII.apostrophe, "'"), (ASCII.leftParenthesis, "("), (ASCII.rightParenthesis, ")"),
      (ASCII.asterisk, "*"), (ASCII.plusSign, "+"), (ASCII.comma, ","), (ASCII.hyphen, "-"),
      (ASCII.period, "."), (ASCII.slash, "/"), (ASCII.zero, "0"), (ASCII.one, "1"),
      (ASCII.two, "2"), (ASCII.three, "3"), (ASCII.four, "4"), (ASCII.five, "5"), (ASCII.six, "6"),
      (ASCII.seven, "7"), (ASCII.eight, "8"), (ASCII.nine, "9"), (ASCII.colon, ":"),
      (ASCII.semicolon, ";"), (ASCII.lessThan, "<"), (ASCII.equalsSign, "="),
      (ASCII.greaterThan, ">"), (ASCII.questionMark, "?"), (ASCII.atSign, "@"),
      (ASCII.capitalA, "A"), (ASCII.capitalQ, "Q"), (ASCII.capitalZ, "Z"),
      (ASCII.leftBracket, "["), (ASCII.backslash, "\\"), (ASCII.rightBracket, "]"),
      (ASCII.caret, "^"), (ASCII.underscore, "_"), (ASCII.backtick, "`"), (ASCII.a, "a"),
      (ASCII.q, "q"), (ASCII.z, "z"), (ASCII.leftBrace, "{"), (ASCII.verticalBar, "|"),
      (ASCII.rightBrace, "}"), (ASCII.tilde, "~"),
    ]
    for (byte, sign) in signs { #expect(byte == sign.asciiValue, "\(sign)") }
  }

  @Test func `knows digits`() {
    #expect(bytes(where: ASCII.isDigit) == Array("0123456789".utf8))
    #expect(bytes { ASCII.digits ~= $0 } == Array("0123456789".utf8))
  }

  @Test func `knows letters, and no letter beyond ASCII`() {
    let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    let small = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    #expect(bytes(where: ASCII.isLetter) == capitals + small)
    #expect(bytes { ASCII.capitals ~= $0 } == capitals)
    #expect(bytes { ASCII.smallLetters ~= $0 } == small)
  }

  @Test func `knows white space and line ends`() {
    #expect(bytes(where: ASCII.isSpace) == Array("\t\n\u{B}\u{C}\r ".utf8).sorted())
    #expect(bytes(where: ASCII.isLineEnd) == [10, 13])
  }
}
