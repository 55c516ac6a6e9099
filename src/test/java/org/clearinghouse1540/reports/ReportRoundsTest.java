package org.clearinghouse1540.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterGate;
import org.clearinghouse1540.states.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Letters that invite States without a report, and remind them; each is dispatched alone. */
class ReportRoundsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");

  @Test
  void aLetterIsDraftedInNeutralWordsInEachLanguageAndItsDispatchIsShown() {
    List<String> codes =
        ViewerDataSource.as(
            "program",
            () ->
                PROGRAM.bean(StatesWithoutReport.class).list(Language.EN).stream()
                    .limit(1)
                    .map(State::code)
                    .toList());
    assertThat(codes).hasSize(1);
    for (Language language : Language.values()) {
      for (String kind : List.of(ReportRounds.INVITATION, ReportRounds.REMINDER)) {
        secretariat.postAll(
            "/reports/letters",
            Map.of(
                "kind", List.of(kind),
                "language", List.of(language.code()),
                "due", List.of("2031-06-30"),
                "states", codes));
        String letter = letter().attr("href");
        assertThat(FileWords.of(secretariat.bytes(letter + "/file/docx").body()))
            .as("a letter of a round names no request")
            .doesNotContain("report-round");
        assertThat(secretariat.get(letter).body())
            .contains("2031")
            .contains("1540")
            .doesNotContain("[due]", "{due}", "{addressee}", "{ofaddressee}", "fail", "overdue");
      }
    }
    secretariat.post(letter().attr("href") + "/dispatch", Map.of("day", "2026-01-05", "how", "x"));
    assertThat(secretariat.get("/reports/letters").body()).contains("dispatched on 5 January");
  }

  private Element letter() {
    return Jsoup.parse(secretariat.get("/reports/letters").body())
        .select("section.panel")
        .getFirst()
        .expectFirst("a[href^=/letters/]");
  }

  @Test
  void aStateWithAReportIsNotInTheList() {
    String page = secretariat.get("/reports/letters").body();
    assertThat(Jsoup.parse(page).select("input[name=states]")).isNotEmpty();
    assertThat(Jsoup.parse(page).select("input[name=states][value=AGO]")).isEmpty();
    assertThat(PROGRAM.person(Role.EXPERT, "").get("/reports/letters").statusCode()).isEqualTo(403);
  }

  @Test
  void aLetterOfAnotherKindIsNoPartOfARound() {
    LetterGate.Outgoing other =
        new LetterGate.Outgoing(
            "report-round/1", "acknowledge", LetterForm.MISSION, "", "Example State", "", "");
    assertThat(PROGRAM.bean(ReportLetterGate.class).reasons(other).getFirst().in(Language.EN))
        .isEqualTo(Texts.get(Language.EN, "reports.refused.letter"));
  }
}
