package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.MessageCodec;
import org.junit.jupiter.api.Test;

/** Problems of a file, collected and stored. */
class ProblemCollectorTest {
  private static final Message FIRST = Message.of("example.refused.first", "A");
  private static final Message SECOND = Message.of("example.refused.second");

  private final ProblemCollector collector = new ProblemCollector();

  @Test
  void aFileWithoutProblemsIsAccepted() {
    assertThat(collector.parse("row 1", () -> 7)).contains(7);
    assertThat(collector.problems()).isEmpty();
    assertThatCode(collector::check).doesNotThrowAnyException();
  }

  @Test
  void parsingContinuesAfterAProblemAndReportsAllInOrder() {
    assertThat(collector.parse("row 1", () -> fail(FIRST))).isEmpty();
    assertThat(collector.parse("row 2", () -> "good")).contains("good");
    collector.add("row 3", SECOND);
    assertThat(collector.problems()).containsExactly(at("row 1", FIRST), at("row 3", SECOND));
    assertThatThrownBy(collector::check)
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(
                        new Problem("file", at("row 1", FIRST)),
                        new Problem("file", at("row 3", SECOND))));
  }

  @Test
  void severalProblemsOfOnePlaceAreAllKept() {
    List<Problem> problems = List.of(new Problem("a", FIRST), new Problem("b", SECOND));
    Message place = Message.of("example.place", "2");
    assertThat(
            collector.parse(
                place,
                () -> {
                  throw new BadInput(problems);
                }))
        .isEmpty();
    assertThat(collector.problems()).containsExactly(at(place, FIRST), at(place, SECOND));
  }

  @Test
  void storedMessagesKeepMessagesInsideMessages() {
    List<Message> messages = List.of(at(Message.of("example.place", "مثال"), FIRST), SECOND);
    assertThat(MessageCodec.readAll(MessageCodec.writeAll(messages))).isEqualTo(messages);
    assertThat(MessageCodec.readAll(MessageCodec.writeAll(List.of()))).isEmpty();
  }

  private static String fail(Message message) {
    throw new BadInput("field", message);
  }

  private static Message at(Object place, Message problem) {
    return Message.of("exchange.refused.at", place, problem);
  }
}
