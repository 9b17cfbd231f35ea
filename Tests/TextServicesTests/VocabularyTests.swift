import Testing
import TextServices

@Suite struct VocabularyTests {
  @Test func `numbers words in order of first appearance`() {
    var vocabulary = Vocabulary()
    let text = Array("the pupils and the other pupils".utf8)
    let places = [(0, 3), (4, 10), (11, 14), (15, 18), (19, 24), (25, 31)]
    let ids = places.map { vocabulary.id(of: text, from: $0.0, to: $0.1) }
    #expect(ids == [0, 1, 2, 0, 3, 1])
    #expect(vocabulary.count == 4)
    #expect(Array(vocabulary.bytes(of: 1)) == Array("pupils".utf8))
    #expect(vocabulary.byteCount == 17)
  }

  @Test func `tells words apart by every byte and by their length`() {
    var vocabulary = Vocabulary()
    var words = [[UInt8]]()
    for length in Array(0...20) + [254, 255, 256, 300] {
      words.append([UInt8](repeating: 0, count: length))
      for place in 0..<length {
        var word = [UInt8](repeating: 0x61, count: length)
        word[place] = 0x62
        words.append(word)
      }
    }
    for (id, word) in words.enumerated() { #expect(vocabulary.id(of: word.span) == id) }
    for (id, word) in words.enumerated() {
      // In the middle of a text, where more bytes follow, a word is the same as alone.
      let text = [0x78] + word + [0x79, 0x79, 0x79, 0x79, 0x79, 0x79, 0x79, 0x79]
      #expect(vocabulary.id(of: text, from: 1, to: 1 + word.count) == id)
      #expect(Array(vocabulary.bytes(of: id)) == word)
    }
    #expect(vocabulary.count == words.count)
  }

  @Test func `keeps its numbers while it grows`() {
    var vocabulary = Vocabulary()
    let words = (0..<200_000).map { Array("word\($0)".utf8) }
    for (id, word) in words.enumerated() { #expect(vocabulary.id(of: word.span) == id) }
    for (id, word) in words.enumerated() { #expect(vocabulary.id(of: word.span) == id) }
  }

  @Test func `numbers many words at once as one by one`() {
    let text = Array("to be or not to be".utf8)
    var vocabulary = Vocabulary()
    var ids: [Int32] = [7]
    vocabulary.appendIDs(
      of: text, starts: [0, 3, 6, 9, 13, 16], ends: [2, 5, 8, 12, 15, 18], in: 1..<6, to: &ids)
    #expect(ids == [7, 0, 1, 2, 3, 0])
  }

  @Test func `begins anew after a reset`() {
    var vocabulary = Vocabulary()
    let text = Array("head deputy".utf8)
    #expect(vocabulary.id(of: text, from: 0, to: 4) == 0)
    vocabulary.reset()
    #expect(vocabulary.count == 0 && vocabulary.byteCount == 0)
    #expect(vocabulary.id(of: text, from: 5, to: 11) == 0)
    #expect(vocabulary.id(of: text, from: 0, to: 4) == 1)
  }
}
