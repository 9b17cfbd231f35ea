internal import Coding
internal import CorpusModel
internal import TextServices

/// Gives the words of participants numbers, one for all that an indicator takes for the same word.
struct TermWords: ~Copyable {
  private var words = Vocabulary()
  private var forms = Vocabulary()
  /// Ids of matching forms in ``forms``, by id of ``words``.
  private var formOfWord: [Int32] = []

  /// The number of forms so far; they are numbered from 0.
  var count: Int { forms.count }

  func form(of id: Int32) -> ArraySlice<UInt8> { forms.bytes(of: Int(id)) }

  mutating func id(ofForm form: [UInt8]) -> Int32 { Int32(forms.id(of: form.span)) }

  /// Words that follow each other as an indicator's phrase may: in one turn, with only such signs
  /// between as ``WordGap`` allows.
  struct Run {
    /// The index of the first in the document's words.
    let first: Int
    let quotation: Int
    let forms: ArraySlice<Int32>
  }

  /// All words of a speech, in order.
  mutating func runs(of speech: Speech, in attributed: AttributedDocument) -> [Run] {
    let utf8 = attributed.document.text.utf8
    let words = attributed.words
    var runs: [Run] = []
    for (piece, quotation) in zip(speech.pieces, speech.quotations) {
      let indices = words.indices(in: piece)
      var ids: [Int32] = []
      self.words.appendIDs(
        of: utf8, starts: words.starts, ends: words.ends, in: indices, to: &ids)
      learn()
      for place in ids.indices { ids[place] = formOfWord[Int(ids[place])] }
      var start = 0
      for place in ids.indices {
        let word = indices.lowerBound + place
        let isLast = place + 1 == ids.count
        if isLast || !WordGap.isSoft(utf8, Int(words.ends[word])..<Int(words.starts[word + 1])) {
          runs.append(
            Run(first: indices.lowerBound + start, quotation: quotation, forms: ids[start...place]))
          start = place + 1
        }
      }
    }
    return runs
  }

  private mutating func learn() {
    while formOfWord.count < words.count {
      formOfWord.append(id(ofForm: MatchingForm.of(words.bytes(of: formOfWord.count))))
    }
  }
}

/// One to three words in a row, by the numbers of their forms.
struct TermKey: Hashable {
  /// Numbers of words, -1 where there is none.
  let first: Int32
  let second: Int32
  let third: Int32

  static let mostWords = 3

  init(_ forms: ArraySlice<Int32>) {
    precondition(1...TermKey.mostWords ~= forms.count, "a term has one to three words")
    first = forms[forms.startIndex]
    second = forms.count > 1 ? forms[forms.startIndex + 1] : -1
    third = forms.count > 2 ? forms[forms.startIndex + 2] : -1
  }

  var forms: [Int32] { [first, second, third].filter { $0 >= 0 } }

  /// All terms that it holds.
  var shorter: [TermKey] {
    let forms = forms
    return (1..<max(1, forms.count)).flatMap { count in
      (0...forms.count - count).map { TermKey(forms[$0..<$0 + count]) }
    }
  }
}
