import Files
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("corpus/*.txt", "a.txt", true), ("corpus/*.txt", "a/b.txt", false),
    ("corpus/**/*.txt", "b.txt", true), ("corpus/**/*.txt", "a/b/c.txt", true),
    ("corpus/**", "a/b/c.xml", true), ("corpus/A?-*.txt", "A1-head.txt", true),
    ("corpus/A?-*.txt", "A12-head.txt", false), ("corpus/a.txt", "a.txt", true),
    ("corpus/*", ".hidden", false), ("corpus/*/report.xml", "x/report.xml", true),
    ("corpus/é*.txt", "élève.txt", true),
  ])
  func `a pattern means what a shell would take it for`(
    pattern: String, path: String, fits: Bool
  ) {
    #expect(Glob(pattern).matches(path) == fits)
  }

  @Test func `the fixed part ends before the first wildcard`() {
    #expect(Glob("../a/b*/c.txt").fixed == "../a")
    #expect(Glob("/a/b.txt").fixed == "/a")
    #expect(Glob("b.txt").fixed == ".")
  }

  @Test func `many stars do not take for ever`() {
    let stars = String(repeating: "*a", count: 40)
    #expect(!Glob("x/\(stars)b").matches(String(repeating: "a", count: 5_000)))
  }
}
