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
      return "the file ends inside <\(open.name)>, which line \(open.line) opens: it was cut off; "
        + "get the whole file"
    }
    switch code {
    case 26, 27:
      return message.hasPrefix("PEReference")
        ? "its DOCTYPE uses the parameter entity %\(first);, and parameter entities are not put in; "
          + "write its declarations in its place, or take the DOCTYPE out"
        : XMLEntities.undeclared(first)
    case 9000...: return "not well-formed XML"
    default: return "not well-formed XML: \(words)"
    }
  }

  private var words: String {
    switch code {
    case 4: "no element begins here, as a text of XML must; give its format if it is no XML"
    case 1 where message.contains("Huge input"):
      "a comment or another piece of markup goes on for more than 10 MB; end it or take it out"
    case 5 where open != nil:
      "a tag, a comment or another piece of markup in <\(open?.name ?? "")>, which line "
        + "\(open?.line ?? 0) opens, never ends; end it"
    case 5 where isAtEnd && !sawRoot: "it holds no element; get the whole file"
    case 5: "text after the end of the document; take it out"
    case 23: "a bare '&', or a reference without its ';'; write &amp; for a plain '&'"
    case 68 where message.contains("EntityRef"): "a bare '&'; write &amp;"
    case 38: "'<' in an attribute; write &lt;"
    case 39: "an attribute's value lacks its quotation marks"
    case 40:
      "an attribute's value lacks its closing quotation mark, or a byte in it is not in the "
        + "encoding it says it has"
    case 41: "an attribute has no value"
    case 42: "the attribute '\(first)' stands twice in one tag; take one out"
    case 62: "']]>' in the text; write ]]&gt;"
    case 65 where message.contains("attributes construct"):
      "no space parts an attribute from what stands before it; put one there"
    case 68 where message.contains("StartTag"):
      "a bare '<', or a tag without a name; write &lt; for a plain '<'"
    case 64: "the XML declaration must be the very first of the file; take out what precedes it"
    case 73: "a tag lacks its '>'"
    case 76 where !first.isEmpty && !second.isEmpty:
      "</\(second)> stands where </\(first)> is due, as line \(number) opens <\(first)>"
    case 80: "'--' within a comment; take it out"
    case 81, 6003,
      9 where message.contains("not proper UTF-8"):
      "a byte that is not in the encoding it says it has; save it as UTF-8, or tell its encoding "
        + "(--encoding windows-1252, …)"
    case 31, 32:
      "its encoding '\(first)' is not known; save it as UTF-8, or tell its encoding (--encoding …)"
    case 9:
      "a character that XML forbids (U+\(hexadecimal(number))); take it out"
    default:
      message.contains("XML_PARSE_HUGE")
        ? "its DOCTYPE is nested too deep; take it out" : plain
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
