import TestSupport
import Testing

@Suite struct PromptedTests {
  private func study(_ matrices: String) throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "Interviewer: Do you trust them?\n\nHead: We trust them. We care.\n\n"
        + "Interviewer: And?\n\nHead: We trust them all.\n", to: "in/a-1.txt")
    try place.write("theme,indicators\ntrust,trust\ncare,care\n", to: "codebook.csv")
    try place.write(
      "study: s\nlanguage: en\nsources: [{path: in/*, case: '{1}'}]\ncodebook: codebook.csv\n"
        + "matrices:\n\(matrices)", to: "p.yml")
    return place
  }

  @Test func `every count is split into prompted and volunteered`() throws {
    let place = try study(
      "  - { name: asked, rows: theme, columns: case, prompted: yes }\n"
        + "  - { name: own, rows: theme, columns: case, prompted: no }\n"
        + "  - { name: all, rows: theme, columns: case }\n")
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let cells = try place.table("out/data/cells.csv").map {
      [$0["matrix"], $0["row"], $0["value"], $0["reason"]].map { $0 ?? "" }.joined(separator: " ")
    }
    #expect(
      cells == [
        "asked trust 1 ", "asked care 0 no prompted coding", "own trust 1 ", "own care 1 ",
        "all trust 2 ", "all care 1 ",
      ])
    let sheet = try place.read("out/matrices/asked.csv")
    #expect(sheet.contains("Segments, prompted only, theme by case: indicator hits, not coding"))
    let about = try place.run("explain", "p.yml", "asked", "trust", "a")
    #expect(about.output.contains("“We trust them.”") && !about.output.contains("them all"))
  }

  @Test func `only codings are prompted`() throws {
    let place = try study(
      "  - { name: m, rows: role, columns: case, measure: words, prompted: yes }\n"
        + "  - { name: n, rows: theme, columns: case, prompted: maybe }\n")
    let outcome = try place.run("run", "p.yml")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("unknown prompted 'maybe'; known are: yes, no"), "\(outcome.errors)")
    let other = try study(
      "  - { name: m, rows: role, columns: case, measure: words, prompted: yes }\n")
    #expect(
      try other.run("run", "p.yml").errors
        == "p.yml:6:69: error: 'prompted: yes' in the matrix 'm', which counts no codings; make "
        + "its rows or columns 'theme', or leave 'prompted' out\n")
  }
}
