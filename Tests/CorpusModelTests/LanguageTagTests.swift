import CorpusModel
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("pt-BR", "pt"), ("pt_BR", "pt"), ("EN-gb", "en"), ("", ""), ("-x", ""),
  ])
  func `has a primary language in lower case`(tag: String, primary: String) {
    #expect(LanguageTag(tag).primary == primary)
  }

  @Test(arguments: [("pt-BR", "pt_BR"), ("zh-Hans-CN", "zh_Hans_CN"), ("de", "de"), ("", "")])
  func `is written for ICU with low lines`(tag: String, locale: String) {
    #expect(LanguageTag(tag).icuLocale == locale)
  }

  @Test(arguments: ["en", "EN", "gsw", "pt-BR", "pt_BR", "zh-Hans-CN", "de-1996"])
  func `takes tags of two or three letters with parts behind`(tag: String) {
    #expect(LanguageTag(tag).isPlausible)
  }

  @Test(arguments: ["", "e", "english", "e1", "en-", "-en", "en--GB", "en-GB-ninechars", "én"])
  func `leaves names of languages and broken tags`(tag: String) {
    #expect(!LanguageTag(tag).isPlausible)
  }
}
