import CorpusModel

/// What the words of a label tell of its being one.
struct LabelWords {
  /// In lower case, white space collapsed, invisible characters left out.
  let key: String
  /// ``key`` without the number or letter at its end: what `Pupil 3` shares with `Pupil 1`.
  let stem: String
  let usual: UsualLabel?
  /// Whether its form allows it to be a label at all.
  let isPlausible: Bool
  /// Whether it has a word that sentences have and names have not (`One thing`, `For example`).
  let isPhrase: Bool
  /// Whether every word of some length begins with a capital (`Mrs Ahmed`).
  let isName: Bool
  let isAllCapitals: Bool
  let startsWithCapital: Bool
  let wordCount: Int
  /// A key of cover sheets (`Date`, `Transcriber`).
  let isCoverKey: Bool
  /// A mark of transcription (`laughs`, `pause`).
  let isMark: Bool

  init(_ label: String, language: String) {
    let plain = LabelWords.plain(label)
    let lowercased = plain.lowercased()
    key = lowercased
    stem = LabelWords.stem(of: lowercased)
    usual = UsualLabel(plain, language: language)
    let first = plain.unicodeScalars.first
    startsWithCapital = first.map { !LabelWords.isLowercase($0) } ?? false
    isPlausible = first.map(LabelWords.isLetter) == true && LabelWords.isPlausible(plain)
    var words = 0
    var isName = startsWithCapital
    var hasLong = false
    var hasUppercase = false
    var hasLowercase = false
    for word in plain.unicodeScalars.split(whereSeparator: { " /_".unicodeScalars.contains($0) }) {
      words += 1
      for scalar in word {
        if LabelWords.isLowercase(scalar) { hasLowercase = true }
        if !hasUppercase, LabelWords.isUppercase(scalar) { hasUppercase = true }
      }
      if word.count > 3, let initial = word.first {
        hasLong = true
        if LabelWords.isLowercase(initial) { isName = false }
      }
    }
    wordCount = words
    self.isName = isName && (hasLong || words == 1)
    isAllCapitals = hasUppercase && !hasLowercase
    let lowerWords = LabelWords.words(of: lowercased)
    isPhrase = usual == nil && lowerWords.contains { LabelWords.phraseWords.contains($0) }
    isCoverKey = LabelWords.isCoverKey(lowerWords)
    isMark =
      lowerWords.contains { LabelWords.marks.contains($0) } && !(self.isName && words >= 2)
  }

