internal import CorpusModel
internal import Files
package import Reading

/// One source of a study, with all that the pipeline says about it.
package struct PlannedDocument: Sendable {
  /// The path at which to open it.
  package var path: String
  /// The path as tables show it: relative to the pipeline file.
  package var shownPath: String
  package var options: ReadingOptions
  /// The index in ``LoadedStudy/attributors``.
  package var attributor: Int
}

/// The sources of a study in the order of their ids.
///
/// Only the name of each is kept, in 20 bytes and its own, and the rest is made from it on demand:
/// memory must depend on the largest document, not on their number.
package struct PlannedDocuments: RandomAccessCollection, Sendable {
  /// The properties that the documents of a source entry share.
  struct Entry: Sendable {
    /// Options for reading, without the id and the case of a document.
    var options: ReadingOptions
    var attributor: Int
    /// An id that the pipeline gives.
    var id: String?
    var caseTemplate: CaseTemplate?
    /// True if each document is a case of its own.
    var isCase = false
    /// Place of the entry in the pipeline file.
    var place: SourcePosition?
  }

  private struct Folder: Sendable {
    var entry: Int
    var path: String
    /// Its name, as `{folder}` of a template.
    var name: String
    /// Path as tables show it; nil where it is unknown, and paths are shown as they are.
    var shown: String?
  }

  /// Places in ``text``.
  private struct Item: Sendable {
    var start: UInt32
    var idCount: UInt32
    /// Offset of the file's name, from `start`.
    var nameOffset: UInt32
    var nameCount: UInt32
    var folder: UInt32

    var id: Range<Int> { Int(start)..<Int(start + idCount) }
    var name: Range<Int> { Int(start + nameOffset)..<Int(start + nameOffset + nameCount) }
  }

  private var entries: [Entry] = []
  private var folders: [Folder] = []
  /// Ids and file names, one after the other, as they were added.
  private var text: [UInt8] = []
  private var items: [Item] = []

  package var startIndex: Int { 0 }
  package var endIndex: Int { items.count }

  package subscript(index: Int) -> PlannedDocument {
    let item = items[index]
    let folder = folders[Int(item.folder)]
    let entry = entries[folder.entry]
    let name = String(decoding: text[item.name], as: UTF8.self)
    let path = PathText.resolve(name, in: folder.path)
    var options = entry.options
    options.id = id(at: index)
    // That it has one was seen when the document was added.
    options.caseCode =
      entry.isCase
      ? options.id : try? entry.caseTemplate?.code(ofFileAt: path, folder: folder.name)
    return PlannedDocument(
      path: path,
      shownPath: folder.shown.map { $0.isEmpty ? name : "\($0)/\(name)" } ?? path,
      options: options, attributor: entry.attributor)
  }

  /// The index in ``LoadedStudy/attributors`` of the document at `index`, which need not be made for it.
  package func attributor(at index: Int) -> Int {
    entries[folders[Int(items[index].folder)].entry].attributor
  }

  package func id(at index: Int) -> String {
    String(decoding: text[items[index].id], as: UTF8.self)
  }

  /// The place of the document with an id.
  package func index(ofID id: String) -> Int? {
    let index = items.partitioningIndex { !text[$0.id].lexicographicallyPrecedes(id.utf8) }
    return index < items.count && text[items[index].id].elementsEqual(id.utf8) ? index : nil
  }

  /// Adds the files of an entry, to be put in order by ``sort()`` when all are there.
  ///
  /// - Parameter base: the folder from which tables show paths.
  /// - Returns: errors in the cases of documents.
  mutating func add(_ entry: Entry, _ listed: [ListedFolder], from base: String) -> [PipelineError]
  {
    var errors: [PipelineError] = []
    entries.append(entry)
    for folder in listed {
      let name = PathText.name(of: folder.path)
      folders.append(
        Folder(
          entry: entries.count - 1, path: folder.path, name: name,
          shown: StudyPaths.shownFolder(folder.path, from: base)))
      for file in folder.names {
        let path = PathText.resolve(file, in: folder.path)
        do {
          _ = try entry.caseTemplate?.code(ofFileAt: path, folder: name)
        } catch {
          errors.append(error)
        }
        append(file, below: folder.relative, id: entry.id)
      }
    }
    return errors
  }

  private mutating func append(_ file: String, below folder: String, id: String?) {
    let start = text.count
    let stem = PathText.stem(of: file).utf8.count
    var idCount = stem
    var nameOffset = 0
    if let id {
      text += id.utf8
      idCount = id.utf8.count
      nameOffset = idCount
    } else if !folder.isEmpty {
      text += folder.utf8
      text.append(ASCII.slash)
      nameOffset = text.count - start
      idCount = nameOffset + stem
    }
    text += file.utf8
    items.append(
      Item(
        start: UInt32(start), idCount: UInt32(idCount), nameOffset: UInt32(nameOffset),
        nameCount: UInt32(file.utf8.count), folder: UInt32(folders.count - 1)))
  }

  /// Two documents of one id.
  struct Twins {
    /// Place of the entry of the second document.
    var place: SourcePosition?
    var id: String
    /// The path that was added before the other, and the other.
    var first: String
    var second: String
    /// True if the ids are one to a reader's eye only: letters with accents can be written in two ways.
    var differInBytes = false
  }

  /// Puts the documents in the order of their ids.
  mutating func sort() -> [Twins] {
    let text = text
    items.sort { a, b in
      if text[a.id].elementsEqual(text[b.id]) { return a.start < b.start }
      return text[a.id].lexicographicallyPrecedes(text[b.id])
    }
    var twins: [Twins] = []
    var accented: [String: Int] = [:]
    for index in items.indices {
      var other: Int?
      if index > 0, text[items[index].id].elementsEqual(text[items[index - 1].id]) {
        other = index - 1
      } else if text[items[index].id].contains(where: { $0 >= 0x80 }) {
        other = accented.updateValue(index, forKey: id(at: index))
      }
      guard let other else { continue }
      twins.append(
        Twins(
          place: entries[folders[Int(items[index].folder)].entry].place, id: id(at: index),
          first: self[other].path, second: self[index].path,
          differInBytes: !text[items[index].id].elementsEqual(text[items[other].id])))
    }
    return twins
  }
}
