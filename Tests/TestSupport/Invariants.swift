package import CorpusModel

/// Lists the faults in the spans of a document; empty when every invariant of the model holds.
///
/// Spans lie in the text and on character boundaries; blocks and turns run forwards without
/// overlap; labels are in order of their first turns, and count them; words are in order; text equals its slice. Every stage's tests call it.
package func brokenInvariants(of document: Document) -> [String] {
  var broken = spanFaults(document.blocks.map(\.span), "block", in: document.text)
  broken += orderFaults(document.blocks.map(\.span), "block")
  broken += spanFaults(document.turns.map(\.span), "turn", in: document.text)
  broken += orderFaults(document.turns.map(\.span), "turn")
  broken += spanFaults(document.turns.compactMap(\.labelSpan), "label", in: document.text)
  broken += labelFaults(document)
  broken += spanFaults(document.markedSpeech.map(\.span), "marked speech", in: document.text)
  return broken
}

package func brokenInvariants(of tokenized: TokenizedDocument) -> [String] {
  let spans = (0..<tokenized.words.count).map { tokenized.words[$0] }
  return brokenInvariants(of: tokenized.document)
    + spanFaults(spans, "word", in: tokenized.document.text) + orderFaults(spans, "word")
    + (spans.contains(where: \.isEmpty) ? ["a word is empty"] : [])
}

package func brokenInvariants(of attributed: AttributedDocument) -> [String] {
  let text = attributed.document.text
  let quotations = attributed.quotations
  var broken = brokenInvariants(
    of: TokenizedDocument(document: attributed.document, words: attributed.words))
  broken += spanFaults(quotations.map(\.span), "quotation", in: text)
  broken += spanFaults(quotations.compactMap(\.before), "context before", in: text)
  broken += spanFaults(quotations.compactMap(\.after), "context after", in: text)
  broken += spanFaults(quotations.flatMap(\.question), "question", in: text)
  broken += spanFaults(quotations.compactMap(\.caseCue), "words that name a case", in: text)
  if quotations.map(\.span) != quotations.map(\.span).sorted() {
    broken.append("quotations: order")
  }
  if Set(quotations.map(\.id)).count != quotations.count { broken.append("quotation ids repeat") }
  for (index, quotation) in quotations.enumerated() {
    if quotation.span.isEmpty { broken.append("quotation \(index) is empty") }
    if let owner = quotation.partOf, !quotations.indices.contains(owner) {
      broken.append("quotation \(index) is part of none")
    } else if let owner = quotation.partOf, !quotations[owner].span.contains(quotation.span) {
      broken.append("quotation \(index) leaves its turn")
    }
    if let answer = quotation.answer,
      !attributed.answers.indices.contains(answer)
        || !attributed.answers[answer].quotations.contains(index)
    {
      broken.append("quotation \(index) is not in its answer")
    }
  }
  return broken
}

package func brokenInvariants(of coded: CodedDocument) -> [String] {
  let quotations = coded.attributed.quotations
  var broken = brokenInvariants(of: coded.attributed)
  broken += spanFaults(coded.codings.map(\.segment), "segment", in: coded.document.text)
  broken += spanFaults(coded.codings.compactMap(\.evidence), "evidence", in: coded.document.text)
  if Set(coded.codings.map(\.id)).count != coded.codings.count {
    broken.append("coding ids repeat")
  }
  for (index, coding) in coded.codings.enumerated() {
    guard quotations.indices.contains(coding.quotation),
      quotations.indices.contains(coding.lastQuotation), coding.quotation <= coding.lastQuotation
    else {
      broken.append("coding \(index) has no quotation")
      continue
    }
    let whole = quotations[coding.quotation].span.union(quotations[coding.lastQuotation].span)
    // A person's segment may begin or end in what an asker says.
    let isWithin =
      coding.source == .rule ? whole.contains(coding.segment) : whole.overlaps(coding.segment)
    if !isWithin { broken.append("segment \(index) leaves its quotations") }
    if coding.segment.isEmpty { broken.append("segment \(index) is empty") }
    if let evidence = coding.evidence {
      if evidence.isEmpty { broken.append("evidence \(index) is empty") }
      if !coding.segment.contains(evidence) {
        broken.append("evidence \(index) leaves its segment")
      }
    }
  }
  return broken
}

private func labelFaults(_ document: Document) -> [String] {
  let (turns, labels) = (document.turns, document.labels)
  let strayed = turns.indices.filter { !labels.indices.contains(turns[$0].label) }
  guard strayed.isEmpty else { return strayed.map { "turn \($0) has no label" } }
  var own = [[Int]](repeating: [], count: labels.count)
  for index in turns.indices { own[turns[index].label].append(index) }
  let members = Set(labels.flatMap(\.members))
  var broken: [String] = []
  for (number, label) in labels.enumerated() {
    if label.turns != own[number].count { broken.append("label \(number) counts its turns wrong") }
    if label.firstSpokenTurn != own[number].first(where: { !turns[$0].span.isEmpty }) {
      broken.append("label \(number) has another first turn with speech")
    }
    if let first = own[number].first, label.firstTurn != first {
      broken.append("label \(number) has another first turn")
    }
    if own[number].isEmpty, !members.contains(number) { broken.append("label \(number) is unused") }
    if let person = label.person, !document.people.indices.contains(person) {
      broken.append("label \(number) has no person")
    }
  }
  if !members.allSatisfy(labels.indices.contains) { broken.append("a member is no label") }
  let spoken = labels.prefix { $0.turns > 0 }
  if spoken.map(\.firstTurn) != spoken.map(\.firstTurn).sorted()
    || labels.dropFirst(spoken.count).contains(where: { $0.turns > 0 })
  {
    broken.append("labels: order")
  }
  return broken
}

private func spanFaults(_ spans: [TextSpan], _ what: String, in text: SourceText) -> [String] {
  spans.enumerated().compactMap { index, span in
    guard span.end <= text.count else { return "\(what) \(index) leaves the text" }
    guard text.isBoundary(span.start) && text.isBoundary(span.end) else {
      return "\(what) \(index) splits a character"
    }
    return String(validating: text.utf8[span.range], as: UTF8.self) == text[span]
      ? nil : "\(what) \(index) is no slice"
  }
}

private func orderFaults(_ spans: [TextSpan], _ what: String) -> [String] {
  zip(spans, spans.dropFirst()).enumerated().compactMap { index, pair in
    pair.0.end <= pair.1.start ? nil : "\(what) \(index) runs into the next"
  }
}
