/// Something that stops a command: where, what, and what to do about it.
///
/// `description` is the message as the command line prints it, path first.
package struct PipelineError: Error, Hashable {
  package var location: SourceLocation
  /// The problem with both values, then what to do.
  package var problem: String

  package init(_ path: String, line: Int? = nil, column: Int? = nil, _ problem: String) {
    self.init(SourceLocation(path, line: line, column: column), problem)
  }

  package init(_ location: SourceLocation, _ problem: String) {
    self.location = location
    self.problem = problem
  }
}

extension PipelineError: CustomStringConvertible {
  package var description: String {
    printable("\(location): error: \(problem)")
  }
}

extension [PipelineError] {
  /// The errors by line and column, errors of the whole file first; at one place, in their present
  /// order.
  package var inOrder: [PipelineError] {
    enumerated().sorted {
      ($0.element.location.line ?? 0, $0.element.location.column ?? 0, $0.offset)
        < ($1.element.location.line ?? 0, $1.element.location.column ?? 0, $1.offset)
    }.map(\.element)
  }
}

/// Several things that are wrong at once, so that a person can mend them in one go.
package struct PipelineErrors: Error, Hashable, CustomStringConvertible {
  package var errors: [PipelineError]

  package init(_ errors: [PipelineError]) {
    self.errors = errors
  }

  package var description: String { errors.map(\.description).joined(separator: "\n") }
}

/// `text` with control and direction characters spelled out, so that no file name or quotation can
/// steer the terminal.
package func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isSteering) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isSteering(scalar) {
      result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

private func isSteering(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A, 0x09: false
  case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
