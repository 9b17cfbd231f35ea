import CorpusModel
import Reading
import TestSupport
import Testing

/// Words that were said, among what an editor adds.
@Suite struct ChoiceTests {
  @Test(arguments: [
    ("Well <vocal><desc>laughs</desc></vocal> yes", "Well yes"),
    ("Well<pause/>, yes<incident><desc>door</desc></incident>", "Well, yes"),
    ("はい<pause/>そう « oui<pause/>»", "はいそう « oui»"), ("да<pause/>нет", "да нет"),
    ("정말<pause/>그래<pause/>?", "정말 그래?"),
    ("Well<pause dur='PT2S'/>yes", "Well yes"),
    ("So <note>aside</note>what", "So what"),
    ("It <del type='repetition'>it</del> was", "It it was"),
    ("It <del type='correction'>is</del> was", "It was"),
    ("The <choice><orig>skool</orig><reg>school</reg></choice>, then", "The school, then"),
    ("The <choice>\n<reg>school</reg>\n<orig>skool</orig>\n</choice> then", "The school then"),
    (
      "<choice><sic>a</sic><corr>b</corr></choice><choice><abbr>c</abbr><expan>d</expan></choice>",
      "bd"
    ),
    (
      "<choice><orig>a <choice><sic>b</sic><corr>c</corr></choice></orig><reg>d e</reg></choice> f",
      "d e f"
    ),
    ("I <gap reason='inaudible'><desc>train</desc></gap> home", "I […] home"),
    ("I <unclear>think</unclear> so", "I think so"),
    ("<shift feature='loud'/>No<shift/>!", "No!"),
    ("<w>I</w> <w>do</w><w join='right'>n't</w>\n<pc>.</pc>", "I do n't."),
    ("<hi rend='italic'>Very</hi> <foreign xml:lang='fr'>bien</foreign>.", "Very bien."),
    ("well-<lb break='no'/>known <lb/>name", "well-known name"),
    ("A &lt;b&gt; <![CDATA[& c]]>", "A <b> & c"), ("One<!-- two --> three", "One three"),
    ("  \n ", ""),
  ])
  func `takes what was said and leaves what was not`(speech: String, text: String) throws {
    #expect(try teiWords("<u>\(speech)</u>") == [text])
  }
}
