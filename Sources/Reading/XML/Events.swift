import CorpusModel
import CLibXML2

extension ParserSession {
  // MARK: - Elements and text

  private var line: Int {
    guard let input = unsafe context?.pointee.input else { return 1 }
    return unsafe Int(input.pointee.line)
  }

  func start(
    _ name: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, namespaces: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard failure == nil else { return }
    sawRoot = true
    guard open.count < XMLLimits.depth else {
      return fail(
        "elements nested more than \(XMLLimits.depth) deep; export the file again")
    }
    guard count <= XMLLimits.attributes && namespaces <= XMLLimits.attributes else {
      return failForAttributes()
    }
    namespacesInScope += namespaces
    guard namespacesInScope <= XMLLimits.namespaces else {
      return fail(
        "more than \(XMLLimits.namespaces) namespaces in scope; export the file again")
    }
    let number = unsafe self.number(of: name)
    let line = line
    lastLine = line
    open.append(OpenElement(name: number, line: line, namespaces: namespaces))
    // Only that of the outermost element is asked for.
    let namespace = unsafe open.count > 1 ? nil : uri.map { unsafe String(cString: $0) }
    tag.begin(number, namespace: namespace, line: line)
    if let attributes = unsafe attributes {
      for i in 0..<count {
        guard let name = unsafe attributes[i * 5], let start = unsafe attributes[i * 5 + 3],
          let end = unsafe attributes[i * 5 + 4]
        else { continue }
        let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
        guard value.count <= XMLLimits.attributeLength else {
          return fail(
            "attribute longer than \(XMLLimits.attributeLength) bytes; put its content into an "
              + "element")
        }
        let isPrefixed = unsafe attributes[i * 5 + 1] != nil
        unsafe tag.add(
          attribute: self.number(of: name), isPrefixed: isPrefixed, value: value.span,
          text: { self.textInAttribute(ofEntity: $0) })
      }
    }
    guard failure == nil else { return }
    handler.start(tag)
  }

  func end() {
    guard failure == nil, let last = open.popLast() else { return }
    namespacesInScope -= last.namespaces
    lastLine = line
    handler.end(line: lastLine)
  }

  func characters(_ text: UnsafePointer<xmlChar>, count: Int) {
    guard failure == nil else { return }
    let buffer = unsafe UnsafeBufferPointer(start: text, count: count)
    let span = unsafe buffer.span
    // libxml2 is behind the text already: where it is on a new line, the breaks are counted.
    let line = line
    var breaks = 0
    if line != lastLine {
      for i in span.indices where span[i] == ASCII.lineFeed { breaks += 1 }
    }
    lastLine = line
    handler.characters(span, line: max(1, line - breaks))
  }

  private func number(of name: UnsafePointer<xmlChar>) -> Int {
    let address = UInt(bitPattern: name)
    // Hashing costs more than all else here, and documents have few names.
    let slot = Int(truncatingIfNeeded: (address >> 3) ^ (address >> 11)) & 255
    if recentNames[slot].address == address { return recentNames[slot].number }
    let number = unsafe numbers[address] ?? tag.names.number(of: String(cString: name))
    numbers[address] = number
    recentNames[slot] = (address, number)
    return number
  }

  // MARK: - Entities

  func declareEntity(
    _ name: UnsafePointer<xmlChar>, type: Int32, content: UnsafePointer<xmlChar>?
  ) {
    let declaration: XMLEntities.Declaration
    switch UInt32(bitPattern: type) {
    case XML_INTERNAL_GENERAL_ENTITY.rawValue:
      guard let content = unsafe content else { return }
      let text = unsafe UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
      declaration = .internalText(unsafe Array(text))
    case XML_EXTERNAL_GENERAL_PARSED_ENTITY.rawValue, XML_EXTERNAL_GENERAL_UNPARSED_ENTITY.rawValue:
      declaration = .external
    default: return
    }
    entities.declare(unsafe String(cString: name), declaration)
  }

