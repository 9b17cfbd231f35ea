import Reading

@testable import CodebookExchange

/// The categories of a codebook, each as `parent > name: words`, and the messages about losses.
func categories(
  _ text: String, format: CodebookFormat? = nil
) throws -> (categories: [String], losses: [String]) {
  let source = Source(path: "in", bytes: Array(text.utf8))
  let codebook = try CodebookReader.codebook(from: source, format: format).codebook
  let shown = codebook.categories.map { category in
    let parent = category.parent.map { codebook.categories[$0].name + " > " } ?? ""
    return parent + category.name + ": " + category.words.map(\.text).joined(separator: ", ")
  }
  return (shown, codebook.losses.map(\.message))
}
