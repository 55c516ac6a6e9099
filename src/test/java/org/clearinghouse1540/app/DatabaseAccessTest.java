package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Row-level security also applies to queries that do not come from the pages. */
class DatabaseAccessTest {
  private static final List<String> INSIDE =
      List.of(
          "sources_document",
          "intake_proposal",
          "intake_line",
          "kit_journal",
          "outreach_participant",
          "outreach_voiced_need",
          "outreach_telling",
          "outreach_follow_up",
          "outreach_list_line",
          "outreach_figure",
          "outreach_merge",
          "outreach_not_same",
          "calendar_address");
  private final TestProgram program = TestProgram.get();

  @Test
  void nobodyAndThePublicSeeNoRowOfWhatIsInside() throws SQLException {
    record();
    for (String viewer : List.of("", "public", "signing-in")) {
      Map<String, Integer> seen = counts(viewer);
      Map<String, Integer> hidden = new TreeMap<>(seen);
      hidden.keySet().retainAll(INSIDE);
      assertThat(hidden.values()).as("viewer '" + viewer + "': " + hidden).containsOnly(0);
    }
    assertThat(counts("committee").values()).as("the Committee").doesNotContain(0);
    assertThat(counts("administrator").get("intake_line")).as("accounts, no content").isZero();
  }

  @Test
  void passwordsAreSeenBySigningInAndAdministratorsOnly() throws SQLException {
    assertThat(count("access_account", "committee")).isZero();
    assertThat(count("access_account", "public")).isZero();
    assertThat(count("access_account", "")).isZero();
    assertThat(count("access_account", "signing-in")).isPositive();
  }

  @Test
  void nobodyWritesWhereTheyMayNot() {
    for (String attempt :
        List.of(
            "insert into consent_record (subject_kind, subject_id, key, given_by, document,"
                + " given_on, manner, recorded_by) values ('EVENT', '1', 'APPROVAL', 'x', 'y',"
                + " now(), 'express', 'z')",
            "insert into outreach_event (title) values ('x')",
            "insert into access_account (name, folded, lookalike) values ('x', 'x', 'x')",
            "insert into access_held (account_id, role) select 1, 'administrator'",
            "insert into workspace_entry (state, kind, title, words, made_by)"
                + " values ('Example State 001', 'GAP', 'x', 'y', 'z')",
            "insert into outbox_message (recipient, subject, body, made_by)"
                + " values ('x@example.org', 'x', 'y', 'z')")) {
      for (String viewer : List.of("", "public", "signing-in")) {
        assertThatThrownBy(() -> run(attempt, viewer))
            .as(viewer + ": " + attempt)
            .hasMessageContaining("row-level security");
      }
    }
    assertThatThrownBy(() -> run("alter table intake_line disable row level security", "program"))
        .hasMessageContaining("must be owner");
  }

  private Map<String, Integer> counts(String viewer) throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    for (String table : INSIDE) {
      counts.put(table, count(table, viewer));
    }
    return counts;
  }

  private int count(String table, String viewer) throws SQLException {
    try (Connection connection = connection(viewer);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void run(String statement, String viewer) throws SQLException {
    try (Connection connection = connection(viewer);
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  // A connection of the program's own pool, below the part that says for whom it asks.
  private Connection connection(String viewer) throws SQLException {
    DataSource source = program.bean(DataSource.class);
    assertThat(source).isInstanceOf(ViewerDataSource.class);
    DataSource pool =
        java.util.Optional.ofNullable(((DelegatingDataSource) source).getTargetDataSource())
            .orElseThrow();
    Connection connection = pool.getConnection();
    try (Statement set = connection.createStatement()) {
      set.execute("select set_config('clearinghouse.viewer', '" + viewer + "', false)");
    }
    return connection;
  }

  private void record() throws SQLException {
    Visitor expert = Visitor.signedIn(program.address(), "expert", program.password("expert"));
    String note =
        """
        Information Note

        Event: Example workshop on walls (invented for tests) %d

        Organizers: Example Institute

        Date and Venue: 7-8 May 2021, Example City

        Participants: Example State 001, Example State 002

        1. Background

        The delegation of Example State 001 requested training of customs officers.
        """
            .formatted(System.nanoTime());
    String page =
        expert
            .upload("/intake/notes", "walls.txt", note.getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String plans =
        """
        insert into outreach_event (title) values ('x'), ('y');
        insert into outreach_follow_up (event_id, words, owner_role, made_by)
          select max(id), 'x', 'expert', 'x' from outreach_event;
        insert into outreach_list_line select max(id), 'x', 'x', 'x', 'x' from outreach_event;
        insert into outreach_figure (event_id, what, value, source, made_by)
          select max(id), 'states', '1', 'x', 'x' from outreach_event;
        insert into outreach_merge (kept, absorbed, merged_by)
          select min(id), max(id), 'x' from outreach_event;
        insert into outreach_not_same select min(id), max(id), '', now(), 'x' from outreach_event;
        insert into calendar_address (account, role, party, digest, ended_at)
          values ('x', 'expert', '', 'x', now())
        """;
    run(plans, "committee");
    for (String pointer :
        List.of("/event", "/organizers/0", "/participants/0", "/participants/1", "/needs/0")) {
      expert.post(page + "/line", Map.of("pointer", pointer, "decision", "accepted"));
    }
    assertThat(expert.post(page + "/record", Map.of()).statusCode()).isEqualTo(302);
  }
}
