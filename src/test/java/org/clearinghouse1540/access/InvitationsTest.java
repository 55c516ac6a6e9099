package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.junit.jupiter.api.Test;

/** Invitations, account recovery, and several roles of one person. */
class InvitationsTest {
  private static final String STATE = "Example State 021";
  private final TestProgram program = TestProgram.get();
  private final Visitor administrator = program.person(Role.ADMINISTRATOR, "");

  @Test
  void anInvitationOpensOneAccountInItsRoleAndNoOther() {
    String link = link(invite("point-of-contact", STATE));
    Visitor guest = Visitor.signedOut(program.address());
    assertThat(guest.get(link).body()).contains(STATE).contains("Point of contact");
    String name = "guest." + System.nanoTime();
    assertThat(accept(guest, link, name, "short").statusCode()).isEqualTo(400);
    assertThat(accept(guest, link, "has space", "lantern orbit pelican").statusCode())
        .isEqualTo(400);
    assertThat(accept(guest, link, name, "lantern orbit pelican").statusCode()).isEqualTo(200);
    assertThat(accept(guest, link, name + "2", "lantern orbit pelican").statusCode())
        .as("good once")
        .isEqualTo(400);
    Visitor person = Visitor.signedIn(program.address(), name, "lantern orbit pelican");
    assertThat(person.get("/workspace").statusCode()).isEqualTo(200);
    assertThat(person.get("/accounts").statusCode()).isEqualTo(403);
  }

