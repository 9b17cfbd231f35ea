import CorpusModel
import Foundation
import Reporting
import Study
import TestSupport
import Testing

/// One reading of each of the researcher's files, so that every statement about it is about the same bytes.
@Suite struct ResearcherFilesTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `a file that is asked for twice is read once`() throws {
    let path = try place.write("role,names\nhead,head\n", to: "roles.csv").path
    var files = ResearcherFiles()
    #expect(try RolesTable.roles(of: files.file(at: path)).map(\.id) == ["head"])
    try place.write("role,names\npupil,pupil\n", to: "roles.csv")
    #expect(try RolesTable.roles(of: files.file(at: path)).map(\.id) == ["head"])
    #expect(try RolesTable.roles(of: ResearcherFile(at: path)).map(\.id) == ["pupil"])
  }

  @Test func `a file that cannot be read fails each time it is asked for`() throws {
    let path = place.folder.appending(path: "roles.csv").path
    var files = ResearcherFiles()
    for _ in 0..<2 {
      #expect(throws: PipelineError.self) { try files.file(at: path) }
    }
  }

  @Test func `a study describes the bytes that it was read from, whatever happens to its files`()
    throws
  {
    try place.write("Head: Yes.\n", to: "in/A.txt")
    // É as Windows-1252 has it.
    try place.write(Array("theme\n".utf8) + [0xC9, 0x74, 0x61, 0x74, 0x0A], to: "codebook.csv")
    let pipeline = try place.write(
      "study: s\nsources: [{ path: in/* }]\ncodebook: codebook.csv\n", to: "p.yml")
    let study = try LoadedStudy(pipelineAt: pipeline.path)
    let described = study.describedFiles
    #expect(described.map(\.path) == ["p.yml", "codebook.csv"])
    #expect(described.map(\.bytes) == [58, 11])
    #expect(study.encodingFindings.count == 1)

    try place.write("theme\nother\n", to: "codebook.csv")
    #expect(study.describedFiles == described)
    #expect(study.encodingFindings.count == 1)
  }

  @Test func `a file that two sources name is described for each, after those of the study`() throws
  {
    for name in ["1", "2"] {
      try place.write("<t><u by=\"A\">Yes.</u></t>", to: "in/\(name).xml")
    }
    try place.write("turn: u\nspeaker: \"@by\"\n", to: "m.yml")
    try place.write("theme\na\n", to: "codebook.csv")
    let pipeline = try place.write(
      """
      study: s
      sources: [{ path: in/1.xml, mapping: m.yml }, { path: in/2.xml, mapping: m.yml }]
      codebook: codebook.csv
      """, to: "p.yml")
    let study = try LoadedStudy(pipelineAt: pipeline.path)
    #expect(study.describedFiles.map(\.path) == ["p.yml", "codebook.csv", "m.yml", "m.yml"])
  }
}
