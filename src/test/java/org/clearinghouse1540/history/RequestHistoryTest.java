package org.clearinghouse1540.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.NeedStatus;
import org.clearinghouse1540.assistance.Procedures;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.history.HistoryStep.Entry;
import org.clearinghouse1540.history.HistoryStep.Progress;
import org.clearinghouse1540.history.NeedHistoryReader.HistoryContext;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of a history that a case records. */
class RequestHistoryTest {
  private static final String STATE = "Example State 680";
  private final RequestHistory history = HistoryExample.PROGRAM.bean(RequestHistory.class);
  private final HistoryExample example = HistoryExample.of(STATE);

  private static NeedItem item(String title, String words, NeedStatus status, boolean specific) {
    return new NeedItem(
        9_999,
        8_888,
        1,
        words,
        "",
        specific,
        "https://example.org/need",
        title,
        status,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private static Request published(String date, NeedItem item) {
    return new Request(
        8_888, "", STATE, "State", date, "https://example.org/request", List.of(item));
  }

  @ParameterizedTest
  @EnumSource(NeedStatus.class)
  void theStatusOfANeedIsNamedInSixLanguages(NeedStatus status) {
    NeedItem item = item("", "A course", status, true);
    HistoryStep step = history.need(example.context(Role.EXPERT, published("2014", item)));
    Entry last = step.entries().getLast();
    assertThat(last.message().key()).isEqualTo("history.entry.status." + status.key());
    for (Language language : Language.values()) {
      assertThat(last.message().in(language)).isNotBlank().doesNotStartWith("[");
    }
  }

  @Test
  void aNeedWithATitleShowsItsTextToo() {
    NeedItem titled = item("Laws", "A draft act", NeedStatus.OPEN, true);
    assertThat(HistoryExample.texts(need(titled)))
        .containsExactly("Requested: Laws", "Text: A draft act", "Open.");
    NeedItem untitled = item("", "A draft act", NeedStatus.OPEN, true);
    assertThat(HistoryExample.texts(need(untitled)))
        .containsExactly("Requested: A draft act", "Open.");
    assertThat(need(untitled).entries().getFirst().address()).isEqualTo("https://example.org/need");
  }

  private HistoryStep need(NeedItem item) {
    return history.need(example.context(Role.EXPERT, published("2014", item)));
  }

  @Test
  void aDeclaredInterestIsPartial() {
    assertThat(need(item("", "A study", NeedStatus.NOT_YET_SPECIFIC, false)).progress())
        .isEqualTo(Progress.PARTIAL);
    assertThat(need(item("", "A study", NeedStatus.OPEN, true)).progress())
        .isEqualTo(Progress.COMPLETE);
  }

  @Test
  void aPublishedRequestHasItsSourceAndItsDateIfThatIsKnown() {
    NeedItem item = item("", "A course", NeedStatus.OPEN, true);
    HistoryStep dated =
        history.request(example.context(Role.EXPERT, published("2014-03-11", item)));
    assertThat(HistoryExample.texts(dated))
        .containsExactly("2014-03-11 Published request from " + STATE);
    assertThat(dated.entries().getFirst().isOwnPage()).isFalse();
    HistoryStep period =
        history.request(example.context(Role.EXPERT, published("2008..2011", item)));
    assertThat(period.latestDay()).isEmpty();
  }

  @Test
  void theCommitteeSeesTheStepsOfTheCaseAndAProviderDoesNot() {
    Visitor clerk = HistoryExample.PROGRAM.person(Role.SECRETARIAT, "");
    for (String step : List.of("authenticate", "acknowledge")) {
      clerk.post(
          "/requests/" + example.request() + "/step", Map.of("step", step, "note", "By note"));
    }
    String today = LocalDate.now(DateText.HEADQUARTERS).toString();
    HistoryStep committee = request(Role.EXPERT);
    assertThat(HistoryExample.texts(committee))
        .containsExactly(
            "2024-05-06 Requested by " + STATE + " NV (invented)",
            "2024-05-06 Received by the Committee.",
            today + " Step: Authenticate By note",
            today + " Step: " + name("acknowledge") + " By note",
            today + " Circulated to the members.");
    assertThat(HistoryExample.texts(request(Role.PROVIDER)))
        .noneMatch(text -> text.contains("Step:"))
        .contains("2024-05-06 Received by the Committee.");
    assertThat(HistoryExample.texts(request(Role.REGIONAL_COORDINATOR)))
        .noneMatch(text -> text.contains("Step:"));
    assertThat(HistoryExample.texts(request(Role.MISSION)))
        .anyMatch(text -> text.contains("Step: Authenticate"));
  }

  private static String name(String step) {
    return HistoryExample.PROGRAM
        .bean(Procedures.class)
        .on(LocalDate.of(2024, 5, 6))
        .stepName(step, Language.EN);
  }

  private HistoryStep request(Role role) {
    HistoryContext context = example.context(role);
    return HistoryExample.asProgram(() -> history.request(context));
  }

  @Test
  void openingsAndClosingsAreReadAsTheyWereRecorded() {
    ExampleNeeds.share(example.request());
    record("opened", "PROVIDERS", "2024-05-07");
    record("opened", "SUMMARY", "2024-05-09");
    assertThat(HistoryExample.texts(request(Role.PROVIDER)))
        .contains("2024-05-07 Circulated to providers.", "2024-05-09 Posted.");
    assertThat(request(Role.PROVIDER).latestDay()).isEqualTo(Optional.of("2024-05-09"));
    record("closed", "SUMMARY", "2024-05-12");
    ExampleNeeds.owner(
        "update assistance_request set posted_from = null where id = " + example.request());
    assertThat(HistoryExample.texts(request(Role.EXPERT)))
        .as("a withdrawal adds a line and removes none")
        .contains(
            "2024-05-09 Posted.",
            "2024-05-12 No longer posted, after the State withdrew its consent.");
  }

  private void record(String event, String use, String day) {
    ExampleNeeds.owner(
        "insert into consent_disclosure (subject_kind, subject_id, event, channel, use, day, at)"
            + " values ('REQUEST', '%s', '%s', 'audience', '%s', '%s', '%s 12:00-05')"
                .formatted(example.request(), event, use, day, day));
  }

  @Test
  void candidatesAreNotShownToProviders() {
    HistoryContext provider = example.context(Role.PROVIDER);
    HistoryStep step = HistoryExample.asProgram(() -> history.candidates(provider));
    assertThat(step.entries()).isEmpty();
    assertThat(step.progress()).isEqualTo(Progress.NONE);
  }

  @Test
  void everyCandidateIsNamedWithItsReasons() {
    HistoryContext expert = example.context(Role.EXPERT);
    HistoryStep step = HistoryExample.asProgram(() -> history.candidates(expert));
    assertThat(step.progress()).isNotEqualTo(Progress.NONE);
    assertThat(step.entries().getFirst().message().in(Language.EN))
        .isEqualTo(Texts.get(Language.EN, "history.entry.candidate"));
    assertThat(step.entries().get(1).message().key()).isEqualTo("history.entry.reason");
    assertThat(step.latestDay()).as("a suggestion has no day").isEmpty();
  }
}
