package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs expressed at events are proposed to the State concerned, which alone decides. */
class NeedProposalPagesTest {
  private static final String STATE = "Example State 505";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 506");
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final String mark = "mark" + System.nanoTime();

  @Test
  void theStateAcceptsAProposalAsADraft() {
    long need = voiced("Officers at land crossings lack detection training " + mark, STATE);
    assertThat(expert.post("/drafts/from-event/" + need, Map.of()).statusCode()).isEqualTo(302);
    HttpResponse<String> asked = expert.get("/drafts/from-event/" + need);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("value=\"" + STATE + "\"").contains(mark);
    assertThat(own.get("/drafts").body()).as("a person still sends it").doesNotContain(mark);
    propose(need, STATE);
    assertThat(own.get("/drafts").body()).contains(mark);
    assertThat(own.get("/desk").body()).contains("/drafts#proposed-");
    assertThat(other.get("/drafts").body()).doesNotContain(mark);
    String id =
        own.get("/drafts").body().replaceFirst("(?s).*proposed-(\\d+)\".*?" + mark + ".*", "$1");
    assertThat(other.post("/drafts/proposed/" + id, Map.of("take", "yes")).statusCode())
        .isEqualTo(404);
    String draft =
        own.post("/drafts/proposed/" + id, Map.of("take", "yes"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(own.get(draft).body()).contains(mark).contains("value=\"detection\" checked");
    assertThat(own.post("/drafts/proposed/" + id, Map.of("take", "yes")).statusCode())
        .as("once")
        .isEqualTo(404);
  }

  @Test
  void acceptanceAndDeclineLeaveTheSameTrace() {
    long first = voiced("One " + mark, STATE);
    long second = voiced("Two " + mark, STATE);
    propose(first, STATE);
    propose(second, STATE);
    List<String> ids =
        JdbcClient.create(program.owner().plainSource())
            .sql("select id::text from needs_proposal where passage like :mark order by id")
            .param("mark", "%" + mark)
            .query((row, number) -> row.getString(1))
            .list();
    int journal = program.count("select count(*) from kit_journal");
    own.post("/drafts/proposed/" + ids.get(0), Map.of("take", "yes"));
    int afterTaking = program.count("select count(*) from kit_journal");
    own.post("/drafts/proposed/" + ids.get(1), Map.of("take", "no"));
    int afterLeaving = program.count("select count(*) from kit_journal");
    assertThat(afterTaking - journal).isEqualTo(1).isEqualTo(afterLeaving - afterTaking);
    List<String> told =
        JdbcClient.create(program.owner().plainSource())
            .sql(
                "select act || subject || coalesce(before, '') || after || coalesce(why, '') from"
                    + " kit_journal order by seq desc limit 2")
            .query((row, number) -> row.getString(1))
            .list();
    assertThat(told.get(0)).as("the same trace for both").isEqualTo(told.get(1));
    for (long need : List.of(first, second)) {
      assertThat(expert.post("/drafts/from-event/" + need, Map.of("state", STATE)).body())
          .as("proposing again tells nothing either")
          .contains("id=\"act-receipt\"", STATE);
    }
    assertThat(own.get("/drafts").body()).doesNotContain("Two " + mark);
    assertThat(
            program.count("select count(*) from needs_proposal where passage like '%" + mark + "'"))
        .isEqualTo(2);
  }

  @Test
  void anUnknownStateIsRejected() {
    long need = voiced("Several States of the region " + mark, "several participants");
    assertThat(expert.get("/drafts/from-event/" + need).body()).contains("value=\"\"");
    for (String state : List.of("Atlantis", "Example Organization", "x".repeat(300), "VAT")) {
      HttpResponse<String> answer =
          expert.post("/drafts/from-event/" + need, Map.of("state", state));
      assertThat(answer.statusCode()).as(state).isEqualTo(400);
      assertThat(answer.body()).contains("class=\"problem\"");
    }
    for (Language language : Language.values()) {
      String page = "/drafts/from-event/" + need + "?lang=" + language.code();
      assertThat(expert.post(page, Map.of("state", "Atlantis")).body())
          .contains(Texts.get(language, "needs.refused.state"), "value=\"Atlantis\"");
      assertThat(expert.post(page, Map.of("state", " ")).body())
          .contains(Texts.get(language, "kit.form.required"))
          .doesNotContain(Texts.get(language, "needs.refused.state"));
    }
    assertThat(expert.post("/drafts/from-event/999999999", Map.of("state", STATE)).statusCode())
        .isEqualTo(404);
    assertThat(own.post("/drafts/from-event/" + need, Map.of("state", STATE)).statusCode())
        .isEqualTo(403);
  }

  private void propose(long need, String state) {
    assertThat(expert.post("/drafts/from-event/" + need, Map.of("state", state)).body())
        .contains("class=\"notice\" role=\"status\"");
  }

  /** A need on record as a note brings it; the note itself is invented. */
  private long voiced(String words, String who) {
    JdbcClient sql = JdbcClient.create(program.owner().plainSource());
    long document =
        sql.sql("select coalesce(max(id), 0) from sources_document").query(Long.class).single();
    if (document == 0) {
      document =
          sql.sql(
                  "insert into sources_document (title, kind, recorded_by, file_name, media_type,"
                      + " sha256, fingerprint, text) values ('Example note',"
                      + " 'information-note', 'test', 'note.txt', 'text/plain', 'none', 'none', '')"
                      + " returning id")
              .query(Long.class)
              .single();
    }
    long event =
        sql.sql(
                "insert into outreach_event (title, start_on) values ('Example workshop',"
                    + " '2026-05') returning id")
            .query(Long.class)
            .single();
    return sql.sql(
            "insert into outreach_voiced_need (event_id, words, paragraphs, who, document_id)"
                + " values (:event, :words, '', :who, :document) returning id")
        .param("event", event)
        .param("words", words)
        .param("who", who)
        .param("document", document)
        .query(Long.class)
        .single();
  }
}
