package import CorpusModel
internal import Files

/// The interview guide: its questions, and the words by which they are known.
package enum GuideTable {
  package static func questions(of file: ResearcherFile) throws -> [GuideQuestion] {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["question"],
      known: ["label", "patterns", "themes"])
    var errors = table.faultyIDs(in: "question", what: "question")
    if !errors.isEmpty { throw PipelineErrors(errors) }
    let questions = table.rows.map { row in
      let question = GuideQuestion(
        id: row["question"], label: row["label"], patterns: row.pieces(of: "patterns"),
        themes: row.pieces(of: "themes"), line: row.line)
      if question.label.isEmpty && question.patterns.isEmpty {
        errors.append(
          row.error(
            in: file.path, at: "label",
            "question '\(question.id)' has neither label nor patterns; write the words by which to "
              + "recognise it"))
      }
      for pattern in question.patterns
      where !pattern.contains(where: { $0.isLetter || $0.isNumber }) {
        errors.append(
          row.error(
            in: file.path, at: "patterns",
            "pattern '\(pattern)' of question '\(question.id)' has no letter; write at least one"
          ))
      }
      return question
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return questions
  }
}
