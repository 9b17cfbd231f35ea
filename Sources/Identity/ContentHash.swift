internal import CCrypto

/// What a content is known by.
package enum ContentHash {
  /// The SHA-256 of `bytes` (FIPS 180-4), 32 bytes.
  package static func sha256(_ bytes: Span<UInt8>) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let succeeded = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe digest.withUnsafeMutableBufferPointer { target in
        guard let out = target.baseAddress else { return false }
        return unsafe crosscase_sha256(source.baseAddress, source.count, out) == 1
      }
    }
    precondition(succeeded, "libcrypto computes SHA-256")
    return digest
  }

  /// The SHA-256 of `bytes` in lower-case hexadecimal.
  package static func hexadecimal(_ bytes: Span<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = sha256(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
