internal import Dispatch
internal import Glibc

/// Sees to it that something is cleared away when the person or the system interrupts, for as long as
/// it lives; the program ends with 130 and 143 as it does without.
package final class InterruptionGuard {
  private let sources: [any DispatchSourceSignal]

  package init(_ clear: @escaping @Sendable () -> Void) {
    sources = [(SIGINT, Int32(130)), (SIGTERM, 143)].map { number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        clear()
        _exit(status)
      }
      source.resume()
      return source
    }
  }

  /// Puts off what an interruption does until ``resume()``.
  package func suspend() { for source in sources { source.suspend() } }

  package func resume() { for source in sources { source.resume() } }

  deinit {
    for source in sources { source.cancel() }
    Disk.prepareSignals()
  }
}
