package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;

/** The rules of plans that need no database. */
class PlanComparisonTest {
  private static PlanLine line(int number, String action, String ends) {
    LineContent started = LineContent.started(List.of("op2.use framework.nw"), "", action);
    LineContent.Results results =
        new LineContent.Results(
            PlanProgress.UNDER_WAY, "2027", ends, "", Optional.of(BigDecimal.TEN), "USD", "");
    return new PlanLine(number, 1, number, started.with(results), 1, Instant.EPOCH);
  }

  @Test
  void everyLineOfEitherEditionIsAccountedFor() {
    List<PlanLine> earlier =
        List.of(line(1, "a", "2028"), line(2, "b", "2028"), line(3, "c", "2028"));
    List<PlanLine> later =
        List.of(line(1, "a", "2028"), line(3, "c", "2029"), line(4, "d", "2028"));
    PlanComparison found = PlanComparison.of(earlier, later, Language.EN);
    assertThat(found.added()).extracting(PlanLine::number).containsExactly(4);
    assertThat(found.removed()).extracting(PlanLine::number).containsExactly(2);
    assertThat(found.changed()).hasSize(1);
    assertThat(found.changed().getFirst().changes())
        .containsExactly(new PlanComparison.ValueChange("period", "2027 – 2028", "2027 – 2029"));
    assertThat(found.unchanged()).isEqualTo(1);
    assertThat(found.added().size() + found.changed().size() + found.unchanged())
        .isEqualTo(later.size());
  }

  @Test
  void aPeriodIsReadToItsFirstAndLastDay() {
    assertThat(PlanPeriod.first("2027")).contains(LocalDate.of(2027, 1, 1));
    assertThat(PlanPeriod.last("2028-02")).contains(LocalDate.of(2028, 2, 29));
    assertThat(PlanPeriod.last("")).isEmpty();
    assertThat(PlanPeriod.problems("2028", "2027")).hasSize(1);
    assertThat(PlanPeriod.problems("2027", "2027")).isEmpty();
    assertThat(PlanPeriod.text("", "2027", Language.EN)).isEqualTo("until 2027");
  }

  @Test
  void aCostNeedsItsCurrency() {
    LineContent.Results results =
        new LineContent.Results(PlanProgress.DONE, "", "", "", Optional.of(BigDecimal.ONE), "", "");
    assertThat(results.problems().getFirst().message().key()).isEqualTo("plans.refused.currency");
  }

  @Test
  void theMenuFitsRowsColumnsAndMarks() {
    ModelActions actions = new ModelActions();
    ModelAction law = actions.find("offence-law").orElseThrow();
    assertThat(law.fits("op2.use", "framework.nw", FieldMark.NOTHING_RECORDED)).isTrue();
    assertThat(law.fits("op2.use", "enforcement.nw", FieldMark.NOTHING_RECORDED)).isFalse();
    assertThat(law.fits("op3cd.transit", "framework.nw", FieldMark.NOTHING_RECORDED)).isFalse();
    ModelAction references = actions.find("references").orElseThrow();
    assertThat(references.fits("op2.use", "framework.nw", FieldMark.NOTHING_RECORDED)).isFalse();
    assertThat(references.fits("op2.use", "framework.nw", FieldMark.UNCLEAR)).isTrue();
    for (ModelAction action : actions.list()) {
      for (Language language : Language.values()) {
        assertThat(action.in(language)).as(action.key()).isNotEqualTo(action.key());
      }
    }
  }

  @Test
  void barsAreInsideThePicture() {
    List<LineText> lines =
        List.of(line(1, "a", "2028"), line(2, "b", "2031-06"), line(3, "c", "")).stream()
            .map(line -> new LineText(line, List.of(), List.of(), "", ""))
            .toList();
    PlanTimeline timeline = PlanTimeline.of(lines);
    assertThat(timeline.rows()).hasSize(3);
    assertThat(timeline.rows())
        .allSatisfy(
            row ->
                assertThat(row.bar().orElseThrow().from() + row.bar().orElseThrow().width())
                    .isLessThanOrEqualTo(PlanTimeline.WIDTH));
    assertThat(timeline.rows().getLast().bar().orElseThrow().open()).isTrue();
    assertThat(timeline.years()).hasSize(5);
  }
}
