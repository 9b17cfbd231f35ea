import Identity
import Testing

@Suite struct IdentityTests {
  /// The examples of FIPS 180-4 (NIST, "SHA-256 examples"), and the empty text.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `hashes the published examples, at once and in pieces`(text: String, hash: String) {
    let bytes = Array(text.utf8)
    #expect(ContentHash.hexadecimal(bytes.span) == hash)
    var running = RunningHash()
    for byte in bytes { running.add([byte].span) }
    #expect(running.hexadecimal() == hash)
  }

  @Test func `an id is its prefix and 65 bits of the hash in base 32`() {
    var id = StableID()
    id.add("abc")
    // The SHA-256 of "abc" and U+001F, in RFC 4648's alphabet, in lower case.
    let hash = ContentHash.hexadecimal([0x61, 0x62, 0x63, 0x1F].span)
    let bits = hash.compactMap(\.hexDigitValue).flatMap { digit in
      [8, 4, 2, 1].map { digit & $0 == 0 ? 0 : 1 }
    }
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    let text = (0..<13).map { place in
      alphabet[bits[5 * place..<5 * place + 5].reduce(0) { $0 * 2 + $1 }]
    }
    #expect(id.text(prefix: "q") == "q_" + String(text))
  }

  @Test func `keeps parts apart, and takes back the last`() {
    #expect(id("a", "bc") != id("ab", "c"))
    var ranked = StableID()
    ranked.add("a")
    ranked.add([0x62])
    ranked.add(0)
    #expect(ranked.text(prefix: "q") == id("a", "b", "0"))
    ranked.replaceLast(by: 12)
    #expect(ranked.text(prefix: "q") == id("a", "b", "12"))
    ranked.removeAll()
    ranked.add("c")
    #expect(ranked.text(prefix: "q") == id("c"))
  }

  @Test func `keeps parts for all ids to come`() {
    var kept = StableID()
    kept.add("a")
    kept.keepParts()
    for part in ["b", "c"] {
      kept.removeAll()
      kept.add(part)
      #expect(kept.text(prefix: "q") == id("a", part))
    }
    // Whatever the prefix was before.
    #expect(kept.text(prefix: "run") == "run_" + id("a", "c").dropFirst(2))
  }

  @Test func `equal quotations of a document are told apart by their rank`() {
    var ids = QuotationIDs(ofDocument: "d", expecting: 2)
    let words = Array("no".utf8)
    #expect(ids.next(kind: "turn", words: words) == id("d", "turn", "no", "0"))
    #expect(ids.next(kind: "turn", words: words) == id("d", "turn", "no", "1"))
    #expect(ids.next(kind: "speech", words: words) == id("d", "speech", "no", "0"))
    #expect(ids.next(kind: "turn", words: words) == id("d", "turn", "no", "2"))
  }

  private func id(_ parts: String...) -> String {
    var id = StableID()
    for part in parts { id.add(part) }
    return id.text(prefix: "q")
  }
}
