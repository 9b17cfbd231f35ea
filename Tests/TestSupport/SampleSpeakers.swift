package import CorpusModel
internal import TextServices

package let head = Speaker(
  name: "Head", roleAsWritten: "",
  role: Role(id: "head", label: "Head", group: "leaders", names: []))
package let pupil = Speaker(
  name: "Pupil", roleAsWritten: "",
  role: Role(id: "pupil", label: "Pupil", group: "pupils", names: []))
package let visitor = Speaker(
  name: "Cleaner", roleAsWritten: "",
  role: Role(id: "other", label: "Other", group: Role.bystanderGroup, names: []))
package let asker = Speaker(
  name: "I", roleAsWritten: "",
  role: Role(id: "asker", label: "Asker", group: Role.interviewerGroup, names: []))

/// `attributed` with the words that ICU finds.
package func withWords(_ attributed: AttributedDocument) throws -> AttributedDocument {
  var breaker = try WordBreaker(locale: "")
  var words = Words()
  let text = attributed.document.text
  breaker.appendWords(
    of: text.utf8, in: 0..<text.count, starts: &words.starts, ends: &words.ends)
  return attributed.with(words: words)
}
