package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final LocalDate DAY = LocalDate.of(2022, 3, 4);
  private static final GateRules RULES = new GateRules(DAY);
  private static final Subject MATRIX = new Subject(Subject.Kind.MATRIX, "Example State 001");

  @Test
  void nothingIsPublishedByDefault() {
    for (Subject.Kind kind : Subject.Kind.values()) {
      assertThat(
              RULES
                  .decide("secret", new Subject(kind, "1"), Audience.EVERYBODY, List.of())
                  .published())
          .isEmpty();
    }
  }

  @Test
  void aMatrixNeedsAgreementAndApprovalAndConsent() {
    List<ConsentRecord> given = new ArrayList<>();
    given.add(given(GateKey.AGREEMENT, false));
    given.add(given(GateKey.APPROVAL, false));
    assertThat(RULES.decide("matrix", MATRIX, Audience.EVERYBODY, given).reasons())
        .containsExactly(GateDecision.RefusalReason.NO_CONSENT);
    given.add(given(GateKey.CONSENT, false));
    assertThat(RULES.decide("matrix", MATRIX, Audience.EVERYBODY, given).published()).isPresent();
  }

  @Test
  void aWithdrawalClosesTheGateAndIsNamedAsTheReason() {
    List<ConsentRecord> given =
        List.of(
            given(GateKey.AGREEMENT, false),
            given(GateKey.APPROVAL, true),
            given(GateKey.CONSENT, false));
    assertThat(RULES.decide("matrix", MATRIX, Audience.EVERYBODY, given).reasons())
        .containsExactly(GateDecision.RefusalReason.NO_APPROVAL);
  }

  @Test
  void referenceDataIsPublishedWithAWebAddressOnly() {
    assertThat(RULES.decideReference("fact", List.of(), "https://example.org/page").published())
        .isPresent();
    for (String address : List.of("", "memory", "shared/seed/note.txt", "javascript:alert(1)")) {
      assertThat(RULES.decideReference("fact", List.of(), address).reasons())
          .containsExactly(GateDecision.RefusalReason.NOT_PUBLIC_AT_SOURCE);
    }
  }

  @Test
  void whatIsWithheldIsNotPublishedEvenIfItIsPublicElsewhere() {
    List<ConsentRecord> given = List.of(given(GateKey.WITHHELD, false));
    assertThat(RULES.decideReference("fact", given, "https://example.org").reasons())
        .containsExactly(GateDecision.RefusalReason.WITHHELD);
  }

  @Test
  void opensExactlyWhenEveryKeyHoldsAndNothingIsWithheld() {
    Random random = new Random(1540);
    for (int world = 0; world < 5_000; world++) {
      Subject.Kind kind = Subject.Kind.values()[random.nextInt(Subject.Kind.values().length)];
      List<ConsentRecord> given = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        given.add(
            given(GateKey.values()[random.nextInt(GateKey.values().length)], random.nextBoolean()));
      }
      Set<GateKey> holding =
          given.stream()
              .filter(record -> record.withdrawnOn().isEmpty())
              .map(ConsentRecord::key)
              .collect(Collectors.toSet());
      boolean expected =
          !kind.keys().isEmpty()
              && holding.containsAll(kind.keys())
              && !holding.contains(GateKey.WITHHELD);
      assertThat(
              RULES
                  .decide("value", new Subject(kind, "1"), Audience.EVERYBODY, given)
                  .published()
                  .isPresent())
          .as("%s %s", kind, given)
          .isEqualTo(expected);
    }
  }

  private static ConsentRecord given(GateKey key, boolean withdrawn) {
    return new GivenConsent(
            1,
            MATRIX,
            key,
            Audience.EVERYBODY,
            "Example State 001",
            "letter",
            LocalDate.of(2020, 1, 2),
            new ConsentManner.Express(),
            LocalDate.of(2020, 1, 2),
            Optional.empty(),
            withdrawn ? Optional.of(LocalDate.of(2021, 1, 2)) : Optional.empty())
        .recorded();
  }
}
