package import CorpusModel
package import Files
internal import TextServices

/// A table that a person keeps, to be changed in the form and the encoding in which it is saved.
package struct EditableTable {
  package let file: ResearcherFile
  package let form: TableForm
  /// The text of the file, which ends with a line end.
  package let text: String
  private let isWindows1252: Bool

  /// - Throws: ``PipelineErrors`` if it is no table, ``PipelineError`` if its letters may be of another
  ///   encoding than they seem, so that a change could harm them.
  package init(_ bytes: [UInt8], at path: String) throws {
    file = try ResearcherFile(path: path, bytes: bytes)
    try EditableTable.checkLetters(of: file)
    (form, text) = try TableForm.ofFile(bytes, decoded: file.text, path: path)
    isWindows1252 = EditableTable.isGuessed(file)
  }

  package func table() throws -> CSVTable {
    try CSVTable(parsing: file.text, path: file.path, required: [], known: nil)
  }

  /// The bytes of a file with `text` in place of ``text``, in the encoding of this one.
  ///
  /// - Throws: ``PipelineError`` if the encoding does not have a letter.
  package func bytes(of text: String) throws(PipelineError) -> [UInt8] {
    guard isWindows1252 else { return form.file(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII || (0xA0...0xFF).contains(scalar.value) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = EditableTable.windows1252[scalar] {
        bytes.append(byte)
      } else {
        throw PipelineError(
          file.path,
          "saved in Windows-1252, which has no '\(scalar)'; save the file in UTF-8 (“CSV UTF-8” in a "
            + "spreadsheet), then run again")
      }
    }
    return bytes
  }

  /// Refuses a file that is not in Unicode and has letters beyond ASCII: several encodings have
  /// other letters in their places, and what is copied from it would be wrong in silence.
  package static func checkLetters(of file: ResearcherFile) throws(PipelineError) {
    guard isGuessed(file) else { return }
    let letters = file.bytes.firstIndex { byte in
      byte >= 0x80 && !marks.contains(byte)
    }
    guard let letters else { return }
    throw PipelineError(
      SourceLocation(file.path, at: SourcePosition(ofByte: letters, in: file.bytes)),
      "not UTF-8, so this letter may be another one; save the file in UTF-8 (“CSV UTF-8” in a "
        + "spreadsheet), then run again")
  }

  private static func isGuessed(_ file: ResearcherFile) -> Bool {
    !file.findings.isEmpty
  }

  /// Quotation marks, dashes and the like, which are the same in all encodings of Windows for Europe.
  private static let marks: Set<UInt8> = [
    0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0,
  ]

  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
    "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
    "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
