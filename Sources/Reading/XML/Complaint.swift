/// A complaint of libxml2, and our wording of it.
struct XMLComplaint {
  /// An `xmlParserErrors`.
  var code: Int
  var message: String
  var first: String
  var second: String
  var number: Int
  /// True if all of the file was read.
  var isAtEnd: Bool
  var sawRoot: Bool
  /// True if the end tag of the first element closes the file.
  var endsWithRoot: Bool
  /// The innermost open element and the line of its start tag.
  var open: (name: String, line: Int)?

  var problem: String {
    if isAtEnd && sawRoot && !endsWithRoot, let open {
      return "file cut off inside <\(open.name)>, opened on line \(open.line); get the whole file"
    }
    switch code {
    case 26, 27:
      return message.hasPrefix("PEReference")
        ? "parameter entity %\(first); in the DOCTYPE, which is not read; write its declarations in "
          + "its place, or remove the DOCTYPE"
        : XMLEntities.undeclared(first)
    case 9000...: return "not well-formed XML"
    default: return "not well-formed XML: \(words)"
    }
  }

  private var words: String {
    switch code {
    case 4: "no element here, where XML must begin; set the format if the file is not XML"
    case 1 where message.contains("Huge input"):
      "markup, such as a comment, of more than 10 MB; end it or remove it"
    case 5 where open != nil:
      "unclosed markup, such as a tag or comment, in <\(open?.name ?? "")>, opened on line "
        + "\(open?.line ?? 0); close it"
    case 5 where isAtEnd && !sawRoot: "no element; get the whole file"
    case 5: "text after the end of the document; remove it"
    case 23: "bare '&', or a reference without its ';'; write &amp; for a plain '&'"
    case 68 where message.contains("EntityRef"): "bare '&'; write &amp;"
    case 38: "'<' in an attribute; write &lt;"
    case 39: "attribute value without quotation marks; add them"
    case 40:
      "attribute value without its closing quotation mark, or with a byte that is not in the "
        + "declared encoding"
    case 41: "attribute without a value; add one"
    case 42: "attribute '\(first)' twice in one tag; remove one"
    case 62: "']]>' in the text; write ]]&gt;"
    case 65 where message.contains("attributes construct"):
      "no space before an attribute; add one"
    case 68 where message.contains("StartTag"):
      "bare '<', or a tag without a name; write &lt; for a plain '<'"
    case 64: "text before the XML declaration, which must come first; remove it"
    case 73: "tag without its '>'; add it"
    case 76 where !first.isEmpty && !second.isEmpty:
      "</\(second)> instead of </\(first)>, as line \(number) opens <\(first)>"
    case 80: "'--' within a comment; remove it"
    case 81, 6003,
      9 where message.contains("not proper UTF-8"):
      "byte that is not in the declared encoding; save the file as UTF-8, or set its encoding "
        + "(--encoding windows-1252, …)"
    case 31, 32:
      "unknown encoding '\(first)'; save the file as UTF-8, or set its encoding (--encoding …)"
    case 9:
      "character that XML forbids (U+\(hexadecimal(number))); remove it"
    default:
      message.contains("XML_PARSE_HUGE")
        ? "DOCTYPE nested too deep; remove it" : plain
    }
  }

  private func hexadecimal(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// libxml2's own words, on one line.
  private var plain: String {
    message.split(whereSeparator: \.isNewline).map(\.trimmingXMLSpace).joined(separator: " ")
  }
}
