package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The details of a request are corrected; the earlier ones stay in the journal. */
class RequestDetailsPagesTest {
  private static final TestProgram PROGRAM = RecordedCase.PROGRAM;
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");

  private Map<String, String> form(RecordedCase recorded) {
    Map<String, String> values = new HashMap<>();
    String page = clerk.get(recorded.page() + "/details?lang=en").body();
    Jsoup.parse(page)
        .select("main form input[name], main form textarea")
        .forEach(field -> values.put(field.attr("name"), field.val()));
    values.put("language", "fr");
    values.put("why", "The date was misread (invented).");
    return values;
  }

  @Test
  void aCorrectionIsInTheJournalWithTheDetailsBefore() {
    RecordedCase recorded = RecordedCase.of("Example State 961", "Laws");
    String before = recorded.read().receipt().reference();
    Map<String, String> form = form(recorded);
    form.put("reference", "NV 78 (invented)");
    form.put("requestedOn", "2024-01-31");
    form.put("text", "The letter, read again.");
    assertThat(clerk.post(recorded.page() + "/details", form).statusCode()).isEqualTo(302);
    Receipt after = recorded.read().receipt();
    assertThat(after.reference()).isEqualTo("NV 78 (invented)");
    assertThat(after.requestedOn()).hasToString("2024-01-31");
    assertThat(after.words()).isEqualTo("The letter, read again.");
    assertThat(
            PROGRAM.count(
                "select count(*) from kit_journal where act = 'request corrected' and subject ="
                    + " 'request/"
                    + recorded.id()
                    + "' and before like '%"
                    + before
                    + "%' and why like 'The date was misread%'"))
        .isEqualTo(1);
    assertThat(clerk.get(recorded.page() + "/details").body())
        .as("the earlier details are on record")
        .contains(before)
        .contains("The date was misread")
        .contains("The letter as received");
    assertThat(
            PROGRAM.count(
                "select count(*) from kit_journal where subject = 'request/"
                    + recorded.id()
                    + "' and after like '%The letter, read again%'"))
        .as("the text of a letter is not in the journal")
        .isZero();
  }

  @Test
  void theSecondOfTwoEditorsAndWrongDatesAreRefused() {
    RecordedCase recorded = RecordedCase.of("Example State 962", "Laws");
    Map<String, String> first = form(recorded);
    Map<String, String> second = form(recorded);
    Map<String, String> third = new HashMap<>(second);
    first.put("reference", "NV 79 (invented)");
    first.put("language", "ru");
    assertThat(clerk.post(recorded.page() + "/details", first).statusCode()).isEqualTo(302);
    // The fields that changed are named beside what the second editor typed, or take the new value.
    third.put("language", "es");
    String taken = details(recorded, third, Language.RU);
    assertThat(taken)
        .contains(Texts.get(Language.RU, "kit.form.changed"))
        .contains(Texts.get(Language.RU, "kit.form.changed.taken"));
    third.put("reference", "NV 80 (invented)");
    assertThat(details(recorded, third, Language.RU))
        .contains(Texts.get(Language.RU, "kit.form.changed.now", "NV 79 (invented)"));
    // A page without the fields that carry the values seen has its version only.
    second.keySet().removeIf(name -> name.startsWith("seen!"));
    second.put("receivedOn", "2024-01-01");
    second.put("requestedOn", "2024-02-01");
    for (Language language : Language.values()) {
      HttpResponse<String> refused =
          clerk.post(recorded.page() + "/details?lang=" + language.code(), second);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body())
          .contains(Texts.get(language, "assistance.refused.details-changed"))
          .contains(Texts.get(language, "assistance.refused.received-before-written"));
    }
    assertThat(recorded.read().receipt().reference()).isEqualTo("NV 79 (invented)");
  }

  private String details(RecordedCase recorded, Map<String, String> form, Language language) {
    HttpResponse<String> refused =
        clerk.post(recorded.page() + "/details?lang=" + language.code(), form);
    assertThat(refused.statusCode()).isEqualTo(400);
    return refused.body();
  }

  @Test
  void aStateDoesNotCorrectWhatTheSecretariatRecorded() {
    RecordedCase recorded = RecordedCase.of("Example State 963", "Laws");
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 963");
    assertThat(state.get(recorded.page() + "/details").statusCode()).isEqualTo(403);
    assertThat(state.get(recorded.page()).body()).doesNotContain("/details\"");
  }
}
