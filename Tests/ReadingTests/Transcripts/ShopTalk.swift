/// A short talk about a shop, in the layout that a test wants.
enum ShopTalk {
  private static let questions = [
    "When did you begin?", "What was the shop like?", "Who came in?", "Why did it close?",
  ]

  private static let answers = [
    "In the spring of that year.", "Small, and warm in winter.", "Farmers, mostly.",
    "The road moved.",
  ]

  /// Four questions and answers, the labels set by `line`.
  static func text(
    _ asker: String, _ other: String, parted: String = "\n",
    line: (String, String) -> String = { "\($0): \($1)" }
  ) -> String {
    zip(questions, answers).map { line(asker, $0) + parted + line(other, $1) }
      .joined(separator: parted) + "\n"
  }

  static func turns(_ asker: String, _ other: String) -> [String] {
    zip(questions, answers).flatMap { ["\(asker): \($0)", "\(other): \($1)"] }
  }
}
