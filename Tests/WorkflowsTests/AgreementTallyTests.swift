import Agreement
import Testing
@testable import Workflows

/// Counts of units, by coders who have read them and how.
@Suite struct AgreementTallyTests {
  private func counts(_ counts: AgreementTally.Counts) -> [Int] {
    [counts.table.sharedUnits, counts.both, counts.neither]
  }

  private func saying(
    _ readings: [UnitSaying.Reading], _ yes: [Bool], isProposed: Bool = false
  ) -> UnitSaying {
    UnitSaying(readings: readings, yes: yes, isProposed: isProposed)
  }

  @Test func `a unit counts for those who have read it, apart for those who did so openly`() {
    var tally = AgreementTally(coders: 3, themes: 2)
    #expect(
      tally.comparisons == [
        .pair(0, 1), .pair(0, 2), .pair(1, 2), .all, .rules(0), .rules(1), .rules(2),
      ])
    tally.add(
      saying([.blind, .blind, .open], [true, true, false], isProposed: true), count: 1, theme: 1)
    tally.add(saying([.blind, .blind, .unread], [true, false, true]), count: 2, theme: 1)
    tally.add(saying([.blind, .open, .open], [false, false, true]), count: 4, theme: 1)
    tally.add(saying([.unread, .unread, .open], [true, true, true]), count: 8, theme: 1)
    tally.add(saying([.blind, .blind, .blind], [false, false, false]), count: 16, theme: 1)
    let blind = tally.comparisons.indices.map { counts(tally.blindCounts(theme: 1, $0)) }
    #expect(
      blind == [
        [19, 1, 16], [16, 0, 16], [16, 0, 16], [19, 1, 16], [23, 1, 20], [19, 1, 18],
        [16, 0, 16],
      ])
    let open = tally.comparisons.indices.map { counts(tally.openCounts(theme: 1, $0)) }
    #expect(
      open == [
        [4, 0, 4], [5, 0, 0], [5, 0, 0], [4, 0, 0], [0, 0, 0], [4, 0, 4], [13, 0, 0],
      ])
    #expect(counts(tally.blindCounts(theme: 0, 3)) == [0, 0, 0])
  }

  @Test func `one coder is compared with the rules only`() {
    #expect(AgreementTally(coders: 1, themes: 1).comparisons == [.rules(0)])
  }
}
