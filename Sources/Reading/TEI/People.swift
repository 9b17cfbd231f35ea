import CorpusModel

/// Gathers the people of a TEI header or list: `person`, `personGrp`, `org`, and the cast of a play.
struct TEIPeople {
  /// By order of their elements.
  private(set) var people: [Person] = []
  private var drafts: [Draft] = []
  private var depth = 0

  private struct Draft {
    var person: Person
    /// The depth of its element.
    var depth: Int
    /// The depth of the name that is being read.
    var nameDepth: Int?
    /// The depth and name of the part that is being read: `surname`, `roleName`, `occupation`.
    var part: (depth: Int, name: String)?
    var nameText: [UInt8] = []
    var partText: [UInt8] = []
    var forenames: [String] = []
    var surnames: [String] = []
    var roleName = ""
    var occupation = ""
  }

  mutating func start(_ tag: XMLStartTag) {
    depth += 1
    let name = tag.name
    switch name {
    case "person", "personGrp", "org", "castItem":
      let role = pointer(tag["role"] ?? "")
      drafts.append(
        Draft(person: Person(id: tag["id"] ?? "", name: "", role: role), depth: depth))
      return
    default: break
    }
    guard var draft = drafts.popLast() else { return }
    defer { drafts.append(draft) }
    switch name {
    case "persName", "orgName", "name", "role":
      if draft.person.id.isEmpty, name == "role" { draft.person.id = tag["id"] ?? "" }
      if draft.nameDepth == nil && draft.person.name.isEmpty { draft.nameDepth = depth }
    case "forename", "surname", "nameLink", "roleName", "occupation", "roleDesc":
      guard draft.part == nil else { break }
      draft.part = (depth, name)
      draft.partText = []
      part(in: &draft)
    case "affiliation":
      if draft.person.affiliation.isEmpty {
        draft.person.affiliation = pointer(tag["role"] ?? "")
      }
    default: part(in: &draft)
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard !drafts.isEmpty else { return }
    let last = drafts.count - 1
    guard drafts[last].nameDepth != nil || drafts[last].part != nil else { return }
    let isRole = drafts[last].part?.name == "roleName"
    for i in text.indices {
      if drafts[last].part != nil { drafts[last].partText.append(text[i]) }
      if drafts[last].nameDepth != nil && !isRole { drafts[last].nameText.append(text[i]) }
    }
  }

  mutating func end() {
    defer { depth -= 1 }
    guard var draft = drafts.popLast() else { return }
    if let (partDepth, name) = draft.part, partDepth == depth {
      finish(name, collapsed(draft.partText), in: &draft)
      draft.part = nil
    }
    if draft.nameDepth == depth {
      draft.nameDepth = nil
      draft.person.name =
        draft.forenames.isEmpty && draft.surnames.isEmpty
        ? collapsed(draft.nameText) : (draft.forenames + draft.surnames).joined(separator: " ")
      draft.nameText = []
      draft.forenames = []
      draft.surnames = []
    }
    guard draft.depth == depth else {
      drafts.append(draft)
      return
    }
    if draft.person.role.isEmpty {
      // A title (`Dr`) may be beside what somebody does.
      var roles = [draft.roleName]
      if draft.occupation != draft.roleName { roles.append(draft.occupation) }
      draft.person.role = roles.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if !draft.person.id.isEmpty { people.append(draft.person) }
  }

  private func finish(_ part: String, _ text: String, in draft: inout Draft) {
    guard !text.isEmpty else { return }
    switch part {
    case "forename": if draft.nameDepth != nil { draft.forenames.append(text) }
    // A link such as “de” comes before the surname, wherever the markup has it.
    case "nameLink": if draft.nameDepth != nil { draft.surnames.insert(text, at: 0) }
    case "surname": if draft.nameDepth != nil { draft.surnames.append(text) }
    case "roleName": if draft.roleName.isEmpty { draft.roleName = text }
    default: if draft.occupation.isEmpty { draft.occupation = text }
    }
  }

  /// Parts the texts of neighbouring elements.
  private func part(in draft: inout Draft) {
    if draft.nameDepth != nil { draft.nameText.append(ASCII.space) }
    if draft.part != nil { draft.partText.append(ASCII.space) }
  }
}
