package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.notes.TestDocuments;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same note a second time, also as another kind of file, is recognized and adds nothing. */
class KnownAgainTest {
  private static final List<String> NOTE =
      Arrays.asList(
          "Information Note",
          "Event: Example workshop on being known again (invented for tests)",
          "Organizers: Example Institute",
          "Date and Venue: 5-6 May 2021, Example City",
          "Participants: Example State 001, Example State 002",
          "1. Background",
          "Invented for tests.");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert =
      Visitor.signedIn(program.address(), "expert", program.password("expert"));

  @Test
  void aNoteIsKnownAgainByItsWordsInAnyFormat() throws IOException {
    String first = upload("note.txt", String.join("\n\n", NOTE).getBytes(StandardCharsets.UTF_8));
    assertThat(first).matches("/intake/notes/\\d+");
    String again = first + "?known=yes";
    assertThat(upload("same.txt", String.join("\n\n", NOTE).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(again);
    assertThat(upload("same.docx", TestDocuments.docx(NOTE))).isEqualTo(again);
    assertThat(upload("same.pdf", TestDocuments.pdf(NOTE))).isEqualTo(again);
    String other = String.join("\n\n", NOTE).replace("State 002", "State 003");
    assertThat(upload("other.txt", other.getBytes(StandardCharsets.UTF_8))).isNotEqualTo(again);
  }

  @Test
  void aFileThatIsOnRecordAsACitedDocumentIsTakenInAsANote() {
    byte[] note =
        String.join("\n\n", NOTE)
            .replace("State 002", "State 252")
            .getBytes(StandardCharsets.UTF_8);
    long cited =
        JdbcClient.create(program.owner().plainSource())
            .sql(
                "insert into sources_cited (state, title, made_by)"
                    + " values ('Example State 252', 'Example Act 252', 'test') returning id")
            .query(Long.class)
            .single();
    assertThat(expert.upload("/cited/" + cited + "/text", "act.txt", note).headers().map())
        .extractingByKey("location")
        .isEqualTo(List.of("/cited/" + cited));
    String first = upload("note.txt", note);
    assertThat(first).matches("/intake/notes/\\d+");
    assertThat(upload("again.txt", note)).isEqualTo(first + "?known=yes");
  }

  private String upload(String name, byte[] content) {
    return expert
        .upload("/intake/notes", name, content)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }
}
