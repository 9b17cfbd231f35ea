import CorpusModel

/// The people, times and date that a TEI header, or a list outside of it, gives.
struct TEIHeader {
  private var gatherer = TEIPeople()
  var timeline = TEITimeline()
  /// When the interview was held or recorded, as written.
  private(set) var date: String?
  private var path: [String] = []

  var people: [Person] { gatherer.people }

  mutating func start(_ tag: XMLStartTag, _ element: TEIElement) {
    let name = tag.name
    switch element {
    case .timeline: timeline.begin(origin: tag["origin"], unit: tag["unit"])
    case .timePoint: timeline.add(tag)
    default: break
    }
    if name == "date", date == nil, let parent = path.last,
      ["setting", "recording", "settingDesc"].contains(parent)
    {
      date = tag["when"] ?? tag["from"]
    }
    path.append(name)
    gatherer.start(tag)
  }

  mutating func characters(_ text: Span<UInt8>) { gatherer.characters(text) }

  mutating func end() {
    path.removeLast()
    gatherer.end()
  }
}
