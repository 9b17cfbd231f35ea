import CorpusModel

/// True if the bytes of a table that is not UTF-8 are placed as letters of Windows-1252 would be, as in
/// “CSV” of a spreadsheet of western Europe.
///
/// A table may hold none of the quotation marks and dashes by which Windows-1252 is known in a
/// transcript, so its letters decide. Against it speak bytes that it has no character for, its signs
/// and capitals in the middle of a word (there other encodings have letters, as Mac Roman and those
/// of DOS and of central Europe do), and three of its letters in a row (Cyrillic, Greek).
enum WesternLetters {
  static func areLikely(in bytes: [UInt8]) -> Bool {
    var letters = 0
    var run = 0
    for (index, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        if byte == 0 { return false }
        run = 0
        continue
      }
      let isAfterLetter = index > 0 && isLetter(bytes[index - 1])
      let isBeforeLetter = index + 1 < bytes.count && isLetter(bytes[index + 1])
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return false
      case 0x8A, 0x8C, 0x8E, 0x9F, 0xC0...0xD6, 0xD8...0xDE:
        if isAfterLetter, isSmall(bytes[index - 1]) { return false }
      case 0x9A, 0x9C, 0x9E, 0xDF...0xF6, 0xF8...0xFF: break
      case 0x92, 0xAD, 0xB7:
        // ’, a soft hyphen and the point of “col·legi” are between letters.
        break
      default:
        if isAfterLetter && isBeforeLetter { return false }
        if byte < 0xA0, isAfterLetter, ![0x85, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B].contains(byte) {
          return false
        }
      }
      if byte >= 0xC0 {
        letters += 1
        run += 1
        if run == 3 { return false }
      } else {
        run = 0
      }
    }
    return letters > 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.capitals, 0x8A, 0x8C, 0x8E, 0x9F, 0xC0...0xD6, 0xD8...0xDE: true
    default: isSmall(byte)
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.smallLetters, 0x9A, 0x9C, 0x9E, 0xDF...0xF6, 0xF8...0xFF: true
    default: false
    }
  }
}
