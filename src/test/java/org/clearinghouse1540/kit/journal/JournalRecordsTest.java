package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Journal entries in the database of the running program. */
class JournalRecordsTest {
  private static final Actor PERSON = new Actor("example person", "expert");

  private final TestProgram program = TestProgram.get();
  private final Journal journal = program.bean(Journal.class);
  private final String subject = "example/" + System.nanoTime();

  @TempDir private Path folder = Path.of("");

  @Test
  void anEntryHasTheValuesOfTheChange() {
    write(
        Change.of("example recorded", subject)
            .after(Map.of("title", "ندوة \"one\"", "places", 12, "open", true))
            .why("a reason")
            .source("document/1"));
    JournalEntry entry = entries().getFirst();
    assertThat(entry.actor()).isEqualTo(PERSON);
    assertThat(entry.act()).isEqualTo("example recorded");
    assertThat(entry.before()).isEmpty();
    assertThat(entry.after())
        .isEqualTo("{\"open\":true,\"places\":12,\"title\":\"ندوة \\\"one\\\"\"}");
    assertThat(entry.why()).isEqualTo("a reason");
    assertThat(entry.source()).isEqualTo("document/1");
    assertThat(entry.recordBefore()).isEqualTo(JournalEntry.NONE);
    assertThat(entry.computedHash()).isEqualTo(entry.hash());
  }

  @Test
  void valuesAreWrittenInTheOrderOfTheirNames() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("z", 1);
    values.put("a", LocalDate.of(2026, 3, 11).toString());
    values.put("m", List.of("y", "x"));
    write(Change.of("example recorded", subject).after(values));
    assertThat(entries().getFirst().after())
        .isEqualTo("{\"a\":\"2026-03-11\",\"m\":[\"y\",\"x\"],\"z\":1}");
  }

  @Test
  void theEntriesOfARecordFollowEachOther() {
    for (int i = 1; i <= 3; i++) {
      write(Change.of("value set", subject).after(Map.of("value", i)));
      write(Change.of("value set", subject + "/part").after(Map.of("value", i)));
    }
    List<JournalEntry> entries = entries();
    assertThat(entries).hasSize(3);
    assertThat(entries.get(1).recordBefore()).isEqualTo(entries.get(0).hash());
    assertThat(entries.get(2).recordBefore()).isEqualTo(entries.get(1).hash());
    assertThat(entries).extracting(JournalEntry::seq).isSorted();
  }

  @Test
  void anEntryOfATransactionThatFailsIsNotKept() {
    TransactionTemplate transaction = program.bean(TransactionTemplate.class);
    Change change = Change.of("value set", subject).after(Map.of("value", 1));
    assertThatThrownBy(
            () ->
                asProgram(
                    () ->
                        transaction.execute(
                            status -> {
                              journal.write(PERSON, change);
                              throw new IllegalStateException("the change failed");
                            })))
        .hasMessage("the change failed");
    assertThat(entries()).isEmpty();
  }

  @Test
  void aChangeAndItsEntryAreOneTransaction() {
    Change change = Change.of("value set", subject).after(Map.of("value", 1));
    Runnable failing =
        () -> {
          journal.write(PERSON, change);
          throw new IllegalStateException("the change failed");
        };
    assertThatThrownBy(() -> ViewerDataSource.asProgram(() -> journal.inTransaction(failing)))
        .hasMessage("the change failed");
    assertThat(entries()).isEmpty();

    String result =
        asProgram(
            () ->
                journal.inTransaction(
                    () -> {
                      journal.write(PERSON, change);
                      return "the result";
                    }));
    assertThat(result).isEqualTo("the result");
    assertThat(entries()).hasSize(1);
  }

  @Test
  void anyViewerMayAddAnEntryButNotReadIt() {
    ViewerDataSource.as(
        "state",
        () -> {
          journal.write(PERSON, Change.of("value set", subject).after(Map.of("value", 1)));
          assertThat(journal.list(subject)).isEmpty();
          return true;
        });
    assertThat(entries()).hasSize(1);
  }

  @Test
  void writingLeavesTheViewerOfTheTransactionUnchanged() {
    String viewer =
        ViewerDataSource.as(
            "agency",
            () ->
                program
                    .bean(TransactionTemplate.class)
                    .execute(
                        status -> {
                          journal.write(PERSON, Change.of("value set", subject));
                          return program
                              .bean(JdbcClient.class)
                              .sql("select kit_viewer()")
                              .query(String.class)
                              .single();
                        }));
    assertThat(viewer).isEqualTo("agency");
  }

  @Test
  void entriesThatAreWrittenAtTheSameTimeFormOneChain() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> written = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int value = i;
        written.add(
            threads.submit(
                () -> write(Change.of("value set", subject).after(Map.of("value", value)))));
      }
      for (Future<?> future : written) {
        assertThat(future.get()).isNull();
      }
    }
    List<JournalEntry> entries = entries();
    assertThat(entries).hasSize(30);
    assertThat(entries).extracting(JournalEntry::recordBefore).doesNotHaveDuplicates();
    assertThat(asProgram(() -> JournalVerifier.check(journal.list(), List.of(), "")))
        .isInstanceOf(VerificationResult.Intact.class);
  }

  @Test
  void aRecordIsReadAsOfAMoment() {
    write(Change.of("value set", subject).after(Map.of("title", "first", "place", "a")));
    write(Change.of("value set", subject).after(Map.of("title", "second")));
    List<JournalEntry> entries = entries();
    assertThat(asProgram(() -> journal.asOn(subject, entries.getLast().at())))
        .isEqualTo(Map.of("title", "second", "place", "a"));
    assertThat(asProgram(() -> journal.asOn(subject, entries.getFirst().at().minusNanos(1000))))
        .isEmpty();
    assertThat(asProgram(() -> journal.asOn(subject + "x", entries.getLast().at()))).isEmpty();
  }

  @Test
  void aHeadIsSignedOnlyForNewEntries() {
    SigningKey key = SigningKey.of(folder);
    write(Change.of("value set", subject));
    Optional<TreeHead> first = asProgram(() -> journal.sign(key));
    write(Change.of("value set", subject));
    Optional<TreeHead> second = asProgram(() -> journal.sign(key));
    List<TreeHead> heads = asProgram(journal::heads);
    // The running program signs too; each number of entries is signed once.
    first.ifPresent(head -> assertThat(heads).contains(head));
    second.ifPresent(head -> assertThat(heads).contains(head));
    assertThat(heads).extracting(TreeHead::size).isSorted().doesNotHaveDuplicates();
    assertThat(heads).allMatch(TreeHead::holds);
    assertThat(asProgram(() -> JournalVerifier.check(journal.list(), heads, "")))
        .isInstanceOf(VerificationResult.Intact.class);
  }

  private void write(Change change) {
    ViewerDataSource.asProgram(() -> journal.write(PERSON, change));
  }

  private List<JournalEntry> entries() {
    return asProgram(() -> journal.list(subject));
  }

  private static <T> T asProgram(Supplier<T> reading) {
    return ViewerDataSource.as("program", reading);
  }
}
