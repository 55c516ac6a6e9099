package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Every address that takes a file: one that names another State at its beginning is stopped with
 * both names, until a person types the name of the State of the record.
 */
class FilesOfAnotherStateTest {
  private static final String OTHER = "Example State 165";
  private static final String STATE = "Example State 166";
  private static final String AT = "Example%20State%20166";
  private static final TestProgram PROGRAM = TestProgram.get();
  private final FormSender expert = new FormSender(PROGRAM.person(Role.EXPERT, ""));
  private final FormSender secretariat = new FormSender(PROGRAM.person(Role.SECRETARIAT, ""));
  private final FormSender contact = new FormSender(PROGRAM.person(Role.POINT_OF_CONTACT, STATE));
  private final String own = String.valueOf(System.nanoTime());
  private final Set<String> stopped = new HashSet<>();

  @Test
  void aFileThatNamesAnotherStateEntersOnlyWhenTheStateIsTyped() {
    Table table = Table.fromData("doors-of-files.csv");
    Map<String, String> doors =
        table.rows().stream()
            .collect(
                Collectors.toMap(row -> row.require("address"), row -> row.require("stopped")));
    table.rows().stream()
        .filter(row -> !row.require("stopped").equals("here"))
        .forEach(row -> row.require("why"));
    assertThat(doors.keySet()).as("every form with a file").isEqualTo(doors());
    letters();
    documents();
    contacts();
    practices();
    reviews();
    assertThat(stopped)
        .isEqualTo(
            doors.keySet().stream()
                .filter(door -> "here".equals(doors.get(door)))
                .collect(Collectors.toSet()));
  }

  /** The addresses of all forms that take a file. */
  private static Set<String> doors() {
    return ExampleForms.get().byPattern().values().stream()
        .filter(form -> !form.form().select("input[type=file]").isEmpty())
        .map(FormCrawler.FoundForm::pattern)
        .collect(Collectors.toSet());
  }

  private static byte[] file(String words) {
    return (words + "\nSecond line\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a file of the other State: it is stopped, and enters when this State is typed. */
  private String stops(String door, FormSender by, String path) {
    byte[] file = file("From the Government of " + OTHER + ". " + own + door);
    String name = "a.txt";
    HttpResponse<String> answer = by.user().upload(path, name, file);
    assertThat(answer.statusCode()).as(door).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select("#problems").text())
        .as(door)
        .contains(Message.of("kit.file.elsewhere", OTHER, STATE).in(Language.EN));
    assertThat(answer.body()).as(door + ": the field").contains("name=\"this-record\"");
    String typed = path + (path.contains("?") ? "&" : "?") + "this-record=";
    assertThat(by.user().upload(typed + OTHER.replace(" ", "%20"), name, file).statusCode())
        .as(door + " with the other name")
        .isEqualTo(400);
    HttpResponse<String> accepted = by.user().upload(typed + AT, name, file);
    assertThat(accepted.statusCode())
        .as(door + " " + Jsoup.parse(accepted.body()).select(".problem"))
        .isIn(200, 302);
    stopped.add(door);
    return accepted.headers().firstValue("Location").orElse("").replaceFirst("[?#].*", "");
  }

  private void letters() {
    String arrival =
        "/arrivals?channel=note-verbale&requestedOn=2024-02-01&receivedOn=2024-02-02"
            + "&words0=A+need&requester="
            + AT;
    String request = stops("/arrivals", secretariat, arrival).replaceAll("\\D", "");
    stops("/drafts/sending", contact, DraftSending.address(contact.user(), "Need " + own));
    stops("/originals", contact, "/originals?about=Annex&record=request/" + request);
    stops("/reports", contact, "/reports?kind=first&title=Report&dated=2020-01-02&languages=en");
  }

  private void documents() {
    expert.send(
        "/registers/laws",
        "state=" + STATE + ";title=Act " + own + ";kind=act;number=166;issued=2001");
    String cited = "/cited/" + PROGRAM.count("select max(id)::int from sources_cited");
    stops("/cited/{id}/text", expert, cited + "/text");
    stops("/cited/{id}/versions", expert, cited + "/versions?version-language=fr");
  }

  private void contacts() {
    String note = "?reference=NV+9&dated=2024-02-01";
    String entry = "&place=capital&office=Example+unit+166&mailbox=unit@example.org";
    stops(
        "/contacts/nominations",
        secretariat,
        "/contacts/nominations" + note + entry + "&party=" + AT);
    String named = "/contacts/" + PROGRAM.count("select max(id)::int from contacts_contact");
    stops("/contacts/{id}/change", secretariat, named + "/change" + note + entry + "&version=1");
    stops("/contacts/{id}/closing", secretariat, named + "/closing" + note);
  }

  private void practices() {
    String fields = "?title=Example+practice+166&areas=industry&words=Inspections&version=";
    String practice = stops("/practices/new", contact, "/practices/new" + fields + 1);
    stops("/practices/{id}/change", contact, practice + "/change" + fields + 2);
  }

  private void reviews() {
    expert.send("/reviews", "title=Review " + own);
    String fields = "/submission?origin=state&title=Text&dated=2026-01-02&language=en&sender=" + AT;
    String review = "/reviews/" + PROGRAM.count("select max(id)::int from reviews_review");
    stops("/reviews/{id}/submission", expert, review + fields);
  }
}
