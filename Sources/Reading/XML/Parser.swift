import CorpusModel
import CLibXML2

/// Parses XML with libxml2's push parser. Only this file and `Events.swift` call libxml2.
///
/// Nothing but the bytes given is read: no external entity, no document type, no XInclude, no
/// schema. Entities are never substituted by libxml2 (`XML_PARSE_NOENT`), as it would read local files for
/// them; ``XMLEntities`` gives their text. Any error of libxml2 but one about namespaces ends the
/// parse, because from there on it leaves text out.
enum XMLParser {
  /// - Parameter ignoresDeclaredEncoding: whether `bytes` are UTF-8 whatever they declare.
  /// - Returns: the encoding declared or found, an IANA name in lower case.
  @discardableResult
  static func parse(
    _ bytes: [UInt8], ignoresDeclaredEncoding: Bool = false, handler: any XMLHandler
  ) throws(XMLFailure) -> String {
    _ = library
    if !ignoresDeclaredEncoding, let conflict = XMLDeclaration(of: bytes).conflict {
      throw XMLFailure(line: 1, column: 1, problem: "not well-formed XML: \(conflict)")
    }
    let session = ParserSession(handler: handler)
    return try session.parse(bytes, ignoresDeclaredEncoding: ignoresDeclaredEncoding)
  }

  /// The character that HTML 4 names, as in `&nbsp;`: XHTML declares the names in files that are not
  /// read.
  static func htmlCharacter(named name: some StringProtocol) -> Unicode.Scalar? {
    let name = Array(name.utf8) + [0]
    let number = unsafe name.withUnsafeBufferPointer { name in
      unsafe name.baseAddress.flatMap { unsafe htmlEntityLookup($0)?.pointee.value }
    }
    return number.flatMap(Unicode.Scalar.init)
  }

  /// Set once, before any thread parses.
  private static let library: Void = {
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    unsafe xmlSetExternalEntityLoader { _, _, context in
      guard let context = unsafe context, let data = unsafe context.pointee.userData else {
        return nil
      }
      unsafe ParserSession.of(data).note(
        "reference to another file, which is not read; put its text into this one")
      return nil
    }
  }()
}

/// One parse: it feeds libxml2 and holds what its callbacks are handed.
@safe final class ParserSession {
  let handler: any XMLHandler
  let tag = XMLStartTag()
  var context: xmlParserCtxtPtr?
  var failure: XMLFailure?
  var entities = XMLEntities()
  /// The text of each entity as libxml2 takes it, made at its first reference.
  var entityTexts: [String: EntityText] = [:]
  /// libxml2 keeps each name once, so its address stands for it.
  var numbers: [UInt: Int] = [:]
  /// The names met last, by some bits of their address.
  var recentNames: [(address: UInt, number: Int)] = Array(repeating: (0, 0), count: 256)
  /// The namespaces that each open element declares, for the number in scope.
  var open: [OpenElement] = []
  var namespacesInScope = 0
  var sawRoot = false
  /// The line of libxml2 at the last event.
  var lastLine = 0
  var isAtEnd = false
  /// The last bytes, those that are 0 left out.
  var tail: [UInt8] = []

  struct OpenElement {
    var name: Int
    var line: Int
    var namespaces: Int
  }

  init(handler: any XMLHandler) {
    self.handler = handler
  }

  deinit {
    for text in entityTexts.values { text.deallocate() }
  }

  static func of(_ data: UnsafeMutableRawPointer) -> ParserSession {
    unsafe Unmanaged<ParserSession>.fromOpaque(data).takeUnretainedValue()
  }

