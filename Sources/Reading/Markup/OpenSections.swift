import CorpusModel

/// The sections that are open while an XML document is read.
///
/// A section ends with its element, and the one around it goes on. An element that holds nothing but
/// a heading hands it on to what follows.
struct OpenSections {
  /// The places where the text goes on in another section, in order.
  private(set) var starts: [SectionStart] = []
  private var open: [Section] = [Section(name: "")]

  private struct Section {
    /// Its own, or that of the section around it.
    var name: String
    /// True if ``name`` is that of a heading that is in it.
    var hasHeading = false
    /// True if other text followed the heading.
    var hasText = false
  }

  /// - Parameter number: what the markup says; without it, until a heading comes, the element belongs
  ///   to the section around it.
  mutating func begin(number: String?, at offset: Int) {
    guard let last = open.last else { return }
    open.append(Section(name: number.flatMap { $0.isEmpty ? nil : $0 } ?? last.name))
    note(at: offset)
  }

  mutating func end(at offset: Int) {
    guard open.count > 1, let ended = open.popLast() else { return }
    let last = open.count - 1
    if ended.hasHeading && !ended.hasText {
      open[last].name = ended.name
      open[last].hasHeading = true
      open[last].hasText = false
    } else if ended.hasText {
      open[last].hasText = true
    }
    note(at: offset)
  }

  mutating func add(heading name: String, at offset: Int) {
    let last = open.count - 1
    open[last].name = name
    open[last].hasHeading = true
    open[last].hasText = false
    note(at: offset)
  }

  mutating func addText() { open[open.count - 1].hasText = true }

  private mutating func note(at offset: Int) {
    guard let name = open.last?.name, name != starts.last?.name ?? "" else { return }
    starts.append(SectionStart(offset: offset, name: name))
  }
}
