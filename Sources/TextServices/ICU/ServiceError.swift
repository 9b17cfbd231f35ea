/// A failure of ICU.
package enum TextServicesError: Error, Equatable {
  /// ICU refused: the service asked for, the locale or name given, and ICU's own name of the error.
  case unavailable(service: String, name: String, status: String)
  /// The byte at `offset`, counted from 0, is the first that `encoding` gives no meaning to.
  case undecodable(encoding: String, offset: Int)
}
