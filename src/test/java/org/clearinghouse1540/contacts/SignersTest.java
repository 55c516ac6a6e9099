package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A State that named who may sign never signs by anybody else, also when nobody is left. */
class SignersTest {
  private static final Map<String, String> NOTE =
      Map.of("reference", "NV 71", "dated", "2024-09-01", "effective", "2024-09-30");
  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");

  @Test
  void nobodySignsAfterThePeriodOfTheLastValidatorHasPassed() {
    String state = "Example State 289";
    Visitor mission = program.person(Role.MISSION, state);
    Visitor validator = program.person(Role.POINT_OF_CONTACT, state);
    String office = "Signing unit 289";
    name(
        state,
        office,
        Map.of("account", validator.name(), "validates", "yes", "from", "2023-01-01"));
    assertThat(consent(mission, state).body()).contains(text("contacts.refused.not-validator"));
    assertThat(desk(mission)).doesNotContain(waits(0, 1));
    Map<String, String> ends =
        ExampleContacts.fields(
            state,
            office,
            Map.of(
                "version", "1", "validates", "yes", "from", "2023-01-01", "until", "2024-12-31"));
    assertThat(secretariat.post(address(office) + "/change", ends).statusCode()).isEqualTo(302);

    for (Visitor person : new Visitor[] {mission, validator}) {
      HttpResponse<String> refused = consent(person, state);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains(text("contacts.refused.nobody-signs"));
    }
    assertThat(
            program.count(
                "select count(*)::int from consent_record where subject_id = '"
                    + number(state)
                    + "' and subject_kind = 'WORKSPACE'"))
        .isZero();
    theGapIsOnTheDesks(state, office, mission);
    name(
        state,
        "Next unit 289",
        Map.of("account", mission.name(), "validates", "yes", "place", "mission"));
    assertThat(desk(mission)).doesNotContain(waits(0, 1));
    assertThat(desk(secretariat)).doesNotContain(of(state, 0, 1));
    assertThat(consent(mission, state).statusCode()).isEqualTo(302);
  }

  private void theGapIsOnTheDesks(String state, String office, Visitor mission) {
    assertThat(desk(mission)).contains(waits(0, 1)).contains(office);
    assertThat(mission.get("/contacts?lang=en").body())
        .contains("Send a note verbale that names another contact who may agree and consent");
    assertThat(desk(secretariat)).contains(of(state, 0, 1));
    assertThat(secretariat.get(address(office) + "?lang=en").body())
        .contains("/contacts/register?party=Example%20State%20289#nomination");
    assertThat(secretariat.get("/contacts/register?party=Example%20State%20289").body())
        .contains("value=\"Example State 289\"");
  }

  @Test
  void nobodySignsAfterTheFunctionOfTheLastValidatorWasEndedUntilANoteSaysThatEverybodyDoes() {
    String state = "Example State 290";
    Visitor mission = program.person(Role.MISSION, state);
    Visitor validator = program.person(Role.POINT_OF_CONTACT, state);
    String office = "Signing unit 290";
    name(state, office, Map.of("account", validator.name(), "validates", "yes"));
    HttpResponse<String> early = secretariat.post(address(office) + "/signers?lang=en", NOTE);
    assertThat(early.body()).contains(text("contacts.refused.validator-in-charge"));
    HttpResponse<String> check = secretariat.check(address(office) + "/closing?lang=en", NOTE);
    assertThat(words(check)).contains(text("contacts.act.signers", 0, 1));
    assertThat(secretariat.confirm(check).statusCode()).isEqualTo(302);
    assertThat(consent(mission, state).body()).contains(text("contacts.refused.nobody-signs"));
    assertThat(desk(mission)).contains(waits(0, 1));

    HttpResponse<String> all = secretariat.check(address(office) + "/signers?lang=en", NOTE);
    assertThat(words(all)).contains(text("contacts.act.signers.everybody"));
    assertThat(secretariat.confirm(all).statusCode()).isEqualTo(302);
    assertThat(desk(mission)).doesNotContain(waits(0, 1));
    assertThat(consent(mission, state).statusCode()).isEqualTo(302);
  }

