package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner of a record reads who was shown it, on which consent, also after a withdrawal. */
class AccessLogTest {
  private static final String STATE = "Example State 731";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = RecordedCase.PROGRAM.person(Role.POINT_OF_CONTACT, STATE);

  @Test
  void aStateReadsWhichProviderSawItsRequestAlsoAfterItsWithdrawal() {
    Visitor provider = RecordedCase.PROGRAM.person(Role.PROVIDER, "Example Provider 731");
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 732");
    RecordedCase found = RecordedCase.of(STATE, "Example laws 731");
    found.steps(clerk, "authenticate", "acknowledge");
    assertThat(provider.get(found.page()).statusCode()).as("without consent").isEqualTo(404);
    found.consent(state, "providers").steps(clerk, "distribute");
    assertThat(provider.get("/open-needs/" + found.needs().getFirst()).statusCode()).isEqualTo(200);
    assertThat(member.get(found.page()).statusCode()).isEqualTo(200);
    member.get(found.page());
    found.post(state, "withdrawal", "use", "providers", "document", "NV withdrawal");
    assertThat(provider.get(found.page()).statusCode()).as("withdrawn").isEqualTo(404);
    String log = state.get(found.page() + "/shown?lang=en").body();
    assertThat(log)
        .contains("Provider of assistance, Example Provider 731")
        .contains("Committee member, Example State 732")
        .contains("NV consent")
        .contains(text("history.shown.event.opened"))
        .contains(text("history.shown.event.closed"))
        .contains(text("history.shown.event.withdrawn"));
    assertThat(log.split("Committee member, Example State 732", -1))
        .as("once a day, not once a reading")
        .hasSize(2);
    assertThat(log).as("the secretariat works on every record").doesNotContain("Secretariat<");
    String history = state.get("/needs/" + found.needs().getFirst() + "/history?lang=en").body();
    assertThat(history)
        .as("a withdrawal adds a line and removes none")
        .contains(text("history.entry.opened.providers"))
        .contains(text("history.entry.closed.providers"));
  }

  @Test
  void onlyTheOwnerReadsTheLog() {
    RecordedCase found = RecordedCase.of(STATE, "Example laws 733");
    Visitor other = RecordedCase.PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 734");
    assertThat(other.get(found.page() + "/shown").statusCode()).isEqualTo(404);
    assertThat(clerk.get(found.page() + "/shown").statusCode()).isEqualTo(403);
    assertThat(state.get("/matrices/Example%20State%20734/2017/shown").statusCode()).isEqualTo(404);
    assertThat(state.get("/offers/1/shown").statusCode()).isEqualTo(403);
    assertThat(state.get("/workspace/999999/shown").statusCode()).isEqualTo(404);
  }

  @Test
  void aStateReadsWhoSawItsMatrixAndSinceWhenItWasPublic() {
    String matrix = "/matrices/Example%20State%20731/2017";
    Visitor expert = RecordedCase.PROGRAM.person(Role.EXPERT, "");
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 735");
    expert.post(matrix + "/expert", Map.of("step", "send"));
    state.post(matrix + "/answer", Map.of("step", "agree", "document", "NV agreed"));
    clerk.post(matrix + "/approval", Map.of("document", "S/AC.44/731"));
    state.post(matrix + "/consent", Map.of("document", "NV public"));
    clerk.post(matrix + "/publication", Map.of("step", "publish"));
    assertThat(member.bytes(matrix + "/file/csv").statusCode()).isEqualTo(200);
    Visitor everybody = Visitor.signedOut(RecordedCase.PROGRAM.address());
    for (int reading = 0; reading < 3; reading++) {
      assertThat(everybody.get("/public" + matrix).statusCode()).isEqualTo(200);
    }
    state.post(matrix + "/consent", Map.of("withdraw", "yes", "document", "NV not public"));
    String log = state.get(matrix + "/shown?lang=en").body();
    assertThat(log)
        .contains("Committee member, Example State 735")
        .contains(text("history.shown.channel.file"))
        .contains(text("history.shown.event.opened"))
        .contains(text("history.shown.event.closed"));
    assertThat(
            RecordedCase.PROGRAM.count(
                "select count(*)::int from consent_disclosure where subject_id ="
                    + " 'Example State 731 2017 1' and event in ('opened', 'closed')"))
        .as("public reading has a line for its beginning and one for its end")
        .isEqualTo(2);
  }

  @Test
  void aMemberWhoTakesTheFileOfAllMatricesIsInTheLogOfEach() {
    String matrix = "/matrices/Example%20State%20731/2017";
    Visitor expert = RecordedCase.PROGRAM.person(Role.EXPERT, "");
    expert.post(
        matrix + "/field",
        Map.of("field", "op2.manufacture framework.nw", "version", "0", "mark", "X"));
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 736");
    assertThat(state.get(matrix + "/shown?lang=en").body()).doesNotContain("Example State 736");
    assertThat(member.bytes("/matrices/all.csv").statusCode()).isEqualTo(200);
    assertThat(state.get(matrix + "/shown?lang=en").body())
        .contains("Committee member, Example State 736");
  }

  @Test
  void linesAboutLettersAndMailCannotBeChangedOrRemovedAndAreInTheJournal() {
    RecordedCase found = RecordedCase.of(STATE, "Example laws 736");
    int before = recordedLines();
    for (Disclosure.Channel channel :
        new Disclosure.Channel[] {Disclosure.Channel.LETTER, Disclosure.Channel.MAIL}) {
      ViewerDataSource.asProgram(
          () ->
              RecordedCase.PROGRAM
                  .bean(Disclosures.class)
                  .sent(
                      Subject.request(found.id()),
                      Audience.PROVIDERS,
                      new Disclosures.Receiver(channel, "", "", "Example addressee")));
    }
    assertThat(recordedLines()).isEqualTo(before + 2);
    String lines = "subject_id = '" + found.id() + "' and event = 'sent'";
    assertThat(
            RecordedCase.PROGRAM.count(
                "select count(*)::int from consent_disclosure where " + lines))
        .isEqualTo(2);
    JdbcClient owner = JdbcClient.create(RecordedCase.PROGRAM.owner().plainSource());
    for (String attack :
        List.of(
            "update consent_disclosure set receiver = 'Nobody' where " + lines,
            "update consent_disclosure set channel = 'page' where " + lines,
            "delete from consent_disclosure where " + lines)) {
      assertThatThrownBy(() -> owner.sql(attack).update())
          .as(attack)
          .hasStackTraceContaining("only ever added");
    }
  }

  private static int recordedLines() {
    return RecordedCase.PROGRAM.count(
        "select count(*)::int from kit_row_change where table_name = 'consent_disclosure'");
  }

  private static String text(String key) {
    return Texts.get(Language.EN, key);
  }
}
