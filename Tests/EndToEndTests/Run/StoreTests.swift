import Foundation
import TestSupport
import Testing

/// The store is a cache: what a run writes is the same with it, without it, and whatever befell it.
@Suite struct StoreTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    for (name, words) in [("A-1", "We help."), ("A-2", "They help us."), ("B-1", "Nobody helps.")] {
      try write(name, words)
    }
    try place.write("theme,indicators\nhelp,help*\n", to: "study/codebook.csv")
    try place.write(
      """
      study: s
      sources: [{path: ../in/*, case: "{1}"}]
      codebook: codebook.csv
      matrices: [{ name: t, rows: theme, columns: case }]
      """, to: "study/p.yml")
  }

  private func write(_ name: String, _ words: String) throws {
    try place.write(
      "Interviewer: Who helps?\n\nHead: \(words)\n\nInterviewer: Ah.\n\nHead: Yes.\n",
      to: "in/\(name).txt")
  }

  /// Runs with the store and without one, and expects the same files.
  private func runBoth(sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Workplace.Outcome
  {
    let outcome = try place.run(
      "run", "study/p.yml", "--output", "kept", "--store", "study/.crosscase")
    #expect(outcome.status == 0, "\(outcome.errors)", sourceLocation: sourceLocation)
    _ = try place.run(
      "run", "study/p.yml", "--output", "anew")
    #expect(
      try place.files(below: "kept") == place.files(below: "anew"), sourceLocation: sourceLocation)
    return outcome
  }

  @Test func `an unchanged document is taken from the store, a changed one is not`() throws {
    #expect(!(try runBoth().output.contains("from the store")))
    #expect(try runBoth().output.contains("documents     3, 3 of them from the store"))
    try write("A-2", "They never help.")
    #expect(try runBoth().output.contains("3, 2 of them from the store"))
    try write("C-1", "Help is on its way.")
    #expect(try runBoth().output.contains("4, 3 of them from the store"))
    try FileManager.default.removeItem(at: place.folder.appending(path: "in/A-1.txt"))
    #expect(try runBoth().output.contains("3, 3 of them from the store"))
    let kept = try place.files(below: "study/.crosscase").keys.filter { $0.hasPrefix("d_") }
    #expect(kept.count == 3)
  }

  @Test func `an edited codebook or pipeline is never answered from the store`() throws {
    _ = try runBoth()
    try place.write(
      "theme,indicators\nhelp,help*\nall,everybody|nobody\n", to: "study/codebook.csv")
    #expect(!(try runBoth().output.contains("from the store")))
    let pipeline = try place.read("study/p.yml")
    try place.write(pipeline.replacing("columns: case", with: "columns: role"), to: "study/p.yml")
    #expect(!(try runBoth().output.contains("from the store")))
  }

  @Test(arguments: ["cut", "flipped", "empty", "swapped"])
  func `a damaged entry is worked out again, and the run says so`(damage: String) throws {
    _ = try runBoth()
    let folder = place.folder.appending(path: "study/.crosscase")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("d_") }.sorted()
    let victim = folder.appending(path: names[0])
    var bytes = Array(try Data(contentsOf: victim))
    switch damage {
    case "cut": bytes.removeLast(bytes.count / 2)
    case "flipped": bytes[bytes.count / 2] ^= 0x20
    case "empty": bytes = []
    default: bytes = Array(try Data(contentsOf: folder.appending(path: names[1])))
    }
    try Data(bytes).write(to: victim)
    let outcome = try runBoth()
    #expect(outcome.errors.contains("1 damaged result in the store was computed again"))
    #expect(outcome.output.contains("3, 2 of them from the store"))
  }

  @Test func `decisions that go to another document are not kept with the old one`() throws {
    try place.write(
      try place.read("study/p.yml") + "\ndecisions: decisions.csv\n", to: "study/p.yml")
    try place.write(
      "document,words,before,after,theme,decision,coder\n"
        + "A-1,We help.,Who helps?,Ah. Yes.,help,reject,Ana\n", to: "study/decisions.csv")
    _ = try runBoth()
    #expect(try place.table("kept/data/codings.csv").map { $0["document"] } == ["A-2", "B-1"])
    // Renamed, its words are found; with the old file back beside it, they are the old one's again.
    let text = try place.read("in/A-1.txt")
    try place.write(text, to: "in/D-1.txt")
    try FileManager.default.removeItem(at: place.folder.appending(path: "in/A-1.txt"))
    _ = try runBoth()
    #expect(try place.table("kept/data/codings.csv").map { $0["document"] } == ["A-2", "B-1"])
    try place.write(text, to: "in/A-1.txt")
    _ = try runBoth()
    #expect(
      try place.table("kept/data/codings.csv").map { $0["document"] } == ["A-2", "B-1", "D-1"])
  }
}
