internal import CorpusModel

/// The section of every block, and the case attributes that hold for it.
struct Sections {
  private var names: [String] = []
  private let attributes: [String: [StudyCase.Attribute]]

  init(of document: Document, attributes: [String: [StudyCase.Attribute]]) {
    self.attributes = attributes
    var section = ""
    if let starts = document.sections {
      var next = 0
      for block in document.blocks {
        while next < starts.count, starts[next].offset <= block.span.start {
          section = starts[next].name
          next += 1
        }
        names.append(section)
      }
      return
    }
    for block in document.blocks {
      if case .heading(_, let number) = block.kind {
        section = number ?? document.text[block.span]
      }
      names.append(section)
    }
  }

  /// The number of the heading that block `index` is under, else its text, else empty.
  func name(ofBlock index: Int) -> String { names[index] }

  /// The attributes of the section, or of the nearest section around it that has some: what is said
  /// of `3.1` holds for `3.1.1`.
  func attributes(of section: String) -> [StudyCase.Attribute] {
    guard !attributes.isEmpty else { return [] }
    var name = Substring(section)
    while true {
      if let found = attributes[String(name)] { return found }
      guard let dot = name.lastIndex(of: ".") else { return [] }
      name = name[..<dot]
    }
  }
}