  @Test
  void aStateThatWantsTwoSignaturesAndHasOneValidatorLeftIsWarned() {
    String state = "Example State 291";
    Visitor mission = program.person(Role.MISSION, state);
    Visitor capital = program.person(Role.POINT_OF_CONTACT, state);
    name(state, "Capital 291", Map.of("account", capital.name(), "validates", "yes"));
    name(
        state,
        "Mission 291",
        Map.of("account", mission.name(), "validates", "yes", "place", "mission"));
    assertThat(mission.post("/contacts/signing", Map.of("two", "yes")).statusCode()).isEqualTo(302);
    assertThat(desk(mission)).doesNotContain(waits(1, 2));
    assertThat(secretariat.post(address("Capital 291") + "/closing", NOTE).statusCode())
        .isEqualTo(302);
    assertThat(desk(mission)).contains(waits(1, 2)).contains("Capital 291");
    assertThat(desk(secretariat)).contains(of(state, 1, 2));
  }

  @Test
  void aValidatorWithoutAnAccountBlocksUntilItIsInvitedAgainFromItsPage() {
    String state = "Example State 292";
    Visitor mission = program.person(Role.MISSION, state);
    String office = "Invited unit 292";
    HttpResponse<String> check =
        secretariat.check(
            "/contacts/nominations?lang=en",
            ExampleContacts.fields(state, office, Map.of("validates", "yes", "invite", "yes")));
    assertThat(words(check)).contains(text("contacts.act.signers", 0, 1));
    secretariat.confirm(check);
    assertThat(consent(mission, state).body()).contains(text("contacts.refused.nobody-signs"));
    assertThat(desk(secretariat)).doesNotContain(text("contacts.waits.unused") + " " + office);
    JdbcClient.create(program.owner().plainSource())
        .sql("update access_invitation set good_until = '2024-10-01' where label like :office")
        .param("office", "%" + office)
        .update();
    assertThat(Jsoup.parse(secretariat.get("/desk?lang=en").body()).select("main li").eachText())
        .anyMatch(line -> line.contains(office) && line.contains(text("contacts.waits.unused")));
    assertThat(secretariat.get(address(office) + "?lang=en").body()).contains("id=\"connect\"");
    HttpResponse<String> neither = secretariat.post(address(office) + "/account?lang=en", Map.of());
    assertThat(neither.body()).contains(text("contacts.refused.account-none"));

    HttpResponse<String> again =
        secretariat.post(address(office) + "/account?lang=en", Map.of("invite", "yes"));
    String secret = again.body().replaceFirst("(?s).*?(/invitation/[\\w-]+).*", "$1");
    assertThat(desk(secretariat)).doesNotContain(text("contacts.waits.unused"));
    String name = "invited." + System.nanoTime();
    Visitor.signedOut(program.address())
        .post(secret, Map.of("name", name, "password", TestProgram.PASSWORD));
    Visitor opened = Visitor.signedIn(program.address(), name, TestProgram.PASSWORD);
    assertThat(consent(opened, state).statusCode()).isEqualTo(302);
    HttpResponse<String> late =
        secretariat.post(address(office) + "/account?lang=en", Map.of("account", name));
    assertThat(late.body()).contains(text("contacts.refused.has-account"));
  }

  private void name(String state, String office, Map<String, String> more) {
    ExampleContacts.name(secretariat, state, office, more);
  }

  private String address(String office) {
    return "/contacts/" + ExampleContacts.number(program, office);
  }

  private String number(String state) {
    return String.valueOf(
        program.count(
            "select coalesce(max(id), 0)::int from workspace_entry where state = '" + state + "'"));
  }

  private static HttpResponse<String> consent(Visitor person, String state) {
    Map<String, String> entry = Map.of("kind", "gap", "title", "Gap of " + state, "words", "Text");
    String made = person.post("/workspace", entry).headers().firstValue("Location").orElse("");
    return person.post(
        made.replaceFirst(".*(/workspace/\\d+).*", "$1") + "/consent?lang=en",
        Map.of("use", "members", "document", "NV 70 (invented)"));
  }

  private static String desk(Visitor user) {
    return words(user.get("/desk?lang=en"));
  }

  private static String words(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).select("main").text();
  }

  private static String waits(int signers, int needed) {
    return text("contacts.waits.signers", signers, needed);
  }

  private static String of(String state, int signers, int needed) {
    return text("contacts.waits.signers-of", state, signers, needed);
  }

  private static String text(String key, Object... arguments) {
    return Texts.get(Language.EN, key, arguments);
  }
}
