package import CorpusModel

extension CSVTable.Row {
  /// What is wrong with the cell under `column`, at its place.
  package func error(in path: String, at column: String, _ problem: String) -> PipelineError {
    let place = places(of: [0], in: column).first
    return PipelineError(path, line: place?.line ?? line, column: place?.column, problem)
  }

  /// Where in the file the bytes at `offsets`, in order, of the cell under `column` stand.
  package func places(of offsets: [Int], in column: String) -> [Theme.FilePlace] {
    guard let first = starts.first, let start = start(of: column), !offsets.isEmpty else {
      return []
    }
    var places: [Theme.FilePlace] = []
    var cursor = FileCursor(line: line)
    for place in first..<start { cursor.pass(place, of: bytes) }
    var place = start
    let isQuoted = place < bytes.count && bytes[place] == UInt8(ascii: "\"")
    if isQuoted {
      cursor.pass(place, of: bytes)
      place += 1
    }
    // White space at the beginning is no part of the cell.
    var offset = -leadingBlanks(at: place)
    for wanted in offsets {
      while place < bytes.count, offset < wanted {
        // Within quotation marks two of them are one.
        if isQuoted, bytes[place] == UInt8(ascii: "\""), place + 1 < bytes.count {
          cursor.pass(place, of: bytes)
          place += 1
        }
        cursor.pass(place, of: bytes)
        place += 1
        offset += 1
      }
      places.append(Theme.FilePlace(line: cursor.line, column: cursor.column))
    }
    return places
  }

  private func leadingBlanks(at start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let next = bytes[place...].prefix(3)
      if bytes[place] <= 0x20 {
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

/// Counts lines and code points from the beginning of a row.
private struct FileCursor {
  var line: Int
  var column = 1

  init(line: Int) {
    self.line = line
  }

  mutating func pass(_ place: Int, of bytes: [UInt8]) {
    let byte = bytes[place]
    let endsLine =
      byte == 0x0A || (byte == 0x0D && (place + 1 >= bytes.count || bytes[place + 1] != 0x0A))
    if endsLine {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
