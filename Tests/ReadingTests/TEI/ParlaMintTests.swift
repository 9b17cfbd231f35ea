import CorpusModel
import Foundation
import Reading
import TestSupport
import Testing

/// Sittings of parliaments, as TEI, beside the project.
@Suite(
  .enabled(if: SharedFolder.contains("corpora/parlamint_tr"), "there are no ParlaMint sittings"))
struct ParlaMintTests {
  private func source(_ path: String) throws -> Source {
    let url = try #require(SharedFolder.url(of: "corpora/\(path)"))
    return Source(path: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
  }

  /// Counts `needle` in the bytes of the file, without the reader.
  private func count(_ needle: String, in source: Source) -> Int {
    String(decoding: source.bytes, as: UTF8.self).ranges(of: needle).count
  }

  @Test(arguments: [
    "parlamint_tr/ParlaMint-TR_T27-tbmm-2018-07-07.xml",
    "parlamint_tr/ParlaMint-TR_T27-tbmm-2020-05-27.xml",
    "parlamint_es_ct/ParlaMint-ES-CT_2015-10-26-0101.xml",
    "parlamint_es_ct/ParlaMint-ES-CT_2015-11-19-0401.xml",
  ])
  func `every u is one turn`(path: String) throws {
    let source = try source(path)
    let document = try DocumentReader.document(from: source, options: ReadingOptions(id: "a"))
    #expect(brokenInvariants(of: document).isEmpty)
    #expect(document.turns.count == count("<u ", in: source))
    #expect(document.description.kind == .interview)
    #expect(document.description.format == .tei)
    #expect(
      document.turns.allSatisfy {
        !$0.span.isEmpty && document.labels[$0.label].roleAsWritten != nil
      })
    #expect(document.labelsOfTurns.count { $0.personID != nil } == count(" who=\"#", in: source))
    let segments = count("<seg ", in: source)
    let lines = document.turns.reduce(0) { sum, turn in
      sum + document.text.utf8[turn.span.range].count { $0 == 0x0A } + 1
    }
    #expect(lines == segments)
  }

  @Test func `a person list beside it gives names in their natural order`() throws {
    let people = try PersonList.personList(from: source("parlamint_tr/ParlaMint-TR.xml"))
    #expect(people.first { $0.id == "Abdüllatif.Şener" }?.name == "Abdüllatif Şener")
    #expect(people.first { $0.id == "Abdüllatif.Şener" }?.affiliation == "MP")
    let sitting = try source("parlamint_tr/ParlaMint-TR_T27-tbmm-2018-07-07.xml")
    let named = try DocumentReader.document(
      from: sitting, options: ReadingOptions(id: "a", people: people))
    #expect(named.labelsOfTurns[0].text == "Durmuş Yılmaz")
    #expect(named.labelsOfTurns[0].personID == "Durmuş.Yılmaz")
    #expect(named.labelsOfTurns[0].roleAsWritten == "regular")
    let bare = try DocumentReader.document(from: sitting, options: ReadingOptions(id: "a"))
    #expect(bare.labelsOfTurns[0].text == "Durmuş.Yılmaz")
    #expect(bare.description.date == "2018-07-07")
    #expect(bare.description.language == "tr")
  }

  @Test func `the note before a turn tells the role`() throws {
    let document = try DocumentReader.document(
      from: source("parlamint_es_ct/ParlaMint-ES-CT_2015-11-19-0401.xml"),
      options: ReadingOptions(id: "a"))
    #expect(document.labelsOfTurns[0].text == "ForcadellCarme")
    #expect(document.labelsOfTurns[0].roleAsWritten == "La presidenta")
    #expect(document.text[document.turns[0].span].hasPrefix("Comença la sessió.\nAbans d'iniciar"))
    #expect(!document.text[document.turns[0].span].contains("401-00001/11"))
  }

  @Test func `a list of people is no text`() throws {
    let list = try source("parlamint_tr/ParlaMint-TR.xml")
    #expect(refusal(list.bytes, path: list.path)?.contains("give it with --people") == true)
  }
}
