package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several fields that are written together, while another expert writes the same ones. */
class BlockChangesTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private static final FieldKey OTHER = new FieldKey("op2.manufacture", "enforcement.source");
  private final TestProgram program = TestProgram.get();
  private final MatrixFields fields = program.bean(MatrixFields.class);
  private final Visitor expert = program.person(Role.EXPERT, "");

  // An invented State has the adherence data of a real one for this test.
  @Test
  void aProposalDoesNotReplaceWhatAColleagueEnteredSince() {
    MatrixId id = new MatrixId("Example State 905", "2017");
    String columns = "treaty, status, signed, action, action_date, as_of, address, caution";
    owner(
        "insert into matrix_adherence (state, "
            + columns
            + ") select 'Example State 905', "
            + columns
            + " from matrix_adherence where state = 'MNG'");
    try {
      replaced(id);
    } finally {
      owner("delete from matrix_adherence where state = 'Example State 905'");
    }
  }

  private void replaced(MatrixId id) {
    String page = id.address() + "/treaties";
    Element shown = Jsoup.parse(expert.get(page).body());
    String row = shown.select("input[name=row]").getFirst().val();
    String seen = shown.select("input[name=seen-" + row + "]").val();
    FieldKey remarks = new FieldKey(row, "remarks");
    as(() -> fields.set(EXPERT, id, new FieldChange(remarks, FieldValue.of("Ours 305"), 0, "")));
    Map<String, List<String>> form = Map.of("row", List.of(row), "seen-" + row, List.of(seen));
    HttpResponse<String> refused = expert.postAll(page + "?lang=en", form);
    assertThat(refused.statusCode()).isEqualTo(400);
    String label =
        FieldLabel.of(program.bean(Forms.class).find("2017").orElseThrow(), remarks).text();
    assertThat(Jsoup.parse(refused.body()).text())
        .contains(Texts.get(Language.EN, "matrix.refused.row-changed", label, "expert"))
        .contains("Ours 305");
    assertThat(as(() -> fields.get(id, remarks)).content().words()).isEqualTo("Ours 305");
    String now = Jsoup.parse(refused.body()).select("input[name=seen-" + row + "]").val();
    Map<String, List<String>> again = Map.of("row", List.of(row), "seen-" + row, List.of(now));
    assertThat(expert.postAll(page, again).statusCode()).isEqualTo(302);
    assertThat(as(() -> fields.get(id, remarks)).content().words()).doesNotContain("Ours 305");
  }

  @Test
  void twoLawsThatAreCitedInTheSameFieldsAtOnceAreBothCited() throws Exception {
    MatrixId id = new MatrixId("Example State 906", "2017");
    Visitor other = program.person(Role.EXPERT, "");
    List<Callable<Integer>> acts =
        List.of(
            () -> expert.postAll(id.address() + "/citing", cited("Act 306 A")).statusCode(),
            () -> other.postAll(id.address() + "/citing", cited("Act 306 B")).statusCode());
    assertThat(whileLocked(() -> fields.draft(id), acts)).containsOnly(302);
    for (FieldKey key : List.of(SOURCE, OTHER)) {
      assertThat(as(() -> fields.get(id, key)).content().citations()).as(key.name()).hasSize(2);
    }
  }

  private static Map<String, List<String>> cited(String title) {
    return Map.of(
        "row",
        List.of("op2.manufacture"),
        "title",
        List.of(title),
        "field",
        List.of(SOURCE.name(), OTHER.name()));
  }

  @Test
  void aMatrixIsLockedInATransactionOnly() {
    MatrixId id = new MatrixId("Example State 906", "2017");
    assertThatThrownBy(() -> ViewerDataSource.asProgram(() -> fields.draft(id)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aValueHasTheTimeOfItsWritingNotOfTheBeginningOfALongAct() {
    MatrixId id = new MatrixId("Example State 906", "2013");
    FieldKey key = new FieldKey("op2.manufacture", "remarks");
    Instant begun =
        as(
            () ->
                program
                    .bean(TransactionTemplate.class)
                    .execute(
                        status -> {
                          Timestamp now =
                              program
                                  .bean(JdbcClient.class)
                                  .sql("select now()")
                                  .query(Timestamp.class)
                                  .single();
                          Map<FieldKey, FieldValue> values = Map.of(key, FieldValue.of("Long act"));
                          fields.setAll(EXPERT, id, values, "", "");
                          return now.toInstant();
                        }));
    MatrixField written = as(() -> fields.get(id, key));
    assertThat(written.changed()).isAfter(begun);
    assertThat(as(() -> fields.since(id, begun))).extracting(MatrixField::key).containsExactly(key);
  }

  @Test
  void twoUsersWhoEnterTheSameDocumentAtOnceGetOne() throws Exception {
    CitedDocuments documents = program.bean(CitedDocuments.class);
    CitedDocument act = CitedDocument.of("Example State 906", "Act 306 C");
    List<Long> first = new ArrayList<>();
    List<Callable<Long>> second = List.of(() -> as(() -> documents.add(EXPERT, act)));
    assertThat(whileLocked(() -> first.add(documents.add(EXPERT, act)), second))
        .containsExactlyElementsOf(first);
    assertThat(program.count("select count(*) from sources_cited where title = 'Act 306 C'"))
        .isEqualTo(1);
  }

  // The acts begin while a transaction holds what they wait for, and end after it.
  private <T> List<T> whileLocked(Runnable lock, List<Callable<T>> acts) throws Exception {
    List<T> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
      List<Future<T>> sent = new ArrayList<>();
      ViewerDataSource.asProgram(
          () ->
              program
                  .bean(TransactionTemplate.class)
                  .executeWithoutResult(
                      status -> {
                        lock.run();
                        acts.forEach(act -> sent.add(people.submit(act)));
                        while (waiting() < acts.size()) {
                          Thread.onSpinWait();
                        }
                      }));
      for (Future<T> answer : sent) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private int waiting() {
    return program.count("select count(*)::int from pg_locks where not granted");
  }

  private void owner(String statement) {
    JdbcClient.create(program.owner().plainSource()).sql(statement).update();
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
