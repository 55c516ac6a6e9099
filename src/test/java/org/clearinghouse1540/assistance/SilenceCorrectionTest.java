package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.SilenceWait;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A letter begins the period of the step that it names, and a corrected day moves this period. */
class SilenceCorrectionTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 974";
  private static final LocalDate ANNOUNCED = LocalDate.of(2019, 3, 4);
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final RecordedCase found =
      RecordedCase.of(STATE, LocalDate.of(2018, 2, 1), "Laws")
          .steps(clerk, "authenticate", "inform-members", "acknowledge");

  private SilencePeriod period(String step) {
    return found.read().silence(step).orElseThrow();
  }

  private void start(String step) {
    assertThat(
            found
                .post(
                    clerk,
                    "silence",
                    "step",
                    step,
                    "from",
                    RecordedCase.now().toString(),
                    "document",
                    "NV Chair")
                .statusCode())
        .as(step)
        .isEqualTo(302);
  }

  /** A procedure that was announced in the past, whose letter is still a draft. */
  private String announced(String step) {
    ProcedureStep announced = found.read().procedure().find(step).orElseThrow();
    ViewerDataSource.asProgram(
        () -> {
          WorkingDays.End end =
              PROGRAM
                  .bean(SilenceProcedures.class)
                  .announce(
                      Actor.program(),
                      Subject.request(found.id()),
                      SilenceProcedures.Start.ofState(
                          new Audience(announced.use().orElseThrow(), ""),
                          STATE,
                          "NV Chair",
                          ANNOUNCED,
                          5),
                      SeenText.writtenInTheSameForm(),
                      ANNOUNCED);
          PROGRAM
              .bean(CaseRecords.class)
              .addSilence(
                  Actor.program(),
                  new CaseRecords.NewSilence(
                      found.id(),
                      announced,
                      ANNOUNCED,
                      5,
                      end.after(),
                      end.calendar(),
                      "NV Chair"));
        });
    return draft(step);
  }

  private String draft(String step) {
    HttpResponse<String> drafted =
        found.post(
            clerk,
            "letter",
            "template",
            "silence",
            "language",
            "en",
            "form",
            "mission",
            "step",
            step);
    return drafted.headers().firstValue("Location").orElseThrow().replaceFirst(".*//[^/]+", "");
  }

  private String written() {
    String letter = draft("");
    Map<String, String> text =
        Map.of("version", "1", "title", "Example letter", "body", "Example text of a letter.");
    assertThat(clerk.post(letter, text).statusCode()).isEqualTo(302);
    return letter;
  }

  private HttpResponse<String> dispatch(String letter, LocalDate day, String... step) {
    Map<String, String> form = new HashMap<>(Map.of("day", day.toString(), "how", "By hand"));
    if (step.length > 0) {
      form.put("step", step[0]);
    }
    return clerk.post(letter + "/dispatch?lang=en", form);
  }

  private HttpResponse<String> correct(String letter, LocalDate day, String why) {
    return clerk.post(
        letter + "/correction?lang=en",
        Map.of("day", day.toString(), "how", "By hand", "reference", "REF 1/2019", "why", why));
  }

  private int letterOf(String step) {
    return PROGRAM.count(
        "select max(id)::int from letters_letter where template = 'silence' and step = '"
            + step
            + "' and subject = 'request/"
            + found.id()
            + "'");
  }

  @Test
  void twoStepsWithTheSameKindOfLetterBeginEachWithItsOwnDispatch() {
    found.post(clerk, "summary", "words", "A course (invented).");
    start("circulate-providers");
    start("post-summary");
    assertThat(
            dispatch("/letters/" + letterOf("circulate-providers"), RecordedCase.now())
                .statusCode())
        .isEqualTo(302);
    assertThat(period("circulate-providers").waitsFor())
        .isNotEqualTo(Optional.of(SilenceWait.DISPATCH));
    assertThat(period("post-summary").waitsFor()).contains(SilenceWait.DISPATCH);
    assertThat(dispatch("/letters/" + letterOf("post-summary"), RecordedCase.now()).statusCode())
        .isEqualTo(302);
    assertThat(period("post-summary").waitsFor()).isNotEqualTo(Optional.of(SilenceWait.DISPATCH));
  }

  @Test
  void aLetterThatNamesNoStepIsDispatchedForTheChosenOne() {
    found.post(clerk, "summary", "words", "A course (invented).");
    start("circulate-providers");
    start("post-summary");
    String letter = written();
    HttpResponse<String> refused = dispatch(letter, RecordedCase.now());
    assertThat(refused.body()).contains(Texts.get(Language.EN, "letters.refused.step"));
    assertThat(
            Jsoup.parse(clerk.get(letter).body())
                .select("select[name=step] option")
                .eachAttr("value"))
        .contains("circulate-providers", "post-summary");
    assertThat(dispatch(letter, RecordedCase.now(), "post-summary").statusCode()).isEqualTo(302);
    assertThat(period("post-summary").waitsFor()).isNotEqualTo(Optional.of(SilenceWait.DISPATCH));
    assertThat(period("circulate-providers").waitsFor()).contains(SilenceWait.DISPATCH);
  }

  @Test
  void theSilencePeriodFollowsACorrectedDayOfDispatch() {
    String letter = announced("circulate-providers");
    dispatch(letter, ANNOUNCED.plusDays(1));
    assertThat(period("circulate-providers").lastDay()).isEqualTo(LocalDate.of(2019, 3, 12));
    assertThat(correct(letter, LocalDate.of(2019, 3, 11), "Misread").statusCode()).isEqualTo(302);
    assertThat(period("circulate-providers").begunOn()).isEqualTo(LocalDate.of(2019, 3, 11));
    assertThat(period("circulate-providers").lastDay()).isEqualTo(LocalDate.of(2019, 3, 18));
    assertThat(found.read().consent(Audience.Use.PROVIDERS, LocalDate.of(2019, 3, 15)))
        .as("within the corrected period")
        .isEmpty();
    assertThat(correct(letter, LocalDate.of(2019, 3, 1), "Misread again").statusCode())
        .isEqualTo(302);
    assertThat(period("circulate-providers").begunOn()).as("not before").isEqualTo(ANNOUNCED);
    assertThat(found.journal("silence period corrected")).isEqualTo(2);
    Document page = Jsoup.parse(clerk.get(letter + "/correction?lang=en").body());
    assertThat(page.text())
        .contains("5 March 2019", "11 March 2019", "Misread again", clerk.name());
  }

  @Test
  void aCorrectionNeedsAReasonAChangeAndPossibleDays() {
    String letter = written();
    assertThat(correct(letter, ANNOUNCED, "Not dispatched").statusCode()).isEqualTo(404);
    dispatch(letter, ANNOUNCED);
    assertThat(correct(letter, ANNOUNCED.plusDays(1), "").statusCode()).isEqualTo(400);
    assertThat(correct(letter, RecordedCase.now().plusDays(9), "Later").body())
        .contains(Texts.get(Language.EN, "letters.refused.future"));
    assertThat(correct(letter, ANNOUNCED, "Reference").statusCode()).isEqualTo(302);
    assertThat(correct(letter, ANNOUNCED, "The same").body())
        .contains(Texts.get(Language.EN, "letters.refused.correction-same"));
    clerk.post(
        letter + "/receipt", Map.of("day", ANNOUNCED.plusDays(2).toString(), "proof", "Signed"));
    Map<String, String> early =
        Map.of(
            "day",
            ANNOUNCED.toString(),
            "how",
            "By hand",
            "reference",
            "REF 1/2019",
            "received",
            ANNOUNCED.minusDays(1).toString(),
            "proof",
            "Signed",
            "why",
            "Wrong");
    assertThat(clerk.post(letter + "/correction?lang=en", early).body())
        .contains(Texts.get(Language.EN, "letters.refused.receipt-day"));
    Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    assertThat(contact.get(letter + "/correction").statusCode()).isEqualTo(403);
    assertThat(contact.get(letter).body()).contains("REF 1/2019").doesNotContain("/correction");
  }
}
