internal import Coding
package import CorpusModel
internal import TextServices

/// A word, or two or three in a row, and how often it is in a part of a corpus and in the rest.
package struct Term: Hashable, Sendable {
  /// Words as indicators compare them: small letters, straight apostrophes.
  package var words: [String]
  package var inPart: Int
  package var inRest: Int
  /// The documents of the part that have it.
  package var documents: Int

  package var text: String { words.joined(separator: " ") }
}

/// The second look: counts the terms that a ``TermSurvey`` leaves in question, exactly.
///
/// A phrase neither begins nor ends with a word that everybody uses, and runs over no end of a
/// sentence and no bracket or dash. A number or a single letter is no term by itself.
package struct TermCounter: ~Copyable {
  private var survey: TermSurvey
  private let least: Int
  /// True for forms that everybody uses, and for forms that may be terms by themselves; by number
  /// of the form.
  private let isCommon: [Bool]
  private let isTerm: [Bool]
  private var places: [TermKey: Int32] = [:]
  private var counts: [Counts] = []
  private var document: Int32 = 0

  private struct Counts {
    var inPart: Int32 = 0
    var inRest: Int32 = 0
    var documents: Int32 = 0
    var lastDocument: Int32 = -1
  }

  /// - Parameter least: how often a term must be in the part.
  package init(_ survey: consuming TermSurvey, least: Int) {
    self.least = max(1, least)
    isCommon = survey.commonWords()
    var isTerm: [Bool] = []
    for id in 0..<survey.words.count {
      isTerm.append(TermCounter.isTerm(survey.words.form(of: Int32(id))))
    }
    self.isTerm = isTerm
    self.survey = survey
  }

  private static func isTerm(_ form: ArraySlice<UInt8>) -> Bool {
    form.count > 1
      && String(decoding: form, as: UTF8.self).unicodeScalars.contains {
        $0.properties.isAlphabetic
      }
  }

  /// Adds a document, which the survey has seen with the same `isInPart`.
  package mutating func add(_ attributed: AttributedDocument, isInPart: [Bool]) {
    attributed.forEachSpeech { speech in
      for run in survey.words.runs(of: speech, in: attributed) {
        add(run, isInPart: isInPart[run.quotation])
      }
    }
    document += 1
  }

  private mutating func add(_ run: TermWords.Run, isInPart: Bool) {
    for start in run.forms.indices where mayBound(run.forms[start]) {
      for count in 1...TermKey.mostWords where start + count <= run.forms.endIndex {
        let forms = run.forms[start..<start + count]
        guard mayBound(forms[forms.endIndex - 1]), mayBeTerm(forms) else { continue }
        let key = TermKey(forms)
        if let place = places[key] {
          record(Int(place), isInPart: isInPart)
        } else {
          // A term of the rest may be in the part later on.
          places[key] = Int32(counts.count)
          counts.append(Counts())
          record(counts.count - 1, isInPart: isInPart)
        }
      }
    }
  }

  /// True if a term may begin or end with the word.
  private func mayBound(_ form: Int32) -> Bool {
    isSurveyed(form) && !isCommon[Int(form)] && survey.inPart[Int(form)] >= least
  }

  /// A file that was saved since the survey may hold words that it did not see.
  private func isSurveyed(_ form: Int32) -> Bool { Int(form) < isCommon.count }

  private func mayBeTerm(_ forms: ArraySlice<Int32>) -> Bool {
    guard forms.allSatisfy({ isSurveyed($0) }),
      forms.contains(where: { isTerm[Int($0)] })
    else { return false }
    return forms.count == 1 || survey.mayStand(forms, least: least)
  }

  private mutating func record(_ place: Int, isInPart: Bool) {
    guard isInPart else {
      counts[place].inRest += 1
      return
    }
    counts[place].inPart += 1
    if counts[place].lastDocument != document {
      counts[place].lastDocument = document
      counts[place].documents += 1
    }
  }

  /// The terms that are in the part often enough, in no order, without terms that are
  /// only in a longer one.
  package func terms() -> [Term] {
    var isPartOfOther: Set<TermKey> = []
    for (key, place) in places where Int(counts[Int(place)].inPart) >= least {
      for shorter in key.shorter {
        guard let other = places[shorter],
          counts[Int(other)].inPart == counts[Int(place)].inPart,
          counts[Int(other)].inRest == counts[Int(place)].inRest
        else { continue }
        isPartOfOther.insert(shorter)
      }
    }
    return places.compactMap { key, place in
      let counts = counts[Int(place)]
      guard Int(counts.inPart) >= least, !isPartOfOther.contains(key) else { return nil }
      return Term(
        words: key.forms.map { String(decoding: survey.words.form(of: $0), as: UTF8.self) },
        inPart: Int(counts.inPart), inRest: Int(counts.inRest), documents: Int(counts.documents))
    }
  }
}
