/// Writes sentences of the invented language.
struct SentenceWriter {
  let language: InventedLanguage
  var random: RandomSource

  /// How a text writes its apostrophes; they stand inside words of the language as `'`.
  var apostrophe = "'"

  init(language: InventedLanguage, seed: UInt64) {
    self.language = language
    random = RandomSource(seed: seed)
  }

  /// Words without a stop, the first with a capital.
  mutating func words(_ count: Int, into text: inout [UInt8]) {
    for place in 0..<count {
      if place > 0 {
        if random.happens(onceIn: 11) { text.append(UInt8(ascii: ",")) }
        text.append(UInt8(ascii: " "))
      }
      word(isFirst: place == 0, into: &text)
    }
  }

  mutating func sentence(into text: inout [UInt8]) {
    words(random.number(in: 2...12) + random.number(in: 1...13), into: &text)
    text.append(random.pick(SentenceWriter.stops))
  }

  mutating func question(into text: inout [UInt8]) {
    words(random.number(in: 5...18), into: &text)
    text.append(UInt8(ascii: "?"))
  }

  mutating func sentences(_ count: Int, into text: inout [UInt8]) {
    for place in 0..<count {
      if place > 0 { text.append(UInt8(ascii: " ")) }
      sentence(into: &text)
    }
  }

  private mutating func word(isFirst: Bool, into text: inout [UInt8]) {
    if !isFirst && random.happens(onceIn: 90) {
      text += String(random.number(in: 1...2_030)).utf8
      return
    }
    let start = text.count
    for byte in language.word(&random) {
      if byte == UInt8(ascii: "'") { text += apostrophe.utf8 } else { text.append(byte) }
    }
    // A sentence's first word, and now and then a name.
    if isFirst || random.happens(onceIn: 60) {
      if 0x61...0x7A ~= text[start] { text[start] &-= 0x20 }
    } else if random.happens(onceIn: 70) {
      text.append(UInt8(ascii: "-"))
      text += language.word(&random)
    }
  }

  private static let stops = Array("..............!".utf8)
}

func += (text: inout [UInt8], string: String) { text += string.utf8 }