  /// `label` with single spaces and without characters that nobody sees.
  private static func plain(_ label: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in label.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0xFEFF, 0xAD: continue
      case 0x09, 0x20, 0xA0, 0x202F, 0x2000...0x200A: if plain.last != " " { plain.append(" ") }
      default: plain.append(scalar)
      }
    }
    if plain.last == " " { plain.removeLast() }
    return String(plain)
  }

  /// Letters, digits and apostrophes.
  private static func words(of lowercased: String) -> [String] {
    lowercased.unicodeScalars.split {
      !(isLetter($0) || ("0"..."9").contains($0) || $0 == "'" || $0 == "’")
    }.map { String($0) }
  }

  private static func isPlausible(_ plain: String) -> Bool {
    var commas = 0
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "“", "”", "„", "«", "»", "\"", "=", "|", "{", "}": return false
      case ",": commas += 1
      default: break
      }
    }
    return commas <= 1 && plain.utf8.last != 0x3F && plain.utf8.last != 0x21
  }

  // Unicode's tables are asked for characters beyond ASCII only.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic
  }

  private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func stem(of key: String) -> String {
    let scalars = key.unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let last = scalars[scalars.index(before: end)]
      let isNumber =
        last.isASCII ? ("0"..."9").contains(last) : last.properties.numericType != nil
      guard isNumber || last == " " || last == "_" else { break }
      end = scalars.index(before: end)
    }
    if end == scalars.startIndex { return key }
    if end < scalars.endIndex { return String(scalars[..<end]) }
    // `phd a`
    guard key.utf8.count > 2, let space = scalars.lastIndex(of: " "),
      scalars.distance(from: space, to: scalars.endIndex) == 2
    else { return key }
    return String(scalars[..<space])
  }

  private static func isCoverKey(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 4 else { return false }
    return coverKeys.contains(words.joined(separator: " "))
      || (words.count <= 3 && coverKeys.contains(first))
  }

  private static let coverKeys: Set<String> = [
    "date", "time", "place", "location", "venue", "duration", "length", "transcriber",
    "transcribed", "transcription", "participants", "present", "attendees", "attendance", "school",
    "file", "filename", "recording", "recorded", "audio", "project", "study", "title", "version",
    "interview", "number of participants", "ref", "reference", "setting", "site", "pseudonym",
    "gender", "age", "role", "position", "occupation", "job", "name", "code", "id", "language",
    "consent", "document", "subject of interview", "topic", "started", "start", "ended", "end",
    "keywords", "speakers", "interviewed", "conducted", "background", "notes", "key", "format",
    "lieu", "durée", "école", "établissement", "enregistrement", "fichier", "titre", "projet",
    "étude", "transcripteur", "transcriptrice", "transcrit", "entretien", "heure", "présents",
    "datum", "ort", "dauer", "uhrzeit", "schule", "aufnahme", "datei", "titel", "projekt",
    "teilnehmende", "teilnehmer", "anwesend", "transkription", "transkribiert", "transkribent",
    "transkribentin", "funktion", "alter", "geschlecht", "sprache",
    "fecha", "lugar", "duración", "hora", "escuela", "centro", "grabación", "archivo", "título",
    "proyecto", "transcriptor", "transcriptora", "transcrito", "entrevista", "participantes",
    "asistentes", "edad", "cargo", "idioma",
  ]

  private static let marks: Set<String> = [
    "laughs", "laughter", "laughing", "laugh", "pause", "pauses", "inaudible", "unclear",
    "crosstalk", "silence", "sighs", "sigh", "cough", "coughs", "music", "applause", "noise",
    "overlapping", "overlap", "interruption", "phone", "unintelligible", "indistinct", "tape",
    "recording", "background", "crying", "cries", "whispers", "door", "bell", "rires", "rire",
    "lacht", "lachen", "unverständlich", "risas", "ríe", "inaudibile", "redacted", "blank_audio",
  ]

  private static let phraseWords: Set<String> = [
    "example", "examples", "instance", "thing", "things", "point", "points", "is", "was", "are",
    "were", "be", "been", "said", "say", "says", "saying", "this", "that", "these", "those", "it",
    "its", "it's", "it’s", "because", "so", "but", "what", "why", "how", "when", "which", "there",
    "here", "we", "you", "they", "he", "she", "my", "our", "your", "their", "his", "her",
    "following", "follows", "secondly", "thirdly", "finally", "lastly", "also", "then", "well",
    "yes", "no", "okay", "ok", "yeah", "right", "anyway", "note", "notes", "nb", "n.b", "eg", "ie",
    "http", "https", "ftp", "mailto", "www", "ask", "asked", "asks", "think", "thought", "mean",
    "like", "just", "really", "not", "don't", "don’t", "have", "has", "had", "do", "did", "does",
    "if", "as", "or", "at", "by", "source", "figure", "table", "conclusion", "summary", "e.g",
    "namely", "therefore", "however", "answering", "result", "results", "reason", "problem",
    "another", "one", "two", "three", "some", "idea", "question", "warning", "update",
    "exemple", "voici", "c'est", "c’est", "est", "dit", "mais", "donc", "parce", "oui", "non",
    "alors", "remarque", "ça", "cela", "ce", "nous", "vous", "ils", "je", "que", "qui", "chose",
    "suivant", "suivante", "suivants", "suivantes",
    "beispiel", "ist", "war", "sind", "sagt", "sagte", "weil", "aber", "ja", "nein", "anmerkung",
    "hinweis", "das", "dies", "ich", "wir", "sie", "folgendes", "nämlich", "dass", "frage",
    "ejemplo", "dice", "dijo", "pero", "porque", "sí", "eso", "esto", "yo", "nosotros",
    "siguiente", "siguientes", "cosa",
  ]
}
