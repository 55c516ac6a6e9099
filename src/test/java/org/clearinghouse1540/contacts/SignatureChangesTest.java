package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A first signature covers what its author read, and leaves every desk when it no longer holds. */
class SignatureChangesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");

  /** Two persons of a State that wants two signatures. */
  private record Pair(String state, Visitor capital, Visitor mission) {}

  private Pair pair(String state) {
    Visitor capital = program.person(Role.POINT_OF_CONTACT, state);
    Visitor mission = program.person(Role.MISSION, state);
    name(state, capital, "capital");
    name(state, mission, "mission");
    assertThat(capital.post("/contacts/signing", Map.of("two", "yes")).statusCode()).isEqualTo(302);
    return new Pair(state, capital, mission);
  }

  private void name(String state, Visitor person, String place) {
    ExampleContacts.name(
        secretariat,
        state,
        "Unit of " + person.name(),
        Map.of("account", person.name(), "validates", "yes", "place", place));
  }

  @Test
  void theFirstSignatureDoesNotCoverAStateThatWasInvitedAfterIt() {
    Pair pair = pair("Example State 293");
    Visitor organizer = program.person(Role.POINT_OF_CONTACT, "Example State 294");
    Visitor third = program.person(Role.POINT_OF_CONTACT, "Example State 295");
    ExampleJointProject project =
        ExampleJointProject.open(organizer, "Joint 293", "Purpose of an invented project");
    project.invite(pair.state());
    String accepted =
        location(pair.capital().post(project.address() + "/answer", Map.of("answer", "accept")));
    second(pair.mission(), accepted);
    String line = project.line(pair.capital(), "Line 293 of the first State");
    String signature = location(pair.capital().post(line + "/sharing", Map.of("version", "1")));
    HttpResponse<String> upload =
        pair.capital()
            .upload(
                project.address() + "/files",
                "file-293.txt",
                "File 293".getBytes(StandardCharsets.UTF_8));
    String file = location(upload);
    project.invite("Example State 295");

    for (String waiting : new String[] {signature, file}) {
      HttpResponse<String> refused = second(pair.mission(), waiting);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains(text("contacts.refused.signature-changed"));
    }
    assertThat(third.get(project.address()).body()).doesNotContain("Line 293", "file-293");
    assertThat(desk(pair.mission())).doesNotContain("signed first");
    assertThat(desk(pair.capital())).contains(changed(pair.capital(), "cooperation.act.share"));
    String again = location(pair.capital().post(line + "/sharing", Map.of("version", "1")));
    assertThat(desk(pair.capital()))
        .doesNotContain(changed(pair.capital(), "cooperation.act.share"));
    assertThat(second(pair.mission(), again).statusCode()).isEqualTo(302);
    third.post(project.address() + "/answer", Map.of("answer", "accept"));
    assertThat(third.get(project.address()).body()).contains("Line 293");
  }

  @Test
  void aSignatureOnATextThatChangedGoesBackToItsAuthor() {
    Pair pair = pair("Example State 296");
    String entry =
        location(
            pair.capital()
                .post("/workspace", Map.of("kind", "gap", "title", "Gap 296", "words", "Before")));
    String signature = location(consent(pair.capital(), entry));
    assertThat(desk(pair.mission())).contains("signed first");
    Map<String, String> edit =
        Map.of("kind", "gap", "title", "Gap 296", "words", "After", "version", "1");
    assertThat(pair.capital().post(entry, edit).statusCode()).isEqualTo(302);
    assertThat(second(pair.mission(), signature).statusCode()).isEqualTo(400);
    assertThat(desk(pair.mission())).doesNotContain("signed first");
    assertThat(desk(pair.capital()))
        .contains(changed(pair.capital(), "workspace.consent.give"))
        .contains("Gap 296");
    String again = location(consent(pair.capital(), entry));
    assertThat(desk(pair.capital()))
        .doesNotContain(changed(pair.capital(), "workspace.consent.give"));
    assertThat(pair.capital().get(signature + "?lang=en").body())
        .contains(text("contacts.signature.replaced", pair.capital().name()));
    assertThat(second(pair.mission(), again).statusCode()).isEqualTo(302);
    assertThat(open(pair)).isZero();
  }

  @Test
  void whatWaitsWhenOneSignatureIsEnoughAgainIsDoneOnceAndLeavesTheDesk() {
    Pair pair = pair("Example State 297");
    String entry =
        location(
            pair.capital()
                .post("/workspace", Map.of("kind", "gap", "title", "Gap 297", "words", "Text")));
    String waiting = location(consent(pair.capital(), entry));
    String other =
        location(
            pair.capital()
                .post("/workspace", Map.of("kind", "gap", "title", "Gap two", "words", "Text")));
    String own = location(consent(pair.capital(), other));
    HttpResponse<String> check = pair.capital().check("/contacts/signing?lang=en", Map.of());
    assertThat(Jsoup.parse(check.body()).text())
        .contains(text("contacts.act.one-signature.waits", "Gap 297", pair.capital().name()));
    second(pair.mission(), location(pair.capital().confirm(check)));

    assertThat(second(pair.mission(), waiting).statusCode()).isEqualTo(302);
    assertThat(second(pair.capital(), own).statusCode()).as("its author, alone").isEqualTo(302);
    assertThat(open(pair)).isZero();
    assertThat(desk(pair.mission())).doesNotContain("signed first");
    assertThat(pair.mission().get(waiting + "?lang=en").body())
        .contains(text("contacts.signature.second-by", pair.mission().name()));
    assertThat(pair.mission().get(own + "?lang=en").body())
        .contains(text("contacts.signature.alone", pair.capital().name()));
  }

  @Test
  void theTaskNamesAnAuthorWhoMayNoLongerSign() {
    Pair pair = pair("Example State 298");
    String entry =
        location(
            pair.capital()
                .post("/workspace", Map.of("kind", "gap", "title", "Gap 298", "words", "Text")));
    consent(pair.capital(), entry);
    Visitor next = program.person(Role.POINT_OF_CONTACT, pair.state());
    name(pair.state(), next, "capital");
    String contact =
        "/contacts/" + ExampleContacts.number(program, "Unit of " + pair.capital().name());
    Map<String, String> note =
        Map.of("reference", "NV 65", "dated", "2024-09-01", "effective", "2024-09-30");
    assertThat(secretariat.post(contact + "/closing", note).statusCode()).isEqualTo(302);
    assertThat(desk(pair.mission()))
        .contains(
            text(
                "contacts.waits.signature-author-left",
                pair.capital().name(),
                text("workspace.consent.give")))
        .doesNotContain("signed first:");
  }

  @Test
  void aJointTextIsRestrictedByOnePersonAtOnce() {
    String state = "Example State 299";
    Visitor organizer = program.person(Role.POINT_OF_CONTACT, "Example State 294");
    Visitor capital = program.person(Role.POINT_OF_CONTACT, state);
    Visitor mission = program.person(Role.MISSION, state);
    Visitor expert = program.person(Role.EXPERT, "");
    ExampleJointProject project =
        ExampleJointProject.open(organizer, "Joint 299", "Purpose of an invented project");
    project.join(capital, state);
    String text = project.text(organizer, "Joint words 299");
    ExampleJointProject.answer(organizer, text, "full", "NV 1");
    ExampleJointProject.answer(capital, text, "full", "NV 2");
    String shown = "/public/joint-texts/" + text.replaceFirst(".*/", "");
    assertThat(expert.get(shown).body()).contains("Joint words 299");
    name(state, capital, "capital");
    name(state, mission, "mission");
    assertThat(capital.post("/contacts/signing", Map.of("two", "yes")).statusCode()).isEqualTo(302);

    HttpResponse<String> check =
        capital.check(text + "/answer?lang=en", Map.of("level", "members", "document", "NV 3"));
    assertThat(Jsoup.parse(check.body()).text())
        .contains(text("cooperation.act.restrict.members"))
        .doesNotContain(text("contacts.signature.is-first"));
    assertThat(capital.confirm(check).statusCode()).isEqualTo(302);
    assertThat(expert.get(shown).statusCode()).isEqualTo(404);
    assertThat(expert.get(shown.replace("/public", "")).body()).contains("Joint words 299");
    assertThat(capital.get("/contacts?lang=en").body())
        .contains(text("cooperation.act.agree.full"), text("reports.act.publish"));
  }

  private int open(Pair pair) {
    return program.count(
        "select count(*)::int from contacts_signature where second_at is null and ended_at is null"
            + " and party = '"
            + pair.state()
            + "'");
  }

  private static HttpResponse<String> consent(Visitor person, String entry) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("use", "members");
    form.put("document", "NV 72 (invented)");
    return person.post(entry + "/consent?lang=en", form);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElse("")
        .replaceFirst("^https?://[^/]+", "")
        .replaceFirst("[?#].*", "");
  }

  private static HttpResponse<String> second(Visitor person, String signature) {
    var form =
        Jsoup.parse(person.get(signature + "?lang=en").body()).expectFirst("#second-signature");
    Map<String, String> values = new LinkedHashMap<>();
    form.select("input[name]").forEach(field -> values.put(field.attr("name"), field.val()));
    values.remove("_csrf");
    return person.post(form.attr("action") + "?lang=en", values);
  }

  private static String changed(Visitor author, String act) {
    return text("contacts.waits.signature-changed", author.name(), text(act));
  }

  private static String desk(Visitor user) {
    return Jsoup.parse(user.get("/desk?lang=en").body()).select("main").text();
  }

  private static String text(String key, Object... arguments) {
    return Texts.get(Language.EN, key, arguments);
  }
}
