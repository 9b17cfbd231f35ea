package import CorpusModel

extension CSVTable.Row {
  /// The error of the cell under `column`, at its place.
  package func error(in path: String, at column: String, _ problem: String) -> PipelineError {
    let place = places(of: [0], in: column).first
    return PipelineError(path, line: place?.line ?? line, column: place?.column, problem)
  }

  /// The places in the file of the bytes at `offsets`, in order, of the cell under `column`.
  package func places(of offsets: [Int], in column: String) -> [SourcePosition] {
    guard let first = starts.first, let start = start(of: column), !offsets.isEmpty else {
      return []
    }
    var places: [SourcePosition] = []
    var cursor = SourcePosition(line: line, column: 1)
    for place in first..<start { cursor.pass(place, of: bytes) }
    var place = start
    let isQuoted = place < bytes.count && bytes[place] == ASCII.quotationMark
    if isQuoted {
      cursor.pass(place, of: bytes)
      place += 1
    }
    // White space at the beginning is no part of the cell.
    var offset = -leadingBlanks(at: place)
    for wanted in offsets {
      while place < bytes.count, offset < wanted {
        // Within quotation marks two of them are one.
        if isQuoted, bytes[place] == ASCII.quotationMark, place + 1 < bytes.count {
          cursor.pass(place, of: bytes)
          place += 1
        }
        cursor.pass(place, of: bytes)
        place += 1
        offset += 1
      }
      places.append(cursor)
    }
    return places
  }

  private func leadingBlanks(at start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let next = bytes[place...].prefix(3)
      if bytes[place] <= ASCII.space {
        place += 1
      } else if next.starts(with: [0xC2, 0xA0]) {
        place += 2
      } else if next.elementsEqual([0xEF, 0xBB, 0xBF]) {
        place += 3
      } else {
        break
      }
    }
    return place - start
  }
}
