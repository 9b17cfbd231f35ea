internal import CorpusModel

/// A word, a role's name, a mark of punctuation or a whole quotation, as narration is read.
struct Unit {
  enum Kind: Equatable {
    case word
    /// The index in ``RoleNames/roles``.
    case role(Int)
    case punctuation(UInt32)
    /// The index in ``Narration/quotations``.
    case quotation(Int)
  }

  var kind: Kind
  var span: TextSpan
  var classes: WordClasses = []
  var isCapitalized = false
  var isNumber = false
  var isPossessive = false
  var joint: FoldedWord.Joint = .none
  /// Of its first word; 0 for what is no word.
  var hash: UInt64 = 0

  init(kind: Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }

  var isWord: Bool {
    switch kind {
    case .word, .role: true
    case .punctuation, .quotation: false
    }
  }

  var isQuotation: Bool {
    if case .quotation = kind { true } else { false }
  }

  var role: Int? {
    if case .role(let index) = kind { index } else { nil }
  }

  func isPunctuation(_ marks: String) -> Bool {
    guard case .punctuation(let value) = kind else { return false }
    return marks.unicodeScalars.contains { $0.value == value }
  }

  var isDash: Bool { isPunctuation("-–—―‐‑‒") }
  var opensBracket: Bool { isPunctuation("([（") }
  var closesBracket: Bool { isPunctuation(")]）") }

  /// A word that no list knows, or that may be between a determiner and its noun.
  var isPlainWord: Bool {
    kind == .word
      && !classes.meets([
        .preposition, .conjunction, .subordinator, .auxiliary, .pronoun, .pluralPronoun,
        .determiner, .accordingTo, .agent, .example,
      ])
  }
}
