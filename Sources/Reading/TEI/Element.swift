/// The meaning for the text of an element of TEI, or of simple XML that uses its names.
enum TEIElement: UInt8 {
  /// An unknown element: its text belongs to what it is in.
  case unknown
  /// Holds blocks; text directly in it is a paragraph.
  case container
  /// A container that is a level of headings.
  case division
  /// Known, within a line of text.
  case inline
  /// Left out with all it holds.
  case dropped
  /// Left out, and what it stands for parts words: a pause, a laugh.
  case event
  /// Text that somebody could not hear or read.
  case gap
  case header
  case turn
  /// Gives who and when to the turn inside it.
  case turnFrame
  case speech
  case speaker
  case paragraph
  case segment
  case heading
  case title
  case item
  case line
  case lineGroup
  case quotation
  case said
  case note
  case aside
  case word
  case punctuation
  case lineBreak
  case deletion
  case choice
  case person
  case timeline
  case timePoint
  case inclusion

  init(name: String) {
    self = Self.byName[name] ?? .unknown
  }

  private static let byName: [String: TEIElement] = {
    let names: [(TEIElement, String)] = [
      (
        .container, "TEI TEI.2 teiCorpus text body front back group floatingText cit list table row"
      ),
      (.container, "figure epigraph argument listBibl report article main set performance"),
      (.container, "entry ul ol dl tbody thead spGrp titlePage"),
      (.division, "div div0 div1 div2 div3 div4 div5 div6 div7 section sec chapter part appendix"),
      (.inline, "hi emph ref ptr name persName placeName orgName date time num foreign term title"),
      (
        .inline,
        "mentioned soCalled gloss distinct supplied add subst expan ex abbr orig reg corr sic"
      ),
      (
        .inline,
        "lem rdg unclear anchor w c m phr cl s i b em strong a u1 span code cite bibl pb cb"
      ),
      (
        .inline, "milestone gb formula measure email idno surname forename roleName addName address"
      ),
      (.inline, "damage restore hyphen sup sub rs rb settlement country region"),
      (
        .dropped,
        "stage del fw figDesc am surplus metamark certainty interp interpGrp spanGrp respons"
      ),
      (.dropped, "facsimile sourceDoc xenoData index graphic media desc script style rt rp"),
      (
        .dropped, "precision alt altGrp link linkGrp join joinGrp fs fLib fvLib listPlace listEvent"
      ),
      (.event, "pause vocal kinesic incident writing shift"),
      (.gap, "gap"), (.header, "teiHeader standOff"), (.turn, "u"), (.turnFrame, "annotationBlock"),
      (.speech, "sp"), (.speaker, "speaker"), (.paragraph, "p ab para td th dd"),
      (.paragraph, "cell camera caption sound view tech"),
      (.segment, "seg"), (.heading, "head h1 h2 h3 h4 h5 h6"), (.title, "title"),
      (.item, "item li label dt"), (.line, "l"), (.lineGroup, "lg"),
      (.quotation, "quote blockquote q"), (.said, "said"), (.note, "note footnote"),
      (.aside, "byline dateline docTitle titlePart docAuthor docDate docImprint docEdition"),
      (.aside, "salute signed opener closer trailer postscript"),
      (.word, "w"), (.punctuation, "pc"), (.lineBreak, "lb br addrLine"),
      (.deletion, "del"), (.choice, "choice app"),
      (.person, "listPerson listOrg particDesc castList"), (.timeline, "timeline"),
      (.timePoint, "when"),
      (.inclusion, "include"),
    ]
    var byName: [String: TEIElement] = [:]
    for (element, list) in names {
      for name in list.split(separator: " ") { byName[String(name)] = element }
    }
    return byName
  }()

  /// The preference for a branch of a choice: the reading text before the written one.
  static func preference(ofBranch name: String) -> Int {
    switch name {
    case "reg", "corr", "expan", "lem": 2
    case "orig", "sic", "abbr", "rdg", "am", "ex": 0
    default: 1
    }
  }
}
