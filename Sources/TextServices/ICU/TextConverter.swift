import CICU

/// Makes UTF-8 of bytes in other encodings, by ICU's converters.
package enum TextConverter {
  /// The name under which MIME, else IANA, else ICU itself knows an encoding, in lower case.
  ///
  /// - Returns: nil if ICU does not know it under any name.
  package static func canonicalName(of encoding: String) -> String? {
    guard !encoding.isEmpty && !encoding.utf8.contains(0) else { return nil }
    return unsafe crosscase_icu_encoding_name(encoding).map {
      unsafe String(cString: $0).lowercased()
    }
  }

  /// `bytes` as UTF-8; a byte order mark stays, except in encodings that define one (`utf-16`).
  ///
  /// Nothing is replaced or left out. In ISO 8859 the bytes 80 to 9F are the C1 controls; in the
  /// Windows code pages bytes that are no characters are errors.
  ///
  /// - Parameter encoding: any name that ICU knows.
  package static func decode(
    _ bytes: [UInt8], encoding: String
  ) throws(TextServicesError) -> [UInt8] {
    guard let name = canonicalName(of: encoding) else {
      throw .unavailable(service: "decoding", name: encoding, status: "unknown encoding")
    }
    let converter = try Converter(name: name)
    return try converter.decode(bytes)
  }
}

/// Owns one ICU converter that stops at the first byte it has no character for.
@safe private struct Converter: ~Copyable {
  private let name: String
  private let converter: OpaquePointer

  init(name: String) throws(TextServicesError) {
    var status: Int32 = 0
    guard let opened = unsafe crosscase_icu_converter_open(name, &status) else {
      throw .unavailable(service: "decoding", name: name, status: ICUStatus.name(status))
    }
    self.name = name
    unsafe converter = opened
  }

  deinit { unsafe crosscase_icu_converter_close(converter) }

  borrowing func decode(_ bytes: [UInt8]) throws(TextServicesError) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var units = [UInt16](repeating: 0, count: 1 << 15)
    var lead: UInt16?
    var offset = 0
    while true {
      var consumed: Int64 = 0
      var produced: Int32 = 0
      var invalid: Int32 = 0
      let status = unsafe bytes.withUnsafeBufferPointer { source in
        let rest = unsafe UnsafeBufferPointer(rebasing: source[offset...])
        return unsafe crosscase_icu_converter_decode(
          converter, rest.baseAddress, Int64(rest.count), 1, &units, Int32(units.count),
          &consumed, &produced, &invalid)
      }
      if name.hasPrefix("windows-125"),
        let control = units[..<Int(produced)].firstIndex(where: { 0x80...0x9F ~= $0 })
      {
        // One unit for each byte: ICU passes on as controls the bytes that are no characters.
        throw .undecodable(encoding: name, offset: offset + control)
      }
      append(units[..<Int(produced)], to: &utf8, pending: &lead)
      offset += Int(consumed)
      if status <= 0 { break }
      guard crosscase_icu_is_overflow(status) != 0 else {
        throw .undecodable(encoding: name, offset: max(0, offset - Int(invalid)))
      }
    }
    return utf8
  }

  /// ICU may end a piece between the two halves of a surrogate pair: `pending` keeps the first.
  private borrowing func append(
    _ units: ArraySlice<UInt16>, to utf8: inout [UInt8], pending: inout UInt16?
  ) {
    for unit in units {
      if unit < 0x80 {
        utf8.append(UInt8(truncatingIfNeeded: unit))
      } else if let lead = pending {
        let scalar = 0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF))
        utf8.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        pending = nil
      } else if unit & 0xFC00 == 0xD800 {
        pending = unit
      } else if unit < 0x800 {
        utf8.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      } else {
        utf8.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      }
    }
  }
}
