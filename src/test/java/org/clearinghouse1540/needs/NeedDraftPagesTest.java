package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts of needs: private to their State until it sends them, then visible by consent. */
class NeedDraftPagesTest {
  private static final String STATE = "Example State 500";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor mission = program.person(Role.MISSION, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 501");
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final String mark = "mark" + System.nanoTime();

  @Test
  void aDraftIsPrivateToItsState() {
    long id = begin(own);
    assertThat(save(own, id, "1", Map.of("detail", mark)).statusCode()).isEqualTo(302);
    assertThat(mission.get("/drafts/" + id).body()).as("its mission reads it").contains(mark);
    for (String path :
        List.of(
            "/drafts/" + id,
            "/drafts/" + id + "/template/docx",
            "/drafts/note-verbale?draft=" + id)) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(expert.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(save(other, id, "2", Map.of("detail", "x")).statusCode()).isEqualTo(404);
    assertThat(other.post("/drafts/" + id + "/removal", Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.post("/drafts/sending", Map.of("draft", "" + id)).statusCode()).isEqualTo(404);
    for (String viewer :
        List.of("committee", "provider", "agency", "region", "program", "public")) {
      assertThat(rowsFor(viewer, STATE, "needs_draft")).as(viewer).isZero();
    }
    assertThat(rowsFor("state", "Example State 501", "needs_draft")).isZero();
    assertThat(rowsFor("state", STATE, "needs_draft")).isPositive();
    assertThat(program.count("select count(*) from kit_journal where after like '%" + mark + "%'"))
        .as("the journal does not disclose the content of a draft")
        .isZero();
  }

  @Test
  void aVagueNeedIsSavedAndReceivesAdvice() {
    long id = begin(own);
    save(own, id, "1", Map.of("detail", "Technical and financial assistance "));
    String page = own.get("/drafts/" + id + "?lang=en").body();
    assertThat(page).contains("Your text is saved as it is", "Technical and financial assistance");
    assertThat(page).contains("id=\"level\" class=\"vague\"");
    for (Language language : Language.values()) {
      assertThat(own.get("/drafts/" + id + "?lang=" + language.code()).body())
          .contains("class=\"vague\"")
          .doesNotContain("[needs.");
    }
    save(
        own,
        id,
        "2",
        Map.of("detail", "Twenty customs officers trained on export licences " + mark));
    assertThat(own.get("/drafts/" + id + "?lang=en").body())
        .contains("class=\"could-say-more\"")
        .contains("Similar published requests")
        .contains("Time frame: a deadline, or part of a year.");
  }

  @Test
  void simultaneousChangesAreRejectedAndAnOwnAutomaticSaveIsNot() {
    long id = begin(own);
    assertThat(save(own, id, "1", Map.of("detail", "first")).statusCode()).isEqualTo(302);
    assertThat(save(own, id, "1", Map.of("detail", "first, longer")).statusCode())
        .as("the same person's own page, a moment before")
        .isEqualTo(302);
    HttpResponse<String> second = save(mission, id, "1", Map.of("detail", "second"));
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("first, longer").contains("second");
  }

  @Test
  void documentsExistInSixLanguagesAndContainNoPersonalData() {
    long id = begin(own);
    Map<String, String> form =
        Map.of(
            "detail", "Detail " + mark,
            "subject-area", "border-control",
            "kind", "training",
            "contact-name", "Nobody Example",
            "contact-mailbox", "desk@example.org");
    save(own, id, "1", form);
    for (Language language : Language.values()) {
      String in = "?in=" + language.code();
      for (String kind : List.of("docx", "pdf")) {
        byte[] file = own.bytes("/drafts/" + id + "/template/" + kind + in).body();
        String words = FileWords.of(file).replaceAll("\\s+", "");
        assertThat(words).as(kind + in).contains(mark).contains("desk@example.org");
        assertThat(words).doesNotContain("NobodyExample").doesNotContain("[needs.");
      }
      String note = FileWords.of(own.bytes("/drafts/note-verbale" + in + "&draft=" + id).body());
      assertThat(note).contains(mark).contains(STATE).contains("1540").doesNotContain("[needs.");
    }
    assertThat(
            program.count("select count(*) from needs_draft where answers::text like '%Nobody%'"))
        .as("no personal data is stored")
        .isZero();
    assertThat(own.get("/drafts/" + id + "/template/exe").statusCode()).isEqualTo(404);
    assertThat(own.get("/drafts/note-verbale").statusCode()).isEqualTo(404);
    assertThat(own.get("/drafts/note-verbale?draft=x").statusCode()).isBetween(400, 404);
  }

  @Test
  void aNeedWithSeveralAreasIsOneForm() {
    long id = begin(own);
    own.post(
        "/drafts/" + id + "?subject-area=border-control",
        Map.of("detail", mark, "subject-area", "transit", "version", "1"));
    assertThat(FileWords.of(own.bytes("/drafts/" + id + "/template/docx?in=en").body()))
        .containsOnlyOnce("Subject area of this form")
        .contains("Border control and customs", "Transit, trans-shipment and brokering");
  }

  @Test
  void sentDraftsBecomeOneRequestWithoutConsentByDefault() {
    long first = begin(own);
    long second = begin(own);
    save(own, first, "1", Map.of("detail", "Two portal monitors for a land crossing " + mark));
    save(own, second, "1", Map.of("detail", "Technical assistance", "title", "Need B " + mark));
    assertThat(own.post("/drafts/sending", Map.of()).statusCode()).isEqualTo(400);
    assertThat(own.post("/drafts/sending", form(first, "consent", "providers")).body())
        .contains("each consent cites it as its document");
    HttpResponse<String> sent =
        own.post("/drafts/sending?draft=" + second, form(first, "reference", "NV 500/1"));
    assertThat(sent.statusCode()).isEqualTo(302);
    String chain = sent.headers().firstValue("Location").orElseThrow();
    assertThat(chain).containsPattern("/needs/\\d+/history");
    assertThat(
            program.count(
                "select count(*) from assistance_need_item where words like '%"
                    + mark
                    + "%' or title like '%"
                    + mark
                    + "%'"))
        .isEqualTo(2);
    assertThat(
            program.count(
                "select count(*) from assistance_need_item where title like 'Need B "
                    + mark
                    + "%' and status = 'not-yet-specific'"))
        .as("recorded unchanged, as not yet specific")
        .isEqualTo(1);
    assertThat(program.count("select count(*) from consent_record where document = 'NV 500/1'"))
        .as("by default no consent")
        .isZero();
    assertThat(own.get("/drafts/" + first).body()).contains("readonly");
    assertThat(save(own, first, "2", Map.of("detail", "x")).statusCode()).isEqualTo(400);
    assertThat(own.post("/drafts/sending", form(first, "reference", "y")).statusCode())
        .as("nothing is sent twice")
        .isEqualTo(404);
  }

  @Test
  void eachConsentGivenWithTheRequestCoversOneUse() {
    long id = begin(own);
    save(own, id, "1", Map.of("detail", "Course on export licences " + mark));
    String document = "NV " + mark;
    Map<String, String> form = new HashMap<>(form(id, "consent", "members"));
    form.put("reference", document);
    form.put("organization", "Example Organization");
    assertThat(own.post("/drafts/sending", form).statusCode()).isEqualTo(302);
    assertThat(
            program.count(
                "select count(*) from consent_record where document = '"
                    + document
                    + "' and subject_kind = 'REQUEST' and use in ('MEMBERS', 'ORGANIZATION')"))
        .isEqualTo(2);
    assertThat(
            program.count(
                "select count(*) from consent_record where document = '" + document + "'"))
        .isEqualTo(2);
  }

  @Test
  void badInputIsRejectedAndNotStored() {
    long id = begin(own);
    assertThat(save(own, id, "1", Map.of("detail", "x".repeat(20_001))).statusCode())
        .isEqualTo(400);
    assertThat(save(own, id, "1", Map.of("title", "x".repeat(301))).statusCode()).isEqualTo(400);
    assertThat(save(own, id, "one", Map.of("detail", "x")).statusCode()).isBetween(400, 404);
    assertThat(own.post("/drafts", Map.of("form", "1999", "row", "op2.acquire")).statusCode())
        .isEqualTo(404);
    assertThat(own.post("/drafts", Map.of("form", "2017", "row", "none")).statusCode())
        .isEqualTo(404);
    for (String plan : List.of("-1", "x", "99999", "7")) {
      assertThat(own.post("/drafts", Map.of("plan", plan)).statusCode()).as(plan).isEqualTo(404);
    }
    int before = program.count("select count(*) from assistance_request");
    assertThat(own.post("/drafts/sending", form(id, "reference", "x")).body())
        .contains("without a title or description");
    save(own, id, "1", Map.of("detail", "portal monitors"));
    for (Map<String, String> wrong :
        List.of(
            Map.of("consent", "everything"),
            Map.of("requested-on", "tomorrow"),
            Map.of("requested-on", "2999-01-01"),
            Map.of("organization", "x".repeat(201)))) {
      Map<String, String> form = new HashMap<>(form(id, "reference", "NV"));
      form.putAll(wrong);
      assertThat(own.post("/drafts/sending", form).statusCode()).as(wrong + "").isEqualTo(400);
    }
    assertThat(program.count("select count(*) from assistance_request")).isEqualTo(before);
  }

  @Test
  void aDraftStartsFromARowOfTheMatrix() {
    HttpResponse<String> row =
        own.get("/matrices/Example%20State%20500/2017/row?row=op3cd.border-control");
    String key = row.statusCode() == 200 ? "op3cd.border-control" : "op2.acquire";
    assertThat(own.get("/matrices/Example%20State%20500/2017/row?row=" + key).body())
        .contains("action=\"/drafts\"");
    HttpResponse<String> made = own.post("/drafts", Map.of("form", "2017", "row", key));
    String page = own.get(made.headers().firstValue("Location").orElseThrow() + "?lang=en").body();
    assertThat(page).contains("Origin").contains("nothing recorded");
  }

  @Test
  void rejectedFormsKeepWhatWasTypedInTheLanguageOfTheReader() {
    long id = begin(own);
    for (Language language : Language.values()) {
      String in = "?lang=" + language.code();
      HttpResponse<String> draft =
          own.post(
              "/drafts/" + id + in,
              Map.of("title", "Typed title", "people", "x".repeat(301), "version", "1"));
      assertThat(draft.statusCode()).isEqualTo(400);
      assertThat(draft.body())
          .contains("value=\"Typed title\"", "href=\"#people\"")
          .contains(Texts.get(language, "kit.form.too-long", 300));
      HttpResponse<String> sending =
          own.post(
              "/drafts/sending" + in,
              Map.of("consent", "members", "organization", "Typed organization"));
      assertThat(sending.statusCode()).isEqualTo(400);
      assertThat(sending.body())
          .contains("value=\"Typed organization\"", "value=\"members\" checked")
          .contains("href=\"#draft\"", "href=\"#reference\"")
          .contains(Texts.get(language, "needs.refused.none-selected"))
          .contains(Texts.get(language, "needs.refused.reference"));
    }
  }

  private static Map<String, String> form(long draft, String name, String value) {
    return Map.of("draft", "" + draft, name, value);
  }

  private long begin(Visitor who) {
    return Long.parseLong(
        who.post("/drafts", Map.of())
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("\\D", ""));
  }

  private static HttpResponse<String> save(
      Visitor who, long id, String version, Map<String, String> answers) {
    Map<String, String> form = new HashMap<>(answers);
    form.put("version", version);
    return who.post("/drafts/" + id, form);
  }

  /** The number of rows that the database itself shows to a viewer, without any page. */
  private int rowsFor(String viewer, String party, String table) {
    return ViewerDataSource.as(
        viewer,
        () ->
            program
                .bean(TransactionTemplate.class)
                .execute(
                    status -> {
                      JdbcClient sql = program.bean(JdbcClient.class);
                      sql.sql("select set_config('clearinghouse.party', :party, true)")
                          .param("party", party)
                          .query(String.class)
                          .single();
                      return sql.sql("select count(*) from " + table).query(Integer.class).single();
                    }));
  }
}
