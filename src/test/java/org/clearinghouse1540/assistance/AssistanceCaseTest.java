package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.GivenConsent;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case as the record of its steps, silence periods, holds and consents. */
class AssistanceCaseTest {
  private static final LocalDate DAY = LocalDate.of(2019, 4, 1);

  @Test
  void aRepeatedStepCountsFromItsLastDay() {
    AssistanceCase found =
        new ExampleCase()
            .steps(DAY.plusDays(9), "circulate-offers")
            .steps(DAY, "circulate-offers")
            .build();
    assertThat(found.takenOn("circulate-offers")).contains(DAY.plusDays(9));
    assertThat(found.takenOn("matchmaking")).isEmpty();
    assertThat(found.lastChange()).isEqualTo(DAY.plusDays(9));
  }

  @Test
  void withoutStepsTheLastChangeIsTheReceipt() {
    assertThat(new ExampleCase().build().lastChange()).isEqualTo(ExampleCase.RECEIVED);
  }

  @Test
  void theLastSilencePeriodOfAStepCounts() {
    AssistanceCase found =
        new ExampleCase()
            .silence("circulate-providers", DAY)
            .silence("post-summary", DAY.plusDays(1))
            .silence("circulate-providers", DAY.plusDays(2))
            .build();
    assertThat(found.silence("circulate-providers").orElseThrow().endsAfter())
        .isEqualTo(DAY.plusDays(2));
    assertThat(found.silence("distribute")).isEmpty();
  }

  @Test
  void theOldestHoldInPlaceCounts() {
    AssistanceCase found =
        new ExampleCase()
            .hold("first", DAY, false, Optional.of(DAY.plusDays(1)))
            .hold("second", DAY, false)
            .hold("third", DAY, true)
            .build();
    assertThat(found.hold().orElseThrow().heldBy()).isEqualTo("second");
  }

  @Test
  void aLiftedHoldIsNotInPlace() {
    AssistanceCase found = new ExampleCase().hold("member", DAY, true, Optional.of(DAY)).build();
    assertThat(found.hold()).isEmpty();
    assertThat(CaseStatus.of(found, DAY).stage()).isEqualTo(CaseStage.STEP);
  }

  @Test
  void aConsentToOneUseIsNoConsentToAnother() {
    AssistanceCase found = new ExampleCase().consent(Audience.PROVIDERS, DAY).build();
    assertThat(found.consent(Audience.Use.PROVIDERS, DAY)).isPresent();
    assertThat(found.consent(Audience.Use.PROVIDERS, DAY.minusDays(1))).isEmpty();
    assertThat(found.consent(Audience.Use.FULL, DAY)).isEmpty();
  }

  @Test
  void aWithdrawnConsentIsNotInForce() {
    AssistanceCase found =
        new ExampleCase()
            .consent(GateKey.CONSENT, Audience.PROVIDERS, DAY, Optional.of(DAY.plusDays(2)))
            .build();
    assertThat(found.consent(Audience.Use.PROVIDERS, DAY.plusDays(1))).isEmpty();
  }

  @Test
  void onlyAWithholdingThatIsInForceWithholdsTheRequest() {
    ExampleCase example = new ExampleCase().consent(Audience.EVERYBODY, DAY);
    assertThat(example.build().isWithheld(DAY)).isFalse();
    example.consent(GateKey.WITHHELD, Audience.EVERYBODY, DAY.plusDays(1), Optional.empty());
    assertThat(example.build().isWithheld(DAY)).isFalse();
    assertThat(example.build().isWithheld(DAY.plusDays(1))).isTrue();
    AssistanceCase ended =
        new ExampleCase()
            .consent(GateKey.WITHHELD, Audience.EVERYBODY, DAY, Optional.of(DAY.plusDays(1)))
            .build();
    assertThat(ended.isWithheld(DAY.plusDays(1))).isFalse();
  }

  @Test
  void aConsentSaysInWordsWhetherItIsInForce() {
    ConsentRecord given =
        new ExampleCase().consent(Audience.PROVIDERS, DAY).build().given().getFirst();
    assertThat(ConsentStatus.of(given, DAY.minusDays(1)).key()).isEqualTo("consent.pending");
    assertThat(ConsentStatus.of(given, DAY).key()).isEqualTo("consent.holds");
    assertThat(ConsentStatus.of(given, DAY).in(Language.EN)).contains("1 April 2019");
  }

  @Test
  void aConsentThatEndedOrWasWithdrawnSaysWhen() {
    ConsentRecord given =
        new ExampleCase().consent(Audience.PROVIDERS, DAY).build().given().getFirst();
    ConsentRecord limited = until(given, Optional.of(DAY.plusDays(5)), Optional.empty());
    assertThat(ConsentStatus.of(limited, DAY.plusDays(5)).key()).isEqualTo("consent.holds");
    assertThat(ConsentStatus.of(limited, DAY.plusDays(6)).key()).isEqualTo("consent.ended");
    assertThat(ConsentStatus.of(limited, DAY.plusDays(6)).in(Language.EN)).contains("6 April 2019");
    ConsentRecord withdrawn =
        until(given, Optional.of(DAY.plusDays(5)), Optional.of(DAY.plusDays(3)));
    assertThat(ConsentStatus.of(withdrawn, DAY.plusDays(9)).key()).isEqualTo("consent.withdrawn");
    assertThat(ConsentStatus.of(withdrawn, DAY).in(Language.EN)).contains("4 April 2019");
  }

  private static ConsentRecord until(
      ConsentRecord given, Optional<LocalDate> until, Optional<LocalDate> withdrawnOn) {
    return new GivenConsent(
            given.id(),
            given.subject(),
            given.key(),
            given.audience(),
            given.givenBy(),
            given.document(),
            given.givenOn(),
            given.manner(),
            given.holdsFrom(),
            until,
            withdrawnOn)
        .recorded();
  }

  @ParameterizedTest
  @EnumSource(NeedStatus.class)
  void aNeedIsUnmetAsItsStatusSays(NeedStatus status) {
    NeedItem need = ExampleCase.need(1, "Title", "Text", status);
    assertThat(need.unmet()).isEqualTo(status.isUnmet());
    assertThat(need.specific()).isEqualTo(status != NeedStatus.NOT_YET_SPECIFIC);
  }

  @Test
  void aNeedIsFoundByTheNumberThatAFormSends() {
    Request request =
        new ExampleCase()
            .need(ExampleCase.need(21, "First", "", NeedStatus.OPEN))
            .need(ExampleCase.need(22, "Second", "", NeedStatus.OPEN))
            .request();
    assertThat(request.find("22").orElseThrow().title()).isEqualTo("Second");
    assertThat(request.find("2")).isEmpty();
    assertThat(request.find("")).isEmpty();
    assertThat(request.find(" 22")).isEmpty();
  }

  @Test
  void theHeadingOfANeedIsItsTitleOrItsText() {
    assertThat(ExampleCase.need(1, "Title", "Text", NeedStatus.OPEN).heading()).isEqualTo("Title");
    assertThat(ExampleCase.need(1, "", "Text", NeedStatus.OPEN).heading()).isEqualTo("Text");
  }
}
