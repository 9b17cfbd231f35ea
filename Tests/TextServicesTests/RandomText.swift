/// Lines of the characters that break rules care about, the same on every run.
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Line of 1 to 40 pieces, most of them of `common`.
  mutating func line() -> [UInt8] {
    var line: [UInt8] = []
    // Some lines hold only what the table of word breaks covers, so that it is tried in earnest.
    let rarity = [0, 4, 40][below(3)]
    for _ in 0...below(40) {
      if rarity > 0 && below(rarity) == 0 {
        line += RandomText.rare[below(RandomText.rare.count)].utf8
      } else if below(12) == 0 {
        let scalar = Unicode.Scalar(UInt32(below(0x300))) ?? " "
        line += String(Character(scalar)).utf8
      } else if below(12) == 0 {
        let scalar = Unicode.Scalar(UInt32(0x2000 + below(0xD0))) ?? " "
        line += String(Character(scalar)).utf8
      } else {
        line += RandomText.common[below(RandomText.common.count)].utf8
      }
    }
    return line
  }

  /// 0 up to `limit`, without it; the generator is SplitMix64 (Steele, Lea and Flood 2014).
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }

  static let common = [
    "a", "b", "Z", "Head", "teachers", "ever", "interdisciplinary", "é", "ş", "ß", "1", "20", "9",
    " ", " ", " ", "  ", "\n", "\r\n", "\r", "\t", ".", ".", ",", ",", "'", "’", "‘", "“", "”",
    "\"", ":",
    ";", "-", "–", "—", "…", "_", "@", "(", ")", "[", "]", "!", "?", "·", "/", "&", "\u{A0}", "#",
    "$",
    "%", "*", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}", "\u{2009}", "\u{202F}", "‧", "․", "‿", "©",
    "€",
    "can't", "3.5", "1,000", "e.g. ", "U.S.", "a.m. ", "Dr. ", "etc.) ", ".” ", "?” ", "!’ ",
  ]

  static let rare = [
    "\u{301}", "\u{308}", "\u{200D}", "\u{200C}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200B}",
    "\u{200E}", "😀", "👩‍👩‍👧‍👦", "☺️", "❤", "🏽", "🇬", "🇧", "א", "\u{5D0}\"\u{5D1}", "ع", "٣", "ア", "カナ",
    "ー", "漢字", "の",
    "ひらがな", "、", "。", "！", "한국", "สวัสดี", "ชาวโลก", "λόγος", "слово", "Ж", "\u{20D0}", "\u{20DD}",
    "ǅ", "ﬁ",
    "𝐀", "\u{1D7D8}", "\u{A9FE}", "ក", "ខ្មែរ", "\u{E0067}", "\u{180E}", "\u{3000}", "՚", "״", "׳",
    "·", ";", "𠀀",
  ]
}
