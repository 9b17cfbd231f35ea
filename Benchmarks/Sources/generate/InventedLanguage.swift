/// Words as natural texts have them: a few hundred English ones make up half of the text, and of the
/// rest, invented from syllables, every word is about as frequent as its rank says.
///
/// Frequencies follow Mandelbrot's form of Zipf's law: 1 / (rank + 2.7).
struct InventedLanguage {
  /// In order of rank, the most frequent first.
  let words: [[UInt8]]
  private let table: AliasTable

  static let typeCount = 60_000

  init() {
    let functionWords = InventedLanguage.functionWords.map { Array($0.utf8) }
    var known = Set(functionWords)
    var random = RandomSource(seed: 1)
    var invented: [(word: [UInt8], place: Int)] = []
    while known.count < InventedLanguage.typeCount {
      let word = InventedLanguage.invent(&random)
      guard known.insert(word).inserted else { continue }
      // Frequent words are short, by and large.
      invented.append((word, 100 * word.count + random.below(300)))
    }
    invented.sort { ($0.place, $0.word.count) < ($1.place, $1.word.count) }
    words = functionWords + invented.map(\.word)
    table = AliasTable(weights: words.indices.map { 1 / (Double($0) + 2.7) })
  }

  func word(_ random: inout RandomSource) -> [UInt8] { words[table.draw(&random)] }

  private static func invent(_ random: inout RandomSource) -> [UInt8] {
    var word = ""
    for _ in 0..<random.pick([1, 2, 2, 2, 3, 3, 3, 4]) {
      word += random.pick(onsets) + random.pick(vowels) + random.pick(codas)
    }
    return Array((word + random.pick(endings)).utf8)
  }

  private static let onsets = [
    "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "ch", "cl",
    "gr",
    "pl", "sh", "st", "th", "tr",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ea", "ou", "ai"]
  private static let codas = ["", "", "", "", "", "n", "r", "l", "s", "t", "nd", "ck"]
  private static let endings = [
    "", "", "", "", "", "", "s", "s", "ed", "ing", "ly", "er", "ment", "é",
  ]

  private static let functionWords = """
    the of and to a in that is was it for on with as I you he she they we be at by this had not are but \
    from or have an which one were all there been if who so when them would their what no will more can \
    up out said then do its into could some him my your than now like our over me even most made after \
    also did many before must through back where much should well people down own just because good \
    each those how too little state world very make year still see work men long here get both between \
    life being under three day same another know while last might great old off come since go against \
    came right take used himself few use during again place around however home small found thought \
    went say part once general high upon school every does got united left number course war until \
    always away something fact though water less public put think almost hand enough far took head yet \
    better set told nothing night end why called didn't eyes find going look asked later knew point next \
    give group toward young let room side social given order often large national several second \
    children early case within important house don't rather quite really actually kind lot things maybe
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

/// Draws from weighted choices in constant time (Vose 1991, “A linear algorithm for generating random
/// numbers with a given distribution”).
private struct AliasTable {
  private var thresholds: [Double]
  private var aliases: [Int]

  init(weights: [Double]) {
    let total = weights.reduce(0, +)
    thresholds = weights.map { $0 / total * Double(weights.count) }
    aliases = Array(weights.indices)
    var small = weights.indices.filter { thresholds[$0] < 1 }
    var large = weights.indices.filter { thresholds[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.last {
      aliases[poor] = rich
      thresholds[rich] -= 1 - thresholds[poor]
      if thresholds[rich] < 1 {
        large.removeLast()
        small.append(rich)
      }
    }
  }

  func draw(_ random: inout RandomSource) -> Int {
    let column = random.below(thresholds.count)
    let height = Double(random.next() >> 11) / Double(1 << 53)
    return height < thresholds[column] ? column : aliases[column]
  }
}
