package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.junit.jupiter.api.Test;

/**
 * A member of the Committee reads no document, letter or brief about a request that is not before
 * the members; the experts do.
 */
class ReadersOfRequestsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 681";
  private final String mark = "MARK" + System.nanoTime();
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");
  private final List<Visitor> members =
      List.of(
          PROGRAM.person(Role.MEMBER, "Example State 682"),
          PROGRAM.person(Role.COORDINATOR, "Example State 682"));

  private String request() {
    return address(
        secretariat.upload(
            "/arrivals?channel=note-verbale&requester=Example+State+681&requestedOn=2024-02-01"
                + "&receivedOn=2024-02-02&title0="
                + mark,
            "letter.txt",
            ("A letter " + mark).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void documentsAndLettersAreReadWithTheirRequest() {
    String request = request();
    long id = ExampleNeeds.number(request);
    String document =
        "/documents/"
            + PROGRAM.count(
                "select document_id::int from assistance_letter where request_id = " + id);
    String letter =
        address(
            secretariat.post(
                request + "/letter",
                Map.of("template", "informal", "language", "en", "form", "mission")));
    List<String> pages = List.of(request, document, letter, letter + "/file/docx");
    for (String page : pages) {
      assertThat(expert.get(page).statusCode()).as(page).isEqualTo(200);
      for (Visitor member : members) {
        assertThat(member.get(page).statusCode()).as(page).isEqualTo(404);
      }
    }
    for (String list :
        List.of("/desk", "/desk?q=" + mark, "/cases", "/requests", "/committee-brief")) {
      for (Visitor member : members) {
        assertThat(member.get(list).body()).as(list).doesNotContain(mark + "<");
      }
    }
    ExampleNeeds.owner(
        "update assistance_request set members_from = '2024-03-01' where id = " + id);
    for (String page : pages) {
      for (Visitor member : members) {
        assertThat(member.get(page).statusCode()).as(page).isEqualTo(200);
      }
    }
  }

  @Test
  void aBriefIsMadeWithTheRightsOfTheUserWhoOrdersIt() {
    long id = Long.parseLong(request().replaceFirst(".*/", ""));
    long event =
        new ExampleMeeting()
            .event(
                "Example meeting of readers",
                "2026-04-14",
                "2026-04-16",
                List.of(ExampleMeeting.state(STATE)));
    assertThat(pack(expert, event)).as("the experts see the need").contains(mark);
    for (Visitor member : members) {
      assertThat(pack(member, event)).doesNotContain(mark);
    }
    assertThat(linesAboutFiles(id)).as("nothing of it was in a pack").isZero();
    ExampleNeeds.owner(
        "update assistance_request set members_from = '2024-03-01' where id = " + id);
    for (Visitor member : members) {
      assertThat(pack(member, event)).contains(mark);
    }
    pack(expert, event);
    assertThat(linesAboutFiles(id)).as("one line for each party").isEqualTo(members.size());
  }

  private static int linesAboutFiles(long request) {
    return TestProgram.get()
        .count(
            "select count(*)::int from consent_disclosure where subject_kind = 'REQUEST' and"
                + " event = 'shown' and channel = 'file' and subject_id = '"
                + request
                + "'");
  }

  private static String pack(Visitor user, long event) {
    String page = "/events/" + event + "/brief";
    String job = address(user.post(page, Map.of("languages", "en", "groups", "")));
    HttpResponse<byte[]> file = user.bytes(job + "/file");
    for (int tried = 0; file.statusCode() == 404 && tried < 600; tried++) {
      pause();
      file = user.bytes(job + "/file");
    }
    assertThat(file.statusCode()).isEqualTo(200);
    return text(file.body());
  }

  private static String text(byte[] pack) {
    List<String> texts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".docx")) {
          texts.add(SandboxedReader.read(zip.readAllBytes(), "brief.docx").text());
        }
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
    return String.join("\n", texts);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }
}
