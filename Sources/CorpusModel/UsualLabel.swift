/// What the labels that transcribers usually give mean (`Interviewer 1`, `I`, `P3`, `Pupils`).
package enum UsualLabel: Hashable, Sendable {
  case asker
  /// A participant of whom the label says nothing (`R`, `Participant 2`, `Speaker 1`).
  case participant
  /// Somebody of whom nobody knows who it is (`Unknown Speaker`).
  case unknown
  /// A participant whom the label describes (`Mother 2`, `Head`).
  case described
  /// Several people speaking as one (`All`, `Pupils`).
  case group

  /// The meaning of `label` whatever its case, its number and what stands in parentheses.
  ///
  /// - Parameter language: a BCP 47 tag; it decides letters that mean different things (French
  ///   `E` is the enquêteur).
  package init?(_ label: String, language: String = "") {
    let words = UsualLabel.words(of: label)
    let stem = words.joined(separator: " ")
    let primary = LanguageTag(language).primary
    if UsualLabel.askers.contains(stem) || UsualLabel.letters[primary]?.contains(stem) == true
      || UsualLabel.namesAsker(label, words)
    {
      self = .asker
    } else if UsualLabel.groups.contains(stem) || UsualLabel.isPair(words) {
      self = .group
    } else if UsualLabel.unknowns.contains(stem) {
      self = .unknown
    } else if UsualLabel.participants.contains(stem) {
      self = .participant
    } else if words.count <= 4, words.contains(where: UsualLabel.people.contains) {
      self = .described
    } else {
      return nil
    }
  }

  /// `label` in small letters, those with and without a dot taken for one: Turkish writes
  /// `GÖRÜŞMECİ` for `Görüşmeci`, and nothing tells the language of a label.
  package static func smallLetters(of label: String) -> String {
    let small = label.lowercased()
    // Most labels are ASCII, and have neither letter.
    guard small.utf8.contains(where: { $0 == 0xCC || $0 == 0xC4 }) else { return small }
    var folded = String.UnicodeScalarView()
    for scalar in small.unicodeScalars {
      switch scalar {
      case "\u{307}" where folded.last == "i": continue
      case "ı": folded.append("i")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// `label` without how it is said (`Head (cont.)`, `Head [laughing]`), which begins small, or that
  /// it is in doubt (`Head?`); nil if it says neither.
  package static func withoutManner(_ label: String) -> String? {
    var base = Substring(label)
    if base.last == "?" {
      base.removeLast()
    } else {
      guard let last = base.last,
        let opener: Character = last == ")" ? "(" : last == "]" ? "[" : nil,
        let open = base.lastIndex(of: opener), open > base.startIndex,
        base[base.index(after: open)...].first?.isLowercase == true
      else { return nil }
      base = base[..<open]
    }
    while base.last?.isWhitespace == true { base.removeLast() }
    return base.isEmpty ? nil : String(base)
  }

  /// The words of `label` in lower case without numbers, marks and what stands in parentheses.
  package static func words(of label: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var depth = 0
    for scalar in smallLetters(of: label).unicodeScalars {
      var isPart = false
      switch scalar {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      case "0"..."9": isPart = false
      case "a"..."z", "&": isPart = depth == 0
      default:
        isPart =
          depth == 0 && !scalar.isASCII
          && (scalar.properties.isAlphabetic || isMark(scalar))
      }
      if isPart {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// A mark on a letter, which stands alone in decomposed text and in some scripts always.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Whether an asker's word stands by a name or by what asker it is: `Anna (interviewer)`,
  /// `Paula, researcher`, `Interviewer Anna`, `Moderator/KH`, `The female interviewer`.
  private static func namesAsker(_ label: String, _ words: [String]) -> Bool {
    // Most labels have none of these signs, and to replace in a string costs much.
    if label.utf8.contains(where: { [0x28, 0x2C, 0x2D, 0x5B, 0xE2].contains($0) }) {
      let parted = label.replacing(" - ", with: ",").replacing(" – ", with: ",")
      if parted.contains(where: { "([,".contains($0) }) {
        for part in parted.split(whereSeparator: { "()[],".contains($0) }).dropFirst()
        where askerWords.contains(self.words(of: String(part)).joined(separator: " ")) {
          return true
        }
      }
    }
    guard words.count >= 2, words.count <= 4 else { return false }
    let bare = words.drop(while: qualifiers.contains)
    if bare.count < words.count, askerWords.contains(bare.joined(separator: " ")) { return true }
    guard let first = bare.first, askerWords.contains(first) else { return false }
    // `Interviewer Anna`, not `Moderator training`.
    let names = label.split { " /-–_.".contains($0) }.suffix(bare.count - 1)
    return names.allSatisfy { $0.first?.isUppercase == true }
      && !bare.contains { people.contains($0) || participants.contains($0) || groups.contains($0) }
  }

  private static let qualifiers: Set<String> = [
    "the", "female", "male", "lead", "main", "first", "second", "third", "co", "assistant",
    "senior", "junior", "le", "la", "der", "die", "el",
  ]

  /// Words of askers that nothing else means.
  private static let askerWords = askers.filter { $0.count >= 5 }.subtracting([
    "question", "frage", "pregunta", "vraag", "pergunta", "domanda", "pytanie", "вопрос", "ερώτηση",
    "питання", "forscher", "forsker", "küsimus", "jautājums", "klausimas", "vprašanje", "spurning",
    "cwestiwn", "otázka", "kérdés", "întrebare", "întrebarea", "въпрос", "питање", "pitanje", "প্রশ্ন",
    "प्रश्न", "spørsmål", "spørgsmål", "kysymys", "pertanyaan", "swali",
  ])

  /// `Mother and father`: two people of whom at least one is described.
  private static func isPair(_ words: [String]) -> Bool {
    guard let middle = words.firstIndex(where: conjunctions.contains), middle > 0,
      middle < words.count - 1
    else { return false }
    return words.contains { people.contains($0) || participants.contains($0) }
  }

  private static let conjunctions: Set<String> = ["and", "&", "et", "und", "y", "e"]

  /// Letters that ask in one language only.
  private static let letters: [String: Set<String>] = [
    "fr": ["e"], "de": ["f"], "es": ["e", "p"], "pt": ["e", "p"], "it": ["d"], "nl": ["v"],
    "tr": ["g"], "fi": ["h", "k"], "ru": ["и", "в"], "uk": ["і", "п"], "bg": ["и", "в"],
    "hu": ["k"], "cs": ["t", "o"], "ar": ["س"], "he": ["ש"],
  ]

  private static let askers: Set<String> = [
    "interviewer", "int", "interv", "iv", "ir", "i", "q", "question", "moderator", "mod",
    "facilitator",
    "fac", "researcher", "interviewers", "researchers", "co facilitator", "co moderator",
    "assistant moderator", "note taker", "notetaker", "nt", "ra", "inv",
    "enquêteur", "enquêtrice", "enqueteur", "enquetrice", "intervieweur", "intervieweuse",
    "chercheur", "chercheuse", "animateur", "animatrice", "modérateur", "modératrice",
    "interviewerin", "interviewende", "interviewender", "fragende", "fragender", "fragesteller",
    "fragestellerin", "forscher", "forscherin", "forschende", "moderatorin", "moderation", "frage",
    "entrevistador", "entrevistadora", "moderador", "moderadora", "investigador", "investigadora",
    "facilitador", "facilitadora", "pregunta", "intervistatore", "intervistatrice", "pesquisador",
    "pesquisadora", "onderzoeker", "pergunta", "moderatore", "moderatrice", "ricercatore",
    "ricercatrice", "domanda", "gespreksleider", "vraag", "intervjuare", "intervjuaren",
    "intervjuer", "forskare", "forsker", "haastattelija", "tutkija",
    "badacz", "badaczka", "ankieter", "ankieterka", "moderatorka", "prowadzący", "prowadząca",
    "pytanie", "tazatel", "tazatelka", "výzkumník", "výzkumnice", "kérdező", "intervievator",
    "görüşmeci", "araştirmaci", "mülakatçi", "moderatör", "soru",
    "интервьюер", "исследователь", "исследовательница", "модератор", "ведущий", "ведущая", "вопрос",
    "дослідник", "дослідниця", "ερευνητής", "ερευνήτρια", "συνεντευκτής", "συντονιστής",
    "συντονίστρια", "باحث", "باحثة", "الباحث", "الباحثة", "محاور", "محاورة", "المحاور", "المحاورة",
    "سؤال", "מראיין", "מראיינת", "חוקר", "חוקרת", "מנחה", "שאלה",
    "聞き手", "インタビュアー", "調査者", "質問者", "面接者", "司会", "司会者", "访谈者", "訪談者", "访谈员",
    "采访者", "採訪者", "研究者", "主持人", "问", "問", "면접자", "연구자", "질문자", "인터뷰어", "진행자",
    "iver", "ivr", "intv", "intvr", "intr", "inter", "questioner", "investigator", "interviewer in",
    "interviewer innen", "gesprächsleitung", "gesprächsleiter", "gesprächsleiterin", "enq",
    "ent", "intervjueren", "intervieweren", "moderaattori", "haast", "moderátor", "moderátorka",
    "interjúkészítő", "kutató", "kérdés", "otázka", "výskumník", "výskumníčka", "anketár", "înt",
    "întrebare", "moderatorul", "cercetător", "cercetătoare", "spørsmål", "spørgsmål", "kysymys",
    "інтерв юер", "питання", "модераторка", "интервюер", "изследовател", "въпрос",
    "интервјуер", "истраживач", "питање", "istraživač", "istraživačica", "ispitivač",
    "ispitivačica", "pitanje", "voditelj", "voditeljica", "ερώτηση", "מראיין ת", "प्रश्न",
    "访问者", "訪問者", "研究員", "研究员", "记者", "記者", "면담자", "사회자", "문", "مصاحبه گر", "پرسشگر",
    "پژوهشگر", "مصاحبه کننده", "phỏng vấn viên", "người phỏng vấn", "nghiên cứu viên",
    "pewawancara",
    "peneliti", "penemuduga", "mhojaji", "mtafiti", "swali", "intervjueerija", "küsitleja",
    "uurija",
    "küsimus", "apklausėjas", "tyrėjas", "tyrėja", "klausimas", "intervētājs", "intervētāja",
    "pētnieks", "pētniece", "jautājums", "anketar", "anketarka", "raziskovalec", "raziskovalka",
    "vprašanje", "spyrill", "rannsakandi", "spurning", "cyfwelydd", "ymchwilydd", "cwestiwn",
    "साक्षात्कारकर्ता", "शोधकर्ता", "ผู้สัมภาษณ์", "ผู้วิจัย",
  ]

  private static let participants: Set<String> = [
    "a", "answer", "r", "resp", "respondent", "p", "part", "participant", "interviewee",
    "speaker", "s",
    "subject", "person", "informant", "ee", "ie", "male", "female", "man", "woman", "voice",
    "male speaker", "female speaker", "male voice", "female voice",
    "répondant", "répondante", "enquêté", "enquêtée", "interviewé", "interviewée", "participante",
    "personne", "locuteur", "locutrice", "réponse", "intervenant", "intervenante",
    "befragte", "befragter", "interviewte", "interviewter", "teilnehmer", "teilnehmerin",
    "teilnehmende", "b", "sprecher", "sprecherin", "antwort", "erzähler", "erzählerin",
    "entrevistado", "entrevistada", "hablante", "informante", "respuesta", "intervistato",
    "intervistata", "deelnemer", "respondente", "resposta", "risposta", "antwoord",
    "respondentka", "uczestnik", "uczestniczka", "rozmówca", "rozmówczyni", "badany", "badana",
    "odpowiedź", "katilimci", "görüşülen", "cevap", "yanit", "респондент", "респондентка",
    "информант",
    "участник", "участница", "ответ", "مشارك", "مشاركة", "المشارك", "المشاركة", "المبحوث",
    "المبحوثة",
    "جواب", "מרואיין", "מרואיינת", "משתתף", "משתתפת", "תשובה", "回答者", "参加者", "対象者", "語り手",
    "受访者", "受訪者", "参与者", "答", "참여자", "응답자",
  ]

  private static let unknowns: Set<String> = [
    "unknown", "unknown speaker", "unknown voice", "unknown participant", "unknown person",
    "unidentified", "unidentified speaker", "unidentified voice", "unidentified participant",
    "unidentified person", "speaker unknown", "inconnu", "inconnue", "voix inconnue",
    "locuteur inconnu", "unbekannt", "unbekannte person", "unbekannter sprecher",
    "unbekannte stimme", "desconocido", "desconocida", "hablante desconocido",
    "voz desconocida",
  ]

  private static let groups: Set<String> = [
    "all", "both", "several", "several voices", "several speakers", "many", "everyone",
    "everybody", "group", "chorus", "voices", "others", "various", "multiple speakers",
    "multiple", "all together", "pupils", "students", "parents", "children", "boys", "girls",
    "teachers", "mothers", "fathers", "participants", "ss", "sts", "all pupils", "all parents",
    "all participants", "all students", "staff",
    "tous", "toutes", "ensemble", "plusieurs", "groupe", "élèves", "enseignants", "mères",
    "alle", "mehrere", "gruppe", "eltern", "kinder", "lehrkräfte", "beide",
    "todos", "todas", "varios", "varias", "grupo", "alumnos", "alumnas", "padres", "madres",
    "profesores", "ambos",
  ]

  static let people: Set<String> = [
    "pupil", "student", "teacher", "parent", "mother", "father", "mum", "mom", "dad", "head",
    "headteacher", "principal", "deputy", "assistant", "governor", "carer", "child", "boy",
    "girl", "grandmother", "grandfather", "gran", "nan", "doctor", "patient", "nurse",
    "manager", "officer", "director", "coordinator", "leader", "sister", "brother", "wife",
    "husband", "guest", "visitor", "secretary", "receptionist", "caretaker", "mentor", "tutor",
    "professor", "lecturer", "worker", "advisor", "adviser", "consultant", "witness", "chair",
    "élève", "professeur", "enseignant", "enseignante", "mère", "père", "directeur",
    "directrice", "étudiant", "étudiante", "proviseur", "principale", "maman", "papa", "cpe",
    "schüler", "schülerin", "lehrer", "lehrerin", "lehrkraft", "mutter", "vater", "schulleiter",
    "schulleiterin", "schulleitung", "rektor", "rektorin", "kind", "junge", "mädchen",
    "alumno", "alumna", "profesor", "profesora", "maestro", "maestra", "madre", "padre",
    "directora", "estudiante", "orientador", "orientadora", "niño", "niña",
    "professora", "mãe", "diretor", "diretora", "aluno", "insegnante", "dirigente",
    "genitore", "studente", "studentessa", "alunno", "leraar", "lerares", "docent", "ouder",
    "leerling",
    "nauczyciel", "nauczycielka", "dyrektor", "dyrektorka", "rodzic", "uczeń",
    "uczennica", "matka", "ojciec", "öğretmen", "müdür", "veli", "öğrenci", "baba",
    "учитель", "учительница", "директор", "мать", "отец", "ученик", "ученица", "родитель",
    "معلم", "معلمة", "المعلم", "المعلمة", "مدير", "مديرة", "المدير", "المديرة", "طالب", "طالبة",
    "الطالب", "الطالبة", "מורה", "מנהל", "מנהלת", "תלמיד", "תלמידה", "校長", "教頭", "教師", "教員",
    "保護者", "生徒", "校长", "老师", "家长", "学生",
  ]
}
