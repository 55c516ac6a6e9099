package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.HostileServer;
import org.clearinghouse1540.app.HostileServer.Answer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.outside.AllowedHosts;
import org.clearinghouse1540.kit.outside.RequestPace;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.sources.AddressChecks;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.startup.LogFormat;
import org.clearinghouse1540.startup.OperatorOptions;
import org.clearinghouse1540.startup.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check of the addresses of cited documents, on different days. */
class AddressCheckTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private static final FieldKey KEY = new FieldKey("op2.develop", "framework.source");
  private static final String SILENT = "address did not answer on ";

  @Test
  void withoutTheOptionNothingIsChecked() {
    TestProgram program = TestProgram.get();
    assertThat(jobs(program)).doesNotContain("addresses");
    assertThat(program.count("select count(*)::int from sources_address")).isZero();
  }

  @Test
  void anAddressThatDoesNotAnswerOnThreeDaysIsInTheQueue(@TempDir Path folder) throws Exception {
    OperatorOptions options =
        new OperatorOptions(
            Optional.empty(),
            LogFormat.TEXT,
            Optional.empty(),
            Node.ALONE,
            AllowedHosts.read("--check-addresses", "*.laws.example", 100));
    try (HostileServer server = new HostileServer();
        TestProgram program =
            TestProgram.start(Settings.plain(folder, TestProgram.freePort()).with(options))) {
      assertThat(jobs(program)).contains("addresses");
      new Walk(program, server, program.person(Role.EXPERT, "")).walk();
    }
  }

  private static List<String> jobs(TestProgram program) {
    return program.bean(Schedule.class).list().stream().map(TaskState::name).toList();
  }

  private record Walk(TestProgram program, HostileServer server, Visitor expert) {
    void walk() throws Exception {
      server.answers("HEAD /kept", Answer.of("200 OK"));
      long gone = cited("Example State 363", "Example Act 363", "a.laws.example", "/gone");
      long kept = cited("Example State 364", "Example Act 364", "b.laws.example", "/kept");
      cited("Example State 365", "Example Act 365", "other.example", "/elsewhere");
      days(2);
      assertThat(queue()).as("two days are not several").doesNotContain(SILENT);
      days(1);
      assertThat(queue())
          .contains("Example Act 363", SILENT)
          .doesNotContain("Example Act 364", "Example Act 365");
      assertThat(server.asked()).noneMatch(request -> request.endsWith("/elsewhere"));
      pages(gone, kept);
      keptWithAReason(gone);
      another(gone);
      recorded(gone);
      nothingIsCutOff(kept);
    }

    // More citations than one matrix has fields, and a document of a later State behind them.
    private void nothingIsCutOff(long kept) {
      JdbcClient.create(program.owner().plainSource())
          .sql(
              """
              insert into matrix_field (state, form, row_key, column_key, citations, changed_by,
                changed_in)
              select 'Example State 366', '2017', 'row ' || n, 'framework.source',
                jsonb_build_array(jsonb_build_object('document', :kept::bigint)), 'test', ''
              from generate_series(1, 2100) n
              """)
          .param("kept", kept)
          .update();
      expert.post("/cited/" + kept, Map.of("title", "Example Act 364", "issued", "1999"));
      long last = cited("Example State 389", "Example Act 389", "c.laws.example", "/last");
      expert.post("/cited/" + last, Map.of("title", "Example Act 389", "issued", "1999"));
      assertThat(expert.get("/evidence?lang=en&years=10").body())
          .contains("Example Act 364", ">2101</td>", "Example Act 389");
    }

    private void pages(long gone, long kept) {
      assertThat(expert.get("/cited/" + gone + "?lang=en").body())
          .contains("The address did not answer on", "page not found");
      assertThat(expert.get("/cited/" + kept + "?lang=en").body()).doesNotContain("did not answer");
      String row = "/matrices/Example%20State%20363/2017/row?lang=en&row=op2.develop";
      assertThat(expert.get(row).body()).contains(SILENT);
      assertThat(expert.get("/matrices/Example%20State%20363/2017/check?lang=en").body())
          .contains(SILENT);
    }

    private void keptWithAReason(long gone) throws Exception {
      String page = "/evidence/" + gone + "/dismissal";
      assertThat(expert.get(page + "?reason=dead&lang=en").body())
          .contains("/cited/" + gone + "#address", "page not found");
      expert.post(page, Map.of("reason", "dead", "why", "Keep: it is on paper (invented)"));
      assertThat(expert.get("/evidence?lang=en").body())
          .contains("Keep: it is on paper (invented)")
          .doesNotContain(page);
      days(7);
      assertThat(expert.get("/evidence?lang=en").body())
          .as("the same absence is not a new item")
          .doesNotContain(page);
      server.answers("HEAD /gone", Answer.of("200 OK"));
      days(7);
      assertThat(expert.get("/cited/" + gone + "?lang=en").body()).doesNotContain("did not answer");
      server.answers("HEAD /gone", Answer.of("410 Gone"));
      days(33);
      JdbcClient.create(program.owner().plainSource())
          .sql("update sources_address set missed_since = missed_since - 3 where missed_days > 0")
          .update();
      assertThat(queue()).as("a later absence is a new item").contains(page);
    }

    private void another(long gone) {
      expert.post(
          "/cited/" + gone,
          Map.of("title", "Example Act 363", "address", "http://b.laws.example/other"));
      assertThat(queue()).as("another address was not asked yet").doesNotContain(SILENT);
      assertThat(expert.get("/cited/" + gone + "?lang=en").body()).doesNotContain("did not answer");
    }

    private void recorded(long gone) {
      assertThat(
              program.count(
                  "select count(*)::int from kit_journal where subject = 'cited/"
                      + gone
                      + "' and act = 'address checked'"))
          .isGreaterThan(3);
    }

    private String queue() {
      return expert.get("/evidence?lang=en&years=100").body();
    }

    // A session would not outlive a clock that is moved by days, so the record becomes older; the
    // first day of an absence stays, because a dismissal names it.
    private void days(int number) throws Exception {
      for (int day = 0; day < number; day++) {
        ViewerDataSource.as(
            "program",
            () -> {
              try {
                program
                    .bean(AddressChecks.class)
                    .run(new RequestPace(100, 100, Duration.ZERO), 100);
                return true;
              } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
              }
            });
        JdbcClient.create(program.owner().plainSource())
            .sql(
                """
                update sources_address set checked_on = checked_on - 1,
                  missed_on = missed_on - 1
                """)
            .update();
      }
    }

    private long cited(String state, String title, String host, String path) {
      CitedDocument law =
          CitedDocument.of(state, title).withAddress("http://" + host + ":" + server.port() + path);
      return ViewerDataSource.as(
          "committee",
          () -> {
            long id = program.bean(CitedDocuments.class).add(EXPERT, law);
            program
                .bean(MatrixFields.class)
                .setAll(
                    EXPERT,
                    new MatrixId(state, "2017"),
                    Map.of(KEY, FieldValue.of(List.of(Citation.of(id)))),
                    "",
                    "");
            return id;
          });
    }
  }
}