  /// The entity that libxml2 puts in the place of a reference: text as for `&amp;`, which it passes
  /// on as characters without parsing it again; in an attribute the reference itself.
  func entity(_ name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
    guard failure == nil, let context = unsafe context else { return nil }
    let isInText: Bool
    switch unsafe context.pointee.instate {
    case XML_PARSER_CONTENT: isInText = true
    case XML_PARSER_ATTRIBUTE_VALUE, XML_PARSER_START_TAG: isInText = false
    default: return nil
    }
    let key = unsafe String(cString: name)
    guard let text = text(ofEntity: key, isUsed: isInText) else { return nil }
    return unsafe isInText ? text.entity : text.reference
  }

  /// - Parameter isUsed: whether its text is paid for, as it goes into the document.
  private func text(ofEntity name: String, isUsed: Bool) -> EntityText? {
    do {
      if let text = entityTexts[name] {
        if isUsed { try entities.pay(text.count + 1, for: name) }
        return text
      }
      guard let bytes = try entities.text(of: name) else { return nil }
      let text = EntityText(bytes, name: name)
      entityTexts[name] = text
      return text
    } catch {
      fail(error.message)
      return nil
    }
  }

  /// The text that a reference in an attribute stands for, with a space for each white space.
  private func textInAttribute(ofEntity name: ArraySlice<UInt8>) -> [UInt8] {
    guard failure == nil,
      let text = text(ofEntity: String(decoding: name, as: UTF8.self), isUsed: true)
    else { return [] }
    return text.bytes.map { $0 < ASCII.space ? ASCII.space : $0 }
  }

  // MARK: - Errors

  func take(_ error: xmlErrorPtr) {
    let code = unsafe UInt32(bitPattern: error.pointee.code)
    let isUndeclared =
      code == XML_ERR_UNDECLARED_ENTITY.rawValue
      || code == XML_WAR_UNDECLARED_ENTITY.rawValue
    let isFatal = unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    guard failure == nil, isFatal || isUndeclared, unsafe !isOfValidity(error) else { return }
    func text(_ chars: UnsafePointer<CChar>?) -> String {
      unsafe chars.map { unsafe String(cString: $0) } ?? ""
    }
    let complaint = XMLComplaint(
      code: Int(code), message: unsafe text(error.pointee.message),
      first: unsafe text(error.pointee.str1), second: unsafe text(error.pointee.str2),
      number: unsafe Int(error.pointee.int1), isAtEnd: isAtEnd, sawRoot: sawRoot,
      endsWithRoot: endsWithRoot,
      open: open.last.map { (tag.names.all[$0.name], $0.line) })
    let line = unsafe Int(error.pointee.line)
    let column = unsafe Int(error.pointee.int2)
    // libxml2 may be converting its input: to stop it here would free that under its hands.
    if line > 0 {
      note(complaint.problem, line: line, column: column > 0 ? column : nil)
    } else {
      note(complaint.problem)
    }
  }

  /// True if an error leaves the text whole: one of namespaces, of a document type that is not asked for,
  /// or of the name of a file that is never opened (`C:\fig 1.gif`).
  private func isOfValidity(_ error: xmlErrorPtr) -> Bool {
    let domain = unsafe UInt32(bitPattern: error.pointee.domain)
    if domain == XML_FROM_NAMESPACE.rawValue { return true }
    let code = unsafe UInt32(bitPattern: error.pointee.code)
    guard unsafe error.pointee.level == XML_ERR_ERROR else { return false }
    return domain == XML_FROM_DTD.rawValue || domain == XML_FROM_VALID.rawValue
      || code == XML_ERR_INVALID_URI.rawValue
  }

  /// True if the end tag of the first element is at the end of the file, as where it is whole.
  private var endsWithRoot: Bool {
    guard let root = open.first else { return true }
    let name = Array("\(tag.names.all[root.name])".utf8)
    guard let tagStart = tail.lastIndex(of: ASCII.lessThan),
      tail[tagStart...].contains(ASCII.greaterThan)
    else {
      return false
    }
    return tail[tagStart...].dropFirst().first == ASCII.slash
      && tail[tagStart...].firstRange(of: name) != nil
  }

  /// libxml2 hands over the user data of the context, but for errors of validity that of its
  /// validator, and for errors without a context that of the thread.
  var structuredError: xmlStructuredErrorFunc {
    { data, error in
      guard let error = unsafe error else { return }
      var owner = unsafe data
      if let context = unsafe error.pointee.ctxt {
        unsafe owner = context.assumingMemoryBound(to: xmlParserCtxt.self).pointee.userData
        // A context that libxml2 made for itself.
        guard unsafe owner != context else { return }
      }
      guard let owner = unsafe owner else { return }
      unsafe ParserSession.of(owner).take(error)
    }
  }

