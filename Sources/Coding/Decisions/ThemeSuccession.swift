package import CorpusModel

/// The theme of a codebook that an id means: its own, or one that it has become (`was`).
package struct ThemeSuccession: Sendable {
  private let places: [String: Int]
  private let current: Set<String>

  package init(of codebook: Codebook) {
    var places: [String: Int] = [:]
    for (index, theme) in codebook.themes.enumerated() { places[theme.id] = index }
    for (index, theme) in codebook.themes.enumerated() {
      for former in theme.was where places[former] == nil { places[former] = index }
    }
    self.places = places
    current = Set(codebook.themes.map(\.id))
  }

  /// The index of the theme; nil where the codebook knows nothing of it.
  package func theme(of id: String) -> Int? { places[id] }

  /// True if a theme has this id now.
  func isCurrent(_ id: String) -> Bool { current.contains(id) }
}
