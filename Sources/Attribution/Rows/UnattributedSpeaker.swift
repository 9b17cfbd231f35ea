package import CorpusModel

extension Finding.Kind {
  /// A participant whose role nothing in the study gives.
  package static let unattributedSpeaker = Finding.Kind("unattributed speaker")
}

/// The first words of `span`, at most eight, by which a person recognises the speaker.
func openingWords(of span: TextSpan, in text: SourceText) -> String {
  var end = min(span.end, span.start + 240)
  while !text.isBoundary(end) { end -= 1 }
  let words = text[TextSpan(span.start, end)].split(whereSeparator: \.isWhitespace)
  let shown = words.prefix(8).joined(separator: " ")
  return words.count > 8 ? shown + " …" : shown
}
