internal import CorpusModel
internal import Files

/// The template that makes a document's case from its file: text with `{1}` for a part of the
/// file's name between `-`, `{name}` for all of it, and `{folder}` for the folder that it lies in.
struct CaseTemplate: Sendable {
  private enum Part: Sendable {
    case text(String)
    /// Counted from 1.
    case ofName(Int)
    case name, folder
  }

  private let template: String
  private let parts: [Part]
  /// The path of the file that has it.
  private let path: String
  private let place: SourcePosition?

  /// - Parameter path: of the pipeline file.
  /// - Returns: nil where the entry says nothing of cases.
  init?(of entry: PipelineFile.SourceEntry, in path: String) throws(PipelineError) {
    guard let template = entry.caseTemplate, !template.isEmpty else { return nil }
    var parts: [Part] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      let name = rest[rest.index(after: open)..<close]
      switch name {
      case "name": parts.append(.name)
      case "folder": parts.append(.folder)
      default:
        guard let number = Int(name), number >= 1 else {
          throw PipelineError(
            SourceLocation(path, at: entry.places["case"]),
            "unknown part '{\(name)}' in case '\(template)'; use {1}, {2}, …, {name} or {folder}")
        }
        parts.append(.ofName(number))
      }
      rest = rest[rest.index(after: close)...]
    }
    self.parts = parts + [.text(String(rest))]
    self.template = template
    self.path = path
    place = entry.places["case"]
  }

  /// - Parameter folder: the name of the folder that the file lies in.
  func code(ofFileAt file: String, folder: String) throws(PipelineError) -> String {
    let stem = PathText.stem(of: file)
    var code = ""
    for part in parts {
      switch part {
      case .text(let text): code += text
      case .name: code += stem
      case .folder: code += folder
      case .ofName(let number):
        let ofName = stem.utf8.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
        guard number <= ofName.count, !ofName[number - 1].isEmpty else {
          throw PipelineError(
            SourceLocation(path, at: place),
            "case '\(template)': the name '\(stem)' of \(file) has no part \(number) "
              + "between '-' (it has \(ofName.count)); rename the file or give the source a fixed case"
          )
        }
        code += Substring(ofName[number - 1])
      }
    }
    return code
  }
}
