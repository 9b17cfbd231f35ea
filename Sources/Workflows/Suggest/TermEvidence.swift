internal import Coding
internal import CorpusModel
internal import KeyTerms
internal import Pipeline
internal import Tabulation

/// The evidence for suggested terms: who says them, how evenly they are spread, and segments that
/// show them.
struct TermEvidence {
  struct Example {
    var quotation: String
    var text: String
  }

  private struct Found {
    /// Number of occurrences, by document of the part.
    var counts: [Int: Int] = [:]
    var speakers: Set<[String]> = []
    var segments = 0
    var codedSegments = 0
    /// Examples of different speakers; ``spare`` has others, should these not be enough.
    var examples: [Example] = []
    var spare: [Example] = []
  }

  private var terms: [Found]
  /// Number of words of the part, by document.
  private var words: [Int] = []
  private let mostExamples: Int

  init(terms: Int, examples: Int) {
    self.terms = Array(repeating: Found(), count: terms)
    mostExamples = examples
  }

  /// Adds the next document.
  ///
  /// - Parameters:
  ///   - places: those in the part, in the order of the text.
  ///   - isInPart: by quotation.
  mutating func add(_ places: [TermPlaces.Occurrence], in coded: CodedDocument, isInPart: [Bool]) {
    let attributed = coded.attributed
    words.append(
      attributed.quotations.indices.reduce(0) { sum, index in
        isInPart[index] && attributed.countsAsSpeech(index)
          ? sum + attributed.quotations[index].wordCount : sum
      })
    let segments = CodedStretches(coded.codings)
    var last: [Int: TextSpan] = [:]
    for place in places {
      terms[place.term].counts[words.count - 1, default: 0] += 1
      // A term that is in a segment twice has one.
      guard last.updateValue(place.segment, forKey: place.term) != place.segment else { continue }
      terms[place.term].segments += 1
      if segments.overlap(place.segment) { terms[place.term].codedSegments += 1 }
      let voice = attributed.voices[attributed.quotations[place.quotation].voice]
      let isNew = terms[place.term].speakers.insert(name(of: voice.speaker, coded)).inserted
      let needed = terms[place.term].examples.count < mostExamples
      guard needed, isNew || terms[place.term].spare.count < mostExamples else { continue }
      let pieces = attributed.pieces(of: place.segment, in: place.quotations)
      let example = Example(
        quotation: attributed.quotations[place.quotations.lowerBound].id,
        text: pieces.map { coded.document.text[$0] }.joined(separator: " "))
      if isNew {
        terms[place.term].examples.append(example)
      } else {
        terms[place.term].spare.append(example)
      }
    }
  }

  /// The same label in another document is another person, unless a person said otherwise.
  private func name(of speaker: Speaker, _ coded: CodedDocument) -> [String] {
    speaker.isJoined ? [speaker.name] : [coded.document.id, speaker.name, speaker.role.id]
  }

  func speakers(of term: Int) -> Int { terms[term].speakers.count }
  func segments(of term: Int) -> Int { terms[term].segments }
  func codedSegments(of term: Int) -> Int { terms[term].codedSegments }

  func examples(of term: Int) -> [Example] {
    Array((terms[term].examples + terms[term].spare).prefix(mostExamples))
  }

  /// DP over the documents of the part; nil where it has but one.
  func dispersion(of term: Int) -> Double? {
    let parts = words.indices.filter { words[$0] > 0 }
    guard parts.count > 1 else { return nil }
    return Dispersion.deviationOfProportions(
      counts: parts.map { terms[term].counts[$0] ?? 0 }, words: parts.map { words[$0] })
  }
}

/// The coded stretches of a text, whatever the theme.
private struct CodedStretches {
  /// Stretches in order, without overlap.
  private var stretches: [TextSpan] = []

  /// - Parameter codings: by segment.
  init(_ codings: [Coding]) {
    for coding in codings {
      if let last = stretches.last, last.overlaps(coding.segment) {
        stretches[stretches.count - 1] = last.union(coding.segment)
      } else {
        stretches.append(coding.segment)
      }
    }
  }

  func overlap(_ span: TextSpan) -> Bool {
    let first = stretches.partitioningIndex { $0.end > span.start }
    return first < stretches.count && stretches[first].overlaps(span)
  }
}

extension DocumentChain {
  /// The places of the terms that `terms` looks for.
  static func places(
    of terms: inout TermPlaces, in attributed: AttributedDocument, using scratch: WorkerScratch
  ) throws -> [TermPlaces.Occurrence] {
    try scratch.withSentences(of: attributed.document.description.language) {
      terms.places(in: attributed, using: &$0)
    }
  }
}
