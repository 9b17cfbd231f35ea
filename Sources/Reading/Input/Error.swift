package import CorpusModel

/// Why a source gives no document.
package enum ReadingError: Error, Equatable {
  /// A place in the source and what is wrong there, with what to do about it.
  case unreadable(SourceLocation, problem: String)
}

extension ReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let location, let problem): "\(location): error: \(problem)"
    }
  }
}

extension Source {
  package func error(at position: SourcePosition? = nil, _ problem: String) -> ReadingError {
    .unreadable(SourceLocation(path, at: position), problem: problem)
  }
}
