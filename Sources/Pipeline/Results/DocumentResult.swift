internal import Attribution
internal import CorpusModel
internal import Tabulation

/// The contribution of one document to a run, rendered: small, so that the document can be released.
struct DocumentResult: Sendable {
  var id: String
  var path: String
  var sha256 = ""
  /// The number of bytes of the source file.
  var byteCount = 0
  var rows: DocumentRows
  var tally: DocumentTally?
  /// The speakers of a document in a folder with nothing set up.
  var labels: [LabelUse] = []
  /// The findings that a run of a folder with nothing set up shows.
  var findingsToShow: [Finding] = []
  /// The text that offsets point into, where that is not the source file itself.
  var extractedText: [UInt8]?
  var totals = RunTotals()
  /// The speakers as the plan counts people; empty where there is no plan.
  var heard: Set<HeardSpeaker> = []
  /// The sections of the pipeline that the document has.
  var sections: Set<String> = []
  var times = StageTimes()
  var failure: PipelineError?
  /// The origin of the result, and its name in the store.
  var origin = Origin.worked
  var storeKey: String?

  enum Origin: Sendable {
    case worked, stored
    /// Worked out again, as the store's entry was damaged.
    case damaged
  }
}
