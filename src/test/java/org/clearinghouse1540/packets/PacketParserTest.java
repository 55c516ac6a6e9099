package org.clearinghouse1540.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;

/** Entries of an uploaded packet, compared with the packet as downloaded. */
class PacketParserTest {
  private static final FieldKey MARK = new FieldKey("row", "mark");
  private static final FieldKey TEXT = new FieldKey("row", "text");
  private static final FieldKey SOURCE = new FieldKey("row", "source");
  private static final Packet PACKET =
      new Packet(
          "abc",
          new MatrixId("Example State 001", "2017"),
          "2026-01-02",
          List.of(
              new Packet.Line(MARK, "Part: 1. Row", "Mark", ColumnKind.MARK, 1, "X"),
              new Packet.Line(TEXT, "Part: 1. Row", "Remarks", ColumnKind.TEXT, 2, "Two\nlines"),
              new Packet.Line(SOURCE, "Part: 1. Row", "Sources", ColumnKind.SOURCE, 0, "")));

  @Test
  void entriesAreTypedAndEmptyLinesAreSkipped() {
    assertThat(
            answers(
                line(0, MARK, "X", "", "none", ""),
                line(0, TEXT, "Two lines ", "Words", "", ""),
                line(0, SOURCE, "", "", "", "Example Act"),
                new PacketParser.Line(0, "", "", "", "", "")))
        .containsExactly(
            new Packet.Answer(MARK, "", Optional.of(FieldMark.NOTHING_RECORDED), ""),
            new Packet.Answer(TEXT, "Words", Optional.empty(), ""),
            new Packet.Answer(SOURCE, "", Optional.empty(), "Example Act"));
    assertThat(answers(line(0, MARK, "X", "", "", ""))).isEmpty();
  }

  @Test
  void everyProblemIsReportedWithItsPlaceAndNoFieldByItsKey() {
    assertThatThrownBy(
            () ->
                answers(
                    line(2, MARK, "X", "", "Y", ""),
                    line(3, TEXT, "Two lines", "", "X", ""),
                    line(0, SOURCE, "changed", "Words", "", ""),
                    line(0, TEXT, "Two lines", "", "", "Example Act"),
                    line(6, new FieldKey("none", "x"), "", "Words", "", "")))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.reasons(Language.EN))
                    .containsExactly(
                        at(row(2), Message.of("packets.refused.mark", "Y")),
                        at(row(3), Message.of("packets.refused.no-mark")),
                        at("Part: 1. Row · Sources", Message.of("packets.refused.changed")),
                        at("Part: 1. Row · Remarks", Message.of("packets.refused.no-source")),
                        at(row(6), Message.of("packets.refused.no-field", "none x"))));
  }

  @Test
  void aFieldIsCompletedOnceAndNotTooLong() {
    assertThatThrownBy(
            () -> answers(line(0, MARK, "X", "a", "", ""), line(0, MARK, "X", "b", "", "")))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.reasons(Language.EN))
                    .containsExactly(Message.of("packets.refused.twice").in(Language.EN)));
    assertThatThrownBy(() -> answers(line(0, MARK, "X", "x".repeat(5_001), "", "")))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void theStatementDependsOnEveryFieldAndVersion() {
    Packet other =
        new Packet(PACKET.id(), PACKET.matrix(), PACKET.made(), PACKET.lines().subList(0, 2));
    assertThat(PACKET.statement())
        .startsWith("packet-1 abc Example_State_001 2017 2026-01-02 ")
        .isNotEqualTo(other.statement());
    assertThat(PACKET.line(TEXT)).map(Packet.Line::version).contains(2);
    assertThat(PACKET.line(new FieldKey("none", "x"))).isEmpty();
  }

  private static List<Packet.Answer> answers(PacketParser.Line... lines) {
    return new PacketParser("", "", List.of(lines), new ContentAccount.Builder().build())
        .answers(PACKET);
  }

  private static PacketParser.Line line(
      int number, FieldKey key, String was, String words, String mark, String source) {
    return new PacketParser.Line(number, key.name(), was, words, mark, source);
  }

  private static Message row(int number) {
    return Message.of("packets.place.row", number);
  }

  private static String at(Object place, Message problem) {
    return Message.of("packets.refused.at", place, problem).in(Language.EN);
  }
}
