package import CorpusModel
package import Tabulation

extension Finding.Kind {
  /// A memo on a theme or a cell that does not exist.
  package static let strayMemo = Finding.Kind("stray memo")
}

/// Memos on themes and matrices that the study does not have.
package enum StrayMemos {
  package static func findings(in study: LoadedStudy, _ matrices: [MatrixDefinition]) -> [Finding] {
    let themes = Set((study.codebook?.themes ?? []).flatMap { [$0.id] + $0.was })
    let names = Set(matrices.map(\.name))
    return study.memos.compactMap { memo in
      let what: String
      if memo.matrix.isEmpty {
        if themes.contains(memo.theme) { return nil }
        what = "the theme '\(memo.theme)'"
      } else {
        if names.contains(memo.matrix) { return nil }
        what = "the matrix '\(memo.matrix)'"
      }
      return Finding(
        document: "", line: nil, column: nil, kind: .strayMemo,
        message:
          "\(study.pipeline.memos ?? ""):\(memo.line): the study does not have \(what) of this memo; "
          + "correct it, or delete the memo"
      )
    }
  }
}
