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

/**
 * A succession with a gap: a contact leaves, the mission and the secretariat are warned, a
 * successor is named, opens the account of the invitation and finds the tasks of the State.
 */
class ContactSuccessionTest {
  private static final String STATE = "Example State 061";
  private static final String GAP = "Capital: nobody is in charge.";
  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor mission = program.person(Role.MISSION, STATE);
  private final Visitor first = program.person(Role.POINT_OF_CONTACT, STATE);
  private final String mark = "" + System.nanoTime();

  private static String desk(Visitor user) {
    return Jsoup.parse(user.get("/desk?lang=en").body()).select("main").text();
  }

  @Test
  void aContactLeavesAGapIsWarnedOfAndTheSuccessorFindsTheTasksOfTheState() {
    first.post("/drafts", Map.of());
    String task = Texts.get(Language.EN, "needs.task.draft");
    assertThat(desk(first)).contains(task);
    ExampleContacts.name(
        secretariat,
        STATE,
        "First unit " + mark,
        Map.of("account", first.name(), "validates", "yes"));
    String address = "/contacts/" + ExampleContacts.number(program, "First unit " + mark);
    first.post(address + "/handover", Map.of("words", "Ask the customs desk " + mark));
    assertThat(desk(mission)).contains("There is a note for the successor.").doesNotContain(GAP);

    close(address);
    assertThat(first.get("/desk").statusCode()).as("the account is closed").isNotEqualTo(200);
    assertThat(desk(mission)).contains(GAP, task, "The end of a function was recorded");
    assertThat(desk(secretariat)).contains(STATE + ": nobody is in charge (Capital).");

    Visitor second = successor();
    assertThat(desk(second)).contains(task, "There is a note for the successor.");
    assertThat(second.get(address).body()).contains("Ask the customs desk " + mark);
    assertThat(desk(mission)).doesNotContain(GAP);
    assertThat(desk(secretariat)).doesNotContain(STATE + ": nobody is in charge");
    assertThat(second.get("/desk?lang=en").body()).contains("Second unit " + mark);
  }

  private void close(String address) {
    Map<String, String> note =
        Map.of("reference", "NV 22", "dated", "2024-09-01", "effective", "2024-09-30");
    HttpResponse<String> check = secretariat.check(address + "/closing?lang=en", note);
    assertThat(Jsoup.parse(check.body()).text())
        .contains("The account " + first.name() + " is closed")
        .contains("Open tasks of the State, which stay: 1")
        .contains("Nobody else is in charge at this place.");
    assertThat(secretariat.confirm(check).statusCode()).isEqualTo(302);
  }

  private Visitor successor() {
    HttpResponse<String> page =
        ExampleContacts.name(
            secretariat, STATE, "Second unit " + mark, Map.of("invite", "yes", "languages", "fr"));
    String secret = page.body().replaceFirst("(?s).*?(/invitation/[\\w-]+).*", "$1");
    String name = "second." + mark;
    Visitor.signedOut(program.address())
        .post(secret, Map.of("name", name, "password", TestProgram.PASSWORD));
    assertThat(
            program.count(
                "select count(*)::int from outbox_message where body like '%" + secret + "%'"))
        .as("the link went to the functional mailbox")
        .isEqualTo(1);
    return Visitor.signedIn(program.address(), name, TestProgram.PASSWORD);
  }
}
