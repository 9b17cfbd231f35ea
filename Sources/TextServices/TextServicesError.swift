/// What ICU could not do.
package enum TextServicesError: Error, Equatable {
  /// ICU refused: the service asked for, the locale or name given, and ICU's own name of the error.
  case unavailable(service: String, name: String, status: String)
}
