@testable import Agreement
import Testing

@Suite struct AgreementTests {
  /// - Parameter rows: what each coder says of the units, a letter each; `*` where it is not read.
  private func table(_ rows: String..., categories: Int? = nil) -> AgreementTable {
    let names = Set(rows.joined()).subtracting("*").sorted()
    var table = AgreementTable(coders: rows.count, categories: categories ?? names.count)
    let columns = rows.map(Array.init)
    for unit in columns[0].indices {
      table.add(columns.map { names.firstIndex(of: $0[unit]) })
    }
    return table
  }

  /// Two coders, by how many units both, the first only, the second only or none says a theme of.
  private func yesNo(both: Int, first: Int, second: Int, none: Int) -> AgreementTable {
    var table = AgreementTable(coders: 2)
    table.add([true, true], count: both)
    table.add([true, false], count: first)
    table.add([false, true], count: second)
    table.add([false, false], count: none)
    return table
  }

  private func isClose(_ coefficient: Coefficient, _ expected: Double, within: Double = 5e-6)
    -> Bool
  {
    coefficient.value.map { abs($0 - expected) <= within } ?? false
  }

  @Test func `a two by two table gives what statsmodels, nltk and irrCAC give`() {
    let table = yesNo(both: 20, first: 5, second: 10, none: 15)
    #expect(table.units == 50)
    #expect(table.sharedUnits == 50)
    #expect(table.unanimousUnits == 35)
    #expect(isClose(table.observedAgreement, 0.70))
    #expect(isClose(table.cohenKappa, 0.4000))
    #expect(isClose(table.cohenKappaStandardError, 0.12700))
    #expect(isClose(table.fleissKappa, 0.39394))
    #expect(isClose(table.krippendorffAlpha, 0.4000))
    #expect(isClose(table.brennanPrediger, 0.4000))
    #expect(isClose(table.gwetAC1, 0.40594))
    #expect(isClose(table.positiveAgreement, 40.0 / 55))
    #expect(isClose(table.negativeAgreement, 30.0 / 45))
  }

  @Test func `where nearly everybody says yes, kappa is below nothing and AC1 is high`() {
    let table = yesNo(both: 80, first: 10, second: 10, none: 0)
    #expect(isClose(table.observedAgreement, 0.80))
    #expect(isClose(table.cohenKappa, -0.1111, within: 5e-5))
    #expect(isClose(table.krippendorffAlpha, -0.10556))
    #expect(isClose(table.brennanPrediger, 0.60))
    #expect(isClose(table.gwetAC1, 0.7561, within: 5e-5))
    #expect(isClose(table.negativeAgreement, 0))
  }

  @Test func `alpha of Krippendorff's four observers and twelve units with missing marks`() {
    let table = table("123321412***", "1233224125*3", "*3332342251*", "12332441251*")
    #expect(table.units == 12)
    #expect(table.sharedUnits == 11)
    #expect(isClose(table.krippendorffAlpha, 0.743421, within: 5e-7))
  }

  @Test(arguments: [("0100000010", "1110010000"), ("1100000000", "0110010100")])
  func `alpha of Krippendorff's ten binary units and of the manual of ATLAS ti`(
    _ rows: (String, String)
  ) {
    let table = table(rows.0, rows.1)
    #expect(isClose(table.observedAgreement, 0.60))
    #expect(isClose(table.krippendorffAlpha, 0.095238, within: 5e-7))
    #expect(isClose(table.cohenKappa, 0.090909, within: 5e-7))
  }

  @Test func `alpha of Krippendorff's two observers and five values`() {
    let table = table("aabbdcccedda", "babbbccceddd")
    #expect(isClose(table.krippendorffAlpha, 0.691964, within: 5e-7))
    #expect(isClose(table.cohenKappa, 0.684211, within: 5e-7))
  }

