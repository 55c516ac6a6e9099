package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
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
  private static final Map<String, String> NOTE =
      Map.of("reference", "NV 22", "dated", "2024-09-01", "effective", "2024-09-30");
  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor mission = program.person(Role.MISSION, STATE);
  private final Visitor first = program.person(Role.POINT_OF_CONTACT, STATE);
  private final String mark = "" + System.nanoTime();

  private static String desk(Visitor user) {
    return Jsoup.parse(user.get("/desk?lang=en").body()).select("main").text();
  }

  @Test
  void aStateWithoutEntriesDoesNotReadThatTheyAreConfirmed() {
    Visitor contact = program.person(Role.POINT_OF_CONTACT, "Example State 068");
    assertThat(contact.get("/contacts?lang=en").body())
        .contains(Texts.get(Language.EN, "contacts.none"))
        .doesNotContain(Texts.get(Language.EN, "contacts.confirmation.later", 12));
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
    String after = "/contacts/" + ExampleContacts.number(program, "Second unit " + mark);
    HttpResponse<String> check = secretariat.check(after + "/closing?lang=en", NOTE);
    assertThat(Jsoup.parse(check.body()).text())
        .contains(Texts.get(Language.EN, "contacts.act.close.account", second.name()));
    assertThat(secretariat.confirm(check).statusCode()).isEqualTo(302);
    assertThat(second.get("/desk").statusCode())
        .as("it was opened by invitation")
        .isNotEqualTo(200);
  }

  @Test
  void aNewAccountReadsWhatItCanDoAndMarksTheNoticesOfAKindAtOnce() {
    String state = "Example State 293";
    for (String office : List.of("One ", "Two ", "Three ")) {
      ExampleContacts.name(secretariat, state, office + mark, Map.of());
    }
    Visitor next = program.person(Role.MISSION, state);
    String kind = "contacts.waits";
    var desk = Jsoup.parse(next.get("/desk?lang=en").body());
    assertThat(desk.select("details#first").hasAttr("open")).isTrue();
    assertThat(desk.select("input[name=all]")).isNotEmpty();
    assertThat(next.post("/desk/read", Map.of("kind", kind, "all", "yes")).statusCode())
        .isEqualTo(302);
    assertThat(desk(next)).doesNotContain(Texts.get(Language.EN, "contacts.waits.opened"));
    assertThat(Jsoup.parse(next.get("/desk?lang=en").body()).select("input[name=all]")).isEmpty();
    assertThat(next.post("/desk/read", Map.of("kind", kind)).statusCode()).isEqualTo(400);
  }

  @Test
  void aNewAccountDoesNotFindTheNoticesOfItsPredecessors() {
    String state = "Example State 322";
    Visitor old = program.person(Role.POINT_OF_CONTACT, state);
    ExampleContacts.name(secretariat, state, "Old " + mark, Map.of("account", old.name()));
    String address = "/contacts/" + ExampleContacts.number(program, "Old " + mark);
    old.post(address + "/handover", Map.of("words", "Ask the customs desk"));
    Visitor next = program.person(Role.POINT_OF_CONTACT, state);
    String named = Texts.get(Language.EN, "contacts.waits.opened");
    assertThat(desk(next)).as("on the day of the notice").contains(named);
    ExampleNeeds.owner(
        "update access_held set given_at = now() + interval '2 days' where account_id ="
            + " (select id from access_account where name = '"
            + next.name()
            + "')");
    var page = Jsoup.parse(next.get("/desk?lang=en").body());
    assertThat(page.select("details#earlier").text()).contains("Earlier notices (1)", named);
    page.select("details#earlier").remove();
    assertThat(page.select("main").text())
        .doesNotContain(named)
        .contains("There is a note for the successor.");
    assertThat(next.post("/desk/read", Map.of("earlier", "yes")).statusCode()).isEqualTo(302);
    assertThat(next.get("/desk?lang=en").body()).doesNotContain("details id=\"earlier\"");
    assertThat(desk(old)).as("of another account").contains(named);
  }

  private void movedBy(Visitor account, int days) {
    ExampleNeeds.owner(
        "update access_held set given_at = given_at + interval '"
            + days
            + " days' where account_id = (select id from access_account where name = '"
            + account.name()
            + "')");
  }

  @Test
  void theFirstAccountOfAStateHasTheNoticesFromBeforeIt() {
    String state = "Example State 275";
    ExampleContacts.name(secretariat, state, "Before " + mark, Map.of());
    Visitor only = program.person(Role.POINT_OF_CONTACT, state);
    movedBy(only, 2);
    var page = Jsoup.parse(only.get("/desk?lang=en").body());
    assertThat(page.select("details#earlier")).isEmpty();
    assertThat(page.select("main").text())
        .contains(Texts.get(Language.EN, "contacts.waits.opened"));
  }

  @Test
  void aNoticeOfAnApprovalIsFromTheDayOnWhichItWasRecorded() {
    String state = "Example State 272";
    movedBy(program.person(Role.POINT_OF_CONTACT, state), -2_000);
    Visitor holder = program.person(Role.POINT_OF_CONTACT, state);
    String entry =
        holder
            .post("/workspace", Map.of("kind", "gap", "title", "Gap " + mark, "words", "Text"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*/", "");
    Map<String, String> consent = Map.of("use", "full", "document", "NV 272 (invented)");
    assertThat(holder.post("/workspace/" + entry + "/consent", consent).statusCode())
        .isEqualTo(302);
    Map<String, String> approval =
        Map.of(
            "use",
            "full",
            "given-by",
            "1540 Committee",
            "document",
            "Letter 272 (invented)",
            "given-on",
            "2025-01-15");
    assertThat(secretariat.post("/shared/" + entry + "/approval", approval).statusCode())
        .isEqualTo(302);
    var page = Jsoup.parse(holder.get("/desk?lang=en").body());
    page.select("details#earlier").remove();
    assertThat(page.select("main").text())
        .contains(Texts.get(Language.EN, "workspace.waits.posted"));
  }

  @Test
  void theAccountOfAContactDoesNotOutliveAFunctionWhosePlaceChanged() {
    for (Map<String, String> account :
        List.of(Map.of("account", first.name()), Map.of("invite", "yes"))) {
      String office = "Moved unit " + mark + account.size() + account.containsKey("invite");
      ExampleContacts.name(secretariat, STATE, office, account);
      String address = "/contacts/" + ExampleContacts.number(program, office);
      HttpResponse<String> moved =
          secretariat.post(address + "/change?lang=en", moved(office, "mission"));
      assertThat(moved.statusCode()).as("" + account).isEqualTo(400);
      assertThat(moved.body()).contains(Texts.get(Language.EN, "contacts.refused.place"));
      assertThat(secretariat.post(address + "/change", moved(office, "capital")).statusCode())
          .as("the other values change")
          .isEqualTo(302);
      assertThat(secretariat.post(address + "/closing", NOTE).statusCode()).isEqualTo(302);
      assertThat(
              program.count(
                  "select count(*)::int from access_invitation where withdrawn_at is null"
                      + " and taken_at is null and label like '%"
                      + office
                      + "%'"))
          .as("an invitation that was not used is withdrawn")
          .isZero();
    }
    assertThat(first.get("/desk").statusCode()).isNotEqualTo(200);
  }

  @Test
  void theAccountStaysWithTheSuccessorWhoActsInIt() {
    ExampleContacts.name(secretariat, STATE, "A " + mark, Map.of("account", first.name()));
    String before = "/contacts/" + ExampleContacts.number(program, "A " + mark);
    ExampleContacts.name(secretariat, STATE, "B " + mark, Map.of("account", first.name()));
    String after = "/contacts/" + ExampleContacts.number(program, "B " + mark);
    HttpResponse<String> check = secretariat.check(before + "/closing?lang=en", NOTE);
    assertThat(Jsoup.parse(check.body()).text())
        .contains(Texts.get(Language.EN, "contacts.act.close.keeps", first.name(), "B " + mark))
        .doesNotContain(Texts.get(Language.EN, "contacts.act.close.account", first.name()));
    assertThat(secretariat.confirm(check).statusCode()).isEqualTo(302);
    assertThat(first.get("/desk").statusCode()).as("the successor works on").isEqualTo(200);
    assertThat(secretariat.post(after + "/closing", NOTE).statusCode()).isEqualTo(302);
    assertThat(first.get("/desk").statusCode()).as("nobody acts in it now").isNotEqualTo(200);
  }

  @Test
  void theEndIsRecordedAlsoAfterThePersonalDataWereErased() {
    String office = "Erased unit " + mark;
    Map<String, String> fields =
        Map.of("account", first.name(), "from", "2023-01-01", "until", "2024-06-30");
    ExampleContacts.name(secretariat, STATE, office, fields);
    String address = "/contacts/" + ExampleContacts.number(program, office);
    assertThat(secretariat.post(address + "/erasure", Map.of()).statusCode()).isEqualTo(302);
    assertThat(secretariat.get("/desk").body()).contains(office);
    assertThat(secretariat.get(address).body())
        .contains(address + "/closing")
        .doesNotContain(address + "/change");
    Map<String, String> note =
        Map.of("reference", "NV 23", "dated", "2024-06-01", "effective", "2024-06-30");
    assertThat(secretariat.post(address + "/closing", note).statusCode()).isEqualTo(302);
    assertThat(Jsoup.parse(secretariat.get("/desk").body()).select("a[href=" + address + "]"))
        .isEmpty();
    assertThat(first.get("/desk").statusCode()).as("the account is closed").isNotEqualTo(200);
  }

  private static Map<String, String> moved(String office, String place) {
    return ExampleContacts.fields(
        STATE, office, Map.of("version", "1", "place", place, "reference", "NV 30"));
  }

  private void close(String address) {
    HttpResponse<String> check = secretariat.check(address + "/closing?lang=en", NOTE);
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
