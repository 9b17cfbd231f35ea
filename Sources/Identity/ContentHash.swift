internal import CCrypto

/// The hash by which a content is identified.
package enum ContentHash {
  /// The SHA-256 of `bytes` (FIPS 180-4).
  package static func sha256(_ bytes: Span<UInt8>) -> InlineArray<32, UInt8> {
    var digest = InlineArray<32, UInt8>(repeating: 0)
    var target = digest.mutableSpan
    let succeeded = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        guard let out = target.baseAddress else { return false }
        return unsafe crosscase_sha256(source.baseAddress, source.count, out) == 1
      }
    }
    precondition(succeeded, "libcrypto computes SHA-256")
    return digest
  }

  /// The SHA-256 of `bytes` in lower-case hexadecimal.
  package static func hexadecimal(_ bytes: Span<UInt8>) -> String {
    let digest = sha256(bytes)
    return hexadecimal(of: digest.span)
  }

  fileprivate static func hexadecimal(of digest: Span<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * digest.count)
    for place in digest.indices {
      text.append(digits[Int(digest[place] >> 4)])
      text.append(digits[Int(digest[place] & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The SHA-256 of bytes that come piece by piece.
@safe package struct RunningHash: ~Copyable {
  private let context: UnsafeMutableRawPointer

  package init() {
    guard let context = unsafe crosscase_sha256_begin() else {
      preconditionFailure("libcrypto has SHA-256")
    }
    unsafe self.context = unsafe context
  }

  deinit { unsafe crosscase_sha256_free(context) }

  package mutating func add(_ bytes: Span<UInt8>) {
    let added = unsafe bytes.withUnsafeBufferPointer {
      unsafe crosscase_sha256_add(context, $0.baseAddress, $0.count)
    }
    precondition(added == 1, "libcrypto computes SHA-256")
  }

  /// Lower-case hexadecimal; nothing may be added afterwards.
  package consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let ended = unsafe digest.withUnsafeMutableBufferPointer { target in
      unsafe target.baseAddress.map { unsafe crosscase_sha256_end(context, $0) } ?? 0
    }
    precondition(ended == 1, "libcrypto computes SHA-256")
    return ContentHash.hexadecimal(of: digest.span)
  }
}
