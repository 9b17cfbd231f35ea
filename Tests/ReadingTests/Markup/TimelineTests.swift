import CorpusModel
import Reading
import TestSupport
import Testing

/// Times of turns by a timeline.
@Suite struct TimelineTests {
  @Test func `times come from the timeline`() throws {
    let document = try teiDocument(
      """
      <timeline unit="s" origin="#T0"><when xml:id="T0" absolute="10:00:00"/>
      <when xml:id="T6" interval="1e17" since="#T0"/><when xml:id="T7" interval="inf" since="#T0"/>
      <when xml:id="T1" interval="1.5" since="#T0"/><when xml:id="T2" interval="60" since="#T1"/>
      <when xml:id="T3" absolute="11:00:01"/><when xml:id="T4" interval="-1"/>
      <when xml:id="T5" interval="3" since="#T5"/></timeline>
      <u start="#T0">a</u><u start="#T1">b</u><u><anchor synch="#T2"/>c</u><u synch="#T3">d</u>
      <u start="#T4">e</u><u start="#T5">f</u><u start="#T9">g</u><u start="00:01:02">h</u>
      <u start="#T6">k</u><u start="#T7">l</u>
      <annotationBlock who="#Z" start="#T1"><u>i</u></annotationBlock>
      """)
    #expect(
      document.turns.map(\.time) == [
        "00:00:00", "00:00:01.500", "00:01:01.500", "01:00:01", nil, nil, nil, "00:01:02",
        nil, nil, "00:00:01.500",
      ])
    #expect(document.labelsOfTurns.last?.text == "Z")
  }

  @Test func `a long chain of times is no burden`() throws {
    let points = (1...20_000).map { "<when xml:id='T\($0)' interval='1' since='#T\($0 - 1)'/>" }
    let document = try teiDocument(
      "<timeline origin='#T0'><when xml:id='T0'/>\(points.joined())</timeline><u start='#T20000'>a</u>"
    )
    #expect(document.turns[0].time == "05:33:20")
  }
}
