package import Attribution
internal import Coding
package import CorpusModel
internal import Reporting

/// The counts of a run for its summary. Totals add up.
package struct RunTotals: Codable, Sendable {
  package var documents = 0
  package var words = 0
  package var bytes = 0
  package var turns = 0
  package var quotations = 0
  package var codings = 0
  /// Decisions by what became of them: placed, or without a place.
  package var decisions = 0
  package var orphans = 0
  /// Placed decisions with a row in `moves.csv`, and how many of these are on other words than before.
  package var moved = 0
  package var changed = 0
  /// Codings that people have accepted or added.
  package var decidedCodings = 0
  /// Codings of people on words that no participant says; not among ``codings``.
  package var asides = 0
  /// Answers, or quotations in prose, that count, and the number of them without a theme.
  package var answers = 0
  package var uncodedAnswers = 0
  /// Documents that somebody has read.
  package var readDocuments = 0
  /// Quotations that count as speech, by role group.
  package var groups: [String: Int] = [:]
  /// Quotations that count as speech, by how well their speaker is known.
  package var certainties: [Voice.Certainty: Int] = [:]
  /// Codings by theme id.
  package var themes: [String: Int] = [:]
  /// Findings by kind.
  package var findings: [String: Int] = [:]

  package init() {}

  init(
    of decided: DecidedDocument, moves: [MovesTable.Row], findings: [Finding], codebook: Codebook
  ) {
    let coded = decided.coded
    documents = 1
    decisions = decided.placed.count + decided.lost.count
    orphans = decided.lost.count
    moved = moves.count
    changed = moves.count { $0.way == AnchorPlace.Way.changed.rawValue }
    asides = coded.asides.count
    decidedCodings = coded.codings.count { $0.status != .proposed }
    readDocuments = decided.passages.passages.isEmpty ? 0 : 1
    (answers, uncodedAnswers) = RunTotals.answers(of: coded)
    words = coded.attributed.words.count
    bytes = coded.document.text.count
    turns = coded.document.turns.count
    quotations = coded.attributed.quotations.count
    codings = coded.codings.count
    let attributed = coded.attributed
    var ofVoice = [Int](repeating: 0, count: attributed.voices.count)
    for index in attributed.quotations.indices where attributed.countsAsSpeech(index) {
      ofVoice[attributed.quotations[index].voice] += 1
    }
    for (voice, count) in zip(attributed.voices, ofVoice) where count > 0 {
      groups[voice.speaker.role.group, default: 0] += count
      certainties[voice.certainty, default: 0] += count
    }
    var ofTheme = [Int](repeating: 0, count: codebook.themes.count)
    themes.reserveCapacity(min(codings, codebook.themes.count))
    let proposed = coded.codings
    for index in proposed.indices { ofTheme[proposed[index].theme] += 1 }
    for (theme, count) in ofTheme.enumerated() where count > 0 {
      themes[codebook.themes[theme].id] = count
    }
    for finding in findings { self.findings[finding.kind.name, default: 0] += 1 }
  }

  /// The number of answers (in prose, quotations) that count, and of those without a coding.
  private static func answers(of coded: CodedDocument) -> (all: Int, uncoded: Int) {
    let said = coded.attributed.quotations
    let answers = coded.attributed.answers.count
    // Answers, then quotations that are in none.
    var counts = [Bool](repeating: false, count: answers + said.count)
    var isCoded = counts
    func unit(_ index: Int) -> Int {
      let owner = said[index].partOf ?? index
      return said[owner].answer ?? answers + owner
    }
    for index in said.indices where coded.attributed.countsAsSpeech(index) {
      counts[unit(index)] = true
    }
    let codings = coded.codings
    for index in codings.indices {
      for quotation in codings[index].quotation...codings[index].lastQuotation {
        isCoded[unit(quotation)] = true
      }
    }
    let all = counts.count { $0 }
    return (all, all - zip(counts, isCoded).count { $0 && $1 })
  }

  package mutating func add(_ other: RunTotals) {
    documents += other.documents
    words += other.words
    bytes += other.bytes
    turns += other.turns
    quotations += other.quotations
    codings += other.codings
    decisions += other.decisions
    orphans += other.orphans
    moved += other.moved
    changed += other.changed
    decidedCodings += other.decidedCodings
    asides += other.asides
    answers += other.answers
    uncodedAnswers += other.uncodedAnswers
    readDocuments += other.readDocuments
    groups.merge(other.groups, uniquingKeysWith: +)
    certainties.merge(other.certainties, uniquingKeysWith: +)
    themes.merge(other.themes, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
  }

  /// The rows of `quotes.csv` that count nowhere: speech reported within a turn, terms, bystanders.
  package var uncounted: Int { quotations - certainties.values.reduce(0, +) }

  package var findingCount: Int { findings.values.reduce(0, +) }
}

/// The results of a run.
package struct RunSummary: Sendable {
  package var totals: RunTotals
  /// The documents that could not be read.
  package var failures: [PipelineError]
  /// The files for people, below the output folder.
  package var matrices: [String]
  package var times: StageTimes
  /// Labels of each document and findings, for a folder without any setup.
  package var labels: [LabelUse]
  package var findings: [Finding]
  /// The number of documents that the store had, and of its damaged entries.
  package var stored: Int
  package var damaged: Int
}
