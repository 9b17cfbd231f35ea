/// The meaning of a label, or of the words for a role, that transcribers usually give (`Interviewer 1`,
/// `I`, `P3`, `Pupils`).
package enum UsualLabel: Hashable, Sendable {
  case asker
  /// A participant of whom the label says nothing (`R`, `Participant 2`, `Speaker 1`).
  case participant
  /// Somebody whom nobody knows (`Unknown Speaker`).
  case unknown
  /// A participant whom the label describes (`Mother 2`, `Head`).
  case described
  /// Several people speaking as one (`All`, `Pupils`).
  case group
}
