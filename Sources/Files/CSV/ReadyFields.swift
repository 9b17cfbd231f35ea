/// Fields that many rows have in common, quoted once.
package struct ReadyFields: Sendable {
  /// Fields as they are in a row, with the commas between them.
  let bytes: [UInt8]

  /// - Parameter write: writes one field or more and ends no row.
  package init(_ write: (inout CSVWriter) -> Void) {
    var csv = CSVWriter(capacity: 128)
    write(&csv)
    bytes = csv.bytes
  }
}
