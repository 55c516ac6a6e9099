package org.clearinghouse1540.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.site.StaticSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** National reports: sent or recorded, compared, published by their State, restricted again. */
class ReportsTest {
  private static final List<String> OUTLETS =
      List.of("/public/reports", "/public/reports/file/csv", "/api/reports", "/public/feed.atom");
  private static final String STATE = "Example State 152";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 153");
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor visitor = Visitor.signedOut(program.address());
  private final String mark = "Report " + System.nanoTime();

  private String document() {
    return "NV 152 (invented)";
  }

  @Test
  void aReportIsKeptAsReceivedAndSeenByItsStateAndTheCommittee() {
    String text = "Act 5 of 2004 " + mark + "\r\nSecond line";
    String report =
        ExampleReport.send(own, Map.of("title", mark, "symbol", "S/AC.44/2004/(02)/152"), text);
    for (Visitor reader : List.of(own, expert, program.person(Role.MEMBER, ""))) {
      assertThat(reader.get(report).body()).contains(mark, "S/AC.44/2004/(02)/152");
      assertThat(reader.get("/reports").body()).contains(mark);
    }
    for (Visitor reader : List.of(other, program.person(Role.AGENCY, STATE), visitor)) {
      assertThat(reader.get(report).body()).as(reader.name()).doesNotContain(mark);
      assertThat(reader.get("/reports").body()).as(reader.name()).doesNotContain(mark);
    }
    assertThat(expert.get("/desk").body()).contains(report);
    assertThat(own.get("/desk").body()).contains("href=\"" + report + "\"");
    assertThat(other.get("/desk").body()).doesNotContain(mark);
    String file =
        Jsoup.parse(expert.get(report).body()).select("a[href^=/originals/]").attr("href");
    assertThat(new String(expert.bytes(file + "/file").body(), StandardCharsets.UTF_8))
        .isEqualTo(text);
    assertThat(other.get(file).statusCode()).isEqualTo(404);
  }