  func parse(_ bytes: [UInt8], ignoresDeclaredEncoding: Bool) throws(XMLFailure) -> String {
    var encoding = "utf-8"
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe encoding = push(buffer, ignoresDeclaredEncoding)
    }
    if let failure { throw failure }
    return encoding
  }

  /// Feeds libxml2 piece by piece, so that the bounds of tags hold before it works on them.
  private func push(_ bytes: UnsafeBufferPointer<UInt8>, _ ignoresDeclared: Bool) -> String {
    var sax = unsafe saxHandler()
    let data = unsafe Unmanaged.passUnretained(self).toOpaque()
    // libxml2 detects the encoding from the first four bytes.
    let first = min(4, bytes.count)
    let created = unsafe bytes.withMemoryRebound(to: CChar.self) { chars in
      unsafe xmlCreatePushParserCtxt(&sax, data, chars.baseAddress, Int32(first), nil)
    }
    guard let created = unsafe created else {
      failure = XMLFailure(line: 1, column: nil, problem: "not enough memory for libxml2")
      return ""
    }
    unsafe context = created
    unsafe created.pointee.vctxt.userData = data
    // Errors of encodings come without a context; this thread's handler takes them.
    unsafe xmlSetStructuredErrorFunc(data, structuredError)
    defer {
      xmlSetStructuredErrorFunc(nil, nil)
      unsafe xmlFreeParserCtxt(created)
      unsafe context = nil
    }
    var options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    if ignoresDeclared { options |= Int32(XML_PARSE_IGNORE_ENC.rawValue) }
    unsafe xmlCtxtUseOptions(created, options)
    tail = unsafe UnsafeBufferPointer(rebasing: bytes.suffix(2048)).filter { $0 != 0 }
    var offset = first
    unsafe bytes.withMemoryRebound(to: CChar.self) { chars in
      while offset < chars.count && failure == nil {
        let count = min(isInLongSection ? 256 : 1 << 15, chars.count - offset)
        unsafe xmlParseChunk(created, chars.baseAddress?.advanced(by: offset), Int32(count), 0)
        offset += count
        checkPending()
        emptySection()
      }
      isAtEnd = true
      if failure == nil { unsafe xmlParseChunk(created, nil, 0, 1) }
    }
    let isWellFormed = unsafe created.pointee.wellFormed == 1
    if failure == nil && !isWellFormed {
      fail("not well-formed XML")
    }
    return unsafe encodingName(of: created)
  }

  private func encodingName(of context: xmlParserCtxtPtr) -> String {
    let declared = unsafe context.pointee.encoding ?? context.pointee.input?.pointee.encoding
    guard let declared = unsafe declared else { return "utf-8" }
    return unsafe String(cString: declared).lowercased()
  }

  // MARK: - Bounds

  /// Looks at what libxml2 has not yet parsed for want of its end.
  private func checkPending() {
    guard failure == nil, let input = unsafe context?.pointee.input,
      let start = unsafe input.pointee.cur, let end = unsafe input.pointee.end
    else { return }
    let pending = unsafe UnsafeBufferPointer(start: start, count: max(0, end - start))
    guard pending.count > 1 << 14 else { return }
    let state = unsafe context?.pointee.instate
    if state == XML_PARSER_DTD {
      if pending.count > XMLLimits.declarationLength { fail(tooLongDeclaration) }
      return
    }
    guard unsafe pending[0] == ASCII.lessThan, unsafe pending[1] != ASCII.exclamationMark,
      unsafe pending[1] != ASCII.questionMark
    else {
      if unsafe pending.starts(with: Array("<!DOCTYPE".utf8)),
        pending.count > XMLLimits.declarationLength
      {
        fail(tooLongDeclaration)
      }
      return
    }
    if pending.count > XMLLimits.tagLength {
      fail("tag longer than \(XMLLimits.tagLength) bytes; put its content into elements")
    } else if unsafe attributeCount(in: pending) > XMLLimits.attributes {
      failForAttributes()
    }
  }

  /// True if the end of what was fed lies in a CDATA section.
  private var isInLongSection: Bool {
    unsafe context?.pointee.instate == XML_PARSER_CDATA_SECTION
  }

  /// Of a CDATA section whose end is not in sight libxml2 passes on 300 bytes at each call, and
  /// looks through all the rest for the end: so it must not pile up.
  private func emptySection() {
    while failure == nil, isInLongSection, let context = unsafe context,
      let input = unsafe context.pointee.input, unsafe input.pointee.end - input.pointee.cur > 1024
    {
      let before = unsafe input.pointee.end - input.pointee.cur
      unsafe xmlParseChunk(context, nil, 0, 0)
      guard unsafe input.pointee.end - input.pointee.cur < before else { return }
    }
  }

  private let tooLongDeclaration =
    "DOCTYPE longer than \(XMLLimits.declarationLength) bytes; remove it"

  /// The number of quoted values in an unfinished tag.
  private func attributeCount(in tag: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var quote: UInt8 = 0
    for i in tag.indices {
      let byte = unsafe tag[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == ASCII.quotationMark || byte == ASCII.apostrophe {
        quote = byte
        count += 1
      }
    }
    return count
  }

  func failForAttributes() {
    fail(
      "element with more than \(XMLLimits.attributes) attributes; export the file again")
  }

  /// Ends the parse at once. Only an event of the parse and the loop that feeds it may do so, no handler of
  /// errors.
  func fail(_ problem: String) {
    guard failure == nil else { return }
    note(problem)
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// Ends the parse after what was fed. The first failure is the one that is reported.
  func note(_ problem: String, line: Int? = nil, column: Int? = nil) {
    guard failure == nil else { return }
    let input = unsafe context?.pointee.input
    let here = unsafe input.map { unsafe (Int($0.pointee.line), Int($0.pointee.col)) }
    failure = XMLFailure(
      line: max(1, line ?? here?.0 ?? 1), column: line == nil ? here?.1 : column, problem: problem)
  }
}
