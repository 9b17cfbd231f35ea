/// Letters and digits that are side by side in every match of a regular expression: a text without
/// them needs no look.
///
/// Only the plain part of a pattern is taken: a run of ASCII letters and digits outside groups and
/// classes, each exactly once. A pattern with alternatives at its top, or with anything that changes
/// what letters mean, has none.
struct RequiredLetters: Sendable {
  /// Trigrams of the letters, by ``TrigramSet/place(of:_:_:)``.
  let trigrams: [Int]

  /// - Parameter pattern: a pattern that ICU takes, in NFC.
  init?(ofPattern pattern: String) {
    var reader = PatternReader(Array(pattern.unicodeScalars))
    guard let run = reader.longestRun() else { return nil }
    trigrams = (0...(run.count - 3)).map { TrigramSet.place(of: run[$0], run[$0 + 1], run[$0 + 2]) }
  }
}

/// The sequences of three ASCII letters or digits in a text, without regard to case: all of them
/// are in the set, and a few others may be.
struct TrigramSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)
  /// True if a character is there that a letter of ASCII may match, case set aside.
  private var isUncertain = false

  /// - Parameter units: UTF-16.
  init(of units: [UInt16]) {
    var (first, second): (UInt16, UInt16) = (0, 0)
    for unit in units {
      if unit >= 0x80, TrigramSet.foldsToASCII(unit) { isUncertain = true }
      let third = TrigramSet.small(unit)
      if first != 0 && second != 0 && third != 0 {
        let place = TrigramSet.place(of: first, second, third)
        bits[place >> 6] |= 1 << UInt64(place & 63)
      }
      (first, second) = (second, third)
    }
  }

  func mayHold(_ letters: RequiredLetters) -> Bool {
    isUncertain || letters.trigrams.allSatisfy { bits[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
  }

  /// A number below 4,096.
  static func place(of first: UInt16, _ second: UInt16, _ third: UInt16) -> Int {
    let all = UInt32(first) << 14 ^ UInt32(second) << 7 ^ UInt32(third)
    return Int((all &* 0x9E37_79B1) >> 20)
  }

  /// A letter or digit of ASCII as a small one; 0 for all else.
  static func small(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x30...0x39, 0x61...0x7A: unit
    case 0x41...0x5A: unit | 0x20
    default: 0
    }
  }

  /// True if the case folding of a character beyond ASCII has a letter of ASCII: ß is ss, ſ is s, the
  /// Kelvin sign is k (CaseFolding.txt of Unicode; none is beyond the Basic Multilingual Plane).
  static func foldsToASCII(_ unit: UInt16) -> Bool {
    switch unit {
    case 0xDF, 0x130, 0x149, 0x17F, 0x1F0, 0x1E96...0x1E9A, 0x1E9E, 0x212A, 0xFB00...0xFB06: true
    default: false
    }
  }
}

/// Reads the pattern of a regular expression as far as its plain letters go.
private struct PatternReader {
  private let pattern: [Unicode.Scalar]
  private var place = 0
  private var run: [UInt16] = []
  private var longest: [UInt16] = []

  init(_ pattern: [Unicode.Scalar]) {
    self.pattern = pattern
  }

  /// Three or more letters or digits as small ones; nil where none is sure.
  mutating func longestRun() -> [UInt16]? {
    while place < pattern.count {
      let scalar = pattern[place]
      place += 1
      switch scalar {
      case "|": return nil
      case "(":
        guard skipGroup() else { return nil }
        endRun()
      case "[":
        guard skipClass() else { return nil }
        endRun()
      case "\\":
        guard skipEscape() else { return nil }
        endRun()
      case "?", "*": endRun(isLastSure: false)
      case "{":
        endRun(isLastSure: false)
        while place < pattern.count, pattern[place] != "}" { place += 1 }
      case "+": endRun()
      default:
        let unit = scalar.isASCII ? TrigramSet.small(UInt16(scalar.value)) : 0
        if unit == 0 { endRun() } else { run.append(unit) }
      }
    }
    endRun()
    return longest.count >= 3 ? longest : nil
  }

  private mutating func endRun(isLastSure: Bool = true) {
    if !isLastSure, !run.isEmpty { run.removeLast() }
    if run.count > longest.count { longest = run }
    run = []
  }

  /// - Returns: whether it is an escape after which letters still mean themselves.
  private mutating func skipEscape() -> Bool {
    guard place < pattern.count else { return false }
    let scalar = pattern[place]
    place += 1
    return "bBdDsSwWhHvRXntrfAzZG".unicodeScalars.contains(scalar)
      || scalar.isASCII && TrigramSet.small(UInt16(scalar.value)) == 0
  }

  private mutating func skipClass() -> Bool {
    var depth = 1
    if place < pattern.count, pattern[place] == "^" { place += 1 }
    // What a bracket means as the first of a class differs from one kind of expression to another.
    guard place < pattern.count, pattern[place] != "]" else { return false }
    while place < pattern.count, depth > 0 {
      switch pattern[place] {
      case "\\": place += 1
      case "[": depth += 1
      case "]": depth -= 1
      default: break
      }
      place += 1
    }
    return depth == 0
  }

  private mutating func skipGroup() -> Bool {
    var depth = 1
    guard isPlainGroup() else { return false }
    while place < pattern.count, depth > 0 {
      let scalar = pattern[place]
      place += 1
      switch scalar {
      case "\\":
        if place < pattern.count, pattern[place] == "Q" { return false }
        place += 1
      case "[":
        guard skipClass() else { return false }
      case "(":
        guard isPlainGroup() else { return false }
        depth += 1
      case ")": depth -= 1
      default: break
      }
    }
    return depth == 0
  }

  /// True if the group that opens here sets no flags: they may change what comes after it.
  private func isPlainGroup() -> Bool {
    guard place < pattern.count, pattern[place] == "?" else { return true }
    return place + 1 < pattern.count && ":=!<>".unicodeScalars.contains(pattern[place + 1])
  }
}
