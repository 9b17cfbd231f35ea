/// Reads the language files that come with the program.
///
/// They are YAML of the plainest sort: comments, `key: word` and `key:` with a list in brackets. Every
/// start of the program reads them, so they are not put through the whole of YAML; a test holds that
/// they mean the same there.
enum BuiltInLanguage {
  static func rules(_ yaml: [UInt8]) -> LanguageRules {
    var language = ""
    var lists: [LanguageRules.List: [String]] = [:]
    var key = ""
    var offset = 0
    while offset < yaml.count {
      switch yaml[offset] {
      case UInt8(ascii: "#"): offset = end(of: yaml, from: offset) { $0 == 0x0A }
      case UInt8(ascii: "["):
        let entries = entries(of: yaml, from: &offset)
        if let list = LanguageRules.List(rawValue: key) { lists[list] = entries }
      case let byte where isSpace(byte): offset += 1
      default:
        if key == "language", language.isEmpty {
          language = word(of: yaml, from: &offset) { $0 == 0x0A }
        } else {
          key = word(of: yaml, from: &offset) { $0 == UInt8(ascii: ":") }
          offset += 1
        }
      }
    }
    return LanguageRules(language: language, lists: lists)
  }

  /// The entries of the list whose bracket opens at `offset`, which moves behind it.
  private static func entries(of yaml: [UInt8], from offset: inout Int) -> [String] {
    var entries: [String] = []
    offset += 1
    while offset < yaml.count, yaml[offset] != UInt8(ascii: "]") {
      if isSpace(yaml[offset]) || yaml[offset] == UInt8(ascii: ",") {
        offset += 1
      } else if yaml[offset] == UInt8(ascii: "\"") {
        offset += 1
        entries.append(word(of: yaml, from: &offset) { $0 == UInt8(ascii: "\"") })
        offset += 1
      } else {
        entries.append(
          word(of: yaml, from: &offset) { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") })
      }
    }
    offset += 1
    return entries
  }

  /// What stands from `offset` up to the stop, to which it moves; a line break in it is a space.
  private static func word(
    of yaml: [UInt8], from offset: inout Int, upTo isStop: (UInt8) -> Bool
  ) -> String {
    let stop = end(of: yaml, from: offset, isStop)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stop - offset)
    for byte in yaml[offset..<stop] {
      if !isSpace(byte) {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    offset = stop
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func end(
    of yaml: [UInt8], from offset: Int, _ isStop: (UInt8) -> Bool
  ) -> Int {
    yaml[offset...].firstIndex(where: isStop) ?? yaml.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D
  }
}

extension LanguageRules {
  /// The rules that come with the program: English first, which is taken when nothing tells.
  package static let builtIn: [LanguageRules] = files.map(BuiltInLanguage.rules)

  /// As they stand in `Languages/`.
  static let files = [
    PackageResources.en_yml, PackageResources.fr_yml, PackageResources.de_yml,
    PackageResources.es_yml,
  ]
}
