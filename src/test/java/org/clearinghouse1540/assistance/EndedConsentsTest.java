package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consent is reported before its end date, holds on it, and is closed after it. */
class EndedConsentsTest {
  private static final String STATE = "Example State 456";

  /** The users of one request, whose State consents to providers until a day. */
  private record Scene(TestProgram program, Visitor clerk, Visitor state, String page) {
    /** Its users signed in before the clock is set back: a session ends with the days. */
    static Scene of(TestProgram program, LocalDate first, LocalDate last) {
      Visitor clerk = program.person(Role.SECRETARIAT, "");
      Visitor state = program.person(Role.POINT_OF_CONTACT, STATE);
      program.clock().set(first);
      String day = program.clock().today().minusDays(20).toString();
      String page =
          clerk
              .post(
                  "/arrivals",
                  Map.of(
                      "channel",
                      "note-verbale",
                      "requester",
                      STATE,
                      "requestedOn",
                      day,
                      "receivedOn",
                      day,
                      "title0",
                      "Laws 456",
                      "words0",
                      "One law, one year."))
              .headers()
              .firstValue("Location")
              .orElseThrow()
              .replaceFirst("https?://[^/]+", "")
              .replaceFirst("#.*", "");
      Scene scene = new Scene(program, clerk, state, page);
      scene.send(clerk, "step", Map.of("step", "authenticate"));
      scene.send(clerk, "step", Map.of("step", "acknowledge"));
      scene.consent(last);
      scene.send(clerk, "step", Map.of("step", "distribute"));
      return scene;
    }

    void consent(LocalDate last) {
      send(
          state,
          "consent",
          Map.of(
              "use",
              "providers",
              "document",
              "NV 456",
              "until",
              last.toString(),
              "given-on",
              program.clock().today().toString()));
    }

    void send(Visitor user, String act, Map<String, String> fields) {
      assertThat(user.post(page + "/" + act, fields).statusCode()).as(act).isEqualTo(302);
    }

    List<String> lines(Visitor user, String key) {
      String text = Texts.get(Language.EN, key);
      return Jsoup.parse(user.get("/desk?lang=en").body()).select("main li").eachText().stream()
          .filter(line -> line.contains(text))
          .toList();
    }

    List<String> ending() {
      return lines(state, "assistance.ending");
    }

    List<String> ended(Visitor user) {
      return lines(user, "assistance.news.ended");
    }

    int closings() {
      return program.count(
          "select count(*)::int from consent_disclosure where event = 'closed' and subject_id = '"
              + page.replaceAll("\\D", "")
              + "'");
    }
  }

  @Test
  void aConsentIsReportedBeforeItsEndDateAndClosedAfterIt(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      LocalDate last = program.clock().today().minusDays(1);
      Visitor expert = program.person(Role.EXPERT, "");
      Visitor chair = program.person(Role.CHAIR, "");
      Visitor provider = program.person(Role.PROVIDER, "Example Provider 457");
      Scene scene = Scene.of(program, last.minusDays(40), last);
      LocalDate since = program.bean(WorkingDays.class).start(last, 10);
      assertThat(scene.ending()).as("on the day of the consent").isEmpty();
      program.clock().set(since.minusDays(1));
      assertThat(scene.ending()).as("eleven working days before").isEmpty();
      program.clock().set(since);
      assertThat(scene.ending())
          .as("ten working days before")
          .singleElement()
          .asString()
          .contains(DateText.of(last.toString(), Language.EN));
      program.clock().set(last);
      assertThat(scene.ending()).as("on the last day").hasSize(1);
      assertThat(scene.ended(expert)).isEmpty();
      program.bean(EndedConsents.class).close();
      assertThat(scene.closings()).as("it holds on its last day").isZero();
      assertThat(provider.get(scene.page()).statusCode()).isEqualTo(200);
      program.clock().set(last.plusDays(1));
      assertThat(provider.get(scene.page()).statusCode()).as("the day after").isEqualTo(404);
      assertThat(scene.ending()).isEmpty();
      for (Visitor reader : List.of(expert, chair, scene.clerk())) {
        assertThat(scene.ended(reader)).singleElement().asString().contains(STATE);
      }
      program.bean(EndedConsents.class).close();
      program.bean(EndedConsents.class).close();
      assertThat(scene.closings()).as("one line, however often the job runs").isEqualTo(1);
      assertThat(scene.state().get(scene.page() + "/shown?lang=en").body())
          .contains(Texts.get(Language.EN, "history.shown.event.closed"));
    }
  }

  @Test
  void aConsentThatWasRenewedOrWithdrawnDoesNotEnd(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      LocalDate last = program.clock().today().minusDays(65);
      Visitor expert = program.person(Role.EXPERT, "");
      Scene scene = Scene.of(program, last.minusDays(5), last);
      assertThat(scene.ending()).hasSize(1);
      scene.consent(last.plusDays(60));
      assertThat(scene.ending()).as("renewed").isEmpty();
      program.clock().set(last.plusDays(1));
      program.bean(EndedConsents.class).close();
      assertThat(scene.ended(expert)).isEmpty();
      assertThat(scene.closings()).isZero();
      scene.send(scene.state(), "withdrawal", Map.of("use", "providers", "document", "NV 457"));
      program.clock().set(last.plusDays(61));
      assertThat(scene.ending()).isEmpty();
      assertThat(scene.ended(expert)).as("withdrawn before").isEmpty();
      program.bean(EndedConsents.class).close();
      assertThat(scene.closings()).as("closed by the withdrawal").isEqualTo(1);
    }
  }
}
