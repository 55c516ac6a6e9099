package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.notes.TestDocuments;
import org.junit.jupiter.api.Test;

/** Files that cannot be taken in: one sentence beside the field, and nothing kept. */
class BadUploadsTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert =
      Visitor.signedIn(program.address(), "expert", program.password("expert"));

  @Test
  void aTruncatedPdfIsRefused() throws IOException {
    byte[] pdf = TestDocuments.pdf(TestDocuments.paragraphs(Files.readString(SEED)));
    refused("note.pdf", Arrays.copyOf(pdf, pdf.length / 2), "damaged or incomplete");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    refused("note.docx", out.toByteArray(), "expands to far more");
  }

  @Test
  void anEmptyFileAndTextThatIsNoNoteAreRefused() {
    refused("note.txt", new byte[0], "Choose a file.");
    refused(
        "note.txt", "Dear colleagues".getBytes(StandardCharsets.UTF_8), "not an information note");
  }

  @Test
  void aFileOf200MegabytesIsRefusedWithAPageWhetherItsLengthIsSaidOrNot() {
    int before = rows();
    long length = 200L << 20;
    HttpRequest.BodyPublisher inChunks =
        HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(200, new byte[1 << 20]));
    for (HttpRequest.BodyPublisher content :
        List.of(inChunks, HttpRequest.BodyPublishers.fromPublisher(inChunks, length))) {
      HttpResponse<String> answer = expert.upload("/intake/notes", "large.pdf", content);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("The file is too large").contains("25 MB");
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aNoteWithoutADateIsTakenInAndItsDateStaysOpen() throws IOException {
    String text =
        Files.readString(SEED)
            .replaceFirst("11-12 March 2014[ ,]*", "")
            .replace("Astana", "Example City");
    HttpResponse<String> answer =
        expert.upload("/intake/notes", "undated.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(302);
    String page = answer.headers().firstValue("Location").orElseThrow();
    String id = page.replaceAll(".*/(\\d+)$", "$1");
    assertThat(expert.get("/intake/notes/" + id).body())
        .contains("The note gives no date for the event.");
    expert.post("/intake/notes/" + id + "/refusal", Map.of());
  }

  private void refused(String name, byte[] content, String sentence) {
    int before = rows();
    HttpResponse<String> answer = expert.upload("/intake/notes", name, content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence).doesNotContain("Exception");
    assertThat(rows()).isEqualTo(before);
  }

  private int rows() {
    return program.count(
        "select (select count(*) from intake_proposal) + (select count(*) from sources_document)");
  }
}