  @Test
  void theCommitteeRecordsAReportAndItsStateLearnsOfIt() {
    String report =
        ExampleReport.send(
            expert, Map.of("title", mark, "state", STATE), "Text of the State " + mark);
    assertThat(own.get("/desk").body()).contains(mark);
    assertThat(own.get(report).body()).contains(mark);
    assertThat(other.get(report).statusCode()).isEqualTo(404);
    assertThat(expert.post(report + "/publication", Map.of("document", "x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theSameFileIsOneReportAndALanguageOrCorrigendumBelongsToIt() {
    String state = "Example State 290";
    Visitor sender = program.person(Role.MISSION, state);
    String text = "The same file " + mark;
    ExampleReport.send(sender, Map.of("title", "Before", "dated", "2001-01-01"), "Old " + mark);
    String report = ExampleReport.send(sender, Map.of("title", mark), text);
    String again =
        ExampleReport.send(
            expert, Map.of("title", "By note " + mark, "state", state, "symbol", "NV 9"), text);
    assertThat(again).isEqualTo(report);
    assertThat(
            program.count("select count(*)::int from reports_report where state = '" + state + "'"))
        .isEqualTo(2);
    assertThat(Jsoup.parse(expert.get(report + "?lang=en").body()).text())
        .contains("By note " + mark, "NV 9")
        .contains("Only in this report: 1");
    String id = report.replaceAll("\\D", "");
    String part =
        ExampleReport.send(
            sender,
            Map.of("title", "Corrigendum " + mark, "part-of", id, "relation", "corrigendum"),
            text + "\nCorrected.");
    Document page = Jsoup.parse(sender.get(part + "?lang=en").body());
    assertThat(page.text()).contains("Corrigendum: " + mark);
    assertThat(page.select("select[name=with] option[selected]").attr("value")).isEqualTo(id);
    assertThat(sender.get(report).body()).contains("href=\"" + part + "\"");
    assertThat(Jsoup.parse(sender.get("/reports").body()).select("tbody tr")).hasSize(2);
  }

  @Test
  void aLaterReportIsComparedWithTheOneBeforeAndWithAnyOther() {
    Visitor state = program.person(Role.MISSION, "Example State 154");
    String first = ExampleReport.send(state, Map.of("title", "A " + mark), "Same.\nOld act.");
    String second =
        ExampleReport.send(
            state,
            Map.of("title", "B " + mark, "kind", "additional", "dated", "2021-01-02"),
            "Same.\nNew act.");
    String third =
        ExampleReport.send(
            state,
            Map.of("title", "C " + mark, "kind", "update", "dated", "2022-01-02"),
            "Same.\nNew act.\nThird.");
    Document page = Jsoup.parse(state.get(third).body());
    assertThat(page.text())
        .contains("Paragraphs that both reports have: 2")
        .contains("Only in this report: 1")
        .contains("Only in the other report: 0");
    String id = first.replaceAll("\\D", "");
    assertThat(Jsoup.parse(state.get(third + "?with=" + id).body()).text())
        .contains("Only in this report: 2 New act. Third.")
        .contains("Only in the other report: 1 Old act.");
    assertThat(state.get(first).body()).doesNotContain("Only in this report");
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void aReportIsPublicOnlyWhileItsStatePublishesIt() {
    String text = "Act 6 " + mark;
    String report = ExampleReport.send(own, Map.of("title", mark), text);
    String file = "/public" + report + "/document";
    OUTLETS.forEach(outlet -> assertThat(visitor.get(outlet).body()).doesNotContain(mark));
    assertThat(visitor.get(file).statusCode()).isEqualTo(404);
    assertThat(other.post(report + "/publication", Map.of("document", document())).statusCode())
        .isEqualTo(404);
    assertThat(own.post(report + "/publication", Map.of("document", "NV", "seen", "")).body())
        .contains(Texts.get(Language.EN, "consent.refused.text-changed"));
    own.post(report + "/publication", Map.of("document", document()));
    OUTLETS.forEach(outlet -> assertThat(visitor.get(outlet).body()).contains(mark));
    assertThat(visitor.get(file).body()).isEqualTo(text);
    assertThat(other.get(report).statusCode()).as("the page of the State").isEqualTo(404);
    own.post(report + "/withdrawal", Map.of("document", document()));
    OUTLETS.forEach(outlet -> assertThat(visitor.get(outlet).body()).doesNotContain(mark));
    assertThat(visitor.get(file).statusCode()).isEqualTo(404);
    assertThat(expert.get(report).body()).contains(mark);
    assertThat(expert.get("/desk?lang=en").body())
        .as("the Committee still reads it")
        .doesNotContain("a national report. It is no longer shown");
  }

  @Test
  void aWithdrawnFileIsNeitherHandedOutNorCompared() {
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 155");
    ExampleReport.send(state, Map.of("title", "A " + mark), "Secret of " + mark);
    String later =
        ExampleReport.send(state, Map.of("title", "B " + mark, "dated", "2021-01-01"), "Text");
    state.post(later + "/publication", Map.of("document", document()));
    assertThat(visitor.get("/public" + later + "/document").statusCode()).isEqualTo(200);
    OUTLETS.forEach(outlet -> assertThat(visitor.get(outlet).body()).contains("B " + mark));
    for (String page : List.of(later, later.replaceAll("\\d+", "") + previous(later))) {
      String original =
          Jsoup.parse(state.get(page).body()).select("a[href^=/originals/]").attr("href");
      state.post(original + "/withdrawal", Map.of("why", "Wrong file"));
    }
    assertThat(visitor.get("/public" + later + "/document").statusCode()).isEqualTo(404);
    OUTLETS.forEach(outlet -> assertThat(visitor.get(outlet).body()).doesNotContain("B " + mark));
    assertThat(state.get(later).body())
        .contains(
            Texts.get(Language.EN, "reports.restricted"),
            Texts.get(Language.EN, "reports.act.restrict"));
    state.post(later + "/withdrawal", Map.of("document", document()));
    for (Language language : Language.values()) {
      String publication = later + "/publication?lang=" + language.code();
      assertThat(state.post(publication, Map.of("document", document())).body())
          .contains(Texts.get(language, "reports.refused.withdrawn"));
    }
    assertThat(expert.get(later).body()).doesNotContain("Secret of");
    assertThat(expert.get(later).body()).contains("no text that can be compared");
  }

  private static long previous(String report) {
    return Long.parseLong(report.replaceAll("\\D", "")) - 1;
  }

  @Test
  void aDraftHasWhatTheMatrixAndThePlanRecordAndIsNotSent() {
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 156");
    String plan =
        state
            .post("/plans", Map.of("title", "Plan " + mark))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    state.post(plan + "/lines", Map.of("action", "Step " + mark));
    for (Language language : Language.values()) {
      byte[] file = state.bytes("/reports/draft?in=" + language.code()).body();
      String words = FileTables.read(file, "draft.docx").blocks().toString();
      assertThat(words)
          .contains("Step " + mark)
          .contains(Texts.get(language, "reports.draft.none"))
          .contains(Texts.get(language, "frame.draft"));
    }
    assertThat(expert.get("/reports").body()).doesNotContain(mark);
  }

  @Test
  void theDraftKeepsTextsForAnEarlierFormAndTwoTabsDoNotOverwriteEachOther() {
    String state = "Example State 157";
    Visitor contact = program.person(Role.POINT_OF_CONTACT, state);
    Actor actor = new Actor(contact.name(), Role.POINT_OF_CONTACT.key() + " " + state);
    ReportDraftTexts texts = program.bean(ReportDraftTexts.class);
    ReportDraftTexts.DraftRow row = new ReportDraftTexts.DraftRow(state, "2013", mark);
    BadInput refused =
        ViewerDataSource.as(
            new ViewerDataSource.Asker("state", state, contact.name(), actor.role()),
            () -> {
              texts.write(actor, row, "", "First " + mark);
              return catchThrowableOfType(
                  BadInput.class, () -> texts.write(actor, row, "", "Second " + mark));
            });
    assertThat(refused.problems().getFirst().message().key())
        .isEqualTo("reports.refused.draft-changed");
    for (Language language : Language.values()) {
      byte[] file = contact.bytes("/reports/draft?in=" + language.code()).body();
      assertThat(FileTables.read(file, "draft.docx").blocks().toString())
          .contains(Texts.get(language, "reports.draft.earlier"), "First " + mark)
          .doesNotContain("Second " + mark);
    }
  }

  @Test
  void theExportedSiteListsAPublishedReportWithoutItsFile() throws IOException {
    String report = ExampleReport.send(own, Map.of("title", mark), "Text of the owner " + mark);
    own.post(report + "/publication", Map.of("document", document()));
    Path folder = Files.createTempDirectory("site").resolve("site");
    StaticSite.write(program.address(), folder, List.of(Language.EN), "2026-01-01", pages -> {});
    assertThat(folder.resolve("en/public/reports.html")).content().contains(mark);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString).filter(name -> name.contains("document"))).isEmpty();
    }
    own.post(report + "/withdrawal", Map.of("document", document()));
  }

  @Test
  void reportsAreRefusedWithTheReason() {
    for (Language language : List.of(Language.EN, Language.AR)) {
      String in = language.code();
      assertThat(
              ExampleReport.answer(expert, Map.of("state", "Nowhere land", "lang", in), "Text")
                  .body())
          .contains(Texts.get(language, "reports.refused.state"));
      assertThat(ExampleReport.answer(own, Map.of("languages", "", "lang", in), "Text").body())
          .contains(Texts.get(language, "reports.refused.languages"));
      assertThat(
              ExampleReport.answer(own, Map.of("dated", "2999-01-01", "lang", in), "Text").body())
          .contains(Texts.get(language, "reports.refused.dated"));
    }
  }
}
