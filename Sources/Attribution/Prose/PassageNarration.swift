internal import CorpusModel

/// A passage's narration, begun at the last sentence of the paragraph before so that its pronouns
/// find what they stand for.
struct PassageNarration {
  var narration: Narration
  /// The index of the narration's first quotation among all of the document.
  var first: Int
  /// In order, white space at their ends left out.
  var sentences: [TextSpan]
  /// The first sentence of the paragraph after.
  var next: TextSpan?

  /// The sentence before that of quotation `index`, which counts within the narration.
  func sentence(before index: Int) -> TextSpan? {
    let own = count(startingAtOrBefore: narration.quotations[index].whole.start) - 1
    return own > 0 ? sentences[own - 1] : nil
  }

  /// The sentence after that of quotation `index`.
  func sentence(after index: Int) -> TextSpan? {
    let following = count(startingAtOrBefore: narration.quotations[index].whole.start)
    return following < sentences.count ? sentences[following] : next
  }

  private func count(startingAtOrBefore offset: Int) -> Int {
    sentences.partitioningIndex { $0.start > offset }
  }
}
