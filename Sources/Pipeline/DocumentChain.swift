package import Attribution
package import Coding
package import CorpusModel
package import Reading
internal import Study
package import TextServices

/// Memory that a worker keeps from document to document: it affects speed only and never leaves the
/// worker.
package final class WorkerScratch {
  private var languages: [String: LanguageScratch] = [:]
  fileprivate var coding = IndicatorCoder.Scratch()

  package init() {}

  /// Finds sentences by the rules of a language tag.
  package func withSentences<Result>(
    of tag: String, _ body: (inout SentenceBreaker) throws -> Result
  ) throws -> Result {
    try body(&language(tag).sentences)
  }

  /// The break iterators for a language tag.
  fileprivate func language(_ tag: String) throws -> LanguageScratch {
    if let known = languages[tag] { return known }
    // Documents may give tags without end; a study has a few.
    if languages.count >= 16 { languages.removeAll() }
    let made = try LanguageScratch(locale: LanguageTag(tag).icuLocale)
    languages[tag] = made
    return made
  }
}

private final class LanguageScratch {
  var words: WordBreaker
  var sentences: SentenceBreaker

  init(locale: String) throws {
    words = try WordBreaker(locale: locale)
    sentences = try SentenceBreaker(locale: locale)
  }
}

/// Takes a source through the stages, in the order of the types.
package enum DocumentChain {
  package static func read(
    _ source: Source, options: ReadingOptions
  ) throws(PipelineError) -> Document {
    do {
      return try DocumentReader.document(from: source, options: options)
    } catch {
      switch error {
      case .unreadable(let location, let problem):
        throw PipelineError(location, problem)
      }
    }
  }

  package static func tokenize(
    _ document: Document, using scratch: WorkerScratch
  ) throws -> TokenizedDocument {
    let language = try scratch.language(document.description.language)
    return TokenizedDocument(document, using: &language.words)
  }

  package static func attribute(
    _ document: Document, with attributor: Attributor, using scratch: WorkerScratch
  ) throws -> AttributedDocument {
    try attribute(try tokenize(document, using: scratch), with: attributor, using: scratch)
  }

  static func attribute(
    _ tokenized: TokenizedDocument, with attributor: Attributor, using scratch: WorkerScratch
  ) throws -> AttributedDocument {
    let language = try scratch.language(tokenized.document.description.language)
    return attributor.attribute(tokenized, using: &language.sentences)
  }

  /// The sentences of each of `spans`, white space at their ends left out. A line end within a
  /// paragraph ends none.
  package static func sentences(
    of document: Document, in spans: [TextSpan], using scratch: WorkerScratch
  ) throws -> [[TextSpan]] {
    let language = try scratch.language(document.description.language)
    return spans.map { span in
      var utf8 = Array(document.text.utf8[span.range])
      for index in utf8.indices
      where utf8[index] == ASCII.lineFeed || utf8[index] == ASCII.carriageReturn {
        let next = utf8[(index + 1)...].first {
          $0 != ASCII.carriageReturn && $0 != ASCII.space && $0 != ASCII.tab
        }
        if next != ASCII.lineFeed { utf8[index] = ASCII.space }
      }
      return language.sentences.sentences(of: utf8, in: 0..<utf8.count).compactMap {
        let sentence = document.text.trimmed(
          TextSpan(span.start + $0.lowerBound, span.start + $0.upperBound))
        return sentence.isEmpty ? nil : sentence
      }
    }
  }

  /// Adds to `counts` how often each entry of the coder's codebook fires.
  package static func count(
    _ attributed: AttributedDocument, with coder: IndicatorCoder, using scratch: WorkerScratch,
    into counts: inout IndicatorCounts
  ) throws {
    let language = try scratch.language(attributed.document.description.language)
    do throws(CodingError) {
      try coder.count(
        attributed, using: &language.sentences, scratch: &scratch.coding, into: &counts)
    } catch {
      throw PipelineError(error)
    }
  }

  /// Segments that each entry of the coder's codebook proposes, by entry.
  package static func segmentsByEntry(
    of attributed: AttributedDocument, with coder: IndicatorCoder, using scratch: WorkerScratch
  ) throws -> [[TextSpan]] {
    let language = try scratch.language(attributed.document.description.language)
    do throws(CodingError) {
      return try coder.segmentsByEntry(
        of: attributed, using: &language.sentences, scratch: &scratch.coding)
    } catch {
      throw PipelineError(error)
    }
  }

  /// - Throws: ``PipelineError`` if an indicator asks for something unknown of this document.
  package static func code(
    _ attributed: AttributedDocument, with coder: IndicatorCoder, using scratch: WorkerScratch
  ) throws -> CodedDocument {
    let language = try scratch.language(attributed.document.description.language)
    do throws(CodingError) {
      return try coder.code(attributed, using: &language.sentences, scratch: &scratch.coding)
    } catch {
      throw PipelineError(error)
    }
  }
}