  /// The handler functions. Those left out stay NULL, and libxml2 skips them.
  func saxHandler() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = { data, name, _, uri, namespaces, _, count, _, attributes in
      guard let data = unsafe data, let name = unsafe name else { return }
      unsafe ParserSession.of(data).start(
        name, uri: uri, namespaces: Int(namespaces), attributes: attributes, count: Int(count))
    }
    unsafe sax.endElementNs = { data, _, _, _ in
      guard let data = unsafe data else { return }
      unsafe ParserSession.of(data).end()
    }
    let characters: charactersSAXFunc = { data, text, count in
      guard let data = unsafe data, let text = unsafe text else { return }
      unsafe ParserSession.of(data).characters(text, count: Int(count))
    }
    unsafe sax.characters = characters
    unsafe sax.ignorableWhitespace = characters
    unsafe sax.cdataBlock = characters
    unsafe sax.internalSubset = { data, name, _, _ in
      guard let data = unsafe data, let name = unsafe name else { return }
      unsafe ParserSession.of(data).entities.isHTML = String(cString: name).lowercased() == "html"
    }
    unsafe sax.entityDecl = { data, name, type, _, _, content in
      guard let data = unsafe data, let name = unsafe name else { return }
      unsafe ParserSession.of(data).declareEntity(name, type: type, content: content)
    }
    unsafe sax.unparsedEntityDecl = { data, name, _, _, _ in
      guard let data = unsafe data, let name = unsafe name else { return }
      unsafe ParserSession.of(data).declareEntity(
        name, type: Int32(XML_EXTERNAL_GENERAL_UNPARSED_ENTITY.rawValue), content: nil)
    }
    unsafe sax.notationDecl = { data, _, publicID, systemID in
      // Only the handler of libxml2 that is replaced here would see it.
      guard let data = unsafe data, unsafe publicID == nil, unsafe systemID == nil else { return }
      unsafe ParserSession.of(data).fail(
        "not well-formed XML: notation with neither a public nor a system id; remove it")
    }
    unsafe sax.getEntity = { data, name in
      guard let data = unsafe data, let name = unsafe name else { return nil }
      return unsafe ParserSession.of(data).entity(name)
    }
    unsafe sax.serror = structuredError
    return unsafe sax
  }
}

/// The text of an entity as libxml2 takes it.
@safe struct EntityText {
  /// The entities that replace it in text, and in an attribute.
  let entity: xmlEntityPtr
  let reference: xmlEntityPtr
  let bytes: [UInt8]
  private let content: UnsafeMutablePointer<xmlChar>
  private let name: UnsafeMutablePointer<xmlChar>

  var count: Int { bytes.count }

  init(_ text: [UInt8], name: String) {
    bytes = text
    unsafe content = Self.terminated(text)
    unsafe self.name = Self.terminated(Array(name.utf8))
    unsafe entity = .allocate(capacity: 1)
    unsafe entity.initialize(to: xmlEntity())
    unsafe entity.pointee.type = XML_ENTITY_DECL
    unsafe entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    unsafe entity.pointee.content = content
    unsafe entity.pointee.length = Int32(text.count)
    unsafe reference = .allocate(capacity: 1)
    unsafe reference.initialize(to: xmlEntity())
    unsafe reference.pointee.type = XML_ENTITY_DECL
    unsafe reference.pointee.etype = XML_INTERNAL_GENERAL_ENTITY
    unsafe reference.pointee.name = UnsafePointer(self.name)
  }

  private static func terminated(_ bytes: [UInt8]) -> UnsafeMutablePointer<xmlChar> {
    let copy = UnsafeMutablePointer<xmlChar>.allocate(capacity: bytes.count + 1)
    for i in bytes.indices { unsafe copy[i] = bytes[i] }
    unsafe copy[bytes.count] = 0
    return unsafe copy
  }

  func deallocate() {
    unsafe content.deallocate()
    unsafe name.deallocate()
    unsafe entity.deallocate()
    unsafe reference.deallocate()
  }
}
