extension Sequence where Element == UInt8 {
  /// The number of code points that begin in these bytes of UTF-8.
  @inlinable package var codePointCount: Int { count { $0 & 0xC0 != 0x80 } }
}
