package org.clearinghouse1540.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.history.HistoryStep.Entry;
import org.clearinghouse1540.history.HistoryStep.Kind;
import org.clearinghouse1540.history.HistoryStep.Progress;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The timeline of a history, and the progress of its steps. */
class NeedHistoryTest {
  private static Entry entry(String day, String received) {
    return new Entry(day, Message.of("history.entry.text"), received, "");
  }

  private static NeedHistory history(HistoryStep... steps) {
    return new NeedHistory(List.of(steps));
  }

  @Test
  void theTimelineIsChronologicalAndKeepsTheOrderOfStepsWithinADay() {
    NeedHistory history =
        history(
            new HistoryStep(
                Kind.REQUEST, Progress.COMPLETE, List.of(entry("2026-05-04", "request"))),
            new HistoryStep(
                Kind.OFFER,
                Progress.PARTIAL,
                List.of(entry("2026-05-04", "offer"), entry("", "undated"))),
            new HistoryStep(
                Kind.DELIVERY, Progress.COMPLETE, List.of(entry("2026-03", "delivery"))));
    assertThat(history.timeline())
        .extracting(dated -> dated.entry().received())
        .containsExactly("delivery", "request", "offer");
    assertThat(history.timeline().getFirst().kind()).isEqualTo(Kind.DELIVERY);
  }

  @Test
  void aHistoryWithoutRecordsHasNoTimeline() {
    assertThat(history(new HistoryStep(Kind.FIELD, Progress.NONE, List.of())).timeline()).isEmpty();
  }

  @Test
  void aStepIsPartialUntilItIsComplete() {
    assertThat(Progress.of(false, true)).isEqualTo(Progress.NONE);
    assertThat(Progress.of(true, false)).isEqualTo(Progress.PARTIAL);
    assertThat(Progress.of(true, true)).isEqualTo(Progress.COMPLETE);
  }

  @Test
  void theLatestDayOfAStepIgnoresUndatedEntries() {
    HistoryStep step =
        new HistoryStep(
            Kind.REQUEST,
            Progress.COMPLETE,
            List.of(entry("2026-01-02", ""), entry("2026-02-03", ""), entry("", "")));
    assertThat(step.latestDay()).contains("2026-02-03");
    assertThat(new HistoryStep(Kind.OFFER, Progress.NONE, List.of()).latestDay()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyStepHasANameInSixLanguages(Kind kind) {
    for (Language language : Language.values()) {
      assertThat(Texts.get(language, "history.step." + kind.key())).doesNotStartWith("[");
    }
  }

  @Test
  void onlyAddressesOfThisProgramAreOwnPages() {
    assertThat(new Entry("", Message.of("history.none"), "", "/deliveries/1").isOwnPage()).isTrue();
    assertThat(new Entry("", Message.of("history.none"), "", "https://x.test/").isOwnPage())
        .isFalse();
    assertThat(Entry.undated("", "history.none").isOwnPage()).isFalse();
  }
}
