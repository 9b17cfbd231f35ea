import CorpusModel

/// Takes what an XML document holds, in its order.
///
/// Comments, processing instructions and declarations are not passed on; CDATA sections and the text
/// of internal entities come as characters.
package protocol XMLHandler: AnyObject {
  func start(_ tag: XMLStartTag)
  /// The end of the innermost open element.
  func end(line: Int)
  /// Valid UTF-8, whole characters; one text may come in several pieces.
  /// - Parameter line: the line on which the piece starts.
  func characters(_ text: Span<UInt8>, line: Int)
}

/// The names of a document's elements and attributes, each with a small number.
struct XMLNames {
  private(set) var all: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = all.count
    all.append(name)
    return all.count - 1
  }
}

/// A start tag. It is only true until the next one: the parser uses its storage again.
package final class XMLStartTag {
  /// The number of the element's local name, the same throughout the document; dense from 0.
  private(set) var number = 0
  package private(set) var line = 0
  var namespace: String?
  var names = XMLNames()
  /// The attributes, those without a prefix first.
  private var attributes: [(name: Int, value: Range<Int>)] = []
  private var plainAttributes = 0
  private var values: [UInt8] = []

  /// The local name.
  package var name: String { names.all[number] }

  /// The value of the attribute of that name, or else of that local name with any prefix; white space
  /// at the ends is left out.
  package subscript(attribute: String) -> String? {
    for (name, value) in attributes where names.all[name] == attribute {
      return String(validating: values[value], as: UTF8.self)?.trimmingXMLSpace
    }
    return nil
  }

  func begin(_ number: Int, namespace: String?, line: Int) {
    self.number = number
    self.namespace = namespace
    self.line = line
    attributes.removeAll(keepingCapacity: true)
    plainAttributes = 0
    values.removeAll(keepingCapacity: true)
  }

  /// - Parameter text: what a reference to an entity stands for; of all references in attributes
  ///   libxml2 leaves to its reader those to entities and each `&`, which comes as `&#38;`.
  func add(
    attribute number: Int, isPrefixed: Bool, value: Span<UInt8>,
    text: (ArraySlice<UInt8>) -> [UInt8]
  ) {
    let start = values.count
    unsafe value.withUnsafeBufferPointer { unsafe values.append(contentsOf: $0) }
    if let first = values[start...].firstIndex(of: ASCII.ampersand) {
      resolveReferences(from: first, text)
    }
    let place = isPrefixed ? attributes.count : plainAttributes
    attributes.insert((number, start..<values.count), at: place)
    if !isPrefixed { plainAttributes += 1 }
  }

  private func resolveReferences(
    from first: Int, _ text: (ArraySlice<UInt8>) -> [UInt8]
  ) {
    let references = Array(values[first...])
    values.removeSubrange(first...)
    var index = 0
    while index < references.count {
      guard references[index] == ASCII.ampersand,
        let end = references[index...].firstIndex(of: ASCII.semicolon)
      else {
        values.append(references[index])
        index += 1
        continue
      }
      let name = references[index + 1..<end]
      values += name.elementsEqual("#38".utf8) ? [ASCII.ampersand] : text(name)
      index = end + 1
    }
  }
}

extension StringProtocol {
  /// Without the white space of XML at its ends.
  package var trimmingXMLSpace: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || "\t"..."\r" ~= $0 }
    guard let first = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let last = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
