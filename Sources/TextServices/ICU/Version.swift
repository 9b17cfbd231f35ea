import CICU

/// The installed ICU, on whose rules and data every boundary depends.
package enum ICUVersion {
  /// Such as `72.1`.
  package static let text = unsafe read(crosscase_icu_version)

  /// The version of Unicode that it implements, such as `15.0`.
  package static let unicode = unsafe read(crosscase_icu_unicode_version)

  private static func read(_ version: (UnsafeMutablePointer<CChar>?) -> Void) -> String {
    // ICU writes at most 20 bytes (U_MAX_VERSION_STRING_LENGTH), a NUL among them.
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      unsafe buffer.initialize(repeating: 0)
      unsafe version(buffer.baseAddress)
      return unsafe buffer.baseAddress.map { unsafe String(cString: $0) } ?? ""
    }
  }
}
