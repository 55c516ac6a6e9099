package org.clearinghouse1540.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.DeliverySide;
import org.clearinghouse1540.deliveries.DeliveryStatus;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.history.HistoryStep.Progress;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a history after the request: offers, deliveries, feedback. */
class DeliveryHistoryTest {
  private static final String STATE = "Example State 681";
  private final DeliveryHistory history = HistoryExample.PROGRAM.bean(DeliveryHistory.class);
  private final HistoryExample example = HistoryExample.of(STATE);

  private HistoryStep deliveries() {
    return HistoryExample.asProgram(() -> history.deliveries(example.context(Role.EXPERT)));
  }

  private HistoryStep feedback() {
    return HistoryExample.asProgram(() -> history.feedback(example.context(Role.EXPERT)));
  }

  private HistoryStep offers() {
    return HistoryExample.asProgram(() -> history.offers(example.context(Role.EXPERT)));
  }

  @Test
  void aNeedWithoutRecordsHasEmptySteps() {
    for (HistoryStep step : new HistoryStep[] {offers(), deliveries(), feedback()}) {
      assertThat(step.progress()).isEqualTo(Progress.NONE);
      assertThat(step.entries()).isEmpty();
    }
  }

  @Test
  void anOfferIsPartialWhileItExcludesSomething() {
    Visitor provider = HistoryExample.PROGRAM.person(Role.PROVIDER, "Example Provider");
    ExampleNeeds.share(example.request());
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("needs", Long.toString(example.need()));
    String path = "/open-needs/" + example.need() + "/answer";
    assertThat(provider.post(path, form).statusCode()).isEqualTo(302);
    assertThat(offers().progress()).isEqualTo(Progress.PARTIAL);
    assertThat(HistoryExample.texts(offers()))
        .anyMatch(text -> text.endsWith("Help with drafting laws"))
        .contains("Not covered: not regulatory mechanisms");
    form.put("exclusions", "");
    form.put("words", "Help with everything");
    assertThat(provider.post(path, form).statusCode()).isEqualTo(302);
    assertThat(offers().progress()).isEqualTo(Progress.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03,'',2026-02-03",
    "2026-02-03,2026-02-05,2026-02-05",
    "2026-02,'',2026-02",
    "2026,2027,2027",
    "2026-Q1,'',''",
    "2026-02-03,2026-Q2,''"
  })
  void aDeliveryIsDatedByItsLastDayIfThatIsADate(String starts, String ends, String day) {
    long delivery = example.delivery(DeliveryStatus.PLANNED, starts, ends);
    assertThat(deliveries().entries()).hasSize(1);
    assertThat(deliveries().entries().getFirst().day()).isEqualTo(day);
    assertThat(deliveries().entries().getFirst().address()).isEqualTo("/deliveries/" + delivery);
    assertThat(deliveries().entries().getFirst().received()).isEqualTo("Course (invented)");
  }

  @Test
  void deliveriesAreCompleteOnceOneIsDone() {
    example.delivery(DeliveryStatus.GIVEN_UP, "2025", "");
    example.delivery(DeliveryStatus.UNDER_WAY, "2026", "");
    assertThat(deliveries().progress()).isEqualTo(Progress.PARTIAL);
    example.delivery(DeliveryStatus.DONE, "2026", "");
    assertThat(deliveries().progress()).isEqualTo(Progress.COMPLETE);
    assertThat(deliveries().entries()).hasSize(3);
  }

  @Test
  void feedbackIsCompleteWithBothSides() {
    LocalDate today = LocalDate.now(DateText.HEADQUARTERS);
    long delivery = example.delivery(DeliveryStatus.DONE, "2026", "");
    example.feedback(delivery, DeliverySide.PROVIDER, "Example Provider", "");
    assertThat(feedback().progress()).isEqualTo(Progress.PARTIAL);
    assertThat(HistoryExample.texts(feedback()))
        .as("without achievements, the activities")
        .containsExactly(today + " Feedback from Example Provider: Activities of Example Provider");
    example.feedback(delivery, DeliverySide.RECIPIENT, STATE, "op2.acquire");
    assertThat(feedback().progress()).isEqualTo(Progress.COMPLETE);
    assertThat(HistoryExample.texts(feedback()))
        .contains(today + " Feedback from " + STATE + ": Achievements of " + STATE)
        .contains("On the matrix: The Example Act was adopted");
  }

  @Test
  void aProposalStartsFromTheOwnFeedbackThatNamesARow() {
    long delivery = example.delivery(DeliveryStatus.DONE, "2026", "");
    example.feedback(delivery, DeliverySide.PROVIDER, "Example Provider", "op2.manufacture");
    assertThat(onMatrix(Role.MISSION, STATE)).isEmpty();
    example.feedback(delivery, DeliverySide.RECIPIENT, STATE, "op2.acquire");
    assertThat(onMatrix(Role.MISSION, STATE)).isEqualTo("op2.acquire");
    assertThat(onMatrix(Role.MISSION, "Example State 682")).isEmpty();
    assertThat(onMatrix(Role.PROVIDER, "Example Provider")).isEqualTo("op2.manufacture");
  }

  private String onMatrix(Role role, String party) {
    return HistoryExample.asProgram(
        () ->
            history
                .feedbackOnMatrix(
                    new Viewer("account", role, party), example.read().items().getFirst())
                .map(Feedback::row)
                .orElse(""));
  }
}
