package org.clearinghouse1540.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Transitions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A file of a record that one party adds, corrects or withdraws is on the desk of the others. */
class FileTasksTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 454";
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");
  private final Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor mission = PROGRAM.person(Role.MISSION, STATE);
  private final Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 455");

  private static String send(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", "");
  }

  private String request() {
    String address =
        "/arrivals?channel=note-verbale&requester=Example+State+454&requestedOn=2024-02-01"
            + "&receivedOn=2024-02-02&words0=A+need+454";
    String at = send(secretariat.upload(address, "letter454.txt", text("Letter")));
    return "request/" + at.replaceFirst(".*/", "");
  }

  private static byte[] text(String words) {
    return (words + " " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
  }

  private static int add(Visitor user, String record, String name, String replaces) {
    send(
        user.upload(
            "/originals?about=Example&record=" + record + "&replaces=" + replaces,
            name,
            text(name)));
    return PROGRAM.count("select max(id)::int from sources_original");
  }

  private static List<String> lines(Visitor user, int file) {
    return Jsoup.parse(user.get("/desk?lang=en").body())
        .select("main li a[href=/originals/" + file + "]")
        .stream()
        .map(link -> Objects.requireNonNull(link.closest("li")).text())
        .toList();
  }

  @Test
  void aFileOfAStateReachesThoseWhoWorkOnItsRequest() {
    String record = request();
    int first = add(contact, record, "annex454.txt", "");
    for (Visitor reader : new Visitor[] {expert, secretariat, PROGRAM.person(Role.CHAIR, "")}) {
      assertThat(lines(reader, first))
          .singleElement()
          .asString()
          .contains(STATE)
          .contains("annex454.txt");
    }
    assertThat(lines(contact, first)).as("its own file").isEmpty();
    assertThat(lines(mission, first)).as("the same State").isEmpty();
    assertThat(lines(other, first)).as("another State").isEmpty();
    int second = add(contact, record, "annex454b.txt", "" + first);
    assertThat(lines(expert, second))
        .singleElement()
        .asString()
        .contains("in place of an earlier one");
    send(contact.post("/originals/" + second + "/withdrawal", Map.of("why", "A mistake")));
    assertThat(lines(expert, second)).singleElement().asString().contains("File withdrawn");
  }

  @Test
  void aFileThatOthersAddToTheRequestOfAStateReachesIt() {
    int file = add(expert, request(), "note454.txt", "");
    assertThat(lines(contact, file)).singleElement().asString().contains("Expert");
    assertThat(lines(secretariat, file)).as("a colleague").isEmpty();
    assertThat(lines(other, file)).isEmpty();
    send(secretariat.post("/originals/" + file + "/withdrawal", Map.of("why", "A mistake")));
    assertThat(lines(contact, file)).singleElement().asString().contains("Secretariat");
  }

  @Test
  void anUploadThatIsWithdrawnWhileItIsReadLeavesANotice() {
    send(expert.upload("/intake/notes", "visit454.txt", text("A visit took place.")));
    int file = PROGRAM.count("select max(id)::int from sources_original");
    assertThat(lines(expert, file)).isEmpty();
    send(secretariat.post("/originals/" + file + "/withdrawal", Map.of("why", "A mistake")));
    assertThat(lines(expert, file)).singleElement().asString().contains("visit454.txt");
    assertThat(lines(contact, file)).isEmpty();
  }

  @Test
  void theCheckPageOfAWithdrawalNamesTheReceiversInTheTable() {
    assertThat(Transitions.get("file-withdrawn").receivers())
        .as(Texts.get(Language.EN, "sources.notice.staff"))
        .containsExactlyInAnyOrder(Role.EXPERT, Role.CHAIR, Role.SECRETARIAT);
    assertThat(Transitions.get("own-file-withdrawn").receivers()).allMatch(Role::isOfAState);
    assertThat(Transitions.get("upload-withdrawn").receivers()).containsExactly(Role.EXPERT);
  }
}
