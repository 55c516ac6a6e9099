package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.SqlAttacker;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No letter to providers leaves by a consent, silence or withdrawal that was forged by SQL. */
class ForgedLetterConsentTest {
  private static final TestProgram PROGRAM = RecordedCase.PROGRAM;
  private static final String STATE = "Example State 981";
  private static final String SECRET = "Text of Portal monitors 981";
  private static final Map<String, String> CIRCULATION =
      Map.of("template", "circulate-providers", "language", "en", "form", "organization");
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = PROGRAM.person(Role.MISSION, STATE);

  private RecordedCase acknowledged() {
    return RecordedCase.of(STATE, "Portal monitors 981", "Training 981")
        .steps(clerk, "authenticate", "acknowledge");
  }

  private static String where(RecordedCase found) {
    return " where subject_kind = 'REQUEST' and subject_id = '" + found.id() + "'";
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private static void refused(HttpResponse<String> answer, String key, Object... arguments) {
    assertThat(answer.statusCode()).as(key).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(Language.EN, key, arguments));
  }

  // A letter that could leave but for the consent.
  private String filled(RecordedCase found) {
    String letter = location(clerk.post(found.page() + "/letter", CIRCULATION));
    Map<String, String> fields = new HashMap<>();
    fields.put("version", "1");
    fields.put("addressee", "Example Provider 9");
    fields.put("title", "Request for assistance");
    fields.put("body", "To Example Provider 9: " + SECRET);
    location(clerk.post(letter, fields));
    return letter;
  }

  private static Map<String, String> dispatch() {
    return Map.of("day", RecordedCase.now().toString(), "how", "By hand");
  }

  @ParameterizedTest
  @EnumSource
  void aForgedConsentSendsNoLetter(SqlAttacker attacker) throws SQLException {
    RecordedCase found = acknowledged().consent(state, "providers");
    String letter = filled(found);
    found.post(state, "withdrawal", "use", "providers", "document", "NV 2 (invented)");
    attacker.run("update consent_record set withdrawn_on = null" + where(found));
    refused(clerk.post(found.page() + "/letter", CIRCULATION), StepRules.NO_EXPRESS);
    refused(clerk.post(letter + "/dispatch", dispatch()), StepRules.NO_EXPRESS);
    assertThat(dispatched(found)).isZero();
  }

  private static int dispatched(RecordedCase found) {
    return PROGRAM.count(
        "select count(*)::int from letters_letter where dispatched_on is not null and subject = "
            + "'request/"
            + found.id()
            + "'");
  }

  @ParameterizedTest
  @EnumSource
  void aWithholdingOfANeedThatWasForgedAwayStopsTheLetter(SqlAttacker attacker)
      throws SQLException {
    RecordedCase found = acknowledged().consent(state, "providers");
    String letter = filled(found);
    String need = Long.toString(found.needs().getFirst());
    location(found.post(state, "keeping", "item", need, "document", "NV 2"));
    String row = " where subject_kind = 'NEED' and subject_id = '" + need + "'";
    attacker.run("update consent_record set withdrawn_on = current_date" + row);
    refused(clerk.post(letter + "/dispatch", dispatch()), "assistance.refused.letter-withheld", 1);
    SqlAttacker.OWNER_WITHOUT_TRIGGERS.run("delete from consent_record" + row);
    refused(clerk.post(letter + "/dispatch", dispatch()), "assistance.refused.letter-withheld", 1);
    String after = location(clerk.post(found.page() + "/letter", CIRCULATION));
    assertThat(clerk.get(after).body()).contains("Training 981").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void aPeriodOfSilenceThatWasForgedToItsEndSendsNoLetter(SqlAttacker attacker)
      throws SQLException {
    RecordedCase found =
        RecordedCase.of(STATE, LocalDate.of(2021, 2, 1), "Portal monitors 981")
            .steps(clerk, "authenticate", "inform-members", "acknowledge");
    String today = RecordedCase.now().toString();
    found.post(
        clerk, "silence", "step", "circulate-providers", "from", today, "document", "NV Chair");
    assertThat(clerk.post(found.page() + "/letter", CIRCULATION).statusCode()).isEqualTo(400);
    attacker.run(
        "update consent_record set waits_for = '', holds_from = '2021-03-01', given_on ="
            + " '2021-02-02'"
            + where(found));
    assertThat(clerk.post(found.page() + "/letter", CIRCULATION).statusCode()).isEqualTo(400);
    assertThat(found.post(clerk, "step", "step", "circulate-providers").statusCode())
        .isEqualTo(409);
    assertThat(PROGRAM.person(Role.PROVIDER, "Example Provider 981").get("/open-needs").body())
        .doesNotContain("Portal monitors 981");
  }
}