  @Test func `kappa of Fleiss for fourteen raters, ten subjects and five categories`() {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    var table = AgreementTable(coders: 14, categories: 5)
    for row in counts {
      table.add(row.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) })
    }
    #expect(isClose(table.fleissKappa, 0.209931, within: 5e-7))
  }

  @Test func `kappa over a thousand characters`() {
    let table = yesNo(both: 50, first: 100, second: 50, none: 800)
    #expect(isClose(table.observedAgreement, 0.85))
    #expect(isClose(table.cohenKappa, 0.318182, within: 5e-7))
  }

  /// Worked out by hand: 22 marks, 9 yes and 13 no, two units in dispute: 1 − 21 · 2 / (9 · 13) = 25/39.
  @Test func `alpha of three coders and eight units with two marks missing`() {
    let table = table("11110000", "11100000", "110000**")
    #expect(isClose(table.krippendorffAlpha, 0.641026, within: 5e-7))
    #expect(table.cohenKappa == .undefined(.notTwoCoders))
  }

  @Test func `a coder who always says the same agrees no better than chance`() {
    let table = yesNo(both: 9, first: 1, second: 0, none: 0)
    #expect(table.observedAgreement == .value(0.9))
    #expect(table.cohenKappa == .value(0))
  }

  @Test func `without variation kappa and alpha are undefined, and chance of a coin is not`() {
    let table = yesNo(both: 0, first: 0, second: 0, none: 40)
    #expect(table.cohenKappa == .undefined(.noVariation))
    #expect(table.cohenKappaStandardError == .undefined(.noVariation))
    #expect(table.fleissKappa == .undefined(.noVariation))
    #expect(table.krippendorffAlpha == .undefined(.noVariation))
    #expect(table.positiveAgreement == .undefined(.nothingCounted))
    #expect(table.negativeAgreement == .value(1))
    #expect(table.observedAgreement == .value(1))
    #expect(table.brennanPrediger == .value(1))
    #expect(table.gwetAC1 == .value(1))
  }

  @Test func `agreement without a flaw is 1, and its standard error 0`() {
    let table = yesNo(both: 7, first: 0, second: 0, none: 3)
    #expect(table.cohenKappa == .value(1))
    #expect(isClose(table.cohenKappaStandardError, 0, within: 1e-7))
    #expect(table.krippendorffAlpha == .value(1))
    #expect(table.fleissKappa == .value(1))
  }

  @Test func `what nobody or one coder has read is no agreement`() {
    var table = AgreementTable(coders: 2)
    table.add([true, nil], count: 5)
    table.add([nil, nil] as [Bool?], count: 5)
    #expect(table.units == 10)
    #expect(table.sharedUnits == 0)
    for coefficient in [
      table.observedAgreement, table.positiveAgreement, table.cohenKappa, table.fleissKappa,
      table.krippendorffAlpha, table.brennanPrediger, table.gwetAC1,
    ] {
      #expect(coefficient == .undefined(.noSharedUnits))
    }
  }

  @Test func `unread units change no coefficient`() {
    let plain = yesNo(both: 20, first: 5, second: 10, none: 15)
    var more = plain
    more.add([nil, true], count: 30)
    more.add([false, nil], count: 7)
    #expect(more.units == 87)
    #expect(more.sharedUnits == 50)
    for coefficient: (AgreementTable) -> Coefficient in [
      \.observedAgreement, \.cohenKappa, \.cohenKappaStandardError, \.krippendorffAlpha,
      \.gwetAC1, \.brennanPrediger, \.fleissKappa, \.positiveAgreement,
    ] {
      #expect(coefficient(more) == coefficient(plain))
    }
  }

  @Test func `a single category is agreed on by definition`() {
    let table = table("aaa", "aaa")
    #expect(table.brennanPrediger == .undefined(.oneCategory))
    #expect(table.gwetAC1 == .undefined(.oneCategory))
    #expect(table.cohenKappa == .undefined(.noVariation))
  }

  @Test func `precision and recall of a rule, and of one that never fires`() {
    let retrieval = Retrieval(hits: 6, falseHits: 2, misses: 4)
    #expect(retrieval.precision == .value(0.75))
    #expect(retrieval.recall == .value(0.6))
    #expect(Retrieval(misses: 3).precision == .undefined(.nothingCounted))
    #expect(Retrieval(misses: 3).recall == .value(0))
    #expect(Retrieval(falseHits: 3).recall == .undefined(.nothingCounted))
  }
}
