package org.clearinghouse1540.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;

/** An offline packet that is downloaded, completed, uploaded and merged. */
class PacketPagesTest {
  private static final FieldKey MARK = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey WORDS = new FieldKey("op2.manufacture", "remarks");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void entriesOfTheHtmlFormAreMergedFieldByField() {
    MatrixId id = sent("Example State 501");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    String html = out(state, id, "html");
    assertThat(html).contains("BEFORE501").doesNotContain("src=").doesNotContain("href=");
    String filled = fill(html, MARK, "mark", "NA");
    filled = fill(filled, WORDS, "words", "Our words on </script> this.");
    filled = fill(filled, SOURCE, "source", "Example Act 501");
    String page = back(state, id, "packet.html", filled.getBytes(StandardCharsets.UTF_8));
    assertThat(comments(state, id)).as("nothing is recorded before it is merged").isEmpty();
    String merge = state.get(page).body();
    assertThat(merge).contains("Our words on &lt;/script&gt; this.").contains("Example Act 501");
    HttpResponse<String> merged = state.postAll(page, fields(MARK, WORDS, SOURCE));
    assertThat(merged.statusCode()).isEqualTo(302);
    assertThat(comments(state, id)).hasSize(3);
    assertThat(expert.get(path(id)).body()).as("not sent yet").doesNotContain("Our words on");
    String documents = "select count(*) from sources_cited where title = 'Example Act 501'";
    assertThat(program.count(documents)).as("the source neither").isZero();
    state.post(path(id) + "/answer", Map.of("step", "ask-change"));
    assertThat(expert.get(path(id)).body()).contains("Our words on").contains("Example Act 501");
    for (FieldComment comment : comments(state, id)) {
      assertThat(
              expert
                  .post(
                      path(id) + "/comment/decision",
                      Map.of("comment", Long.toString(comment.id()), "take", "yes"))
                  .statusCode())
          .isEqualTo(302);
    }
    assertThat(now(id, MARK).mark()).isEqualTo(FieldMark.NOT_APPLICABLE);
    assertThat(now(id, SOURCE).citations()).hasSize(1);
    assertThat(state.get(page).statusCode()).as("merged once").isEqualTo(404);
  }

