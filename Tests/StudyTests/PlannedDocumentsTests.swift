import Reading
import CorpusModel
import Files
import Foundation
import Study
import TestSupport
import Testing

/// Documents that a pipeline file means, by id, place and case.
@Suite struct PlannedDocumentsTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    for name in ["A1-head.txt", "a b/é-2.txt", "a b/c/d.txt", "a b-1.txt", "odd.name.txt"] {
      try place.write("Head: Yes.\n", to: "study/in/\(name)")
    }
    try place.write("Head: Yes.\n", to: "elsewhere/far.txt")
  }

  private func documents(_ sources: String) throws -> PlannedDocuments {
    try place.write("study: s\nsources:\n\(sources)", to: "study/p.yml")
    return try LoadedStudy(pipelineAt: place.folder.appending(path: "study/p.yml").path).documents
  }

  @Test func `documents stand in the order of the bytes of their ids, whatever the folders`() throws
  {
    let documents = try documents(
      "  - {path: 'in/a b/**'}\n  - {path: 'in/*.txt'}\n  - {path: ../elsewhere/far.txt, id: B}\n")
    #expect(
      documents.map(\.options.id) == ["A1-head", "B", "a b-1", "c/d", "odd.name", "é-2"])
    #expect(
      documents.map(\.shownPath) == [
        "in/A1-head.txt", "../elsewhere/far.txt", "in/a b-1.txt", "in/a b/c/d.txt",
        "in/odd.name.txt", "in/a b/é-2.txt",
      ])
    for index in documents.indices {
      #expect(documents.index(ofID: documents.id(at: index)) == index)
      #expect((try? Disk.read(documents[index].path))?.count == 11)
    }
    for absent in ["", "A1", "A1-head2", "z", "é"] { #expect(documents.index(ofID: absent) == nil) }
  }

  @Test(arguments: [
    ("'{1}'", "A1"), ("'{2}-{1}'", "head-A1"), ("'x{folder}'", "xin"), ("'{name}!'", "A1-head!"),
    ("North", "North"), ("'{1'", "{1"),
  ])
  func `the case is made from the file`(template: String, code: String) throws {
    let documents = try documents("  - {path: in/A1-head.txt, case: \(template)}\n")
    #expect(documents.map(\.options.caseCode) == [code])
  }

  @Test func `an unknown part of a case is told once for all files of the source`() throws {
    #expect {
      _ = try documents("  - {path: in/**, case: '{school}'}\n")
    } throws: { error in
      let errors = (error as? PipelineErrors)?.errors.map(\.problem) ?? []
      return errors == [
        "unknown part '{school}' in case '{school}'; use {1}, {2}, …, {name} or {folder}"
      ]
    }
  }
}
