import CorpusModel
import Testing

@Suite struct EditDistanceTests {
  private func distance(_ a: String, _ b: String, swaps: Bool) -> Int {
    EditDistance.between(Array(a.unicodeScalars), Array(b.unicodeScalars), swaps: swaps)
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("", "", 0), ("naïve", "naive", 1),
    ("trust", "trust", 0), ("a", "b", 1),
  ])
  func `counts insertions, deletions and replacements`(a: String, b: String, edits: Int) {
    #expect(distance(a, b, swaps: false) == edits)
    #expect(distance(a, b, swaps: true) == edits)
  }

  @Test(arguments: [("trsut", "trust"), ("ab", "ba"), ("xab", "xba"), ("élv", "lév")])
  func `counts an exchange of neighbours once or twice`(a: String, b: String) {
    #expect(distance(a, b, swaps: true) == 1)
    #expect(distance(a, b, swaps: false) == 2)
  }

  @Test func `edits nothing between two that were exchanged`() {
    // With a letter put between them too, it would be 2 where edits may overlap (Damerau).
    #expect(distance("ca", "abc", swaps: true) == 3)
  }
}
