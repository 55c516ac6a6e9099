package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.deliveries.Activity.Period;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pure rules of deliveries: periods, sides, feedback and costs. */
class DeliveryRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final Instant AT = Instant.parse("2026-10-01T10:00:00Z");

  private static Delivery delivery(Optional<Long> need, Optional<LocalDate> met) {
    return new Delivery(
        1,
        need,
        Optional.empty(),
        "Example Provider",
        "Example Provider",
        "Example State 001; Example State 002",
        DeliveryKind.WORKSHOP,
        "Workshop",
        "",
        List.of(),
        "2026-05",
        "",
        Optional.empty(),
        DeliveryStatus.DONE,
        DAY,
        met);
  }

  private static Feedback feedback(DeliverySide side, NeedMet met) {
    return new Feedback(
        1, 1, side, "Example State 001", "x", "", "", met, "", "", DAY, AT, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05,,2026-10-02,,6,true",
    "2026-05,,2026-12-02,,6,false",
    "2026-12-02,,2026-05,,6,false",
    "2026-05,2026-09,2026-12-02,,3,true",
    "2026,,2026-06-15,,0,true",
    "2026-Q1,,2026-04-01,,0,false",
    "2026-Q1,,2026-04-01,,1,true",
    "soon,,2026-04-01,,12,false"
  })
  void periodsAreNearWithinANumberOfMonths(
      String starts, String ends, String otherStarts, String otherEnds, int months, boolean near) {
    Period period = new Period(starts, ends == null ? "" : ends, true);
    Period other = new Period(otherStarts, otherEnds == null ? "" : otherEnds, true);
    assertThat(period.isNear(other, months)).isEqualTo(near);
    assertThat(other.isNear(period, months)).as("in both directions").isEqualTo(near);
  }

  @Test
  void aStandingProgrammeIsNearToNothing() {
    Period programme = new Period("2026", "2030", false);
    assertThat(programme.isNear(new Period("2027", "", true), 60)).isFalse();
    assertThat(programme.first()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05,2026-04,true",
    "2026-05,2026,false",
    "2026-05-04,2026-05-04,false",
    "x,2020,false"
  })
  void aPeriodThatEndsBeforeItsStartIsRecognized(String starts, String ends, boolean wrong) {
    assertThat(DeliveryForm.endsBeforeStart(starts, ends)).isEqualTo(wrong);
  }

  @Test
  void usersBelongToTheSideOfTheirParty() {
    Delivery delivery = delivery(Optional.empty(), Optional.empty());
    assertThat(DeliverySide.of(new Viewer("a", Role.PROVIDER, "Example Provider"), delivery))
        .contains(DeliverySide.PROVIDER);
    assertThat(DeliverySide.of(new Viewer("a", Role.PROVIDER, "Other"), delivery)).isEmpty();
    assertThat(DeliverySide.of(new Viewer("a", Role.MISSION, "Example State 002"), delivery))
        .contains(DeliverySide.RECIPIENT);
    assertThat(DeliverySide.of(new Viewer("a", Role.MISSION, "Example State 003"), delivery))
        .isEmpty();
    assertThat(DeliverySide.of(new Viewer("a", Role.SECRETARIAT, ""), delivery)).isEmpty();
  }

  @Test
  void onlyTheRecipientsWordAwaitsConfirmation() {
    Delivery open = delivery(Optional.of(7L), Optional.empty());
    List<Feedback> met = List.of(feedback(DeliverySide.RECIPIENT, NeedMet.YES));
    assertThat(FeedbackRules.awaitsConfirmation(open, met, Optional.empty())).isTrue();
    assertThat(
            FeedbackRules.awaitsConfirmation(
                open, List.of(feedback(DeliverySide.PROVIDER, NeedMet.YES)), Optional.empty()))
        .isFalse();
    assertThat(
            FeedbackRules.awaitsConfirmation(
                open, List.of(feedback(DeliverySide.RECIPIENT, NeedMet.IN_PART)), Optional.empty()))
        .isFalse();
    assertThat(
            FeedbackRules.awaitsConfirmation(
                delivery(Optional.of(7L), Optional.of(DAY)), met, Optional.empty()))
        .isFalse();
    assertThat(
            FeedbackRules.awaitsConfirmation(
                delivery(Optional.empty(), Optional.empty()), met, Optional.empty()))
        .isFalse();
  }

  @Test
  void afterItsStateOpenedANeedAgainOnlyLaterFeedbackAwaitsConfirmation() {
    Delivery recorded = delivery(Optional.of(7L), Optional.of(DAY));
    Delivery unrecorded = delivery(Optional.of(7L), Optional.empty());
    List<Feedback> met = List.of(feedback(DeliverySide.RECIPIENT, NeedMet.YES));
    Optional<Instant> before = Optional.of(AT.minusSeconds(1));
    Optional<Instant> after = Optional.of(AT.plusSeconds(1));
    assertThat(FeedbackRules.awaitsConfirmation(recorded, met, before)).isTrue();
    assertThat(FeedbackRules.awaitsConfirmation(recorded, met, after)).isFalse();
    assertThat(FeedbackRules.awaitsConfirmation(unrecorded, met, after)).isFalse();
  }

  @Test
  void aCostMayHaveAnUnknownAmountAndNeverZero() {
    Form unknown = form("stage", "pledge", "currency", "USD");
    Cost cost = DeliveryForm.readCost(unknown, DAY).orElseThrow();
    assertThat(cost.amount()).isEmpty();
    assertThat(cost.currency()).isEmpty();
    assertThat(cost.on()).isEqualTo(DAY);

    Form paid = form("stage", "paid", "amount", "12500.50", "currency", "EUR");
    Cost known = DeliveryForm.readCost(paid, DAY).orElseThrow();
    assertThat(known.amount()).contains(new BigDecimal("12500.50"));
    assertThat(known.on()).isEqualTo(DAY);

    assertThat(DeliveryForm.readCost(form("amount", ""), DAY)).isEmpty();
    assertThat(problems(form("stage", "paid", "amount", "0", "currency", "USD")))
        .containsExactly("amount");
    assertThat(problems(form("stage", "gift", "amount", "5", "currency", "Euro")))
        .containsExactly("stage", "currency");
  }

  @Test
  void everyKindIsFoundByItsKey() {
    for (DeliveryKind kind : DeliveryKind.values()) {
      assertThat(DeliveryKind.find(kind.key())).contains(kind);
    }
    for (DeliveryStatus status : DeliveryStatus.values()) {
      assertThat(DeliveryStatus.find(status.key())).contains(status);
    }
    for (NeedMet met : NeedMet.values()) {
      assertThat(NeedMet.find(met.key())).contains(met);
    }
    assertThat(DeliveryStatus.find("under-way")).contains(DeliveryStatus.UNDER_WAY);
    assertThat(DeliveryKind.find("feast")).isEmpty();
  }

  private static List<String> problems(Form form) {
    DeliveryForm.readCost(form, DAY);
    try {
      form.check();
      return List.of();
    } catch (BadInput bad) {
      return bad.problems().stream().map(problem -> problem.field()).toList();
    }
  }

  private static Form form(String... pairs) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], List.of(pairs[i + 1]));
    }
    return new Form(values, Map.of());
  }
}