  @Test
  void aPointOfContactInvitesAgenciesOfItsOwnStateOnly() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 022");
    String label = "Example Customs " + System.nanoTime();
    HttpResponse<String> invited = own.post("/agencies/invite", Map.of("label", label));
    assertThat(invited.statusCode()).isEqualTo(200);
    assertThat(own.get("/agencies").body()).contains(label);
    assertThat(other.get("/agencies").body()).doesNotContain(label);
    String id = number(own.get("/agencies").body(), label);
    assertThat(other.post("/agencies/invitation/withdraw", Map.of("id", id)).statusCode())
        .isEqualTo(400);
    String name = "agency." + System.nanoTime();
    accept(Visitor.signedOut(program.address()), link(invited), name, "lantern orbit pelican");
    assertThat(
            program.count(
                "select count(*) from access_held h join access_account a on a.id = h.account_id"
                    + " where a.name = '"
                    + name
                    + "' and h.role = 'agency' and h.party = '"
                    + STATE
                    + "'"))
        .isEqualTo(1);
    // The role and the State are those of the inviting account, whatever the form adds.
    HttpResponse<String> forged =
        own.post(
            "/agencies/invite",
            Map.of("label", "x", "role", "administrator", "party", "Example State 022"));
    assertThat(Visitor.signedOut(program.address()).get(link(forged)).body())
        .contains("Contributing agency")
        .contains(STATE);
  }

  @Test
  void aWithdrawnInvitationIsGoodNoMore() {
    HttpResponse<String> invited = invite("mission", STATE);
    String id = number(administrator.get("/accounts").body(), "Example Person");
    administrator.post("/accounts/invitation/withdraw", Map.of("id", id));
    HttpResponse<String> page = Visitor.signedOut(program.address()).get(link(invited));
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("has been used or withdrawn, or has expired");
  }

  @Test
  void anAccountIsRecoveredWithoutMail() {
    Visitor lost = program.person(Role.EXPERT, "");
    HttpResponse<String> made =
        administrator.post("/accounts/recover", Map.of("name", lost.name()));
    Visitor guest = Visitor.signedOut(program.address());
    assertThat(guest.get(link(made)).body()).contains(lost.name());
    assertThat(accept(guest, link(made), "", "violin under seven bridges").statusCode())
        .isEqualTo(200);
    Visitor.signedIn(program.address(), lost.name(), "violin under seven bridges");
    assertThat(administrator.post("/accounts/recover", Map.of("name", "nobody")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRecoveryLinkEndsWhenAnotherOneIsMade() {
    Visitor lost = program.person(Role.EXPERT, "");
    String to = "lost" + System.nanoTime() + "@example.org";
    String first =
        link(recover(lost, Map.of("name", lost.name(), "to", to, "message-language", "en")));
    String second = link(recover(lost, Map.of("name", lost.name())));
    Visitor guest = Visitor.signedOut(program.address());
    assertThat(guest.get(first).statusCode()).isEqualTo(404);
    assertThat(accept(guest, second, "", "violin under seven bridges").statusCode()).isEqualTo(200);
  }

  @Test
  void aRecoveryLinkEndsWhenAnotherOneIsUsedOrThePasswordChanges() {
    Visitor lost = program.person(Role.EXPERT, "");
    String wrong = link(recover(lost, Map.of("name", lost.name())));
    String right =
        link(
            recover(
                lost,
                Map.of("name", lost.name(), "to", "lost@example.org", "message-language", "en")));
    // As two links were open before one ended the other.
    ExampleNeeds.owner(
        "update access_invitation set withdrawn_at = null where account_id ="
            + " (select id from access_account where name = '"
            + lost.name()
            + "')");
    Visitor guest = Visitor.signedOut(program.address());
    assertThat(accept(guest, right, "", "violin under seven bridges").statusCode()).isEqualTo(200);
    assertThat(guest.get(wrong).statusCode()).as("another one was used").isEqualTo(404);
    String next =
        link(
            recover(
                lost,
                Map.of("name", lost.name(), "to", "next@example.org", "message-language", "en")));
    Visitor owner = Visitor.signedIn(program.address(), lost.name(), "violin under seven bridges");
    Map<String, String> change =
        Map.of("before", "violin under seven bridges", "after", "lantern orbit pelican nine");
    assertThat(owner.post("/account/password", change).statusCode()).isEqualTo(302);
    assertThat(guest.get(next).statusCode()).as("the password changed").isEqualTo(404);
  }

  @Test
  void aRecoveryOrAnAccountThatIsSentAgainIsMadeOnce() {
    Visitor lost = program.person(Role.EXPERT, "");
    Map<String, String> recovery =
        Map.of("name", lost.name(), "to", lost.name() + "@example.org", "message-language", "en");
    String link = link(recover(lost, recovery));
    assertThat(administrator.post("/accounts/recover", recovery).uri().getPath())
        .startsWith("/receipts/");
    assertThat(Visitor.signedOut(program.address()).get(link).statusCode()).isEqualTo(200);
    assertThat(
            program.count(
                "select count(*)::int from outbox_message where recipient = '"
                    + lost.name()
                    + "@example.org'"))
        .isEqualTo(1);
    // Once the first one is withdrawn, the same form makes another one.
    String id = number(administrator.get("/accounts").body(), lost.name());
    administrator.post("/accounts/invitation/withdraw", Map.of("id", id));
    assertThat(link(recover(lost, recovery))).isNotEqualTo(link);
    Map<String, String> open =
        Map.of("name", "opened." + System.nanoTime(), "label", "Example", "role", "expert");
    assertThat(administrator.post("/accounts/open", open).statusCode()).isEqualTo(200);
    assertThat(administrator.post("/accounts/open", open).uri().getPath())
        .as("its receipt, no refusal")
        .startsWith("/receipts/");
  }

  private HttpResponse<String> recover(Visitor account, Map<String, String> form) {
    HttpResponse<String> made = administrator.post("/accounts/recover", form);
    assertThat(made.statusCode()).as(account.name()).isEqualTo(200);
    return made;
  }

  @Test
  void withoutAMailServerTheMessageWaitsForWhoMadeIt() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    String to = "agency" + System.nanoTime() + "@example.org";
    String link =
        link(
            own.post(
                "/agencies/invite",
                Map.of("label", "Example Agency", "to", to, "message-language", "en")));
    assertThat(own.get("/outbox").body()).contains(to).contains(link).contains("waiting");
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 022");
    assertThat(other.get("/outbox").body()).doesNotContain(to);
    assertThat(program.person(Role.SECRETARIAT, "").get("/outbox").body()).doesNotContain(to);
    for (String bad : List.of("x", "x@y\nBcc: z@example.org", "a@b, c@d")) {
      assertThat(
              own.post(
                      "/agencies/invite",
                      Map.of("label", "Example Agency", "to", bad, "message-language", "en"))
                  .statusCode())
          .as(bad)
          .isEqualTo(400);
    }
  }

  @Test
  void aPersonOfSeveralRolesActsInOneAndTheJournalSaysInWhich() {
    Visitor person = program.person(Role.MEMBER, "Example State 023");
    assertThat(person.get("/workspace").statusCode()).isEqualTo(403);
    administrator.post(
        "/accounts/role/give",
        Map.of("name", person.name(), "role", "mission", "party", "Example State 023"));
    assertThat(person.get("/workspace").statusCode()).as("not acting in it yet").isEqualTo(403);
    assertThat(act(person, "mission", "Example State 024")).isEqualTo(400);
    assertThat(act(person, "administrator", "")).isEqualTo(400);
    assertThat(act(person, "mission", "Example State 023")).isEqualTo(302);
    assertThat(person.get("/workspace").statusCode()).isEqualTo(200);
    assertThat(person.get("/events").statusCode()).as("rights never add up").isEqualTo(403);
    person.post("/workspace", Map.of("kind", "gap", "title", "A gap of " + person.name()));
    assertThat(
            program.count(
                "select count(*) from kit_journal where actor = '"
                    + person.name()
                    + "' and role = 'mission Example State 023' and act = 'entry made'"))
        .isEqualTo(1);
    administrator.post(
        "/accounts/role/take",
        Map.of("name", person.name(), "role", "mission", "party", "Example State 023"));
    assertThat(person.get("/workspace").statusCode()).as("ends at the next request").isEqualTo(302);
    assertThat(
            administrator
                .post("/accounts/role/give", Map.of("name", person.name(), "role", "administrator"))
                .statusCode())
        .as("an administrator sees no content")
        .isEqualTo(400);
  }

  private static int act(Visitor person, String role, String party) {
    return person.post("/account/role", Map.of("role", role, "party", party)).statusCode();
  }

  private HttpResponse<String> invite(String role, String party) {
    HttpResponse<String> answer =
        administrator.post(
            "/accounts/invite", Map.of("label", "Example Person", "role", role, "party", party));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static HttpResponse<String> accept(
      Visitor guest, String link, String name, String password) {
    return guest.post(link, Map.of("name", name, "password", password));
  }

  private static String link(HttpResponse<String> answer) {
    return found(answer.body(), "(/invitation/[\\w-]{32})<");
  }

  /** The number of the last open invitation with this label. */
  private static String number(String page, String label) {
    return found(page.substring(page.lastIndexOf("<bdi>" + label)), "name=\"id\" value=\"(\\d+)\"");
  }

  private static String found(String text, String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(text);
    assertThat(match.find()).as(pattern).isTrue();
    return match.group(1);
  }
}
