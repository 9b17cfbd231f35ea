package import CorpusModel

/// Writes a file that a person keeps: the old one stays until the new one is complete.
package enum FileReplacement {
  package static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
    let unfinished = "\(path).unfinished"
    do {
      let file = try FileBeingWritten(at: unfinished)
      try file.append(bytes)
      try file.synchronize()
      try Disk.rename(unfinished, to: path)
    } catch var error {
      Disk.remove(unfinished)
      if error.location.path == unfinished { error.location.path = path }
      throw error
    }
    Disk.synchronizeFolder(PathText.folder(of: path))
  }
}
