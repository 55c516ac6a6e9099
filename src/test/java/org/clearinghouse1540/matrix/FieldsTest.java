package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;

/** Current and previous values of fields, and changes by several users at once. */
class FieldsTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private final TestProgram program = TestProgram.get();
  private final MatrixFields fields = program.bean(MatrixFields.class);
  private final FormFields form = FormFields.of(program.bean(Forms.class).current());

  @Test
  void everyPastMomentIsReconstructed() {
    MatrixId id = new MatrixId("Example State 101", "2017");
    Random random = new Random(101);
    List<FieldKey> keys = form.kinds().keySet().stream().limit(40).toList();
    Map<FieldKey, FieldValue> now = new LinkedHashMap<>();
    List<Map<FieldKey, FieldValue>> was = new ArrayList<>();
    List<Instant> moments = new ArrayList<>();
    for (int step = 0; step < 30; step++) {
      Map<FieldKey, FieldValue> changes = new LinkedHashMap<>();
      for (int i = 0; i <= random.nextInt(5); i++) {
        FieldKey key = keys.get(random.nextInt(keys.size()));
        changes.put(key, any(key, random));
      }
      asExpert(() -> fields.setAll(EXPERT, id, changes, "step", ""));
      now.putAll(changes);
      was.add(new LinkedHashMap<>(now));
      moments.add(asExpert(() -> latest(id)));
    }
    for (int step = 0; step < was.size(); step++) {
      Instant moment = moments.get(step);
      Map<FieldKey, FieldValue> then = contents(asExpert(() -> fields.asOf(id, moment)));
      assertThat(then).as("step " + step).isEqualTo(recorded(was.get(step)));
    }
    assertThat(contents(asExpert(() -> fields.of(id)))).isEqualTo(recorded(now));
  }

  @Test
  void theSecondOfTwoUsersSeesTheChangeOfTheFirst() throws Exception {
    MatrixId id = new MatrixId("Example State 102", "2017");
    FieldKey key = new FieldKey("op2.manufacture", "framework.nw");
    List<MatrixFields.Outcome> outcomes = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      List<Future<MatrixFields.Outcome>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        FieldMark mark = i % 2 == 0 ? FieldMark.X : FieldMark.UNCLEAR;
        all.add(
            people.submit(
                () ->
                    asExpert(
                        () ->
                            fields.set(
                                EXPERT, id, new FieldChange(key, FieldValue.of(mark), 0, "")))));
      }
      for (Future<MatrixFields.Outcome> future : all) {
        outcomes.add(future.get());
      }
    }
    MatrixField now = asExpert(() -> fields.get(id, key));
    assertThat(now.version()).isEqualTo(1);
    for (MatrixFields.Outcome outcome : outcomes) {
      MatrixField told =
          switch (outcome) {
            case MatrixFields.Outcome.Saved saved -> saved.now();
            case MatrixFields.Outcome.Conflict conflict -> conflict.theirs();
          };
      assertThat(told.content()).isEqualTo(now.content());
    }
    assertThat(outcomes).anyMatch(MatrixFields.Outcome.Conflict.class::isInstance);
  }

  @Test
  void aSentMatrixStaysTheSameWhileOthersTryToWrite() throws Exception {
    MatrixId id = new MatrixId("Example State 104", "2017");
    FieldKey key = new FieldKey("op2.manufacture", "remarks");
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int person = i;
        writers.add(people.submit(() -> writeUntilRefused(id, key, person)));
      }
      while (asExpert(() -> fields.get(id, key)).version() < 10) {
        Thread.sleep(5);
      }
      asExpert(
          () ->
              program
                  .bean(ReviewCycles.class)
                  .take(EXPERT, id, WorkflowStep.SEND, StepDetails.note("to the State")));
      MatrixField sent = asExpert(() -> fields.get(id, key));
      for (Future<Integer> writer : writers) {
        assertThat(writer.get()).isPositive();
      }
      assertThat(asExpert(() -> fields.get(id, key))).isEqualTo(sent);
    }
  }

  private int writeUntilRefused(MatrixId id, FieldKey key, int person) {
    for (int i = 1; ; i++) {
      Map<FieldKey, FieldValue> one = Map.of(key, FieldValue.of("person " + person + " word " + i));
      try {
        asExpert(() -> fields.setAll(EXPERT, id, one, "", ""));
      } catch (BadInput refused) {
        return i;
      }
    }
  }

  @Test
  void aLawIsCitedInFortyFieldsAsOneChange() {
    MatrixId id = new MatrixId("Example State 103", "2017");
    long law =
        asExpert(
            () ->
                program
                    .bean(CitedDocuments.class)
                    .add(EXPERT, CitedDocument.of(id.state(), "Example Act on Strategic Goods")));
    Map<FieldKey, FieldValue> forty = new LinkedHashMap<>();
    form.kinds().entrySet().stream()
        .filter(kind -> kind.getValue() == ColumnKind.SOURCE)
        .limit(40)
        .forEach(kind -> forty.put(kind.getKey(), FieldValue.of(List.of(Citation.of(law)))));
    int entries = program.count(entriesOf(id));
    assertThat(asExpert(() -> fields.setAll(EXPERT, id, forty, "one law", ""))).isEqualTo(40);
    assertThat(program.count(entriesOf(id))).isEqualTo(entries + 1);
    assertThat(asExpert(() -> fields.setAll(EXPERT, id, forty, "again", ""))).isZero();
    assertThat(asExpert(() -> program.bean(SourceUsage.class).on(law))).hasSize(40);
  }

  @Test
  void aFieldAcceptsValuesOfItsKindOnly() {
    assertThatThrownBy(
            () ->
                form.check(new FieldKey("op2.manufacture", "framework.nw"), FieldValue.of("words")))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(
            () -> form.check(new FieldKey("op2.none", "remarks"), FieldValue.of("words")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("has no field");
    form.check(new FieldKey("op2.manufacture", "remarks"), FieldValue.of("words"));
  }

  private static String entriesOf(MatrixId id) {
    return "select count(*)::int from kit_journal where subject = '" + id.journalName() + "'";
  }

  private Instant latest(MatrixId id) {
    return fields.of(id).values().stream()
        .map(MatrixField::changed)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private FieldValue any(FieldKey key, Random random) {
    return switch (form.kind(key).orElseThrow()) {
      case MARK -> FieldValue.of(FieldMark.values()[random.nextInt(4)]);
      case TEXT -> FieldValue.of("words " + random.nextInt(1000));
      case SOURCE -> FieldValue.of(List.of(Citation.of(1 + random.nextInt(1000))));
    };
  }

  private static Map<FieldKey, FieldValue> recorded(Map<FieldKey, FieldValue> contents) {
    Map<FieldKey, FieldValue> recorded = new LinkedHashMap<>(contents);
    recorded.values().removeIf(FieldValue::isNothing);
    return recorded;
  }

  private static Map<FieldKey, FieldValue> contents(Map<FieldKey, MatrixField> fields) {
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    fields.forEach((key, field) -> contents.put(key, field.content()));
    return recorded(contents);
  }

  private static <T> T asExpert(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