  @Test
  void aPacketHasTheChosenRowsInTheChosenLanguage() {
    MatrixId id = sent("Example State 507");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    HttpResponse<String> used =
        state.post(path(id) + "/packet/out", Map.of("form", "html", "only", "used", "in", "fr"));
    assertThat(used.statusCode()).isEqualTo(200);
    assertThat(used.body())
        .contains("lang=\"fr\"", Texts.get(Language.FR, "packets.how.mark"))
        .contains("\"labelLanguage\":\"fr\"")
        .contains("op2.manufacture remarks")
        .doesNotContain("op2.acquire remarks");
    HttpResponse<String> none =
        state.post(
            path(id) + "/packet/out?lang=en",
            Map.of("form", "html", "find", "no row has these words"));
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body())
        .contains(Texts.get(Language.EN, "packets.refused.no-rows"), "no row has these words");
  }

  @Test
  void theSpreadsheetIsMergedAndAllItsProblemsAreReportedAtOnce() throws IOException {
    MatrixId id = sent("Example State 502");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    byte[] xlsx = bytes(state, id);
    HttpResponse<String> wrong =
        state.upload(
            path(id) + "/packet",
            "packet.xlsx",
            edited(
                xlsx,
                row -> {
                  if (is(row, MARK)) {
                    row.createCell(4).setCellValue("Y");
                  }
                  if (is(row, WORDS)) {
                    row.createCell(4).setCellValue("X");
                  }
                }));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains(text("mark", "Y")).contains(text("no-mark"));
    String page =
        back(
            state,
            id,
            "packet.xlsx",
            edited(
                xlsx,
                row -> {
                  if (is(row, MARK)) {
                    row.createCell(4).setCellValue("?");
                    row.createCell(6).setCellValue("Said in the sheet.");
                  }
                }));
    assertThat(state.postAll(page, fields(MARK)).statusCode()).isEqualTo(302);
    assertThat(comments(state, id))
        .singleElement()
        .satisfies(
            comment -> {
              assertThat(comment.words()).isEqualTo("Said in the sheet.");
              assertThat(comment.mark()).contains(FieldMark.UNCLEAR);
            });
  }

  @Test
  void aChangedOrForeignPacketIsRefused() {
    MatrixId id = sent("Example State 503");
    MatrixId other = sent("Example State 504");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    Visitor neighbour = program.person(Role.POINT_OF_CONTACT, other.state());
    String html = fill(out(state, id, "html"), WORDS, "words", "Words.");
    refused(state, id, html.replace("BEFORE503", "AFTER503"), text("changed"));
    refused(state, id, html.replace("packet-1 ", "packet-1 0"), text("seal"));
    refused(state, id, html.replaceFirst("\"seal\":\"..", "\"seal\":\"zz"), text("seal"));
    refused(
        state,
        id,
        html.replace("op2.manufacture remarks", "op2.none remarks"),
        text("no-field", "op2.none remarks"));
    String named = Texts.get(Language.EN, "kit.file.version", id.state(), id.form());
    String record = Texts.get(Language.EN, "kit.file.version", other.state(), other.form());
    refused(neighbour, other, html, Texts.get(Language.EN, "kit.file.elsewhere", named, record));
    refused(state, id, "<html>" + PacketFile.ELEMENT + "</html>", "class=\"problem\"");
    refused(state, id, "<i id=\"" + PacketFile.ELEMENT + "\">{\"a\":</i>", text("no-packet"));
    refused(state, id, out(state, id, "html"), text("empty"));
    assertThat(neighbour.get(path(id) + "/packet").statusCode()).isEqualTo(404);
    assertThat(comments(state, id)).isEmpty();
  }

  @Test
  void changesAfterTheDownloadAreShownAndDecided() {
    MatrixId id = sent("Example State 505");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    String html = fill(out(state, id, "html"), WORDS, "words", "From the packet.");
    html = fill(html, MARK, "mark", "NA");
    state.post(path(id) + "/comment", Map.of("field", MARK.name(), "words", "Written online."));
    expert.post(path(id) + "/expert", Map.of("step", "take-back"));
    set(id, WORDS, FieldValue.of("CHANGED505"));
    String page = back(state, id, "packet.html", html.getBytes(StandardCharsets.UTF_8));
    assertThat(state.postAll(page, fields(WORDS)).body()).contains(text("stage"));
    expert.post(path(id) + "/expert", Map.of("step", "send"));
    String merge = state.get(page).body();
    assertThat(merge).contains("BEFORE505").contains("CHANGED505").contains("Written online.");
    state.postAll(
        page, Map.of("field", List.of(MARK.name(), WORDS.name()), "instead", List.of(MARK.name())));
    assertThat(comments(state, id))
        .extracting(FieldComment::words)
        .containsExactlyInAnyOrder("From the packet.", "");
  }

  private static Map<String, List<String>> fields(FieldKey... keys) {
    return Map.of("field", Arrays.stream(keys).map(FieldKey::name).toList());
  }

  private static String text(String key, Object... arguments) {
    return Texts.get(Language.EN, "packets.refused." + key, arguments);
  }

  private void refused(Visitor who, MatrixId id, String html, String words) {
    HttpResponse<String> answer =
        who.upload(path(id) + "/packet", "packet.html", html.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(words).isEqualTo(400);
    assertThat(answer.body()).contains(words);
  }

  private MatrixId sent(String name) {
    MatrixId id = new MatrixId(name, "2017");
    set(id, WORDS, FieldValue.of("BEFORE" + name.substring(name.length() - 3)));
    set(id, MARK, FieldValue.of(FieldMark.X));
    expert.post(path(id) + "/expert", Map.of("step", "send"));
    return id;
  }

  private void set(MatrixId id, FieldKey key, FieldValue content) {
    ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(new Actor("expert", "expert"), id, Map.of(key, content), "", ""));
  }

  private FieldValue now(MatrixId id, FieldKey key) {
    return ViewerDataSource.as(
        "committee", () -> program.bean(MatrixFields.class).get(id, key).content());
  }

  private List<FieldComment> comments(Visitor state, MatrixId id) {
    assertThat(state.get(path(id)).statusCode()).isEqualTo(200);
    return ViewerDataSource.as("program", () -> program.bean(FieldComments.class).of(id));
  }

  private static String path(MatrixId id) {
    return "/matrices/" + id.state().replace(" ", "%20") + "/" + id.form();
  }

  private static String out(Visitor state, MatrixId id, String form) {
    HttpResponse<String> answer = state.post(path(id) + "/packet/out", Map.of("form", form));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static byte[] bytes(Visitor state, MatrixId id) {
    return state.postForBytes(path(id) + "/packet/out", Map.of("form", "xlsx"));
  }

  private static String back(Visitor state, MatrixId id, String name, byte[] content) {
    HttpResponse<String> answer = state.upload(path(id) + "/packet", name, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
  }

  // As the script of the form does it.
  private static String fill(String html, FieldKey key, String name, String value) {
    String line = "{\"field\":\"" + key.name() + "\",";
    assertThat(html).contains(line);
    return html.replace(line, line + "\"" + name + "\":\"" + value.replace("<", "\\u003c") + "\",");
  }

  private static boolean is(Row row, FieldKey key) {
    return row.getCell(0).getStringCellValue().equals(key.name());
  }

  private static byte[] edited(byte[] xlsx, Consumer<Row> edit) throws IOException {
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheet("fields").forEach(edit);
      book.write(out);
      return out.toByteArray();
    }
  }
}
