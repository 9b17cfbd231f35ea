/// Builds the nodes of a document from its events, without recursion.
struct YAMLComposer {
  /// The maximum depth of lists and mappings in one another, aliases included: code that walks or
  /// frees a node may recurse on its depth.
  static let maximumDepth = 1000

  /// A list or mapping whose end is still to come; a mapping holds keys and values in turn.
  private struct OpenCollection {
    let isMapping: Bool
    let mark: YAMLMark
    let anchor: String?
    var nodes: [YAMLNode] = []
    /// The number of levels below it.
    var height = 0
  }

  private var open: [OpenCollection] = []
  private var anchors: [String: (node: YAMLNode, height: Int)] = [:]
  private(set) var root: YAMLNode?

  mutating func take(_ event: YAMLEvent) throws(YAMLError) {
    switch event.kind {
    case .documentStart:
      guard root == nil else {
        throw YAMLError(problem: .syntax("but found another document"), mark: event.mark)
      }
    case .scalar(let scalar, let anchor):
      try add(
        YAMLNode(content: .scalar(scalar), mark: event.mark), height: 0, anchor, at: event.mark)
    case .alias(let name):
      guard let (node, height) = anchors[name] else {
        throw YAMLError(problem: .syntax("found undefined alias"), mark: event.mark)
      }
      try add(node, height: height, nil, at: event.mark)
    case .start(let isMapping, let anchor):
      open.append(OpenCollection(isMapping: isMapping, mark: event.mark, anchor: anchor))
      try checkDepth(open.count, at: event.mark)
    case .end:
      guard let collection = open.popLast() else { return }
      let content: YAMLNode.Content =
        collection.isMapping
        ? .mapping(try pairs(of: collection.nodes)) : .sequence(collection.nodes)
      try add(
        YAMLNode(content: content, mark: collection.mark), height: collection.height + 1,
        collection.anchor, at: collection.mark)
    }
  }

  private mutating func add(
    _ node: YAMLNode, height: Int, _ anchor: String?, at mark: YAMLMark
  ) throws(YAMLError) {
    try checkDepth(open.count + height, at: mark)
    // A later anchor of the same name takes the place of an earlier one.
    if let anchor { anchors[anchor] = (node, height) }
    guard let last = open.indices.last else {
      root = node
      return
    }
    open[last].nodes.append(node)
    open[last].height = max(open[last].height, height)
  }

  private func checkDepth(_ depth: Int, at mark: YAMLMark) throws(YAMLError) {
    guard depth <= Self.maximumDepth else {
      throw YAMLError(
        problem: .syntax("lists and mappings nested more than \(Self.maximumDepth) deep"),
        mark: mark)
    }
  }

  /// - Throws: ``YAMLError`` for the keys that occur twice: for the first of them by the alphabet, at
  ///   its first place.
  private func pairs(of nodes: [YAMLNode]) throws(YAMLError) -> [YAMLPair] {
    var firstMarks: [String: YAMLMark] = [:]
    var repeated: (key: String, mark: YAMLMark)?
    var pairs: [YAMLPair] = []
    pairs.reserveCapacity(nodes.count / 2)
    for index in stride(from: 1, to: nodes.count, by: 2) {
      let key = nodes[index - 1]
      pairs.append(YAMLPair(key: key, value: nodes[index]))
      guard let text = key.string else { continue }
      guard let first = firstMarks[text] else {
        firstMarks[text] = key.mark
        continue
      }
      if repeated.map({ text < $0.key }) ?? true { repeated = (text, first) }
    }
    if let repeated {
      throw YAMLError(problem: .repeatedKey(repeated.key), mark: repeated.mark)
    }
    return pairs
  }
}
