package org.clearinghouse1540.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.files.FileTables;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A State writes the draft of its report on pages, row by row. */
class ReportDraftFormTest {
  private static final String PART = "/reports/draft/rows/op2";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 356");
  private final String mark = "" + System.nanoTime();

  private static Document page(Visitor user, String address) {
    HttpResponse<String> answer = user.get(address + "?lang=en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static Map<String, String> fields(Document page) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : page.select("main input[type=hidden], main textarea")) {
      fields.put(field.attr("name"), field.val());
    }
    return fields;
  }

  private static String draft(Visitor user) {
    return FileTables.read(user.bytes("/reports/draft?in=en").body(), "draft.docx")
        .blocks()
        .toString();
  }

  @Test
  void theTextsOfAnEarlierFormAreProposedOrListed() {
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 289");
    earlier("op1.other-conventions", "Words of conventions " + mark);
    earlier("op2.stockpile", "Words of stockpiling " + mark);
    String parts = page(state, "/reports/draft/rows").select("main").text();
    assertThat(parts).contains("Words of stockpiling " + mark, "(2013)");
    assertThat(parts).contains("Texts of an earlier version of the form to check and save");
    String part = "/reports/draft/rows/op1";
    Document proposed = page(state, part);
    assertThat(proposed.text()).contains("This text was written for an earlier version");
    Map<String, String> form = fields(proposed);
    assertThat(form).containsValue("Words of conventions " + mark);
    String first =
        form.entrySet().stream()
            .filter(field -> field.getValue().endsWith(mark))
            .findFirst()
            .orElseThrow()
            .getKey();
    form.put(first, "");
    assertThat(state.post(part, form).statusCode()).isEqualTo(302);
    assertThat(draft(state)).contains("Words of conventions " + mark);
    Document after = page(state, part);
    assertThat(after.text()).doesNotContain("This text was written for an earlier version");
    assertThat(fields(after)).containsEntry(first, "");
  }

  private void earlier(String row, String words) {
    JdbcClient.create(program.owner().plainSource())
        .sql(
            """
            insert into reports_draft_text (state, form, row_key, words, changed_by)
            values ('Example State 289', '2013', :row, :words, 'someone')
            """)
        .param("row", row)
        .param("words", words)
        .update();
  }

  @Test
  void aTextIsWrittenIntoTheDraftAndRemovedFromIt() {
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 357");
    Map<String, String> form = fields(page(own, PART));
    form.put("row-1", "Own words " + mark);
    assertThat(own.post(PART, form).statusCode()).isEqualTo(302);
    assertThat(draft(own)).contains("Own words " + mark);
    assertThat(page(own, "/reports/draft/rows").select("main").text()).contains("1 of ");
    assertThat(page(other, PART).text()).doesNotContain(mark);
    assertThat(draft(other)).doesNotContain(mark);
    Map<String, String> emptied = fields(page(own, PART));
    assertThat(emptied).containsEntry("row-1", "Own words " + mark);
    emptied.put("row-1", "");
    assertThat(own.post(PART, emptied).statusCode()).isEqualTo(302);
    assertThat(draft(own)).doesNotContain(mark);
    assertThat(own.get("/reports/draft/rows/none").statusCode()).isEqualTo(404);
  }

  @Test
  void aSecondTabDoesNotOverwriteTheTextOfTheFirst() {
    Visitor tabs = program.person(Role.POINT_OF_CONTACT, "Example State 358");
    Map<String, String> early = fields(page(tabs, PART));
    Map<String, String> late = fields(page(tabs, PART));
    early.put("row-2", "First " + mark);
    assertThat(tabs.post(PART, early).statusCode()).isEqualTo(302);
    late.put("row-2", "Second " + mark);
    HttpResponse<String> refused = tabs.post(PART + "?lang=en", late);
    assertThat(refused.statusCode()).isIn(400, 409);
    assertThat(refused.body()).contains("First " + mark, "Second " + mark);
    assertThat(draft(tabs)).contains("First " + mark).doesNotContain("Second " + mark);
    Map<String, String> elsewhere = fields(page(tabs, PART));
    elsewhere.put("row-3", "Third " + mark);
    assertThat(tabs.post(PART, elsewhere).statusCode()).isEqualTo(302);
    assertThat(draft(tabs)).contains("First " + mark, "Third " + mark);
  }
}
