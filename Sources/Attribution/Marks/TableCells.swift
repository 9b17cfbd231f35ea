internal import CorpusModel
internal import TextServices

/// The cells of a table's row in plain text: separated by tabs, or between upright strokes.
enum TableCells {
  /// Empty if the block is no row: it is one line that begins with a stroke, or that holds tabs as
  /// the line before or after it does.
  static func cells(ofBlock block: Int, of document: Document) -> [TextSpan] {
    let own = cells(in: document.blocks[block].span, of: document.text)
    guard own.count > 1 else { return [] }
    if document.text.utf8[document.blocks[block].span.start] == ASCII.verticalBar { return own }
    let isAmongRows = [block - 1, block + 1].contains { other in
      guard document.blocks.indices.contains(other) else { return false }
      let (first, second) = (min(block, other), max(block, other))
      let gap = document.blocks[first].span.end..<document.blocks[second].span.start
      return gap.count <= 2 && cells(in: document.blocks[other].span, of: document.text).count > 1
    }
    return isAmongRows ? own : []
  }

  private static let most = 24
  private static let tab = ByteSearch(ASCII.tab)

  private static func cells(in span: TextSpan, of text: SourceText) -> [TextSpan] {
    guard !span.isEmpty else { return [] }
    let isStroked = text.utf8[span.start] == ASCII.verticalBar
    let separator: UInt8 = isStroked ? ASCII.verticalBar : ASCII.tab
    guard
      isStroked || tab.offset(in: text.utf8.span, from: span.start, to: span.end) != nil
    else { return [] }
    var cells: [TextSpan] = []
    var start = span.start
    for offset in span.range {
      switch text.utf8[offset] {
      case ASCII.lineFeed, ASCII.carriageReturn: return []
      case separator:
        cells.append(text.trimmed(TextSpan(start, offset)))
        start = offset + 1
        if cells.count > most { return [] }
      default: break
      }
    }
    cells.append(text.trimmed(TextSpan(start, span.end)))
    return cells.filter { !$0.isEmpty }
  }
}
