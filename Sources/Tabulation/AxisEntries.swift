import CorpusModel

/// A row or a column.
package struct MatrixEntry: Codable, Hashable, Sendable {
  package var id: String
  /// Label for people, for a theme with the themes that contain it before it; the id where nobody gave one.
  package var label: String

  package init(id: String, label: String) {
    self.id = id
    self.label = label.isEmpty ? id : label
  }

  /// The id of the row for speech without a value on this axis, such as a role, a case or a wave.
  package static let unattributedID = Role.unattributed.id
}

/// The rows or columns that an axis has before anything is counted, in their order.
struct AxisEntries: Sendable {
  let axis: MatrixDefinition.Axis
  private(set) var entries: [MatrixEntry] = []
  private(set) var places: [String: Int32] = [:]
  /// Each place with all that contain it, by place, so that a parent counts what its descendants have.
  private(set) var lineages: [[Int32]] = []
  private let attributes: CaseAttributes?

  init(_ axis: MatrixDefinition.Axis, codebook: Codebook, cases: [StudyCase], roles: [Role]) {
    self.axis = axis
    switch axis {
    case .theme:
      attributes = nil
      for theme in codebook.themes { add(theme.id, theme.label) }
      nest(under: codebook.parents.map { $0.map(Int32.init) })
      let labels = entries.map(\.label)
      for (place, lineage) in lineages.enumerated() {
        entries[place].label = lineage.reversed().map { labels[Int($0)] }.joined(separator: " › ")
      }
    case .caseCode:
      attributes = nil
      for one in cases { add(one.code, one.label) }
      for parent in cases.lazy.compactMap(\.parent) { add(parent, parent) }
      let parents = Dictionary(cases.map { ($0.code, $0.parent) }) { first, _ in first }
      nest(under: entries.map { parents[$0.id]?.flatMap { places[$0] } })
    case .role:
      attributes = nil
      for role in roles where !role.isAsker && !role.isBystander { add(role.id, role.label) }
    case .roleGroup:
      attributes = nil
      for role in roles where !role.isAsker && !role.isBystander { add(role.group, role.group) }
    case .attribute(let name):
      let known = CaseAttributes(name, cases: cases)
      attributes = known
      for one in cases {
        if let value = known.value(ofCase: one.code) { add(value, value) }
      }
    case .document, .wave, .speaker, .question: attributes = nil
    }
  }

  /// The part of a quotation that decides its row or column, so that quotations which share it have one.
  enum Basis {
    /// The index of its voice.
    case voice(Int)
    case question([TextSpan])
    case quotation
  }

  /// - Precondition: the axis is not of themes.
  func basis(of quotation: Quotation) -> Basis {
    switch axis {
    case .theme, .document, .wave, .caseCode, .role, .roleGroup, .speaker: .voice(quotation.voice)
    case .question: .question(quotation.question)
    case .attribute:
      quotation.attributes.isEmpty ? .voice(quotation.voice) : .quotation
    }
  }

  /// The row or column of the quotation at `index`; nil if it has nothing of the kind.
  ///
  /// - Precondition: the axis is not of themes.
  func entry(ofQuotationAt index: Int, in attributed: AttributedDocument) -> MatrixEntry? {
    let document = attributed.document
    let quotation = attributed.quotations[index]
    let voice = attributed.voices[quotation.voice]
    let speaker = voice.speaker
    switch axis {
    case .theme: return nil
    case .caseCode: return voice.caseCode.map { MatrixEntry(id: $0, label: $0) }
    case .role:
      let role = speaker.role
      return role.id.isEmpty ? nil : MatrixEntry(id: role.id, label: role.label)
    case .roleGroup:
      let group = speaker.role.group
      return group.isEmpty ? nil : MatrixEntry(id: group, label: group)
    case .document: return MatrixEntry(id: document.id, label: document.id)
    case .wave: return document.description.wave.map { MatrixEntry(id: $0, label: $0) }
    case .speaker:
      let name = speaker.name
      if name.isEmpty { return nil }
      // The same label in another document is another person.
      return speaker.isJoined
        ? MatrixEntry(id: name, label: name)
        : MatrixEntry(id: "\(document.id)/\(name)", label: "\(name) (\(document.id))")
    case .question:
      let words = quotation.question.map { document.text[$0] }.joined(separator: " ")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : MatrixEntry(id: words, label: words)
    case .attribute(let name):
      let own = quotation.attributes.first { $0.name == name }?.value
      let value = own ?? voice.caseCode.flatMap { attributes?.value(ofCase: $0) }
      return value.map { MatrixEntry(id: $0, label: $0) }
    }
  }

  /// The id of a place, of which those after the listed ones are one document's `extras`.
  func id(at place: Int32, extras: [MatrixEntry?]) -> String {
    let place = Int(place)
    if place < entries.count { return entries[place].id }
    return extras[place - entries.count]?.id ?? MatrixEntry.unattributedID
  }

  private mutating func add(_ id: String, _ label: String) {
    guard !id.isEmpty, places[id] == nil else { return }
    places[id] = Int32(entries.count)
    lineages.append([Int32(entries.count)])
    entries.append(MatrixEntry(id: id, label: label))
  }

  /// - Parameter parents: by place; places after its end have none.
  private mutating func nest(under parents: [Int32?]) {
    for place in parents.indices {
      var lineage = lineages[place]
      var next = parents[place]
      // Files that nest something in itself have been refused; here it must only come to an end.
      while let parent = next, !lineage.contains(parent) {
        lineage.append(parent)
        next = Int(parent) < parents.count ? parents[Int(parent)] : nil
      }
      lineages[place] = lineage
    }
  }
}

/// One attribute of all cases; a case without a value has that of the case it belongs to.
private struct CaseAttributes: Sendable {
  private var values: [String: String] = [:]

  init(_ name: String, cases: [StudyCase]) {
    let byCode = Dictionary(cases.map { ($0.code, $0) }) { first, _ in first }
    for one in cases {
      var next: StudyCase? = one
      var seen: Set<String> = []
      while let present = next, seen.insert(present.code).inserted {
        if let value = present.attributes.first(where: { $0.name == name })?.value, !value.isEmpty {
          values[one.code] = value
          break
        }
        next = present.parent.flatMap { byCode[$0] }
      }
    }
  }

  func value(ofCase code: String) -> String? { values[code] }
}
