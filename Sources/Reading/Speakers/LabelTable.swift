import CorpusModel
import Languages

/// The labels of a document, numbered while its turns are read.
///
/// Until ``describe(_:)`` a turn's label is an index in ``list``, which is in the order in which the
/// reader met the labels.
struct LabelTable {
  private(set) var list: [SpeakerLabel] = []
  private var places: [Key: Int] = [:]
  /// The labels of the last two turns.
  private var last = (-1, -1)
  private let language: String
  private let words: TranscriptWords

  /// - Parameters:
  ///   - language: a BCP 47 tag, empty when nobody said.
  ///   - words: the words of languages by which labels are recognised.
  init(language: String, words: TranscriptWords) {
    self.language = language
    self.words = words
  }

  private struct Key: Hashable {
    var text: String
    var personID: String?
    var roleAsWritten: String?
    var guideQuestion: String?
  }

  /// The index of a label in ``list``; a new one if the label is new.
  mutating func number(
    of text: String, personID: String? = nil, roleAsWritten: String? = nil,
    guideQuestion: String? = nil
  ) -> Int {
    let key = Key(
      text: text, personID: personID, roleAsWritten: roleAsWritten, guideQuestion: guideQuestion)
    // Two people who take turns are most of what there is.
    if isLabel(last.0, key) { return last.0 }
    if isLabel(last.1, key) { return last.1 }
    let number = places[key] ?? list.count
    if number == list.count {
      places[key] = number
      list.append(
        SpeakerLabel(
          text: text, personID: personID, roleAsWritten: roleAsWritten,
          guideQuestion: guideQuestion,
          usual: UsualLabel(text, language: language, words: words)))
    }
    last = (number, last.0)
    return number
  }

  private func isLabel(_ number: Int, _ key: Key) -> Bool {
    number >= 0 && list[number].text == key.text && list[number].personID == key.personID
      && list[number].roleAsWritten == key.roleAsWritten
      && list[number].guideQuestion == key.guideQuestion
  }
}

extension LabelTable {
  /// Gives `document`, whose turns and blocks are complete, the labels of its turns with all that the
  /// source says of them, and the place of its cover.
  func describe(_ document: inout Document) {
    guard let first = document.turns.first else { return }
    document.labels = counted(&document.turns)
    let people = PeopleByName(document.people)
    addMembers(people, to: &document.labels)
    let cast = TranscriptCast(of: document)
    for index in document.labels.indices {
      describe(&document.labels[index], people, cast)
    }
    let blocks = document.blocks
    document.cover = 0..<(blocks.firstIndex { $0.span.end > first.start } ?? blocks.count)
  }

  /// The labels that `turns` have, in order of their first turns and with their counts; the turns get
  /// their numbers.
  private func counted(_ turns: inout [Turn]) -> [SpeakerLabel] {
    var counted: [SpeakerLabel] = []
    var numbers = [Int](repeating: -1, count: list.count)
    for index in turns.indices {
      let met = turns[index].label
      if numbers[met] < 0 {
        numbers[met] = counted.count
        counted.append(list[met])
        counted[counted.count - 1].firstTurn = index
      }
      let number = numbers[met]
      turns[index].label = number
      counted[number].turns += 1
      if counted[number].firstSpokenTurn == nil, !turns[index].span.isEmpty {
        counted[number].firstSpokenTurn = index
      }
    }
    return counted
  }

  /// Numbers the people who speak at once. People without turns of their own get labels at the end of
  /// `labels`.
  private func addMembers(_ people: PeopleByName, to labels: inout [SpeakerLabel]) {
    let joint = labels.indices.filter {
      labels[$0].personID?.utf8.contains(ASCII.space) == true
    }
    guard !joint.isEmpty else { return }
    var places: [String: Int] = [:]
    for (place, label) in labels.enumerated() {
      if let id = label.personID, places[id] == nil { places[id] = place }
    }
    for index in joint {
      labels[index].members = (labels[index].personID ?? "").split(separator: " ").map { id in
        let id = String(id)
        if let known = places[id] { return known }
        let name = people[id].map { people.list[$0].name } ?? ""
        let text = name.isEmpty ? id : name
        var member = SpeakerLabel(
          text: text, personID: id, usual: UsualLabel(text, language: language, words: words))
        member.firstTurn = labels[index].firstTurn
        places[id] = labels.count
        labels.append(member)
        return labels.count - 1
      }
    }
  }

  /// Adds to `label` the person, the role and the part on the cover.
  private func describe(
    _ label: inout SpeakerLabel, _ people: PeopleByName, _ cast: TranscriptCast
  ) {
    label.person = label.personID.flatMap { people[$0] } ?? people[label.text]
    if let role = label.roleAsWritten ?? label.person.map({ people.list[$0].role }), !role.isEmpty {
      label.usualRole = UsualLabel(role, language: language, words: words)
    }
    label.isNumberedQuestion = UsualLabel.isNumberedQuestion(label.text, words: words)
    label.coverPart = cast.part(of: label.text).map {
      SpeakerLabel.CoverPart(
        words: $0, usual: UsualLabel($0, language: language, words: words))
    }
  }
}

/// The places of people in a list, by their ids and names; the first of several counts.
private struct PeopleByName {
  let list: [Person]
  private var places: [String: Int] = [:]

  init(_ list: [Person]) {
    self.list = list
    for (place, person) in list.enumerated() {
      for name in [person.id, person.name] where !name.isEmpty && places[name] == nil {
        places[name] = place
      }
    }
  }

  subscript(name: String) -> Int? { places[name] }
}
