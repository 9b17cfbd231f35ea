internal import CorpusModel

/// A key of the pipeline file, of one of its sources or of one of its matrices: its name, and how its value
/// is read and checked.
///
/// The file of a key also holds the property by which the program reads the value.
protocol SettingKey: SendableMetatype {
  associatedtype Value: Sendable

  /// The name as people write it.
  static var name: String { get }

  /// The value that `reader` has under the key, nil where there is none; reports a wrong one to `reader`.
  static func value(from reader: inout SettingsReader) -> Value?
}

/// The values of the keys of one mapping, with their places in the file.
struct SettingValues: Sendable {
  private var values: [String: any Sendable] = [:]
  /// The places of the values, by name of key.
  private(set) var places: [String: SourcePosition] = [:]

  init() {}

  /// Reads the values of `keys`, and reports every other key.
  init(of keys: [any SettingKey.Type], from reader: inout SettingsReader) {
    reader.allowOnly(keys.map { $0.name })
    for key in keys { take(key, from: &reader) }
  }

  private mutating func take<Key: SettingKey>(
    _ key: Key.Type, from reader: inout SettingsReader
  ) {
    self[key] = key.value(from: &reader)
    places[key.name] = reader.place(of: key.name)
  }

  subscript<Key: SettingKey>(key: Key.Type) -> Key.Value? {
    get { values[key.name] as? Key.Value }
    set { values[key.name] = newValue.map { $0 as any Sendable } }
  }

  /// Takes from `others` the values of the keys that this mapping leaves out.
  mutating func fill(_ keys: [any SettingKey.Type], from others: SettingValues) {
    for key in keys where values[key.name] == nil { values[key.name] = others.values[key.name] }
  }
}
