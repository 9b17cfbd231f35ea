import Files
import Testing

@Suite struct PathTextTests {
  @Test(arguments: [
    ("a/b.txt", "a/b.txt"), ("/a/b", "/a/b"), ("", "."), (".", "."), ("/", "/"), ("./a", "a"),
    ("a/", "a"), ("a//b", "a/b"), ("a/./b", "a/b"), ("a/../b", "b"), ("../a", "../a"),
    ("../../a", "../../a"), ("/../a", "/a"), ("a/..", "."), (".../a..b/.c", ".../a..b/.c"),
    ("é/ü.txt", "é/ü.txt"),
  ])
  func `a path has no part that leads nowhere`(path: String, normalized: String) {
    #expect(PathText.normalized(path) == normalized)
    #expect(PathText.normalized(normalized) == normalized)
  }

  @Test(arguments: [
    ("a/b.c.txt", "a", "b.c.txt", "b.c"), ("b", ".", "b", "b"), ("/b.x", "/", "b.x", "b"),
    ("a/.txt", "a", ".txt", ".txt"), ("é/ö.md", "é", "ö.md", "ö"),
  ])
  func `a path has a folder, a name and a stem`(
    path: String, folder: String, name: String, stem: String
  ) {
    #expect(PathText.folder(of: path) == folder)
    #expect(PathText.name(of: path) == name)
    #expect(PathText.stem(of: path) == stem)
  }
}
