internal import Coding
package import CorpusModel
internal import TextServices

/// The first look at a corpus for terms that are commoner in a part of it: how often each word
/// occurs, and about how often words are together.
///
/// Of phrases it keeps a table of counts that many share, of fixed size, after Park, Chen & Yu
/// (1995), “An effective hash-based algorithm for mining association rules”: a phrase can be no
/// commoner than its place in the table, so ``TermCounter`` need not keep the rare ones, which are
/// nearly all.
package struct TermSurvey: ~Copyable {
  var words = TermWords()
  /// Occurrences in the part, and everywhere, by number of the form.
  private(set) var inPart: [Int32] = []
  private var everywhere: [Int32] = []
  /// Number of documents that have a form, and the last of them, by number of the form.
  private var documents: [Int32] = []
  private var lastDocument: [Int32] = []
  private var phrases = [UInt8](repeating: 0, count: 1 << 24)
  /// The documents that hold words of participants.
  package private(set) var documentCount = 0
  /// The words of the part, and those of the rest.
  package private(set) var partWords = 0
  package private(set) var restWords = 0

  package init() {}

  /// Adds a document.
  ///
  /// - Parameter isInPart: by quotation.
  package mutating func add(_ attributed: AttributedDocument, isInPart: [Bool]) {
    let before = partWords + restWords
    attributed.forEachSpeech { speech in
      for run in words.runs(of: speech, in: attributed) {
        add(run, isInPart: isInPart[run.quotation])
      }
    }
    if partWords + restWords > before { documentCount += 1 }
  }

  private mutating func add(_ run: TermWords.Run, isInPart: Bool) {
    for form in run.forms {
      let form = Int(form)
      while everywhere.count <= form {
        inPart.append(0)
        everywhere.append(0)
        documents.append(0)
        lastDocument.append(-1)
      }
      everywhere[form] += 1
      if isInPart { inPart[form] += 1 }
      if lastDocument[form] != documentCount {
        lastDocument[form] = Int32(documentCount)
        documents[form] += 1
      }
    }
    guard isInPart else {
      restWords += run.forms.count
      return
    }
    partWords += run.forms.count
    for start in run.forms.indices {
      for count in 2...TermKey.mostWords where start + count <= run.forms.endIndex {
        let place = place(of: run.forms[start..<start + count])
        if phrases[place] < .max { phrases[place] += 1 }
      }
    }
  }

  private func place(of forms: ArraySlice<Int32>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for form in forms {
      hash = (hash ^ UInt64(UInt32(bitPattern: form))) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return Int(hash & UInt64(phrases.count - 1))
  }

  /// True if the phrase may be in the part `least` times; rarely true where it is not.
  func mayStand(_ forms: ArraySlice<Int32>, least: Int) -> Bool {
    phrases[place(of: forms)] >= UInt8(min(least, 255))
  }

  /// True for words that everybody uses for everything, and that are no theme by themselves; by
  /// number of the form. They are among the commonest words, which together make half of all that
  /// is said, and in at least half of the documents. This needs no list of any language.
  func commonWords() -> [Bool] {
    let all = partWords + restWords
    let order = everywhere.indices.sorted {
      everywhere[$0] != everywhere[$1]
        ? everywhere[$0] > everywhere[$1]
        : words.form(of: Int32($0)).lexicographicallyPrecedes(words.form(of: Int32($1)))
    }
    var isCommon = Array(repeating: false, count: everywhere.count)
    var covered = 0
    for form in order {
      guard 2 * covered < all else { break }
      covered += Int(everywhere[form])
      isCommon[form] = 2 * Int(documents[form]) >= documentCount
    }
    return isCommon
  }
}
