import CorpusModel
import Foundation
import Reading
import Study
import TestSupport
import Testing

@testable import Pipeline

/// A source that is needed again is not opened again.
@Suite struct SourceShelfTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("Head: Yes.\n", to: "in/A.txt")
  }

  private func study() throws -> LoadedStudy {
    try LoadedStudy(folderAt: place.folder.appending(path: "in").path)
  }

  private func removeSource() throws {
    try FileManager.default.removeItem(at: place.folder.appending(path: "in/A.txt"))
  }

  @Test func `a source that was kept is there when its file has gone`() throws {
    var work = try DocumentWork(study: try study())
    work.keepSource(of: 0)
    try removeSource()
    let attributed = try work.attributed(0, using: WorkerScratch())
    #expect(attributed.document.text.count == 11)
  }

  @Test func `a source for which there is no room is read again`() throws {
    let planned = try study().documents[0]
    var shelf = SourceShelf(room: 5)
    #expect(try shelf.keep(0, planned).bytes.count == 11)
    #expect(try shelf.source(of: 0, planned).bytes.count == 11)
    try removeSource()
    #expect(throws: (any Error).self) { try shelf.source(of: 0, planned) }
  }

  @Test func `a source that decisions are held against is read once`() throws {
    try place.write(
      "document,sha256,words,theme,decision,coder\nA,other,Yes,t,add,c\n", to: "decisions.csv")
    let pipeline = try place.write(
      "study: s\nsources: [{ path: in/* }]\ndecisions: decisions.csv\n", to: "p.yml")
    let work = try DocumentWork(study: try LoadedStudy(pipelineAt: pipeline.path))
    try removeSource()
    let result = work.result(of: 0, using: WorkerScratch(), store: nil)
    #expect(result.failure == nil)
  }

  @Test func `work on the same documents takes over the sources that were read`() throws {
    var first = try DocumentWork(study: try study())
    first.keepSource(of: 0)
    let second = try DocumentWork(study: first.study, sourcesOf: first)
    try removeSource()
    #expect(second.result(of: 0, using: WorkerScratch(), store: nil).failure == nil)
  }
}
