package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Journal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The viewer of each connection, and reference tables that are loaded once. */
class ViewerDataSourceTest {
  private static final String SETTINGS =
      "select kit_viewer() || '|' || coalesce(kit_party(), '') || '|' || kit_name() || '|' || kit_role()"
          + " || '|' || kit_today()";

  private final TestProgram program = TestProgram.get();
  private final AtomicReference<ViewerDataSource.Asker> viewer =
      new AtomicReference<>(new ViewerDataSource.Asker("state", "EX1", "ann", "capital"));
  private final AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.of(2026, 3, 11));
  private final ViewerDataSource source =
      new ViewerDataSource(program.owner().plainSource(), viewer::get, today::get);

  @Test
  void eachConnectionHasTheViewerOfItsMoment() throws SQLException {
    assertThat(settings()).isEqualTo("state|EX1|ann|capital|2026-03-11");
    viewer.set(new ViewerDataSource.Asker("public", "", "", ""));
    today.set(LocalDate.of(2026, 3, 12));
    assertThat(settings()).isEqualTo("public||||2026-03-12");
  }

  @Test
  void textOfAViewerIsNeverSql() throws SQLException {
    viewer.set(new ViewerDataSource.Asker("state", "'; drop table x; --", "o'neill", "a\"b"));
    assertThat(settings()).isEqualTo("state|'; drop table x; --|o'neill|a\"b|2026-03-11");
  }

  @Test
  void anActionAsAnotherViewerEndsWithTheAction() throws SQLException {
    assertThat(ViewerDataSource.as("program", this::current)).startsWith("program||||");
    assertThat(settings()).startsWith("state|EX1");
  }

  @Test
  void actionsAsOtherViewersCanBeNested() throws SQLException {
    String inner =
        ViewerDataSource.as(
            "program",
            () -> {
              String within = ViewerDataSource.as("public", this::current);
              return within + " then " + current();
            });
    assertThat(inner).startsWith("public||||").contains("then program||||");
    assertThat(settings()).startsWith("state|EX1");
  }

  @Test
  void anActionThatFailsDoesNotKeepItsViewer() throws SQLException {
    assertThatThrownBy(
            () ->
                ViewerDataSource.asProgram(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(settings()).startsWith("state|EX1");
  }

  @Test
  void anotherThreadHasItsOwnViewer() throws Exception {
    AtomicReference<String> other = new AtomicReference<>("");
    ViewerDataSource.asProgram(
        () -> {
          Thread thread = new Thread(() -> other.set(current()));
          thread.start();
          try {
            thread.join();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(other.get()).startsWith("state|EX1");
  }

  @Test
  void aReferenceTableIsLoadedOncePerVersionOfItsFile() {
    String file = "refusals/access.csv";
    AtomicReference<Integer> loads = new AtomicReference<>(0);
    ViewerDataSource.asProgram(
        () -> {
          loader().load(file, table -> loads.set(loads.get() + 1));
          loader().load(file, table -> loads.set(loads.get() + 1));
        });
    assertThat(loads.get()).isEqualTo(1);
    assertThat(program.bean(Journal.class)).isNotNull();
    assertThat(entries(file)).isEqualTo(1);
    ViewerDataSource.asProgram(
        () -> {
          jdbc()
              .sql("update kit_loaded set sha256 = 'old' where file = :f")
              .param("f", file)
              .update();
          loader().load(file, table -> loads.set(loads.get() + table.rows().size()));
        });
    assertThat(loads.get()).isGreaterThan(1);
    assertThat(entries(file)).isEqualTo(2);
  }

  @Test
  void aTableThatCannotBeLoadedIsLoadedAgain() {
    String file = "refusals/practices.csv";
    assertThatThrownBy(
            () ->
                ViewerDataSource.asProgram(
                    () ->
                        loader()
                            .load(
                                file,
                                table -> {
                                  throw table.rows().getFirst().wrong("this row is wrong");
                                })))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining(file + ":2");
    assertThat(entries(file)).isZero();
    AtomicReference<Integer> rows = new AtomicReference<>(0);
    ViewerDataSource.asProgram(() -> loader().load(file, table -> rows.set(table.rows().size())));
    assertThat(rows.get()).isPositive();
    assertThat(entries(file)).isEqualTo(1);
  }

  @Test
  void aMissingReferenceTableIsAnErrorOfItsFile() {
    assertThatThrownBy(
            () ->
                ViewerDataSource.asProgram(
                    () -> loader().load("plans/data/missing.csv", table -> {})))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageStartingWith("plans/data/missing.csv:1");
  }

  private ReferenceDataLoader loader() {
    return new ReferenceDataLoader(
        jdbc(), program.bean(TransactionTemplate.class), program.bean(Journal.class));
  }

  private JdbcClient jdbc() {
    return program.bean(JdbcClient.class);
  }

  private int entries(String file) {
    return program.count("select count(*) from kit_journal where subject = 'table/" + file + "'");
  }

  private String settings() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(SETTINGS)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private String current() {
    try {
      return settings();
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
