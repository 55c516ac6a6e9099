package org.clearinghouse1540.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the outbox. */
class OutboxPagesTest {
  private static final String STATE = "Example State 037";
  private final TestProgram program = TestProgram.get();
  private final String to = "agency" + System.nanoTime() + "@example.org";

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR,'',200",
    "SECRETARIAT,'',200",
    "POINT_OF_CONTACT,Example State 037,200",
    "MISSION,Example State 037,403",
    "AGENCY,Example State 037,403",
    "EXPERT,'',403",
    "CHAIR,'',403",
    "PROVIDER,Example State 037,403"
  })
  void onlySomeRolesOpenTheOutbox(Role role, String party, int status) {
    assertThat(program.person(role, party).get("/outbox").statusCode()).isEqualTo(status);
  }

  @Test
  void anAdministratorSeesMessagesAboutAccountsAndAStateItsOwn() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    invite(own);
    assertThat(own.get("/outbox").body()).contains(to);
    assertThat(program.person(Role.ADMINISTRATOR, "").get("/outbox").body()).contains(to);
    assertThat(program.person(Role.SECRETARIAT, "").get("/outbox").body()).doesNotContain(to);
    assertThat(program.person(Role.POINT_OF_CONTACT, "Example State 038").get("/outbox").body())
        .doesNotContain(to)
        .contains(Texts.get(Language.EN, "outbox.none"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aMessageIsInTheLanguageThatItsAuthorNames(Language language) {
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    own.post(
        "/agencies/invite?lang=ar",
        Map.of("label", "Agency", "to", to, "message-language", language.code()));
    String page = own.get("/outbox?lang=" + language.code()).body();
    String message = page.substring(page.indexOf(to));
    assertThat(message.replace("&#39;", "'"))
        .contains(Texts.get(language, "outbox.message.invited.subject"))
        .contains(Texts.get(language, "outbox.waits"));
  }

  @Test
  void aWrongAddressIsReportedAtItsFieldAndNothingIsSent() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    String label = "Agency " + System.nanoTime();
    String page = own.post("/agencies/invite", Map.of("label", label, "to", "no address")).body();
    assertThat(page)
        .contains(Texts.get(Language.EN, "outbox.refused.address"))
        .contains("value=\"" + label + "\"")
        .contains("value=\"no address\"");
    assertThat(own.get("/agencies").body()).doesNotContain(label);
    assertThat(own.get("/outbox").body()).doesNotContain("no address");
  }

  private void invite(Visitor own) {
    assertThat(
            own.post(
                    "/agencies/invite",
                    Map.of("label", "Example Agency", "to", to, "message-language", "en"))
                .statusCode())
        .isEqualTo(200);
  }
}
