internal import CorpusModel

/// A verb of saying with its subject.
struct SpeechClause {
  var subjects: [Mention]
  var range: Range<Int>
}

extension Narration {
  /// The last verb of `classes` within `stretch` that has a subject, with it; verbs in the passive
  /// have none.
  func clause(in stretch: Range<Int>, with classes: WordClasses) -> SpeechClause? {
    for verb in stretch.reversed() where units[verb].classes.meets(classes) {
      guard !units[verb].classes.contains(.speechNoun) || isVerbal(verb),
        !isNaming(verb, in: stretch)
      else { continue }
      if isPassive(verb) {
        // A person named before the verb does not say words that were told to somebody.
        let isLast = !units[(verb + 1)..<stretch.upperBound].contains {
          $0.isWord && !$0.classes.contains(.subordinator)
        }
        if isLast, units[verb].classes.contains(.telling) { return nil }
        continue
      }
      if let clause = invertedClause(verb: verb, in: stretch) { return clause }
      var subjects = subjects(ofVerbAt: verb)
      if subjects.isEmpty, units[verb].classes.contains(.speechVerb) {
        // What something else says nobody before it says.
        if hasThing(beforeVerb: verb) { return nil }
        subjects = initialSubject(ofVerbAt: verb).map { [$0] } ?? []
      }
      guard let subject = subjects.last else { continue }
      return SpeechClause(
        subjects: subjects, range: cueStart(of: subject)..<(verb + 1))
    }
    return nil
  }

  /// `, as everybody calls the head,`: it names a person and says nothing.
  private func isNaming(_ verb: Int, in stretch: Range<Int>) -> Bool {
    guard units[verb].classes.contains(.naming), verb + 1 < stretch.upperBound,
      let named = mention(startingAt: verb + 1, upTo: stretch.upperBound), !named.isPronoun
    else { return false }
    let next = named.phrase.upperBound
    return next < stretch.upperBound && units[next].isPunctuation(",")
  }

  /// `comment`, `view`, `answer` are nouns after a determiner or a genitive.
  func isVerbal(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = units[index - 1]
    return !before.classes.meets([.determiner, .preposition]) && !before.isPossessive
  }

  /// `Dazu meint die Rektorin: „…“`: the subject between the verb and the colon.
  private func invertedClause(verb: Int, in stretch: Range<Int>) -> SpeechClause? {
    var index = verb + 1
    while index < stretch.upperBound, units[index].classes.contains(.adverb) { index += 1 }
    guard index < stretch.upperBound, units[stretch.upperBound - 1].isPunctuation(":：,"),
      let subject = mention(startingAt: index, upTo: stretch.upperBound - 1)
    else { return nil }
    let rest = subject.phrase.upperBound..<(stretch.upperBound - 1)
    // `Inzwischen sagt sie: „…“`
    if subject.isPronoun, !rest.isEmpty { return nil }
    // `told the head:` has its subject before the verb.
    guard rest.lowerBound <= rest.upperBound, subjects(ofVerbAt: verb).isEmpty,
      !units[rest].contains(where: { $0.classes.meets(.verb) })
    else { return nil }
    return SpeechClause(subjects: [subject], range: verb..<subject.phrase.upperBound)
  }

  /// The cue of a lead-in begins with the word that opens its clause: `As one head said`.
  private func cueStart(of mention: Mention) -> Int {
    let start = mention.phrase.lowerBound
    let first = sentenceRange(of: start).lowerBound
    return start > first && units[start - 1].classes.meets([.subordinator]) ? start - 1 : start
  }
}
