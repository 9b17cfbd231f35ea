import CICU

/// A text as ICU's string functions take it.
struct UTF16Text {
  private(set) var units: [UInt16]

  /// - Precondition: `utf8` is valid UTF-8 of less than 2 GiB.
  init(_ utf8: ArraySlice<UInt8>) {
    units = unsafe utf8.withUnsafeBufferPointer { source in
      // No character takes more UTF-16 units than it has bytes.
      unsafe filled("UTF-16", capacity: source.count) { target, capacity, length in
        unsafe crosscase_icu_utf16_from_utf8(
          target, capacity, length, source.baseAddress, Int32(source.count))
      }
    }
  }

  private init(units: [UInt16]) { self.units = units }

  func nfc() -> UTF16Text { unsafe mapped("NFC", crosscase_icu_nfc) }

  /// Full case folding, without the Turkic mappings.
  func caseFolded() -> UTF16Text { unsafe mapped("case folding", crosscase_icu_fold_case) }

  /// True if a character starts at `offset` that neither NFC nor case folding joins to what comes before.
  static func isNFCBoundary(at offset: Int, of utf8: ArraySlice<UInt8>) -> Bool {
    if utf8[offset] < 0x80 { return true }
    guard utf8[offset] & 0xC0 != 0x80,
      let scalar = String(decoding: utf8[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    else { return false }
    return crosscase_icu_has_nfc_boundary_before(scalar.value) != 0
  }

  func utf8() -> [UInt8] {
    unsafe units.withUnsafeBufferPointer { source in
      unsafe filled("UTF-8", capacity: 3 * source.count) { target, capacity, length in
        unsafe crosscase_icu_utf8_from_utf16(
          target, capacity, length, source.baseAddress, Int32(source.count))
      }
    }
  }

  private typealias Mapping = (
    UnsafeMutablePointer<UInt16>?, Int32, UnsafeMutablePointer<Int32>?, UnsafePointer<UInt16>?,
    Int32
  ) -> Int32

  private func mapped(_ what: String, _ mapping: Mapping) -> UTF16Text {
    let mapped = unsafe units.withUnsafeBufferPointer { source in
      unsafe filled(what, capacity: source.count + 16) { target, capacity, length in
        unsafe mapping(target, capacity, length, source.baseAddress, Int32(source.count))
      }
    }
    return UTF16Text(units: mapped)
  }
}

/// The output of `fill` in an array that is made larger once if the result does not fit.
private func filled<Unit: FixedWidthInteger>(
  _ what: String, capacity: Int,
  _ fill: (UnsafeMutablePointer<Unit>?, Int32, UnsafeMutablePointer<Int32>?) -> Int32
) -> [Unit] {
  var capacity = max(capacity, 1)
  for _ in 1...2 {
    var length: Int32 = 0
    var status: Int32 = 0
    let result = unsafe [Unit](unsafeUninitializedCapacity: capacity) { buffer, count in
      status = unsafe fill(
        buffer.baseAddress, Int32(clamping: buffer.count), &length)
      count = status <= 0 ? min(Int(length), buffer.count) : 0
    }
    if status <= 0 { return result }
    guard crosscase_icu_is_overflow(status) != 0 else { break }
    capacity = Int(length)
  }
  preconditionFailure("\(what) of a valid text of less than 2 GiB needs nothing but memory")
}
