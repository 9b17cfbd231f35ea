internal import CStemmer
internal import CorpusModel

/// Cuts words back to their stems by the Snowball algorithm of a language
/// (<https://snowballstem.org>; for English, Porter2). It belongs to one worker.
@safe package struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// A longer word is nobody's, and its own stem.
  private static let longestWord = 1000

  /// - Parameter language: a BCP 47 tag; only its language counts (`en-GB` is `en`).
  /// - Returns: nil where Snowball has no algorithm for it.
  package init?(language: String) {
    let primary = LanguageTag(language).primary
    // Snowball knows Norwegian under the name of both of its written forms.
    let name = primary == "nb" || primary == "nn" ? "no" : primary
    guard !name.isEmpty, !name.utf8.contains(0), let made = unsafe sb_stemmer_new(name, "UTF_8")
    else { return nil }
    unsafe stemmer = made
  }

  deinit { unsafe sb_stemmer_delete(stemmer) }

  /// The stem of `word`, which is folded, valid UTF-8.
  package func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count <= Stemmer.longestWord else { return word }
    return unsafe word.withUnsafeBufferPointer { source in
      // The library owns the memory of its result and reuses it for the next word.
      guard let stem = unsafe sb_stemmer_stem(stemmer, source.baseAddress, Int32(source.count))
      else { return word }
      let length = unsafe Int(sb_stemmer_length(stemmer))
      return unsafe Array(UnsafeBufferPointer(start: stem, count: length))
    }
  }
}
