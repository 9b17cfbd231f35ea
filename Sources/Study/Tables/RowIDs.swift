internal import CorpusModel
internal import Files

extension CSVTable.Row {
  /// The entries between `|` of a cell, without empty ones.
  func pieces(of column: String) -> [String] {
    self[column].split(separator: "|").map { String($0).asciiTrimmed }.filter { !$0.isEmpty }
  }
}

extension CSVTable {
  /// Errors in the ids under `column`: each row needs one, and no two rows have the same.
  func faultyIDs(in column: String, what: String) -> [PipelineError] {
    var lines: [String: Int] = [:]
    var errors: [PipelineError] = []
    for row in rows {
      let id = row[column]
      if id.isEmpty {
        errors.append(
          row.error(
            in: path, at: column, "no id for this \(what); fill the column '\(column)'"))
      } else if let first = lines.updateValue(row.line, forKey: id) {
        lines[id] = first
        errors.append(
          row.error(
            in: path, at: column,
            "\(what) '\(id)' is already defined on line \(first); rename or delete one"))
      }
    }
    return errors
  }

  /// Errors in the column `parent`: every parent exists, and none is its own ancestor.
  ///
  /// - Parameter id: the column of the ids.
  func faultyParents(
    of id: String, what: String, parents: [String: String?]
  ) -> [PipelineError] {
    let circles = CSVTable.circles(in: parents)
    var errors: [PipelineError] = []
    for row in rows where !row["parent"].isEmpty {
      if parents[row["parent"]] == nil {
        let others = rows.map { $0[id] }.filter { $0 != row[id] }
        let hint =
          others.isEmpty ? "clear it" : Suggestion.text(for: row["parent"], among: others)
        errors.append(
          row.error(
            in: path, at: "parent",
            "unknown parent '\(row["parent"])' of \(what) '\(row[id])'; \(hint)"))
      } else if circles.contains(row[id]) {
        errors.append(
          row.error(
            in: path, at: "parent",
            "\(what) '\(row[id])' is its own ancestor through the parent '\(row["parent"])'; clear one of "
              + "the parents"))
      }
    }
    return errors
  }

  /// The ids that are their own ancestors. Each is visited once, however deep they nest.
  private static func circles(in parents: [String: String?]) -> Set<String> {
    var circles: Set<String> = []
    var settled: Set<String> = []
    for start in parents.keys where !settled.contains(start) {
      var path: [String] = []
      var places: [String: Int] = [:]
      var next: String? = start
      while let id = next, let parent = parents[id], !settled.contains(id), places[id] == nil {
        places[id] = path.count
        path.append(id)
        next = parent
      }
      if let next, let first = places[next] { circles.formUnion(path[first...]) }
      settled.formUnion(path)
    }
    return circles
  }
}
