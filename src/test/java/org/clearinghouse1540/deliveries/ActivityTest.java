package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.deliveries.Activity.Period;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Periods and subject areas of activities, and the names of their kinds. */
class ActivityTest {
  private static final SubjectArea BORDERS =
      new SubjectArea("example-borders", false, "example-controls", List.of(), Set.of(), Map.of());

  private static Activity activity(List<SubjectArea> areas) {
    return new Activity(
        ActivityKind.EVENT, "", "Example", "", areas, "", new Period("2031", "", true), "");
  }

  @ParameterizedTest
  @CsvSource({
    "2031,'',2031-01-01,2031-12-31",
    "2031-Q2,'',2031-04-01,2031-06-30",
    "2032-02,'',2032-02-01,2032-02-29",
    "2031-05-04,2031-05-06,2031-05-04,2031-05-06",
    "2031-05,2031-Q4,2031-05-01,2031-12-31"
  })
  void aPeriodHasTheDaysOfItsDates(String starts, String ends, LocalDate first, LocalDate last) {
    Period period = new Period(starts, ends, true);
    assertThat(period.first()).contains(first);
    assertThat(period.last()).contains(last);
  }

  @ParameterizedTest
  @CsvSource({"''", "soon", "2031-13", "2031-02-30", "2031-Q5"})
  void aDateThatIsNotKnownHasNoDays(String starts) {
    Period period = new Period(starts, "", true);
    assertThat(period.first()).isEmpty();
    assertThat(period.last()).isEmpty();
  }

  @Test
  void anUnreadableEndCountsAsTheFirstDay() {
    Period period = new Period("2031-05-04", "later", true);
    assertThat(period.isNear(new Period("2031-05-04", "", true), 0)).isTrue();
    assertThat(period.isNear(new Period("2031-05-05", "", true), 0)).isFalse();
  }

  @Test
  void anAreaIncludesItsNarrowerAreasOnly() {
    Activity activity = activity(List.of(BORDERS));
    assertThat(activity.isIn("example-borders")).isTrue();
    assertThat(activity.isIn("example-controls")).isTrue();
    assertThat(activity.isIn("example")).isFalse();
    assertThat(activity.isInOneOf(Set.of("other", "example-borders"))).isTrue();
    assertThat(activity.isInOneOf(Set.of("example-controls"))).isFalse();
    assertThat(activity(List.of()).isInOneOf(Set.of("example-borders"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyChoiceIsNamedInEveryLanguage(Language language) {
    for (ActivityKind kind : ActivityKind.values()) {
      assertThat(ActivityKind.find(kind.key())).contains(kind);
      assertThat(Texts.get(language, kind.text())).isNotBlank().doesNotStartWith("[");
    }
    for (CostStage stage : CostStage.values()) {
      assertThat(CostStage.find(stage.key())).contains(stage);
      assertThat(Texts.get(language, stage.text())).isNotBlank().doesNotStartWith("[");
    }
    for (DeliverySide side : DeliverySide.values()) {
      assertThat(DeliverySide.of(side.key())).isEqualTo(side);
      assertThat(Texts.get(language, side.text())).isNotBlank().doesNotStartWith("[");
    }
    for (DeliveryStatus status : DeliveryStatus.values()) {
      assertThat(Texts.get(language, status.text())).isNotBlank().doesNotStartWith("[");
    }
    assertThat(ActivityKind.find("EVENT")).isEqualTo(Optional.empty());
    assertThat(CostStage.find("")).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"PLANNED,false", "UNDER_WAY,false", "DONE,true", "GIVEN_UP,true"})
  void aCompletedOrCancelledDeliveryIsOver(DeliveryStatus status, boolean over) {
    assertThat(status.isOver()).isEqualTo(over);
  }
}
