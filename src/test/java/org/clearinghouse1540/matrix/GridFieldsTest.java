package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grid of a matrix: fields are saved one at a time, and changes by others are fetched. */
class GridFieldsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARK = "op2.manufacture framework.nw";
  private static final String SOURCE = "op2.manufacture framework.source";
  private static final String TEXT = "op2.manufacture remarks";

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void eachChangeOfAFieldIsANewVersionWithAnEntryInTheJournal() {
    MatrixId id = new MatrixId("Example State 571", "2017");
    JsonNode first = json(save(expert, id, TEXT, "0", "words", " Our  first\twords "), 200);
    assertThat(first.path("version").asInt()).isEqualTo(1);
    assertThat(first.path("field").asString()).isEqualTo(TEXT);
    assertThat(first.path("text").asString()).isEqualTo("Our first words");
    JsonNode second = json(save(expert, id, TEXT, "1", "words", "Second words"), 200);
    assertThat(second.path("version").asInt()).isEqualTo(2);
    assertThat(entries(id)).isEqualTo(2);
    JsonNode same = json(save(expert, id, TEXT, "2", "words", "Second words"), 200);
    assertThat(same.path("version").asInt()).as("nothing changed").isEqualTo(2);
    assertThat(entries(id)).isEqualTo(2);
    JsonNode empty = json(save(expert, id, TEXT, "2", "words", ""), 200);
    assertThat(empty.path("version").asInt()).isEqualTo(3);
    assertThat(empty.path("text").asString()).isEmpty();
  }

  @Test
  void theSecondOfTwoExpertsReceivesTheValueOfTheFirst() {
    MatrixId id = new MatrixId("Example State 572", "2017");
    Visitor colleague = program.person(Role.EXPERT, "");
    json(save(colleague, id, MARK, "0", "mark", "X"), 200);
    JsonNode theirs = json(save(expert, id, MARK, "0", "mark", "NA"), 409);
    assertThat(theirs.path("text").asString()).isEqualTo("X");
    assertThat(theirs.path("version").asInt()).isEqualTo(1);
    assertThat(theirs.path("by").asString()).isEqualTo(colleague.name());
    assertThat(json(save(expert, id, MARK, "0", "mark", "X"), 200).path("version").asInt())
        .as("both mean the same")
        .isEqualTo(1);
    JsonNode replaced = json(save(expert, id, MARK, "1", "mark", "NA"), 200);
    assertThat(replaced.path("text").asString()).isEqualTo("NA");
    assertThat(replaced.path("by").asString()).isEqualTo(expert.name());
  }

  @Test
  void copiedSourcesAreSavedWithTheirPlaces() {
    MatrixId id = new MatrixId("Example State 573", "2017");
    long act = document(id, "Example Act 573");
    String copied =
        "[{\"document\":"
            + act
            + ",\"places\":[\"s. 12 (3)\",\"ст. 4\"],\"supports\":[\"cw\",\"nw\"]}]";
    JsonNode saved = json(save(expert, id, SOURCE, "0", "citations", copied), 200);
    assertThat(saved.path("text").asString()).isEqualTo("Example Act 573, s. 12 (3), ст. 4, NW CW");
    JsonNode copy = JSON.readTree(saved.path("citations").asString());
    assertThat(copy.path(0).path("document").asLong()).isEqualTo(act);
    String other = "op2.acquire framework.source";
    String again = saved.path("citations").asString();
    assertThat(json(save(expert, id, other, "0", "citations", again), 200).path("text"))
        .isEqualTo(saved.path("text"));
    String unknown = copied.replace("}]", "},{\"document\":999999999}]");
    assertThat(save(expert, id, SOURCE, "1", "citations", unknown).statusCode()).isEqualTo(400);
    assertThat(json(save(expert, id, SOURCE, "1", "citations", ""), 200).path("text").asString())
        .isEmpty();
  }

  @Test
  void aNewMarkKeepsTheAssessmentOfConflictingSources() {
    MatrixId id = new MatrixId("Example State 574", "2017");
    Map<String, String> row =
        Map.of(
            "row", "op2.manufacture",
            "v-framework.nw", "0",
            "framework.nw", "X",
            "decision-framework.nw", "The later act prevails (invented).");
    assertThat(expert.post(id.address() + "/row", row).statusCode()).isEqualTo(302);
    assertThat(json(save(expert, id, MARK, "1", "mark", "?"), 200).path("text").asString())
        .isEqualTo("?");
    assertThat(expert.get(id.address() + "/row?row=op2.manufacture").body())
        .contains("The later act prevails (invented).");
  }

  @Test
  void changesAfterAMomentAreFetchedOnce() {
    MatrixId id = new MatrixId("Example State 575", "2017");
    json(save(expert, id, TEXT, "0", "words", "Early words"), 200);
    JsonNode saved = json(save(expert, id, MARK, "0", "mark", "X"), 200);
    JsonNode all = json(changes(expert, id, "2001-01-01T00:00:00Z"), 200);
    assertThat(all.valueStream().map(field -> field.path("field").asString()))
        .containsExactlyInAnyOrder(TEXT, MARK);
    Instant latest = Instant.parse(saved.path("at").asString());
    assertThat(json(changes(expert, id, latest.toString()), 200)).isEmpty();
    assertThat(changes(expert, id, "yesterday").statusCode()).isEqualTo(400);
    assertThat(changes(expert, id, "").statusCode()).isEqualTo(400);
  }

  @Test
  void aStateFetchesTheFieldsOfItsOwnMatrixOnceItWasSent() {
    MatrixId id = new MatrixId("Example State 576", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    Visitor neighbour = program.person(Role.MISSION, "Example State 577");
    json(save(expert, id, TEXT, "0", "words", "Draft words"), 200);
    String start = "2001-01-01T00:00:00Z";
    assertThat(json(changes(state, id, start), 200)).as("still a draft").isEmpty();
    assertThat(expert.post(id.address() + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
    JsonNode sent = json(changes(state, id, start), 200);
    assertThat(sent.path(0).path("text").asString()).isEqualTo("Draft words");
    assertThat(changes(neighbour, id, start).statusCode()).isEqualTo(404);
    assertThat(save(expert, id, TEXT, "1", "words", "Later words").statusCode()).isEqualTo(400);
    expert.post(id.address() + "/expert", Map.of("step", "take-back"));
    assertThat(json(changes(state, id, start), 200)).as("a draft again").isEmpty();
  }

  @Test
  void aStateDoesNotLearnTheAccountOfTheExpert() {
    MatrixId id = new MatrixId("Example State 578", "2017");
    Visitor state = program.person(Role.MISSION, id.state());
    json(save(expert, id, TEXT, "0", "words", "Draft words"), 200);
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    String start = "2001-01-01T00:00:00Z";
    assertThat(changes(state, id, start).body())
        .contains("Draft words")
        .doesNotContain(expert.name());
    assertThat(state.get(id.address() + "/row?row=op2.manufacture").body())
        .contains("Draft words")
        .doesNotContain(expert.name());
    assertThat(changes(expert, id, start).body()).contains(expert.name());
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPERT")
  void onlyAnExpertSavesAField(Role role) {
    MatrixId id = new MatrixId("Example State 579", "2017");
    String party = role.actsFor() == Role.ActsFor.NOBODY ? "" : id.state();
    HttpResponse<String> answer =
        save(program.person(role, party), id, TEXT, "0", "words", "Foreign words");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(json(changes(expert, id, "2001-01-01T00:00:00Z"), 200)).isEmpty();
  }

  @Test
  void anAddressWithoutAMatrixIsNotFound() {
    for (String address :
        new String[] {"/matrices/Nowhere/2017", "/matrices/Example%20State%20579/1999"}) {
      Map<String, String> form = Map.of("field", TEXT, "version", "0", "words", "x");
      assertThat(expert.post(address + "/field", form).statusCode()).as(address).isEqualTo(404);
      assertThat(expert.get(address + "/changes?since=2001-01-01T00:00:00Z").statusCode())
          .as(address)
          .isEqualTo(404);
    }
  }

  @Test
  void aMomentThatTheDatabaseDoesNotKnowIsRefused() {
    String changes = new MatrixId("Example State 579", "2017").address() + "/changes?since=";
    for (String moment :
        new String[] {"%2B1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "today"}) {
      assertThat(expert.get(changes + moment).statusCode()).as(moment).isEqualTo(400);
    }
  }

  private static HttpResponse<String> save(
      Visitor visitor, MatrixId id, String field, String version, String... value) {
    return visitor.post(
        id.address() + "/field", Map.of("field", field, "version", version, value[0], value[1]));
  }

  private static HttpResponse<String> changes(Visitor visitor, MatrixId id, String since) {
    return visitor.get(
        id.address() + "/changes?since=" + URLEncoder.encode(since, StandardCharsets.UTF_8));
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private int entries(MatrixId id) {
    return program.count(
        "select count(*)::int from kit_journal where subject = '" + id.journalName() + "'");
  }

  private long document(MatrixId id, String title) {
    Actor author = new Actor("expert", "expert");
    return ViewerDataSource.as(
        "committee",
        () -> program.bean(CitedDocuments.class).add(author, CitedDocument.of(id.state(), title)));
  }
}
