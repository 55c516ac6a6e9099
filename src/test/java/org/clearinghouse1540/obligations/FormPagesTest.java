package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form is corrected, and a new one added, by a person with a spreadsheet. */
class FormPagesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aLabelCorrectedInASpreadsheetIsUsedAfterItsAcceptance() throws IOException {
    TestProgram own = TestProgram.start(folder.resolve("data"), TestProgram.freePort());
    try {
      Visitor expert = own.person(Role.EXPERT, "");
      String words = expert.get("/forms/2017/words.en.csv").body();
      assertThat(words).as("as spreadsheets want it").startsWith("\uFEFFkey,label,provenance");
      String corrected = words.replace("op2.manufacture,manufacture,", "op2.manufacture,make,");
      String page = sent(expert, "2017", "words.en.csv", corrected.replace("\n", "\r\n"));
      assertThat(expert.get(page).body())
          .contains("1. manufacture – Operative paragraphs: 2 – Columns: ")
          .contains("1. make –")
          .doesNotContain("framework.nw");
      String matrix = "/matrices/Example%20State%20601/2017";
      assertThat(expert.get(matrix).body()).as("not yet").contains(">manufacture<");
      Visitor member = own.person(Role.MEMBER, "Example State 602");
      assertThat(member.post(page, Map.of("decision", "accept")).statusCode()).isEqualTo(403);
      assertThat(expert.post(page, Map.of("decision", "accept")).statusCode()).isEqualTo(302);
      assertThat(expert.get(matrix).body()).contains(">make<").doesNotContain(">manufacture<");

      String field = "op2.manufacture framework.nw";
      expert.post(matrix + "/field", Map.of("field", field, "version", "0", "mark", "X"));
      String rows = expert.get("/forms/2017/rows.csv").body();
      String without = rows.replaceFirst("two-part,framework.nw ", "two-part,");
      refused(expert, "2017", "rows.csv", bytes(without), "“make”, column “");
    } finally {
      own.close();
    }
    TestProgram again = TestProgram.start(folder.resolve("data"), TestProgram.freePort());
    try {
      Visitor expert = again.person(Role.EXPERT, "");
      assertThat(expert.get("/matrices/Example%20State%20601/2017").body())
          .as("also after a start")
          .contains(">make<");
    } finally {
      again.close();
    }
  }

  @Test
  void wrongFilesAreReportedWithTheirLineAndChangeNothing() {
    Visitor expert = TestProgram.get().person(Role.EXPERT, "");
    String rows = expert.get("/forms/2017/rows.csv").body();
    refused(
        expert, "2017", "rows.csv", bytes(rows + "op1.new,op1,99,OP1,NW,yes,yes\n"), "no label");
    refused(expert, "2017", "rows.csv", bytes(rows.replace("op2,1,", "op9,1,")), "no part op9");
    refused(expert, "2017", "rows.csv", bytes("key\nop1.npt\n"), "rows.csv:2: ");
    refused(expert, "2017", "form.json", bytes("{ \"version\": "), "form.json:1: ");
    refused(expert, "2017", "form.json", bytes("{\"version\":\"2017\"}"), "no part");
    refused(expert, "2011", "rows.csv", bytes(rows), "later than the latest");
    refused(expert, "", "rows.csv", bytes(rows), "four digits");
    refused(expert, "2017", "rows.csv", bytes(rows), "change nothing");
    refused(expert, "2017", "rows.exe", bytes(rows), "not a file of a form");
    refused(expert, "2017", "rows.csv", new byte[] {'k', (byte) 0xE9}, "UTF-8");
    refused(expert, "2031", "rows.csv", bytes(rows), "form.json:1: The file is missing");
    assertThat(expert.get("/forms").body()).doesNotContain("/forms/proposed/");
    assertThat(expert.get("/forms/2017/..%2Fforms.csv").statusCode()).isIn(400, 404);
  }

  @Test
  void aNewVersionIsAFolder() throws IOException {
    Path next = folder.resolve("matrix-2027");
    ended(0, "forms", "write", "2017", next.toString());
    Files.delete(next.resolve("from-2013.csv"));
    change(next.resolve("form.json"), "\"version\": \"2017\"", "\"version\": \"2027\"");
    change(next.resolve("rows.csv"), "op2.use,op2,", "op2.use-of,op2,");
    change(next.resolve("words.en.csv"), "op2.use,use,", "op2.use-of,use of,");
    String data = folder.resolve("data").toString();
    ProgramProcess.Ended noMap = ended(2, "forms", "add", next.toString(), "--data", data);
    assertThat(noMap.errors()).contains("matrix-2027/from-2017.csv:1: The file is missing");

    StringBuilder map = new StringBuilder("old_key;new_key;relation;note\r\n");
    new Forms()
        .current()
        .rows()
        .forEach(
            row -> {
              String after = row.key().equals("op2.use") ? "op2.use-of" : row.key();
              map.append(row.key()).append(';').append(after).append(";same;\r\n");
            });
    Files.writeString(next.resolve("from-2017.csv"), map);
    ProgramProcess.Ended look = ended(0, "forms", "add", next.toString(), "--look", "--data", data);
    assertThat(look.out()).contains("use of");
    String json = folder.resolve("copy.json").toString();
    String[] export = {"matrix", "export", "Example State 603", "--data", data, "--to", json};
    ended(0, export);
    assertThat(Files.readString(Path.of(json))).as("looked only").contains("2017");
    ended(0, "forms", "add", next.toString(), "--data", data);
    Files.delete(Path.of(json));
    ended(0, export);
    assertThat(Files.readString(Path.of(json))).contains("2027");
    assertThat(ended(2, "forms", "add", next.toString(), "--data", data).errors())
        .contains("change nothing");
  }

  private static ProgramProcess.Ended ended(int status, String... command) throws IOException {
    ProgramProcess.Ended ended = ProgramProcess.here(command);
    assertThat(ended.status()).as(ended.errors()).isEqualTo(status);
    return ended;
  }

  private static void change(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sent(Visitor expert, String year, String file, String text) {
    HttpResponse<String> answer = expert.upload("/forms?year=" + year, file, bytes(text));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
  }

  private static void refused(
      Visitor expert, String year, String file, byte[] content, String sentence) {
    HttpResponse<String> answer = expert.upload("/forms?year=" + year, file, content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
  }
}
