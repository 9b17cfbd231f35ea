package import CorpusModel

/// Reads a list of people in XML that is beside the sources (`--people FILE`).
package enum PersonList {
  /// TEI with `person`, `personGrp` or `org` elements.
  ///
  /// - Throws: ``ReadingError`` when no people are in it.
  package static func personList(from source: Source) throws(ReadingError) -> [Person] {
    let gatherer = PersonGatherer()
    _ = try XMLInput(source, encoding: nil).parse(with: gatherer)
    guard !gatherer.people.people.isEmpty else {
      throw source.error(
        "no <person xml:id=\"…\">; give TEI with a list of people, or a table id,name,role"
      )
    }
    return gatherer.people.people
  }

  /// Hands a whole document to the gatherer of people.
  private final class PersonGatherer: XMLHandler {
    var people = TEIPeople()

    func start(_ tag: XMLStartTag) { people.start(tag) }
    func end(line: Int) { people.end() }
    func characters(_ text: Span<UInt8>, line: Int) { people.characters(text) }
  }
}
