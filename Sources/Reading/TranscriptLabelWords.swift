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
    var plain = ""
    for scalar in label.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0xFEFF, 0xAD: continue
      case 0x09, 0x20, 0xA0, 0x202F, 0x2000...0x200A: if plain.last != " " { plain += " " }
      default: plain.unicodeScalars.append(scalar)
      }
    }
    let lowercased = plain.lowercased()
    key = lowercased.split(separator: " ").joined(separator: " ")
    let words = plain.split { " /_".contains($0) }
    let lowerWords = lowercased.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    stem = LabelWords.stem(of: key)
    usual = UsualLabel(plain, language: language)
    let first = plain.first { $0.isLetter || $0.isNumber }
    isPlausible =
      first?.isLetter == true && plain.first?.isLetter == true
      && !plain.contains { "“”„«»\"=|{}".contains($0) } && plain.filter { $0 == "," }.count <= 1
      && !(plain.hasSuffix("?") || plain.hasSuffix("!"))
    isPhrase =
      lowerWords.contains { LabelWords.phraseWords.contains(String($0)) } && usual == nil
    let long = words.filter { $0.count > 3 || words.count == 1 }
    isName =
      !long.isEmpty && words.first?.first?.isLowercase == false
      && long.allSatisfy { $0.first?.isLowercase == false }
    isAllCapitals =
      plain.contains(where: \.isUppercase) && !plain.contains(where: \.isLowercase)
    // A script without capitals has no small letters either.
    startsWithCapital = first?.isLowercase == false
    wordCount = words.count
    isCoverKey = LabelWords.isCoverKey(lowerWords.map(String.init))
    isMark =
      lowerWords.contains { LabelWords.marks.contains(String($0)) }
      && !(isName && wordCount >= 2)
  }

  private static func stem(of key: String) -> String {
    var rest = Substring(key)
    while let last = rest.last, last.isNumber || last == " " || last == "_" { rest.removeLast() }
    if rest.count == key.count, key.count > 2 {
      let words = key.split(separator: " ")
      if words.count > 1, let last = words.last, last.count == 1 {
        return words.dropLast().joined(separator: " ")
      }
    }
    return rest.isEmpty ? key : String(rest)
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
