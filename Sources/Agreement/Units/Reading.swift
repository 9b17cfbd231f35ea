package import Coding
internal import CorpusModel

/// The way in which a coder has read a unit.
package enum UnitReading: Hashable, Sendable {
  case unread
  /// Read with the proposals of rules or the decisions of others in view.
  case open
  /// Read with both hidden, up to the day `until` (empty where nobody noted it); `isReopened` if the coder has
  /// read it openly on a later day.
  case blind(until: String, isReopened: Bool)
}

/// Days on which a coder decided on a unit and a theme.
package struct DecisionDays: Hashable, Sendable {
  /// The latest day that is noted; empty if none is.
  package var latest = ""
  package var hasUndated = false
  /// True if the coder accepted or rejected a proposal, and so has seen it.
  package var judgesProposal = false

  package init() {}

  package mutating func add(_ date: String, _ verdict: Decision.Verdict) {
    latest = max(latest, date)
    if date.isEmpty { hasUndated = true }
    if verdict == .accept || verdict == .reject { judgesProposal = true }
  }

  package mutating func add(_ other: DecisionDays) {
    latest = max(latest, other.latest)
    hasUndated = hasUndated || other.hasUndated
    judgesProposal = judgesProposal || other.judgesProposal
  }
}

extension UnitReading {
  package var isRead: Bool { self != .unread }

  /// True if the coder's mark on the unit was made blind.
  ///
  /// - Parameter days: days on which the coder decided on it; nil for a coder without a decision,
  ///   which is a “no”.
  package func isBlind(decided days: DecisionDays?) -> Bool {
    guard case .blind(let until, let isReopened) = self else { return false }
    guard let days, !until.isEmpty else { return true }
    return days.latest <= until && !(days.hasUndated && isReopened)
  }
}

extension ReadPassages {
  /// The way in which `coder` has read each of `units`: all speech in it, in one go or in several.
  package func readings(of units: [AgreementUnit], by coder: String) -> [UnitReading] {
    let own = passages.filter { $0.coder == coder }
    let blind = own.filter(\.isBlind)
    return units.map { unit in
      func isCovered(by passages: [Passage]) -> Bool {
        unit.pieces.allSatisfy { piece in passages.contains { $0.span.contains(piece) } }
      }
      guard isCovered(by: own) else { return .unread }
      guard isCovered(by: blind) else { return .open }
      let days = blind.filter { $0.span.overlaps(unit.span) }.map(\.date)
      let until = days.contains("") ? "" : days.max() ?? ""
      let open = own.filter { !$0.isBlind && $0.span.overlaps(unit.span) }
      if open.isEmpty { return .blind(until: until, isReopened: false) }
      let isLater = !until.isEmpty && open.allSatisfy { $0.date > until }
      return isLater ? .blind(until: until, isReopened: true) : .open
    }
  }
}
