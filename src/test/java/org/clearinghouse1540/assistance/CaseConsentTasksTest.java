package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The consent and the silence of a case are on the desk of the user who can act, while they wait.
 */
class CaseConsentTasksTest {
  private static final String STATE = "Example State 343";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = RecordedCase.PROGRAM.person(Role.MISSION, STATE);

  private static RecordedCase ofOrganization(LocalDate day) {
    ReceivedRequest request =
        new ReceivedRequest(
            "",
            "Example Organization 343",
            RequestChannel.NOTE_VERBALE,
            day,
            day,
            "NV " + System.nanoTime(),
            "fr",
            Optional.empty(),
            "The letter as received",
            List.of(STATE),
            List.of(ReceivedItem.ofWords("Laws", "Text of laws", true)));
    return new RecordedCase(
        ViewerDataSource.as(
            "program",
            () -> RecordedCase.PROGRAM.bean(Requests.class).receive(Actor.program(), request)));
  }

  private static List<String> tasks(Visitor user, RecordedCase found) {
    // The desk of the secretariat reads the first cases alone; its filter finds the others.
    return Jsoup.parse(user.get("/desk?q=343").body()).select("main a[href]").stream()
        .filter(link -> link.attr("href").startsWith(found.page() + "#"))
        // A notice of what others did has a form that marks it as read.
        .filter(link -> !link.parents().is("li:has(form)"))
        .map(CaseConsentTasksTest::line)
        .toList();
  }

  private static String line(Element link) {
    Element row = link.closest("tr, li, div");
    return row == null ? link.text() : row.text();
  }

  @Test
  void theConsentToARequestOfAnOrganizationIsOnTheDeskOfTheSecretariat() {
    RecordedCase found =
        ofOrganization(RecordedCase.now().minusDays(9)).steps(clerk, "authenticate", "acknowledge");
    assertThat(tasks(state, found)).as("the State cannot do it").isEmpty();
    assertThat(tasks(clerk, found)).hasSize(1);
    found.consent(clerk, "providers").consent(clerk, "summary").steps(clerk, "distribute");
    assertThat(tasks(state, found)).isEmpty();
  }

  @Test
  void aStateForWhichAnOrganizationAsksCannotDecideForIt() {
    RecordedCase found =
        ofOrganization(RecordedCase.now().minusDays(9)).steps(clerk, "authenticate", "acknowledge");
    String today = RecordedCase.now().toString();
    String item = found.needs().getFirst().toString();
    Map<String, String[]> acts =
        Map.of(
            "objection", new String[] {"step", "distribute", "document", "NV", "words", "No"},
            "consent", new String[] {"use", "providers", "document", "NV", "given-on", today},
            "withdrawal", new String[] {"use", "providers", "document", "NV"},
            "keeping", new String[] {"item", item, "document", "NV", "end", "no"},
            "reopening", new String[] {"item", item, "document", "NV"});
    acts.forEach(
        (act, fields) -> {
          HttpResponse<String> answer = found.post(state, act, fields);
          assertThat(answer.statusCode()).as(act).isEqualTo(404);
        });
  }

  @Test
  void theSilenceOfAnOrganizationIsOnTheDeskOfTheSecretariat() {
    RecordedCase found = silence(ofOrganization(LocalDate.of(2021, 2, 25)), "circulate-providers");
    assertThat(tasks(state, found)).isEmpty();
    assertThat(tasks(clerk, found)).hasSize(1);
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 344");
    assertThat(found.post(member, "hold", "why", "Capital").statusCode()).isEqualTo(302);
    assertThat(clerk.get(found.page()).body())
        .as("it counts on")
        .contains(Texts.get(Language.EN, "assistance.silence.held"));
    assertThat(tasks(clerk, found))
        .as("the period and the hold")
        .hasSize(2)
        .anyMatch(line -> line.contains(day(found.read().silences().getFirst().lastDay())));
  }

  private RecordedCase silence(RecordedCase found, String... steps) {
    found.steps(clerk, "authenticate", "inform-members", "acknowledge");
    return periods(found, steps);
  }

  private RecordedCase periods(RecordedCase found, String... steps) {
    LocalDate from = RecordedCase.now();
    for (String step : steps) {
      assertThat(
              found
                  .post(clerk, "silence", "step", step, "document", "NV 343", "from", from + "")
                  .statusCode())
          .as(step)
          .isEqualTo(302);
      from = from.plusDays(1);
    }
    return found;
  }

  private static String day(LocalDate day) {
    return DateText.of(day.toString(), Language.EN);
  }

  @Test
  void aHoldDoesNotHideARunningPeriodFromItsState() {
    RecordedCase found =
        silence(RecordedCase.of(STATE, LocalDate.of(2021, 2, 25), "Laws"), "circulate-providers");
    assertThat(tasks(state, found)).hasSize(1);
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 344");
    assertThat(found.post(member, "hold", "why", "Capital").statusCode()).isEqualTo(302);
    assertThat(tasks(state, found)).as("it counts on").hasSize(1);
    assertThat(
            found
                .post(
                    state,
                    "objection",
                    "step",
                    "circulate-providers",
                    "document",
                    "NV",
                    "words",
                    "")
                .statusCode())
        .isEqualTo(302);
    assertThat(tasks(state, found)).isEmpty();
  }

  @Test
  void twoPeriodsAreTwoTasksWithTheirLastDays() {
    RecordedCase found = RecordedCase.of(STATE, LocalDate.of(2021, 2, 26), "Laws");
    found.steps(clerk, "authenticate", "inform-members", "acknowledge");
    assertThat(found.post(clerk, "summary", "words", "A course").statusCode()).isEqualTo(302);
    periods(found, "circulate-providers", "post-summary");
    List<String> tasks = tasks(state, found);
    assertThat(tasks).hasSize(2);
    found
        .read()
        .silences()
        .forEach(period -> assertThat(String.join(" | ", tasks)).contains(day(period.lastDay())));
  }
}
