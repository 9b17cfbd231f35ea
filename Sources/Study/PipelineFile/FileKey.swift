internal import CorpusModel
internal import Files

/// A key that names files of the researcher.
protocol FileKey: SettingKey {
  associatedtype Content: Sendable

  /// True if the files are read before the files of the other keys. Manifest and errors have the files in
  /// the order in which they are read: first the files about speakers and themes.
  static var isReadFirst: Bool { get }

  /// The content of the files that `value` names, nil where there is none; reports errors to `loading`.
  static func content(of value: Value, _ loading: inout FileLoading) -> Content?

  /// Errors that show only when the files of all keys have been read.
  static func errors(in loading: FileLoading) -> [PipelineError]
}

extension FileKey {
  static var isReadFirst: Bool { false }
  static func errors(in loading: FileLoading) -> [PipelineError] { [] }
}

/// A key of a source that names a file of the researcher.
protocol SourceFileKey: SettingKey where Value == String {
  associatedtype Content: Sendable

  /// The content of the file `value`, nil where it cannot be read; reports errors to `loading`.
  ///
  /// - Parameter place: the place of the name in the entry of the source, nil where the study gives it for
  ///   all sources.
  static func content(
    of value: String, at place: SourcePosition?, _ loading: inout FileLoading
  ) -> Content?
}

/// The contents of the files that keys name.
package struct FileContents: Sendable {
  private var contents: [String: any Sendable] = [:]

  subscript<Key: FileKey>(key: Key.Type) -> Key.Content? {
    get { contents[key.name] as? Key.Content }
    set { contents[key.name] = newValue.map { $0 as any Sendable } }
  }

  subscript<Key: SourceFileKey>(key: Key.Type) -> Key.Content? {
    get { contents[key.name] as? Key.Content }
    set { contents[key.name] = newValue.map { $0 as any Sendable } }
  }
}
