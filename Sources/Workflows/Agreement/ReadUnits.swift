internal import Agreement
internal import Coding
internal import CorpusModel
internal import Pipeline

/// The units of one document, with their readers and their marks.
struct ReadUnits {
  let decided: DecidedDocument
  let units: [AgreementUnit]
  let places: UnitPlaces
  let marks: UnitMarks
  let coders: [String]
  /// Readings by coder, then unit.
  private let readings: [[UnitReading]]
  /// The units that coders have read alike.
  private let groups: [[UnitReading]: Int]

  /// - Parameter coders: the names of all coders of the study.
  init(_ decided: DecidedDocument, units: [AgreementUnit], coders: [String], codebook: Codebook) {
    self.decided = decided
    self.units = units
    self.coders = coders
    places = UnitPlaces(units)
    marks = UnitMarks(
      on: places, proposed: decided.proposed, decisions: decided.placed, codebook: codebook)
    let readings = coders.map { decided.passages.readings(of: units, by: $0) }
    self.readings = readings
    groups = Dictionary(
      units.indices.map { unit in (readings.map { $0[unit] }, 1) }, uniquingKeysWith: +)
  }

  /// Calls `body` for all units, those together of which the same is said; in no order.
  func forEachSaying(ofTheme theme: Int, _ body: (UnitSaying, Int) -> Void) {
    let ofTheme = marks.ofTheme(theme)
    for unit in ofTheme.units { body(saying(of: unit, ofTheme), 1) }
    forEachSilent(ofTheme, body)
  }

  /// Calls `body` for the units of which nobody says anything.
  func forEachSilent(_ ofTheme: UnitMarks.OfTheme, _ body: (UnitSaying, Int) -> Void) {
    var silent = groups
    for unit in ofTheme.units { silent[readings.map { $0[unit] }, default: 0] -= 1 }
    for (readings, count) in silent where count > 0 {
      let saying = UnitSaying(
        readings: readings.map { UnitSaying.Reading($0, decided: nil) },
        yes: Array(repeating: false, count: coders.count))
      body(saying, count)
    }
  }

  /// Number of units that count as read blind and in which the coder judged a proposal, by coder.
  func blindUnitsWithJudgement(themes: Range<Int>) -> [Int] {
    var judged: [Set<Int>] = Array(repeating: [], count: coders.count)
    for theme in themes {
      let ofTheme = marks.ofTheme(theme)
      for (coder, name) in coders.enumerated() {
        for (unit, days) in ofTheme.days[name] ?? [:]
        where days.judgesProposal && readings[coder][unit].isBlind(decided: days) {
          judged[coder].insert(unit)
        }
      }
    }
    return judged.map(\.count)
  }

  func saying(of unit: Int, _ ofTheme: UnitMarks.OfTheme) -> UnitSaying {
    UnitSaying(
      readings: coders.indices.map { coder in
        UnitSaying.Reading(
          readings[coder][unit], decided: ofTheme.days[coders[coder]]?[unit])
      },
      yes: coders.map { ofTheme.yes[$0]?.contains(unit) ?? false },
      isProposed: ofTheme.proposed.contains(unit))
  }
}

extension UnitSaying.Reading {
  init(_ reading: UnitReading, decided days: DecisionDays?) {
    self = !reading.isRead ? .unread : reading.isBlind(decided: days) ? .blind : .open
  }
}

extension DocumentChain {
  /// The units on which coders are compared.
  static func units(
    _ kind: AgreementUnit.Kind, of attributed: AttributedDocument, using scratch: WorkerScratch
  ) throws -> [AgreementUnit] {
    try scratch.withSentences(of: attributed.document.description.language) {
      attributed.units(kind, using: &$0)
    }
  }
}
