package org.clearinghouse1540.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The offline packets of needs, plans and reports: out, completed by a person, and back. */
class OfflinePacketsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String NEEDS = "/drafts/packet";
  private static final String REPORT = "/reports/draft/packet";
  private static final String NOTHING = "bulk.refused.nothing";
  private final Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 206");
  private final Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 207");
  private final String mark = "" + System.nanoTime();

  private static EditedSheet packet(Visitor user, String path) {
    HttpResponse<byte[]> file = user.bytes(path);
    assertThat(file.statusCode()).as(path).isEqualTo(200);
    return new EditedSheet(file.body());
  }

  private static HttpResponse<String> upload(Visitor user, String page, EditedSheet file) {
    return user.upload(page + "?lang=en", "packet.xlsx", file.saved());
  }

  private static String main(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }

  private static String refusal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(main(answer)).isEqualTo(400);
    return main(answer);
  }

  private static String text(String key, Object... arguments) {
    return Texts.get(Language.EN, key, arguments);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(main(answer)).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private static int row(EditedSheet file, String sheet, int column, String text) {
    for (int row = 1; row < file.rows(sheet); row++) {
      if (file.text(sheet, row, column).equals(text)) {
        return row;
      }
    }
    throw new AssertionError(text);
  }

  private String draft(Visitor user, String title) {
    String address = location(user.post("/drafts", Map.of()));
    user.post(address, Map.of("version", "1", "title", title, "detail", "Two portal monitors"));
    return address.replaceFirst(".*/", "");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatTheProgramWroteIsReadAgainUnchanged(Language language) {
    draft(state, "Monitors " + mark);
    for (String page : List.of(NEEDS, REPORT)) {
      EditedSheet file = packet(state, page + "/file?in=" + language.code());
      assertThat(file.text(OfflineSheet.INSTRUCTIONS, 1, 0)).contains("206");
      assertThat(file.isRightToLeft(OfflineSheet.INSTRUCTIONS)).isEqualTo(language == Language.AR);
      HttpResponse<String> answer = upload(state, page, file);
      assertThat(refusal(answer)).contains(text(NOTHING, "…").replaceFirst(" All.*", ""));
    }
  }

  @Test
  void chosenNeedsAreCompletedWithoutANetworkAndTakenOver() {
    String chosen = draft(state, "Chosen " + mark);
    draft(state, "Left " + mark);
    EditedSheet file = packet(state, NEEDS + "/file?in=en&group=" + chosen);
    int title = file.column("needs", text("needs.field.title"));
    assertThat(file.rows("needs")).as("the heading and the chosen need").isEqualTo(2);
    assertThat(file.text("needs", 1, title)).isEqualTo("Chosen " + mark);
    assertThat(String.join(" ", file.choices("needs"))).contains("choices!");
    int kind = file.column("needs", text("needs.field.kind"));
    file.type("needs", 1, kind, text("needs.kind.training") + "; " + text("needs.kind.law"));
    file.type("needs", 2, title, "Added " + mark);
    file.type("needs", 1, 30, "Beside " + mark);
    file.type(OfflineSheet.INSTRUCTIONS, 40, 0, "Below " + mark);
    String reading = location(upload(state, NEEDS, file));
    assertThat(main(state.get(reading + "?lang=en")))
        .contains(text("bulk.reading.new") + ": Added " + mark)
        .contains(text("bulk.reading.change") + ": Chosen " + mark)
        .contains(text("needs.kind.training"))
        .contains("Beside " + mark, text("bulk.unplaced.column"))
        .contains("Below " + mark, text("bulk.unplaced.outside"));
    assertThat(main(state.get("/drafts"))).doesNotContain("Added " + mark);
    assertThat(other.get(reading).statusCode()).isEqualTo(404);
    assertThat(refusal(state.post(reading + "?lang=en", Map.of())))
        .contains(text("bulk.refused.none-chosen"));
    assertThat(state.postAll(reading, Map.of("take", taken(reading))).statusCode()).isEqualTo(302);
    assertThat(main(state.get("/drafts"))).contains("Added " + mark, "Left " + mark);
    assertThat(
            Jsoup.parse(state.get("/drafts/" + chosen).body())
                .select("[checked]")
                .eachAttr("value"))
        .contains("training", "law");
    file.type("needs", 1, title, "Later " + mark);
    assertThat(refusal(upload(state, NEEDS, file)))
        .as("the packet is older than the draft now")
        .contains(text("bulk.refused.changed"));
  }

  // The values of the boxes that are ticked at first.
  private List<String> taken(String reading) {
    return Jsoup.parse(state.get(reading).body())
        .select("input[name=take][checked]")
        .eachAttr("value");
  }

  @Test
  void aFieldThatIsNotChosenStaysAsRecordedAndARowWithoutAChosenFieldIsNotAdded() {
    String chosen = draft(state, "Chosen " + mark);
    EditedSheet file = packet(state, NEEDS + "/file?in=en&group=" + chosen);
    int title = file.column("needs", text("needs.field.title"));
    int situation = file.column("needs", text("needs.field.situation"));
    int detail = file.column("needs", text("needs.field.detail"));
    file.type("needs", 1, situation, "Taken " + mark);
    file.type("needs", 1, detail, "Refused " + mark);
    file.type("needs", 2, title, "Unwanted " + mark);
    String reading = location(upload(state, NEEDS, file));
    assertThat(taken(reading)).hasSize(3);
    assertThat(state.postAll(reading, Map.of("take", List.of("1:situation"))).statusCode())
        .isEqualTo(302);
    String draft = state.get("/drafts/" + chosen).body();
    assertThat(draft).contains("Taken " + mark).doesNotContain("Refused " + mark);
    assertThat(draft).contains("Two portal monitors");
    assertThat(main(state.get("/drafts"))).doesNotContain("Unwanted " + mark);
    assertThat(refusal(state.postAll(reading + "?lang=en", Map.of("take", List.of("1:detail")))))
        .as("the draft is newer than the packet now")
        .contains(text("bulk.refused.changed"));
  }

  @Test
  void aFileOfANeedThatWasRemovedMeanwhileCanStillBeDiscardedAndOnlyOnce() {
    String chosen = draft(state, "Chosen " + mark);
    EditedSheet file = packet(state, NEEDS + "/file?in=en&group=" + chosen);
    file.type("needs", 1, file.column("needs", text("needs.field.title")), "Later " + mark);
    String reading = location(upload(state, NEEDS, file));
    assertThat(state.post("/drafts/" + chosen + "/removal", Map.of()).statusCode()).isEqualTo(302);
    HttpResponse<String> page = state.get(reading + "?lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(main(page))
        .contains(text("bulk.reading.unusable"), text("bulk.refused.number", chosen));
    assertThat(refusal(state.post(reading + "?lang=en", Map.of("take", "1:title"))))
        .contains(text("bulk.reading.drop"));
    assertThat(state.get("/desk").body()).contains(reading);
    assertThat(state.post(reading, Map.of("drop", "yes")).statusCode()).isEqualTo(302);
    assertThat(state.get("/desk").body()).doesNotContain(reading);
    assertThat(state.post(reading, Map.of("drop", "yes")).statusCode()).isEqualTo(404);
  }

  @Test
  void whatWasTakenFromAFileIsNotDiscardedAfterwards() {
    EditedSheet file = packet(state, NEEDS + "/file?in=en");
    int title = file.column("needs", text("needs.field.title"));
    file.type("needs", file.rows("needs"), title, "Added " + mark);
    String reading = location(upload(state, NEEDS, file));
    assertThat(state.postAll(reading, Map.of("take", taken(reading))).statusCode()).isEqualTo(302);
    String count = "select count(*) from kit_journal where act = 'packet discarded'";
    int before = PROGRAM.count(count);
    assertThat(state.post(reading, Map.of("drop", "yes")).statusCode()).isEqualTo(404);
    assertThat(PROGRAM.count(count)).isEqualTo(before);
  }

  @Test
  void aPacketOfAnotherStateKindOrFormIsStoppedAndSoIsAValueThatIsNoChoice() {
    draft(state, "Mine " + mark);
    EditedSheet theirs = packet(state, NEEDS + "/file?in=en");
    assertThat(refusal(upload(other, NEEDS, theirs)))
        .contains("Example State 206", "Example State 207");
    assertThat(refusal(upload(state, NEEDS, packet(state, REPORT + "/file?in=en"))))
        .contains(text("reports.packet.of", "Example State 206"));
    EditedSheet form = packet(state, REPORT + "/file?in=en");
    form.rename("report-2017", "report-2013");
    assertThat(refusal(upload(state, REPORT, form)))
        .contains(text("reports.packet.of", "Example State 206"));
    EditedSheet nameless = packet(state, NEEDS + "/file?in=en");
    nameless.type(OfflineSheet.INSTRUCTIONS, 1, 0, "x");
    assertThat(refusal(upload(state, NEEDS, nameless))).contains(text("kit.file.no-subject"));
    EditedSheet value = packet(state, NEEDS + "/file?in=en");
    value.type("needs", 1, value.column("needs", text("needs.field.kind")), "no such " + mark);
    assertThat(refusal(upload(state, NEEDS, value))).contains(text("kit.form.choice"));
    assertThat(refusal(state.upload(NEEDS + "?lang=en", "p.xlsx", new byte[] {1, 2}))).isNotEmpty();
  }

  @Test
  void theTextsOfAReportAreWrittenBesideWhatIsRecordedAndAppearInItsDraft() {
    EditedSheet file = packet(state, REPORT + "/file?in=fr&group=op2");
    String sheet = "report-2017";
    int words = file.column(sheet, Texts.get(Language.FR, "reports.packet.words"));
    int all = packet(state, REPORT + "/file?in=fr").rows(sheet);
    assertThat(file.rows(sheet)).as("one part of the form").isBetween(2, all - 1);
    file.type(sheet, 1, words, "Own text " + mark);
    file.type(sheet, 2, words - 1, "Changed record " + mark);
    String reading = location(upload(state, REPORT, file));
    assertThat(main(state.get(reading + "?lang=en")))
        .contains("Own text " + mark, "Changed record " + mark, text("bulk.unplaced.shown"));
    assertThat(draftText(state)).doesNotContain(mark);
    assertThat(state.postAll(reading, Map.of("take", taken(reading))).statusCode()).isEqualTo(302);
    assertThat(draftText(state)).contains("Own text " + mark);
    assertThat(draftText(other)).doesNotContain(mark);
    EditedSheet again = packet(state, REPORT + "/file?in=en");
    int row = row(again, sheet, words, "Own text " + mark);
    again.type(sheet, row, words, "");
    String removal = location(upload(state, REPORT, again));
    assertThat(state.postAll(removal, Map.of("take", taken(removal))).statusCode()).isEqualTo(302);
    assertThat(draftText(state)).doesNotContain(mark);
    EditedSheet added = packet(state, REPORT + "/file?in=en");
    added.type(sheet, added.rows(sheet), words, "Nowhere " + mark);
    assertThat(refusal(upload(state, REPORT, added))).contains(text("reports.refused.packet-row"));
  }

  private static String draftText(Visitor user) {
    return org.clearinghouse1540.kit.files.FileTables.read(
            user.bytes("/reports/draft?in=en").body(), "draft.docx")
        .blocks()
        .toString();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLinesOfAPlanGoOutAndComeBackAsProposals(Language language) {
    String plan = location(state.post("/plans", Map.of("title", "Plan " + mark, "begins", "2027")));
    for (String action : List.of("Draft the law", "Train officers")) {
      state.post(plan + "/lines", Map.of("action", action + " " + mark));
    }
    EditedSheet file = packet(state, plan + "/packet?in=" + language.code());
    assertThat(file.rows("plan")).isEqualTo(3);
    assertThat(file.choices("plan")).isNotEmpty();
    int indicator = file.column("plan", Texts.get(language, "plans.column.indicator"));
    int ends = file.column("plan", Texts.get(language, "plans.ends"));
    int action = file.column("plan", Texts.get(language, "plans.column.action"));
    file.type("plan", 1, indicator, "Law in force");
    file.type("plan", 2, ends, "01/02/2028");
    file.type("plan", 3, action, "Added " + mark);
    file.type(OfflineSheet.INSTRUCTIONS, 30, 0, "Below " + mark);
    String reading = location(upload(state, plan + "/reading", file));
    String page = main(state.get(reading + "?lang=en"));
    assertThat(page)
        .contains("Law in force", "Added " + mark)
        .contains("01/02/2028", text("plans.unplaced.date"))
        .contains("Below " + mark)
        .contains(text("plans.reading.reported", 2));
    assertThat(main(state.get(plan + "?lang=en"))).doesNotContain("Added " + mark);
    String foreign =
        location(other.post("/plans", Map.of("title", "Other " + mark, "begins", "2027")));
    assertThat(refusal(upload(other, foreign + "/reading", file)))
        .contains("Example State 206", "Example State 207");
    assertThat(packet(state, plan + "/packet?group=done").rows("plan")).isEqualTo(1);
  }
}
