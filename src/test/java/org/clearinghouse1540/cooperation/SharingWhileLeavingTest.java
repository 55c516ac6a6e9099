package org.clearinghouse1540.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.SentFile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One account of a State shares something in a joint project while another one leaves it. */
class SharingWhileLeavingTest {
  private static final String STATE = "Example State 168";
  private static final String OTHER = "Example State 169";
  private static final Viewer LEAVING = new Viewer("leaving", Role.POINT_OF_CONTACT, STATE);
  private static final Viewer SHARING = new Viewer("sharing", Role.POINT_OF_CONTACT, STATE);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private final TestProgram program = TestProgram.get();
  private final Visitor state = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, OTHER);
  private final TransactionTemplate transaction = program.bean(TransactionTemplate.class);
  private final JdbcClient sql = program.bean(JdbcClient.class);
  private final String mark = "Plan " + System.nanoTime();

  /** A project of both States, as a user sees it before the change. */
  private JointProject opened() {
    ExampleJointProject joint = ExampleJointProject.open(state, mark, "Train together");
    joint.join(other, OTHER);
    joint.line(state, "Train " + mark);
    joint.text(other, "Joint words " + mark);
    return as(SHARING, () -> program.bean(JointProjects.class).find(joint.id()).orElseThrow());
  }

  /** The changes that an account makes in a project that it has just read, by their names. */
  private Map<String, Consumer<JointProject>> changes() {
    Map<String, Consumer<JointProject>> changes = new LinkedHashMap<>();
    changes.put("a line", this::shareLine);
    changes.put("a file", this::addFile);
    changes.put("an answer", this::answer);
    changes.put(
        "a text",
        seen -> program.bean(JointTexts.class).add(SHARING.actor(), seen, STATE, "Own words"));
    changes.put(
        "a comment",
        seen ->
            program
                .bean(JointComments.class)
                .add(SHARING.actor(), seen, text(seen), STATE, "A remark"));
    changes.put(
        "a recommendation",
        seen ->
            program
                .bean(Recommendations.class)
                .add(
                    SHARING.actor(),
                    seen,
                    STATE,
                    new Recommendations.NewRecommendation(
                        STATE, OTHER, "Train", Optional.empty(), Optional.empty())));
    changes.put(
        "a day",
        seen ->
            program
                .bean(JointSchedule.class)
                .add(
                    SHARING.actor(),
                    seen,
                    STATE,
                    new JointDate.Planned(
                        JointDate.Kind.VISIT,
                        "A visit",
                        "",
                        LocalDate.of(2031, 2, 3),
                        Optional.empty())));
    return changes;
  }

  private void shareLine(JointProject seen) {
    JointLine line = program.bean(JointLines.class).list(seen.id()).getFirst();
    program.bean(SharedLines.class).share(SHARING.actor(), seen, line, line.version());
  }

  private void addFile(JointProject seen) {
    byte[] content = ("A file of " + mark + seen.id()).getBytes(StandardCharsets.UTF_8);
    program
        .bean(JointFiles.class)
        .add(SHARING.actor(), seen, STATE, new SentFile("file.txt", content));
  }

  private void answer(JointProject seen) {
    program
        .bean(JointAgreements.class)
        .add(
            SHARING.actor(),
            seen,
            new JointAgreements.NewAgreement(
                text(seen), STATE, JointAgreement.Level.FULL, "NV 1 (invented)"));
  }

  private JointText text(JointProject seen) {
    return program.bean(JointTexts.class).list(seen.id()).getFirst();
  }

  private void leave(JointProject seen) {
    program.bean(SharedLines.class).withdrawAll(LEAVING.actor(), seen);
    program.bean(JointFiles.class).withdrawAll(LEAVING.actor(), seen);
    program.bean(JointTextGate.class).leave(LEAVING.actor(), seen, STATE);
    program.bean(JointProjects.class).leave(LEAVING.actor(), seen, STATE, "");
  }

  @Test
  void nothingIsSharedByAStateThatLeftAMomentBefore() throws Exception {
    for (Map.Entry<String, Consumer<JointProject>> change : changes().entrySet()) {
      JointProject seen = opened();
      Optional<Throwable> refused =
          inOrder(
              () -> as(LEAVING, () -> leave(seen)),
              () -> as(SHARING, () -> change.getValue().accept(seen)));
      assertThat(remains(seen)).as(change.getKey() + " of a State that left").isEmpty();
      assertThat(refused).as(change.getKey()).get().isInstanceOf(BadInput.class);
    }
  }

  @Test
  void whatIsSharedAMomentBeforeTheStateLeavesIsWithdrawn() throws Exception {
    for (Map.Entry<String, Consumer<JointProject>> change : changes().entrySet()) {
      JointProject seen = opened();
      Optional<Throwable> refused =
          inOrder(
              () -> as(SHARING, () -> change.getValue().accept(seen)),
              () -> as(LEAVING, () -> leave(seen)));
      assertThat(refused).isEmpty();
      assertThat(remains(seen)).as(change.getKey() + " before leaving").isEmpty();
    }
  }

  @Test
  void aLineThatIsStillSharedIsReadByNobodyOnceItsStateHasLeft() {
    JointProject seen = opened();
    inTransaction(() -> as(SHARING, () -> shareLine(seen)));
    inTransaction(() -> as(SHARING, () -> addFile(seen)));
    assertThat(readByTheOther(seen)).containsExactly("line", "file");
    inTransaction(() -> as(LEAVING, () -> leave(seen)));
    assertThat(readOnceOpenAgain(seen)).isEmpty();
  }

  /** Reads as the other State in a transaction in which nothing is ended, and undoes it. */
  private List<String> readOnceOpenAgain(JointProject seen) {
    var source = program.owner().plainSource();
    JdbcClient owner = JdbcClient.create(source);
    String again = " set ended_on = null where project_id = " + seen.id();
    return new TransactionTemplate(new JdbcTransactionManager(source))
        .execute(
            status -> {
              status.setRollbackOnly();
              for (String table : List.of("cooperation_share", "cooperation_file")) {
                assertThat(owner.sql("update " + table + again).update()).isPositive();
              }
              owner
                  .sql(
                      "select set_config('role', '"
                          + DatabaseRoles.ROLE
                          + "', true), set_config('clearinghouse.viewer', 'state', true),"
                          + " set_config('clearinghouse.party', :state, true)")
                  .param("state", OTHER)
                  .query()
                  .listOfRows();
              return read(owner, seen);
            });
  }

  private List<String> readByTheOther(JointProject seen) {
    return as(new Viewer("reader", Role.POINT_OF_CONTACT, OTHER), () -> read(sql, seen));
  }

  private static List<String> read(JdbcClient client, JointProject seen) {
    String read =
        """
        select 'line' from cooperation_share where project_id = :id
        union all select 'file' from cooperation_file where project_id = :id
        """;
    return client.sql(read).param("id", seen.id()).query((row, number) -> row.getString(1)).list();
  }

  /** The kinds of things that the State still shares in a project. */
  private List<String> remains(JointProject seen) {
    String current =
        """
        select 'line' from cooperation_share where project_id = :id and state = :state
          and ended_on is null
        union all select 'file' from cooperation_file where project_id = :id and state = :state
          and ended_on is null
        union all (select 'answer' from (select level from cooperation_agreement
          where project_id = :id and state = :state order by id desc limit 1) last
          where level <> 'none')
        """;
    return JdbcClient.create(program.owner().plainSource())
        .sql(current)
        .param("id", seen.id())
        .param("state", STATE)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * Two transactions, of which the second waits for the first one, which then ends.
   *
   * @return why the second one was refused
   */
  private Optional<Throwable> inOrder(Runnable first, Runnable second) throws Exception {
    CompletableFuture<Integer> begun = new CompletableFuture<>();
    CompletableFuture<Optional<Throwable>> ended =
        transaction.execute(
            status -> {
              first.run();
              int own = session();
              CompletableFuture<Optional<Throwable>> waiting =
                  CompletableFuture.supplyAsync(
                      () ->
                          Optional.ofNullable(
                              catchThrowable(
                                  () ->
                                      inTransaction(
                                          () -> {
                                            begun.complete(session());
                                            second.run();
                                          }))));
              waitUntilBlocked(begun, own);
              return waiting;
            });
    return ended.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
  }

  private int session() {
    return sql.sql("select pg_backend_pid()").query(Integer.class).single();
  }

  private void waitUntilBlocked(CompletableFuture<Integer> waiting, int by) {
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      int session = waiting.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      while (program.count("select (" + by + " = any (pg_blocking_pids(" + session + ")))::int")
          == 0) {
        assertThat(System.nanoTime()).as("the second one waits").isLessThan(end);
        Thread.onSpinWait();
      }
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new AssertionError(failed);
    }
  }

  private void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  private static <T> T as(Viewer viewer, Supplier<T> work) {
    return ViewerDataSource.as(viewer.asker(), work);
  }

  private static void as(Viewer viewer, Runnable work) {
    ViewerDataSource.as(
        viewer.asker(),
        () -> {
          work.run();
          return true;
        });
  }
}
