import CorpusModel
import Testing

@testable import Study

@Suite struct GuideTests {
  @Test func `a question has a label, patterns and themes`() throws {
    let questions = try GuideTable.questions(
      of: researcherFile(
        "question,label,patterns,themes\nq1,What helps,what help* | which help,support|trust\nq2,The end,,\n"
      ))
    #expect(
      questions == [
        GuideQuestion(
          id: "q1", label: "What helps", patterns: ["what help*", "which help"],
          themes: ["support", "trust"], line: 2),
        GuideQuestion(id: "q2", label: "The end", line: 3),
      ])
  }

  @Test func `a question by which nothing is known, and a pattern without a letter, are errors`()
    throws
  {
    let refused = try refusal(
      of: "question,label,patterns\nq1,,\nq2,Well,*|yes\n", by: GuideTable.questions)
    #expect(refused.count == 2)
    #expect(
      refused.first?.hasPrefix("table.csv:2:4: error: question 'q1' has neither label nor patterns")
        == true)
    #expect(
      refused.last?.hasPrefix("table.csv:3:9: error: pattern '*' of question 'q2' has no letter")
        == true)
  }
}
