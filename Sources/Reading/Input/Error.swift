/// Why a source gives no document. Lines and columns count from 1, columns in code points.
package enum ReadingError: Error, Equatable {
  /// A place in the source and what is wrong there, with what to do about it.
  case unreadable(path: String, line: Int?, column: Int?, problem: String)
}

extension ReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path, let line, let column, let problem):
      let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
      return "\(path)\(place): error: \(problem)"
    }
  }
}
