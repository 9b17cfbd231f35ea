import CorpusModel

/// A phrase, as an end of a path.
struct PhraseEntry: Sendable {
  /// Index in ``PhraseUses/phrases``.
  let number: Int32
  /// Property `isLoose` of the ``Phrase``.
  let isLoose: [Bool]
}

/// The phrases of a codebook, as paths over numbers of word patterns.
struct PhraseTrie: Sendable {
  /// Entries in the order of the codebook.
  private(set) var entries: [PhraseEntry] = []
  /// Node after a first word, by number of the pattern; 0 for none.
  private var first: [Int32] = []
  /// Node 0 is the root.
  private var nodes = [Node()]
  /// The most words of a phrase.
  private(set) var longest = 0

  private struct Node {
    /// Nodes after this one, by number of the pattern.
    var next: [(pattern: Int32, node: Int32)] = []
    /// Indices of ``entries`` whose words end here.
    var entries: [Int32] = []
  }

  mutating func insert(_ entry: PhraseEntry, patterns: [Int32]) {
    var node: Int32 = 0
    longest = max(longest, patterns.count)
    for pattern in patterns { node = child(of: node, pattern) }
    nodes[Int(node)].entries.append(Int32(entries.count))
    entries.append(entry)
  }

  /// The node after `pattern` as a first word; nil if no phrase begins so.
  func start(_ pattern: Int32) -> Int32? {
    guard Int(pattern) < first.count else { return nil }
    let node = first[Int(pattern)]
    return node == 0 ? nil : node
  }

  func node(after node: Int32, _ pattern: Int32) -> Int32? {
    let place = place(of: pattern, after: node)
    let next = nodes[Int(node)].next
    return place < next.count && next[place].pattern == pattern ? next[place].node : nil
  }

  /// The place of `pattern` among those after `node`, or the place where it would be inserted.
  private func place(of pattern: Int32, after node: Int32) -> Int {
    nodes[Int(node)].next.partitioningIndex { $0.pattern >= pattern }
  }

  func hasNext(_ node: Int32) -> Bool { !nodes[Int(node)].next.isEmpty }

  /// True if some phrase is `pattern` alone.
  func isPhrase(_ pattern: Int32) -> Bool {
    guard let node = start(pattern) else { return false }
    return !nodes[Int(node)].entries.isEmpty
  }

  /// The indices of ``entries`` whose last word leads to `node`.
  func entries(endingAt node: Int32) -> [Int32] { nodes[Int(node)].entries }

  private mutating func child(of node: Int32, _ pattern: Int32) -> Int32 {
    if node == 0, let known = start(pattern) { return known }
    if node != 0, let known = self.node(after: node, pattern) { return known }
    let made = Int32(nodes.count)
    nodes.append(Node())
    if node == 0 {
      while first.count <= Int(pattern) { first.append(0) }
      first[Int(pattern)] = made
    } else {
      let place = place(of: pattern, after: node)
      nodes[Int(node)].next.insert((pattern, made), at: place)
    }
    return made
  }
}
