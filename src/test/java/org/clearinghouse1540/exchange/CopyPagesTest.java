package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/** Export and import through the pages: proposals, hostile files, matrices of other States. */
class CopyPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final FormVersion form = program.bean(Forms.class).current();

  @Test
  void aCopyIsReadAsAProposalAndAcceptedFieldByField() {
    String path = "/matrices/Example%20State%20122/2017";
    MatrixId id = new MatrixId("Example State 122", "2017");
    MatrixCopy copy = ExampleCopies.make(form, id.state(), new Random(122), 30);
    HttpResponse<String> sent =
        expert.upload(path + "/reading", "copy.docx", CopyFormat.DOCX.write(copy));
    String proposal = sent.headers().firstValue("Location").orElse("");
    assertThat(proposal).contains("/reading/");
    assertThat(now(id)).as("nothing is recorded before it is accepted").isEmpty();
    String page = expert.get(proposal.replaceFirst("^https?://[^/]+", "")).body();
    assertThat(page).contains("type=\"checkbox\"");
    String one = copy.contents().keySet().iterator().next().name();
    assertThat(expert.post(path(proposal), Map.of("field", one)).statusCode()).isEqualTo(302);
    assertThat(now(id)).hasSize(1);
    assertThat(expert.get(path(proposal)).statusCode())
        .as("closed after the decision")
        .isEqualTo(404);

    MatrixImports imports = program.bean(MatrixImports.class);
    Actor actor = new Actor("expert", "expert");
    ViewerDataSource.as(
        "committee",
        () -> {
          ImportProposal read = imports.read(CopyFormat.JSON.write(copy), "copy.json");
          return imports.accept(
              actor, id, read, List.copyOf(copy.contents().keySet()), "copy.json");
        });
    for (CopyFormat file : CopyFormat.values()) {
      HttpResponse<byte[]> download = expert.bytes(path + "/file/" + file.ending());
      byte[] bytes = download.body();
      boolean binary = Set.of(CopyFormat.DOCX, CopyFormat.XLSX, CopyFormat.PDF).contains(file);
      assertThat(download.headers().firstValue("Content-Type").orElseThrow())
          .as("only a text has a character set")
          .isEqualTo(
              binary
                  ? file.mediaType()
                  : file.mediaType().replaceFirst(";.*", "") + ";charset=UTF-8");
      ImportProposal read = imports.read(bytes, "copy." + file.ending());
      MatrixDiff diff = ViewerDataSource.as("committee", () -> imports.diff(id, read));
      assertThat(diff.changed()).as(file.name()).isEmpty();
      assertThat(
              read.contents().values().stream()
                  .filter(fieldValue -> !fieldValue.isNothing())
                  .count())
          .as(file.name())
          .isEqualTo(copy.contents().size());
    }
  }

  @Test
  void eachReportedPieceOfACopyIsOnOneOfThePages() {
    MatrixCopy copy = ExampleCopies.make(form, "Example State 427", new Random(427), 30);
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      more.append("<p>Words of no field 427-").append(i).append(".</p>");
    }
    String html =
        new String(CopyFormat.HTML.write(copy), StandardCharsets.UTF_8)
            .replace("</body>", more + "</body>");
    HttpResponse<String> sent =
        expert.upload(
            "/matrices/Example%20State%20427/2017/reading",
            "copy.html", html.getBytes(StandardCharsets.UTF_8));
    String proposal = path(sent.headers().firstValue("Location").orElse(""));
    assertThat(expert.get(proposal).body() + expert.get(proposal + "?page=2").body())
        .contains("Words of no field 427-0.", "Words of no field 427-1499.");
  }

  @Test
  void aWrongFileIsRefusedWithASentenceAndNothingIsRecorded() {
    String path = "/matrices/Example%20State%20123/2017/reading";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty.docx", new byte[0]);
    files.put("text.txt", "Only words.".getBytes(StandardCharsets.UTF_8));
    files.put("broken.json", "{\"form\": \"2017\", ".getBytes(StandardCharsets.UTF_8));
    files.put("form.json", "{\"form\": \"1999\"}".getBytes(StandardCharsets.UTF_8));
    MatrixCopy copy = ExampleCopies.make(form, "Example State 123", new Random(3), 30);
    byte[] docx = CopyFormat.DOCX.write(copy);
    files.put("cut.docx", java.util.Arrays.copyOf(docx, docx.length / 2));
    byte[] xlsx = CopyFormat.XLSX.write(copy);
    files.put("cut.xlsx", java.util.Arrays.copyOf(xlsx, xlsx.length / 2));
    byte[] pdf = CopyFormat.PDF.write(copy);
    files.put("cut.pdf", java.util.Arrays.copyOf(pdf, pdf.length / 2));
    files.forEach(
        (name, bytes) -> {
          HttpResponse<String> answer = expert.upload(path, name, bytes);
          assertThat(answer.statusCode()).as(name).isEqualTo(400);
          assertThat(answer.body()).as(name).contains("class=\"problem\"");
        });
    assertThat(now(new MatrixId("Example State 123", "2017"))).isEmpty();
  }

  @Test
  void everyWrongCellOfASpreadsheetIsReportedAtOnce() {
    MatrixCopy copy = ExampleCopies.make(form, "Example State 124", new Random(4), 0);
    String csv = new String(CopyFormat.CSV.write(copy), StandardCharsets.UTF_8);
    csv =
        csv.replaceFirst("(op2\\.manufacture,[^,]*,framework\\.nw,)", "$1Y")
            .replaceFirst("(op2\\.manufacture,[^,]*,framework\\.source,)", "$1Criminal Code")
            .replaceFirst("op2,op2\\.use", "op2,op2.misuse");
    HttpResponse<String> answer =
        expert.upload(
            "/matrices/Example%20State%20124/2017/reading",
            "copy.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(Texts.get(Language.EN, "exchange.refused.mark", "Y"))
        .contains("Line ")
        .contains(Texts.get(Language.EN, "exchange.refused.citation", "Criminal Code"));
  }

  @Test
  void aStateDoesNotFindTheMatrixOfAnotherState() {
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 126");
    for (String form : List.of("docx", "json")) {
      assertThat(other.get("/matrices/Example%20State%20125/2017/file/" + form).statusCode())
          .isEqualTo(404);
    }
    assertThat(other.get("/matrices/Example%20State%20125/2017").statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftIsNotInTheFilesOfItsStateUntilItIsSent() {
    MatrixId id = new MatrixId("Example State 127", "2017");
    ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("expert", "expert"),
                    id,
                    Map.of(new FieldKey("op2.manufacture", "remarks"), FieldValue.of("HIDDEN127")),
                    "",
                    ""));
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    String path = "/matrices/Example%20State%20127/2017";
    assertThat(state.get(path + "/file/json").body()).doesNotContain("HIDDEN127");
    assertThat(expert.get(path + "/file/json").body()).contains("HIDDEN127");
    expert.post(path + "/expert", Map.of("step", "send"));
    assertThat(state.get(path + "/file/json").body()).contains("HIDDEN127").contains("DRAFT");
  }

  private Map<FieldKey, ?> now(MatrixId id) {
    return ViewerDataSource.as("committee", () -> program.bean(MatrixFields.class).of(id));
  }

  private static String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }
}
