import CorpusModel
import Testing

/// Labels, cells of a row, and names behind a dash.
@Suite struct SetApartTests {
  static let cases: [RuleCase] = [
    .takes(
      "label",
      "Such talk was common.\n\n    Ana: Who has the key?\n    ⟦Teacher⟧: ⟦Then we wait.⟧\n\nSo it went.",
      role: "teacher"),
    .leaves("label", "We asked them.\n\n> ⟦Yes: we were late.⟧\n\nSo it went."),
    .takes(
      "table-row",
      "They wrote this.\n\nTheme\tWords\tWho\nDoors\t“⟦They are shut at four⟧”\t⟦Parent, School 1⟧\n",
      role: "parent"),
    .takes(
      "table-row", "They wrote this.\n\n| Who | Words |\n|---|---|\n| ⟦Head⟧ | “⟦Late⟧” |\n",
      role: "head"),
    .leaves(
      "table-row",
      "They wrote this.\n\nTheme\tWords\tWho\nRain\t“⟦We stand in it⟧”\tPupil voice\n"),
    .leaves(
      "table-row",
      "They wrote this.\n\nTheme\tWords\tWho\nRain\t“⟦We stand in it⟧”\tSupport from parents\n"),
    .takes("dash-and-name", "“⟦We hope for rain⟧” ⟦— a parent⟧", role: "parent"),
    .takes("dash-and-name", "“⟦We hope for rain.⟧” – Headteacher, School A1", role: "head"),
    .takes("dash-and-name", "“⟦Rain⟧” -- a parent.", role: "parent"),
    .takes(
      "dash-and-name", "They all hope.\n\n“⟦We hope for rain.⟧”\n\n— Deputy head", role: "deputy"),
    .leaves("dash-and-name", "“⟦We hope for rain⟧” — the parent's phrase — was heard."),
    .leaves("dash-and-name", "“⟦We hope for rain⟧” — the parent hopes for sun, they say."),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
