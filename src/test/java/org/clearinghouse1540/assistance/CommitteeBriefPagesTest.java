package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The briefing to the Committee: its period, its sections, its files, and its record. */
class CommitteeBriefPagesTest {
  private static final String STATE = "Example State 657";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final LocalDate today = RecordedCase.now();
  private final String mark = "mark" + System.nanoTime();

  private static String period(LocalDate first, LocalDate last, Language language) {
    return "/committee-brief?first=" + first + "&last=" + last + "&lang=" + language.code();
  }

  private String body(LocalDate first, LocalDate last) {
    return clerk.get(period(first, last, Language.EN)).body();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPeriodThatEndsBeforeItStartsIsRefused(Language language) {
    HttpResponse<String> answer = clerk.get(period(today, today.minusDays(1), language));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(language, "assistance.refused.period"));
    HttpResponse<String> recorded =
        clerk.post(
            "/committee-brief?lang=" + language.code(),
            Map.of("first", today.toString(), "last", today.minusDays(1).toString()));
    assertThat(recorded.statusCode()).isEqualTo(400);
    assertThat(recorded.body()).contains(Texts.get(language, "assistance.refused.period"));
  }

  @Test
  void aPeriodOfOneDayIsAccepted() {
    assertThat(clerk.get(period(today, today, Language.EN)).statusCode()).isEqualTo(200);
  }

  @Test
  void stepsAreReportedInTheirSectionWithinThePeriod() {
    RecordedCase found = RecordedCase.of(STATE, "Laws").steps(clerk, "authenticate");
    found.post(clerk, "step", "step", "circulate-offers", "note", "Offer " + mark);
    found.post(clerk, "step", "step", "matchmaking", "note", "Match " + mark);
    found.post(clerk, "step", "step", "feedback-recipient", "note", "Feedback " + mark);
    String body = body(today, today);
    assertThat(body.indexOf("Offer " + mark))
        .isBetween(body.indexOf("<h2>New offers</h2>"), body.indexOf("<h2>Matches</h2>"));
    assertThat(body.indexOf("Match " + mark))
        .isBetween(
            body.indexOf("<h2>Matches</h2>"),
            body.indexOf("<h2>Assistance delivered and feedback</h2>"));
    assertThat(body.indexOf("Feedback " + mark))
        .isGreaterThan(body.indexOf("<h2>Assistance delivered and feedback</h2>"));
    assertThat(body(today.minusDays(9), today.minusDays(1))).doesNotContain(mark);
  }

  @Test
  void openNeedsAreThoseReceivedByTheEndOfThePeriodAndUnmet() {
    RecordedCase found = RecordedCase.of(STATE, today.minusDays(2), "Open " + mark, "Met " + mark);
    ExampleNeeds.owner(
        "update assistance_need_item set status = 'met' where id = " + found.needs().getLast());
    assertThat(body(today.minusDays(2), today.minusDays(2)))
        .contains("1. Open " + mark)
        .doesNotContain("Met " + mark);
    assertThat(body(today.minusDays(5), today.minusDays(3))).doesNotContain(mark);
  }

  @Test
  void needsAreInTheOrderOfTheirTrueDates() {
    RecordedCase.of(STATE, today.minusDays(2), "Later " + mark);
    // In words, the ninth of September is behind other days.
    RecordedCase.of(STATE, LocalDate.of(2015, 9, 9), "Earlier " + mark);
    String body = body(today, today);
    assertThat(body.indexOf("Earlier " + mark))
        .as("2015 is before this year")
        .isPositive()
        .isLessThan(body.indexOf("Later " + mark));
  }

  @Test
  void theFilesPrintThePeriodInTheLanguageOfTheReader() {
    RecordedCase.of(STATE, today.minusDays(2), "Open " + mark);
    for (Language language : List.of(Language.ES, Language.FR)) {
      for (String format : List.of("docx", "pdf")) {
        String address =
            period(today, today, language)
                .replace("/committee-brief?", "/committee-brief/file/" + format + "?");
        // The lines of a PDF file are those of its columns.
        String words = unspaced(FileWords.of(clerk.bytes(address).body()));
        assertThat(words)
            .contains(unspaced(DateText.of(today.toString(), language)))
            .contains(unspaced(Texts.get(language, "assistance.brief.open")))
            .contains(unspaced(mark));
      }
    }
    assertThat(clerk.get("/committee-brief/file/exe").statusCode()).isEqualTo(404);
  }

  private static String unspaced(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void aRecordedBriefingIsTheStartOfTheNextPeriod() {
    HttpResponse<String> answer =
        clerk.post(
            "/committee-brief",
            Map.of("first", today.minusDays(1).toString(), "last", today.toString()));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(clerk.get("/committee-brief?lang=en").body())
        .contains("Last briefing: " + DateText.of(today.toString(), Language.EN))
        .contains("name=\"first\" value=\"" + today + "\"");
    assertThat(clerk.get("/committee-brief?lang=en&last=" + today.minusDays(9)).body())
        .as("a period before the last briefing has the length of the interval")
        .contains("name=\"first\" value=\"" + today.minusDays(9).minusMonths(2) + "\"");
    assertThat(
            RecordedCase.PROGRAM.count(
                "select count(*) from kit_journal where act = 'committee briefed' and actor = '"
                    + clerk.name()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void theCommitteeReadsTheBriefingAndThoseWhoHandleCasesRecordIt() {
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 658");
    assertThat(member.get("/committee-brief").statusCode()).isEqualTo(200);
    assertThat(member.get("/committee-brief").body())
        .doesNotContain("action=\"/committee-brief\" class=\"panel\"");
    assertThat(member.post("/committee-brief", Map.of()).statusCode()).isEqualTo(403);
    Visitor state = RecordedCase.PROGRAM.person(Role.MISSION, STATE);
    assertThat(state.get("/committee-brief").statusCode()).isEqualTo(403);
  }
}
