import CorpusModel

/// The points of time of a TEI timeline, on the clock that starts at its origin.
struct TEITimeline {
  private struct Point {
    /// In seconds, from `since` or else from the origin; nil when the source does not say.
    var interval: Double?
    var since: String?
    var absolute: Double?
  }

  private var points: [String: Point] = [:]
  private var origin = ""
  private var unit = 1.0

  mutating func begin(origin: String?, unit: String?) {
    if self.origin.isEmpty { self.origin = pointer(origin ?? "") }
    self.unit = Self.seconds(unit) ?? 1
  }

  mutating func add(_ tag: XMLStartTag) {
    guard let id = tag["id"], !id.isEmpty else { return }
    // Without a timeline's origin the first point is it.
    if points.isEmpty && origin.isEmpty { origin = id }
    let unit = Self.seconds(tag["unit"]) ?? unit
    let interval = tag["interval"].flatMap(Double.init).flatMap { $0 >= 0 ? $0 * unit : nil }
    points[id] = Point(
      interval: interval, since: tag["since"].map(pointer),
      absolute: tag["absolute"].flatMap { ClockTime(dateOrTime: $0)?.seconds })
  }

  /// When `reference` is (`#T3`, or a time as such), `hh:mm:ss[.fff]`; nil if that cannot be computed.
  mutating func time(of reference: String) -> String? {
    let id = pointer(reference)
    guard points[id] != nil else { return ClockTime(id)?.text }
    return seconds(of: id).flatMap { ClockTime(seconds: $0)?.text }
  }

  /// Walks from point to point until one is known, then writes down those on the way.
  private mutating func seconds(of id: String) -> Double? {
    var way: [String] = []
    var seen: Set<String> = []
    var id = id
    var found: Double?
    while let point = points[id], seen.insert(id).inserted {
      if id == origin {
        found = 0
        break
      }
      if let absolute = point.absolute {
        let start = points[origin]?.absolute ?? 0
        // A day's end between the two.
        found = absolute < start ? absolute - start + 86_400 : absolute - start
        break
      }
      guard point.interval != nil else { break }
      way.append(id)
      id = point.since ?? origin
      if points[id] == nil && id == origin {
        found = 0
        break
      }
    }
    guard var seconds = found else { return nil }
    for id in way.reversed() {
      seconds += points[id]?.interval ?? 0
      points[id]?.interval = seconds
      points[id]?.since = origin
    }
    return seconds
  }

  private static func seconds(_ unit: String?) -> Double? {
    switch unit {
    case "s", "sec": 1
    case "ms", "msec": 0.001
    case "min", "m": 60
    case "h": 3600
    default: nil
    }
  }
}

/// A time of day or since the start, to the millisecond.
struct ClockTime: Hashable {
  var seconds: Double

  /// Nil for what no clock shows: less than nothing, or a hundred hours and more.
  init?(seconds: Double) {
    guard 0 <= seconds, seconds < ClockTime.end else { return nil }
    self.seconds = seconds
  }

  /// A hundred hours, in seconds.
  private static let end = 360_000.0

  /// `1:02:03`, `02:03.5`, or seconds as a decimal number, with or without `s`.
  init?(_ text: String) {
    let text = text.trimmingXMLSpace
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), text.utf8.count <= 20 else { return nil }
    var seconds = 0.0
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      var digits = isLast ? String(part).replacing(",", with: ".") : String(part)
      if parts.count == 1, digits.hasSuffix("s") { digits.removeLast() }
      let isNumber = digits.utf8.allSatisfy { ASCII.digits ~= $0 || (isLast && $0 == ASCII.period) }
      guard isNumber, let value = Double(digits) else { return nil }
      if parts.count > 1 && index > 0 && value >= 60 { return nil }
      seconds = seconds * 60 + value
    }
    self.init(seconds: seconds)
  }

  /// The clock of `2024-04-16T10:00:00+01:00`, or of `10:00:00`.
  init?(dateOrTime text: String) {
    let clock = text.split(separator: "T").last ?? ""
    let plain = clock.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let colons = plain.utf8.count { $0 == ASCII.colon }
    guard colons > 0 else { return nil }
    self.init(String(plain) + (colons == 1 ? ":00" : ""))
  }

  /// `hh:mm:ss`, with milliseconds where there are some.
  var text: String {
    let milliseconds = Int((seconds * 1000).rounded())
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).utf8.count)) + String(number)
    }
    let (hours, minutes) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60)
    let whole = [hours, minutes, milliseconds / 1000 % 60].map { padded($0, 2) }
    let rest = milliseconds % 1000
    return whole.joined(separator: ":") + (rest == 0 ? "" : "." + padded(rest, 3))
  }
}
