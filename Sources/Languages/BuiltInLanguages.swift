import CorpusModel

/// Reads the language files that come with the program.
///
/// They are YAML of the plainest sort: comments, `key: word` and `key:` with a list in brackets. Most
/// commands read them at their start, so they do not go through a YAML parser; a test checks that a
/// parser gets the same from them.
enum LanguageFile {
  static func language(from yaml: [UInt8]) -> Language {
    var language = Language(tag: "")
    var key = ""
    var offset = 0
    while offset < yaml.count {
      switch yaml[offset] {
      case ASCII.numberSign: offset = end(of: yaml, from: offset) { $0 == ASCII.lineFeed }
      case ASCII.leftBracket:
        let entries = entries(of: yaml, from: &offset)
        if let list = WordList(rawValue: key) {
          language[list] = entries
        } else if key == "lacks" {
          language.lacks = WordList.named(by: entries)
        }
      case let byte where isSpace(byte): offset += 1
      default:
        if key == "language", language.tag.isEmpty {
          language.tag = word(of: yaml, from: &offset) { $0 == ASCII.lineFeed }
        } else {
          key = word(of: yaml, from: &offset) { $0 == ASCII.colon }
          offset += 1
        }
      }
    }
    return language
  }

  /// The entries of the list whose bracket opens at `offset`; moves `offset` behind the list.
  private static func entries(of yaml: [UInt8], from offset: inout Int) -> [String] {
    var entries: [String] = []
    offset += 1
    while offset < yaml.count, yaml[offset] != ASCII.rightBracket {
      if isSpace(yaml[offset]) || yaml[offset] == ASCII.comma {
        offset += 1
      } else if yaml[offset] == ASCII.quotationMark {
        offset += 1
        entries.append(word(of: yaml, from: &offset) { $0 == ASCII.quotationMark })
        offset += 1
      } else {
        entries.append(
          word(of: yaml, from: &offset) { $0 == ASCII.comma || $0 == ASCII.rightBracket })
      }
    }
    offset += 1
    return entries
  }

  /// The text from `offset` up to the stop, to which `offset` moves; a line break in it is a space.
  private static func word(
    of yaml: [UInt8], from offset: inout Int, upTo isStop: (UInt8) -> Bool
  ) -> String {
    let stop = end(of: yaml, from: offset, isStop)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stop - offset)
    for byte in yaml[offset..<stop] {
      if !isSpace(byte) {
        bytes.append(byte)
      } else if bytes.last != ASCII.space {
        bytes.append(ASCII.space)
      }
    }
    if bytes.last == ASCII.space { bytes.removeLast() }
    offset = stop
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func end(
    of yaml: [UInt8], from offset: Int, _ isStop: (UInt8) -> Bool
  ) -> Int {
    yaml[offset...].firstIndex(where: isStop) ?? yaml.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }
}

extension Language {
  /// The languages that come with the program: English first, which is taken for a text whose language
  /// nothing shows.
  package static let builtIn: [Language] = files.map(LanguageFile.language)

  /// The contents of the files in `Words/`.
  static let files = [
    PackageResources.en_yml, PackageResources.fr_yml, PackageResources.de_yml,
    PackageResources.es_yml, PackageResources.ar_yml, PackageResources.bg_yml,
    PackageResources.bn_yml, PackageResources.cs_yml, PackageResources.cy_yml,
    PackageResources.da_yml, PackageResources.el_yml, PackageResources.et_yml,
    PackageResources.fa_yml, PackageResources.fi_yml, PackageResources.he_yml,
    PackageResources.hi_yml, PackageResources.hr_yml, PackageResources.hu_yml,
    PackageResources.id_yml, PackageResources.is_yml, PackageResources.it_yml,
    PackageResources.ja_yml, PackageResources.ko_yml, PackageResources.lt_yml,
    PackageResources.lv_yml, PackageResources.ms_yml, PackageResources.nl_yml,
    PackageResources.no_yml, PackageResources.pl_yml, PackageResources.pt_yml,
    PackageResources.ro_yml, PackageResources.ru_yml, PackageResources.sk_yml,
    PackageResources.sl_yml, PackageResources.sr_yml, PackageResources.sv_yml,
    PackageResources.sw_yml, PackageResources.th_yml, PackageResources.tr_yml,
    PackageResources.uk_yml, PackageResources.vi_yml, PackageResources.zh_yml,
  ]
}
