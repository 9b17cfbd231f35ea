internal import CorpusModel
internal import Files

/// A pipeline file as written: what to read, what it means, what to write. Paths are as in the file.
///
/// The properties are in the files of the keys.
package struct PipelineFile: Sendable {
  /// The name that `new` gives a pipeline file, and that marks a folder with a study in it.
  package static let usualName = "pipeline.yml"

  /// The path of the pipeline file itself.
  package var path: String
  private(set) var values: SettingValues

  init(path: String, values: SettingValues = SettingValues()) {
    self.path = path
    self.values = values
  }

  /// The folder that the pipeline file lies in.
  var folder: String { PathText.folder(of: path) }

  /// The places of the values of the keys of the whole study.
  var places: [String: SourcePosition] { values.places }

  subscript<Key: SettingKey>(key: Key.Type) -> Key.Value? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// A source, or several that a pattern means.
  package struct SourceEntry: Sendable {
    var values: SettingValues
    /// The contents of the files that the entry names.
    var contents = FileContents()

    /// The places of the values of its keys.
    var places: [String: SourcePosition] { values.places }

    subscript<Key: SettingKey>(key: Key.Type) -> Key.Value? {
      get { values[key] }
      set { values[key] = newValue }
    }
  }

  /// A matrix that the study asks for.
  package struct MatrixEntry: Sendable {
    var values: SettingValues
    package var line: Int

    /// The places of the values of its keys.
    var places: [String: SourcePosition] { values.places }

    subscript<Key: SettingKey>(key: Key.Type) -> Key.Value? { values[key] }
  }
}
