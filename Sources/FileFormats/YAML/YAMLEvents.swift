internal import CYAML

/// One step through a YAML document.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case scalar(YAMLScalar, anchor: String?)
    case alias(String)
    case start(isMapping: Bool, anchor: String?)
    /// The end of the innermost list or mapping.
    case end
  }

  let kind: Kind
  let mark: YAMLMark
}

/// Parses YAML with libyaml. Only this file calls it.
@safe struct YAMLEvents: ~Copyable {
  /// Parser on the heap, as libyaml keeps the address of its own parser.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Calls `body` for each event of `text`, in order.
  ///
  /// - Throws: ``YAMLError`` for text that is not YAML, or what `body` throws.
  static func forEach(
    in text: String, _ body: (YAMLEvent) throws(YAMLError) -> Void
  ) throws(YAMLError) {
    try unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes throws(YAMLError) in
      var events = try unsafe YAMLEvents(bytes)
      while try unsafe events.next(in: bytes, body) {}
    }
  }

  /// - Parameter bytes: UTF-8 that outlives the parser.
  private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw Self.outOfMemory
    }
    // The encoding is left to libyaml: if it is given as UTF-8, libyaml takes a byte order mark for
    // a column.
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  private static let outOfMemory = YAMLError(
    problem: .syntax("not enough memory for libyaml"), mark: YAMLMark(line: 1, column: 1))

  /// - Returns: false at the end of `bytes`.
  private mutating func next(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (YAMLEvent) throws(YAMLError) -> Void
  ) throws(YAMLError) -> Bool {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw unsafe error(in: bytes) }
    let type = unsafe event.type
    let kind = unsafe Self.kind(of: event)
    let mark = unsafe Self.mark(event.start_mark)
    unsafe yaml_event_delete(&event)
    if let kind { try body(YAMLEvent(kind: kind, mark: mark)) }
    return type != YAML_STREAM_END_EVENT
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      // It may hold U+0000, so it is no C string.
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return .scalar(
        YAMLScalar(text: unsafe String(decoding: bytes, as: UTF8.self), isPlain: isPlain),
        anchor: unsafe text(scalar.anchor))
    case YAML_ALIAS_EVENT: return .alias(unsafe text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      return .start(isMapping: false, anchor: unsafe text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      return .start(isMapping: true, anchor: unsafe text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    default: return nil
    }
  }

  private static func text(_ chars: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe chars.map { unsafe String(cString: $0) }
  }

  /// Libyaml counts from 0.
  private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private func error(in bytes: UnsafeBufferPointer<UInt8>) -> YAMLError {
    let failed = unsafe parser.pointee
    let words = unsafe failed.problem.map { unsafe String(cString: $0) } ?? ""
    switch unsafe failed.error {
    case YAML_READER_ERROR:
      let place = unsafe min(failed.problem_offset, bytes.count)
      let before = unsafe String(decoding: bytes[..<place], as: UTF8.self)
      let mark = Self.mark(after: before)
      let code = unsafe String(failed.problem_value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      return YAMLError(problem: .controlCharacter(name), mark: mark)
    case YAML_MEMORY_ERROR: return Self.outOfMemory
    default:
      return YAMLError(problem: .syntax(words), mark: unsafe Self.mark(failed.problem_mark))
    }
  }

  private static func mark(after text: String) -> YAMLMark {
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return YAMLMark(line: line, column: column)
  }
}
