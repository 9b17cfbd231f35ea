import CorpusModel

/// The target of a pointer: `text` without its `#`.
func pointer(_ text: String) -> String {
  text.hasPrefix("#") ? String(text.dropFirst()) : text
}

/// The text of `utf8` with each run of XML white space made one space, and none at the ends.
func collapsed(_ utf8: [UInt8]) -> String {
  let words = utf8.split { $0 <= ASCII.space }
  return words.compactMap { String(validating: $0, as: UTF8.self) }.joined(separator: " ")
}
