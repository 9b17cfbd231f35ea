import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Transcripts put together by chance, in which every word names its speaker.
struct TranscriptPropertyTests {
  @Test(arguments: 0..<60) func `no word of an asker is in a participant's row`(seed: Int) throws {
    var chance = SplitMix(state: UInt64(seed) &* 7919 &+ 1)
    let layout = Layout.all[seed % Layout.all.count]
    var text = layout.cover
    var asked = 0
    var told = 0
    for turn in 0..<(6 + Int(chance.next() % 20)) {
      let isAsker = turn < 2 ? turn == 0 : chance.next() % 3 == 0
      let label = isAsker ? layout.asker : layout.participants[Int(chance.next() % 2)]
      var words: [String] = []
      for _ in 0..<(1 + Int(chance.next() % 12)) {
        words.append(isAsker ? "question" : "answer")
        if isAsker { asked += 1 } else { told += 1 }
        if chance.next() % 5 == 0 { words.append(Self.traps[Int(chance.next() % 6)]) }
      }
      text += layout.line(label, turn, words.joined(separator: " ") + ".")
    }
    let result = try attributed(
      text, kind: .interview, settings: AttributionSettings(roles: schoolRoles))
    let rows = result.quotations.filter { $0.kind == .turn }.map { result.document.text[$0.span] }
    #expect(rows.allSatisfy { !$0.contains("question") })
    #expect(
      rows.reduce(0) { $0 + $1.split(separator: " ").count { $0.hasPrefix("answer") } } == told)
    let askers = result.document.turns.filter {
      result.document.labels[$0.label].text == layout.asker
    }
    #expect(
      askers.reduce(0) {
        $0 + result.document.text[$1.span].split(separator: " ").count { $0.hasPrefix("question") }
      } == asked)
  }

  static let traps = ["10:30", "http://a.b", "[laughs]", "one thing: that", "(pause)", "I: said"]

  struct Layout {
    var asker: String
    var participants: [String]
    var cover = ""
    var line: @Sendable (_ label: String, _ turn: Int, _ words: String) -> String

    static let all = [
      Layout(asker: "Interviewer", participants: ["Head", "Deputy head"]) { "\($0): \($2)\n\n" },
      Layout(asker: "I", participants: ["P1", "P2"]) { "\($0):\t\($2)\n" },
      Layout(asker: "MODERATOR", participants: ["PUPIL 1", "PUPIL 2"]) {
        "[00:\($1 + 10):00] \($0): \($2)\n"
      },
      Layout(asker: "Interviewer", participants: ["Mother 1", "Father"]) {
        "\($0)  0:\($1 + 10)\n\($2)\n\n"
      },
      Layout(asker: "Enquêtrice", participants: ["Élève 1", "Élève 2"]) {
        "\($0)\u{A0}: \($2)\n\n"
      },
      Layout(asker: "Int", participants: ["Mrs Ahmed", "Mr Pell"], cover: "Date: May\nInt: AB\n\n")
      {
        "**\($0):** \($2)\n\n"
      },
      Layout(asker: "Interviewer", participants: ["Head", "Teacher"]) { label, _, words in
        let wrapped = words.split(separator: " ").enumerated().map { index, word in
          index > 0 && index % 8 == 0 ? "\n   \(word)" : " \(word)"
        }.joined()
        return "\(label):\(wrapped)\n"
      },
    ]
  }
}
