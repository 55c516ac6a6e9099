package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.junit.jupiter.api.Test;

/** What may be done in a case, and when. */
class DecidingTest {
  private static final LocalDate ASKED = LocalDate.of(2019, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2019, 4, 1);
  private final Procedures procedures = new Procedures();
  private final List<AssistanceCase.Done> done = new ArrayList<>();
  private final List<AssistanceCase.Silence> silences = new ArrayList<>();
  private final List<AssistanceCase.Hold> holds = new ArrayList<>();
  private final List<ConsentRecord> given = new ArrayList<>();
  private String channel = "note-verbale";
  private String version = "2010";
  private boolean summarized = true;

  private AssistanceCase one() {
    Receipt arrival =
        new Receipt(
            channel,
            ASKED,
            ASKED.plusDays(2),
            "",
            "en",
            Optional.empty(),
            "",
            List.of(),
            version,
            channel.equals("informal"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Request request =
        new Request(
            1,
            "Example State 304",
            "Example State 304",
            "State",
            ASKED.toString(),
            "",
            List.of(),
            Optional.of(arrival));
    return new AssistanceCase(
        request, procedures.stepsFor(request), done, silences, holds, given, summarized);
  }

  private void done(String... steps) {
    for (String step : steps) {
      done.add(new AssistanceCase.Done(step, ASKED.plusDays(5), "expert", "", ""));
    }
  }

  private void consent(Audience audience, ConsentManner manner, LocalDate from) {
    given.add(
        new ConsentRecord(
            given.size(),
            Subject.request(1),
            GateKey.CONSENT,
            audience,
            "Example State 304",
            "Note verbale (invented)",
            ASKED,
            manner,
            from,
            Optional.empty(),
            Optional.empty()));
  }

  private void silence(LocalDate endsAfter, Optional<LocalDate> objected) {
    silences.add(
        new AssistanceCase.Silence(
            1, "circulate-providers", ASKED.plusDays(7), 5, endsAfter, "x", objected, ""));
  }

  private List<String> refused(String step) {
    return StepRules.step(one(), step, TODAY).because();
  }

  @Test
  void authenticationComesFirst() {
    assertThat(refused("authenticate")).isEmpty();
    assertThat(refused("acknowledge")).containsExactly("assistance.refused.before.authenticate");
    assertThat(refused("distribute")).containsExactly("assistance.refused.no-step");
    done("authenticate");
    assertThat(refused("authenticate")).containsExactly("assistance.refused.taken");
    assertThat(refused("acknowledge")).isEmpty();
  }

  @Test
  void silenceCountsAfterItsLastDayAndNotBefore() {
    done("authenticate", "inform-members", "acknowledge");
    assertThat(refused("circulate-providers")).containsExactly("assistance.refused.no-silence");
    assertThat(StepRules.silence(one(), "circulate-providers", TODAY).taken()).isTrue();

    silence(TODAY.plusDays(1), Optional.empty());
    consent(Audience.PROVIDERS, new ConsentManner.Silence(5, "x"), TODAY.plusDays(1));
    assertThat(refused("circulate-providers")).containsExactly("assistance.refused.silence-runs");
    assertThat(StepRules.step(one(), "circulate-providers", TODAY.plusDays(1)).taken()).isTrue();
  }

  @Test
  void anObjectionClosesTheStepUntilAnExpressWord() {
    done("authenticate", "inform-members", "acknowledge");
    silence(TODAY.plusDays(1), Optional.of(TODAY.minusDays(1)));
    assertThat(refused("circulate-providers")).containsExactly("assistance.refused.objection");
    assertThat(StepRules.silence(one(), "circulate-providers", TODAY).because())
        .containsExactly("assistance.refused.objection");
    consent(Audience.PROVIDERS, new ConsentManner.Express(), TODAY);
    assertThat(refused("circulate-providers")).isEmpty();
  }

  @Test
  void silenceNeverCountsUnderTheVersionOf2022() {
    version = "2022";
    done("authenticate", "acknowledge");
    consent(Audience.SUMMARY, new ConsentManner.Silence(5, "x"), ASKED);
    assertThat(refused("post-summary")).containsExactly("assistance.refused.no-express");
    assertThat(refused("distribute")).containsExactly("assistance.refused.no-express");
    assertThat(StepRules.silence(one(), "post-summary", TODAY).because())
        .containsExactly("assistance.refused.silence-never-counts");
    consent(Audience.SUMMARY, new ConsentManner.Express(), ASKED);
    assertThat(refused("post-summary")).isEmpty();
    summarized = false;
    assertThat(refused("post-summary")).containsExactly("assistance.refused.no-summary");
  }

  @Test
  void aHoldStopsEveryStep() {
    holds.add(
        new AssistanceCase.Hold(
            1,
            "",
            "member",
            "Example State 305",
            "to look at it",
            true,
            TODAY,
            Optional.empty(),
            ""));
    for (String step : List.of("authenticate", "acknowledge", "matchmaking", "follow-up")) {
      assertThat(refused(step)).as(step).contains("assistance.refused.hold");
    }
    assertThat(CaseStatus.of(one(), TODAY).text()).isEqualTo("assistance.at.working-group");
    assertThat(CaseStatus.of(one(), TODAY).roles()).containsExactly(Role.COORDINATOR);
  }

  @Test
  void whatCameInformallyIsHandledApart() {
    channel = "informal";
    done("authenticate");
    assertThat(refused("acknowledge")).isEmpty();
    assertThat(refused("circulate-providers")).contains("assistance.refused.informal");
    consent(Audience.PROVIDERS, new ConsentManner.Express(), ASKED);
    assertThat(refused("circulate-providers")).contains("assistance.refused.informal");
  }

  @Test
  void aYearAfterTheDateOfTheRequestTheStateIsAsked() {
    done("authenticate");
    assertThat(refused("follow-up")).containsExactly("assistance.refused.too-early");
    assertThat(StepRules.step(one(), "follow-up", LocalDate.of(2020, 2, 29)).taken()).isFalse();
    LocalDate year = LocalDate.of(2020, 3, 1);
    assertThat(StepRules.step(one(), "follow-up", year).taken()).isTrue();
    assertThat(CaseStatus.of(one(), year).text()).isEqualTo("assistance.at.follow-up");
  }
}
