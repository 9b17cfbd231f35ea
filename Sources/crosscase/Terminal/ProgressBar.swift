internal import CorpusModel
internal import Files
internal import Pipeline

/// A line on standard error that says how far a run is; nothing where that is no terminal.
struct ProgressBar {
  private static let width = 28
  private let count: Int
  private let isShown = Disk.isTerminal(2)

  init(count: Int) {
    self.count = count
  }

  func show(_ done: Int, _ name: String) {
    guard isShown else { return }
    let filled = count == 0 ? ProgressBar.width : ProgressBar.width * done / count
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: ProgressBar.width - filled)
    write("\r\u{1B}[K\(bar) \(done)/\(count) \(printable(String(name.prefix(36))))")
  }

  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { _ = try? Disk.print(Array(text.utf8), to: 2) }
}
