/// Codebooks of any number of indicators, five to a theme.
///
/// The first 300 have words that mean something, of the ranks 500 to 30,000, evenly on a logarithmic
/// scale; about one sentence in five then holds one. Further ones have words of the rarer half, and each
/// of those once more with letters after it that make it a word of no text: large dictionaries hold
/// little else, and so nearly the same codings come out, whatever the number of indicators.
enum Codebook {
  enum Kind {
    case plain
    /// Among five indicators a word that begins with `*`, a stem and a gap.
    case mixed
    /// All are a word of the codebook near “the”, of which every sentence has some.
    case gaps
  }

  static func table(
    of language: InventedLanguage, indicators: Int, kind: Kind = .plain
  ) -> String {
    var table = "theme,label,parent,indicators\n"
    for theme in 0..<(indicators + 4) / 5 {
      let places = theme * 5..<min(theme * 5 + 5, indicators)
      let listed = places.map { number in
        let word = word(of: number, language)
        let frequent = String(decoding: language.words[theme % 20], as: UTF8.self)
        let other = self.word(of: number - number % 5, language)
        return switch kind {
        case .plain: plain(word, after: frequent, place: number % 5)
        case .mixed: mixed(word, after: frequent, with: other, place: number % 5)
        case .gaps: near(word, place: number % 5)
        }
      }
      let parent = theme % 6 == 0 ? "" : "theme-\(theme - theme % 6)"
      table += "theme-\(theme),Theme \(theme),\(parent),\(listed.joined(separator: "|"))\n"
    }
    return table
  }

  private static func plain(_ word: String, after frequent: String, place: Int) -> String {
    switch place {
    case 3: word.utf8.count > 4 ? word + "*" : word
    case 4: frequent + " " + word
    default: word
    }
  }

  private static func mixed(
    _ word: String, after frequent: String, with other: String, place: Int
  ) -> String {
    switch place {
    case 1: word.utf8.count > 4 ? "*" + word.dropFirst() : word
    case 2: "~" + word
    case 3: frequent + " " + word
    case 4: other + " … " + word
    default: word
    }
  }

  private static func near(_ word: String, place: Int) -> String {
    switch place {
    case 1: word + " & the"
    case 2: "the * … " + word
    case 3: "the …3 " + word + " … of"
    case 4: word + " &8 the"
    default: "the … " + word
    }
  }

  private static func word(of number: Int, _ language: InventedLanguage) -> String {
    guard number >= 300 else {
      return String(decoding: language.words[rank(of: number)], as: UTF8.self)
    }
    let rank = 30_000 + (number - 300) / 2 * 7 % 30_000
    let word = String(decoding: language.words[rank], as: UTF8.self)
    return number.isMultiple(of: 2) ? word : word + "qua"
  }

  private static func rank(of indicator: Int) -> Int {
    // 60^(i/300) runs from 1 to 60; by repeated products, which are the same on every machine.
    var rank = 500.0
    for _ in 0..<(indicator * 7 % 300) { rank *= 1.013_741 }
    return Int(rank)
  }
}
