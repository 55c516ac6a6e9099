package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.RecordedMarks;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks are counted right after a write, also where transactions write at the same time. */
class CountsBesideWritesTest {
  private static final FieldKey FIELD = new FieldKey("op2.manufacture", "framework.nw");

  private final TestProgram program = TestProgram.get();
  private final PlantedMarks planted = new PlantedMarks(program);

  @Test
  void aWriteIsCountedByOthersAsSoonAsItIsCommittedAndByItselfBefore() {
    String state = "Example State 266";
    transaction()
        .executeWithoutResult(
            open -> {
              planted.write(state, FIELD, FieldMark.UNCLEAR);
              assertThat(planted.marks(Optional.empty()).states(FIELD, FieldMark.UNCLEAR))
                  .contains(state);
              assertThat(elsewhere(() -> planted.marks(Optional.empty()).states()))
                  .doesNotContain(state);
            });
    assertThat(elsewhere(() -> planted.marks(Optional.empty()).states(FIELD, FieldMark.UNCLEAR)))
        .contains(state);
    assertThat(elsewhere(() -> planted.marks(today()).states(FIELD, FieldMark.UNCLEAR)))
        .contains(state);
    planted.write(state, FIELD, FieldMark.NOTHING_RECORDED);
    assertThat(planted.marks(today()).states(FIELD, FieldMark.NOTHING_RECORDED)).contains(state);
    transaction()
        .executeWithoutResult(
            open -> {
              planted.write(state, FIELD, FieldMark.X);
              open.setRollbackOnly();
            });
    assertThat(planted.marks(today()).states(FIELD, FieldMark.NOTHING_RECORDED)).contains(state);
  }

  @Test
  void aTransactionThatBeganEarlierAndWritesLaterLeavesOneValueForEachMoment() {
    String state = "Example State 267";
    planted.write(state, FIELD, FieldMark.X);
    transaction()
        .executeWithoutResult(
            open -> {
              program.bean(JdbcClient.class).sql("select now()").query(Object.class).single();
              elsewhere(() -> planted.write(state, FIELD, FieldMark.UNCLEAR));
              planted.write(state, FIELD, FieldMark.NOT_APPLICABLE);
            });
    assertThat(planted.overlaps(state)).isZero();
    assertThat(planted.marks(today()).only(state::equals).count(FIELD))
        .containsEntry(FieldMark.NOT_APPLICABLE, 1)
        .containsEntry(FieldMark.UNCLEAR, 0);
  }

  @Test
  void twoMatricesGiveAFieldItsFirstMarkAtTheSameTime() throws Exception {
    // The last two of the form, which no other test sets.
    FieldKey one = planted.fields().reversed().get(0);
    FieldKey other = planted.fields().reversed().get(1);
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> second = new CompletableFuture<>();
    transaction()
        .executeWithoutResult(
            open -> {
              planted.write("Example State 268", one, FieldMark.X);
              second.completeAsync(
                  () -> {
                    begun.countDown();
                    return planted.write("Example State 269", one, FieldMark.UNCLEAR)
                        && planted.write("Example State 269", other, FieldMark.X);
                  });
              assertThat(waitFor(begun)).isTrue();
              planted.write("Example State 268", other, FieldMark.NOT_APPLICABLE);
            });
    assertThat(second.get()).isTrue();
    RecordedMarks now = planted.marks(Optional.empty());
    assertThat(now.states(one, FieldMark.X)).contains("Example State 268");
    assertThat(now.states(one, FieldMark.UNCLEAR)).contains("Example State 269");
    assertThat(now.states(other, FieldMark.NOT_APPLICABLE)).contains("Example State 268");
    assertThat(now.states(other, FieldMark.X)).contains("Example State 269");
  }

  private static Optional<LocalDate> today() {
    return Optional.of(LocalDate.now(DateText.HEADQUARTERS));
  }

  private TransactionTemplate transaction() {
    return program.bean(TransactionTemplate.class);
  }

  // In another connection, because it is another thread.
  private static <T> T elsewhere(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
