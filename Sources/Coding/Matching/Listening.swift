import CorpusModel

/// The role and the case of a speaker, which decide which indicators apply.
struct Listening: Hashable {
  let role: String
  let group: String
  let caseCode: String?

  init(_ voice: Voice) {
    role = voice.speaker.role.id
    group = voice.speaker.role.group
    caseCode = voice.caseCode
  }
}

/// The indicators that are for given roles and cases only.
struct Audiences: Sendable {
  private var restricted: [(entry: Int32, condition: IndicatorCondition, cases: Set<String>)] = []

  var isEmpty: Bool { restricted.isEmpty }

  mutating func insert(_ entry: Int32, _ condition: IndicatorCondition, _ names: StudyNames) {
    if condition.isForAll { return }
    restricted.append((entry, condition, names.parts(of: condition.cases)))
  }

  /// The entries that do not listen.
  func deaf(to speech: Listening) -> Set<Int32> {
    var deaf: Set<Int32> = []
    for (entry, condition, cases) in restricted {
      let isHeard =
        condition.roles.isEmpty && condition.groups.isEmpty
        || condition.roles.contains(speech.role) || condition.groups.contains(speech.group)
      let isPlaced = cases.isEmpty || speech.caseCode.map(cases.contains) == true
      if !isHeard || !isPlaced { deaf.insert(entry) }
    }
    return deaf
  }
}
