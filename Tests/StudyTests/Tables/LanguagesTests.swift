import Files
import Languages
import TestSupport
import Testing

@testable import Study

@Suite struct LanguagesTests {
  private static let words = PathText.normalized(
    "\(PathText.folder(of: #filePath))/../../../Sources/Languages/Words")

  @Test func `a YAML parser reads the language files as the program does at its start`() throws {
    var tags: Set<String> = []
    for family in try Disk.names(inFolder: Self.words) {
      for name in try Disk.names(inFolder: "\(Self.words)/\(family)") {
        let language = try LanguageFile.language(
          of: ResearcherFile(at: "\(Self.words)/\(family)/\(name)"))
        #expect(name == "\(language.tag).yml")
        let builtIn = try #require(Language.builtIn.first { $0.tag == language.tag })
        #expect(builtIn == language, "\(name)")
        tags.insert(language.tag)
      }
    }
    #expect(tags == Set(Language.builtIn.map(\.tag)))
  }
}
