internal import CorpusModel

/// A quotation in prose with all that was found about it.
struct ProseEntry {
  var found: FoundQuotation
  var evidence: Evidence?
  var kind: Quotation.Kind
  /// The words that name its case, and which it is.
  var namedCase: NamedCases.Mention?
  var before: TextSpan?
  var after: TextSpan?
  /// True if it shares its utterance with the entry before.
  var continues = false
}

extension ProseEntry {
  /// Parts of one utterance share its speaker: what a narrator split, and paragraphs of one quotation
  /// whose opening mark is repeated.
  static func joinUtterances(_ entries: inout [ProseEntry]) {
    for index in entries.indices.dropFirst() {
      if entries[index].found.continues {
        entries[index].continues = true
      } else if entries[index].evidence?.continuesUtterance ?? false,
        entries[index - 1].kind == .speech
      {
        entries[index].continues = true
      }
    }
    // A speaker named at the end of the last part is the speaker of all.
    for index in entries.indices.dropLast().reversed() where entries[index + 1].continues {
      guard entries[index + 1].found.continues else { continue }
      if entries[index].evidence.map({ !$0.isExplicit }) ?? true,
        let next = entries[index + 1].evidence, next.isExplicit
      {
        entries[index].evidence = next
        entries[index].kind = .speech
      }
    }
    for index in entries.indices.dropFirst() where entries[index].found.continues {
      if entries[index].evidence == nil || entries[index].evidence?.isExplicit == false,
        let previous = entries[index - 1].evidence
      {
        entries[index].evidence = previous
      }
      if entries[index - 1].kind == .speech { entries[index].kind = .speech }
    }
  }
}
