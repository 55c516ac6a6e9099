package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and steps that a matrix refuses, each with one reason, and what stays unchanged. */
class MatrixRefusalsTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private static final FieldKey MARK = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private static final FieldKey TEXT = new FieldKey("op2.manufacture", "remarks");
  private final FormFields form = FormFields.of(new Forms().find("2017").orElseThrow());

  @ParameterizedTest
  @CsvSource({"'',2017", "' ',2017", "Example State 562,''", "Example State 562,' '"})
  void aMatrixHasAStateAndAForm(String state, String year) {
    assertThat(Refusal.of(() -> new MatrixId(state, year)))
        .isEqualTo(Problem.of("state", "matrix.refused.no-matrix"));
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsNamedWithTheYearOfTheForm() {
    FieldKey unknown = new FieldKey("op2.manufacture", "no-column");
    assertThat(Refusal.of(() -> form.check(unknown, FieldValue.NOTHING)))
        .isEqualTo(
            Problem.of(
                "field",
                "matrix.refused.no-field",
                FieldLabel.of(form.form(), unknown).text(),
                "2017"));
  }

  @Test
  void aFieldOfMarksAcceptsAMarkWithItsDecisionOnly() {
    FieldValue decided = new FieldValue(FieldMark.X, "", List.of(), "Two sources differ");
    form.check(MARK, decided);
    form.check(MARK, FieldValue.NOTHING);
    for (FieldValue other :
        List.of(FieldValue.of("words"), FieldValue.of(List.of(Citation.of(1))))) {
      assertThat(Refusal.of(() -> form.check(MARK, other))).isEqualTo(wrongKind("mark", MARK));
    }
  }

  @Test
  void aFieldOfTextAcceptsTextOnly() {
    form.check(TEXT, FieldValue.of("words"));
    for (FieldValue other :
        List.of(
            FieldValue.of(FieldMark.NOT_APPLICABLE),
            FieldValue.of(List.of(Citation.of(1))),
            new FieldValue(FieldMark.NOTHING_RECORDED, "words", List.of(), "decision"))) {
      assertThat(Refusal.of(() -> form.check(TEXT, other))).isEqualTo(wrongKind("text", TEXT));
    }
  }

  @Test
  void aFieldOfSourcesAcceptsSourcesOnly() {
    FieldValue source = FieldValue.of(List.of(Citation.of(1)));
    form.check(SOURCE, source);
    for (FieldValue other :
        List.of(
            source.with(FieldMark.X),
            FieldValue.of("words"),
            new FieldValue(FieldMark.NOTHING_RECORDED, "", List.of(Citation.of(1)), "decision"))) {
      assertThat(Refusal.of(() -> form.check(SOURCE, other)))
          .isEqualTo(wrongKind("source", SOURCE));
    }
  }

  private Problem wrongKind(String kind, FieldKey key) {
    return Problem.of(
        "field", "matrix.refused.kind-" + kind, FieldLabel.of(form.form(), key).withPart());
  }

  @Test
  void aSourceSupportsTheThreeTypesOfWeaponsOnly() {
    Citation source = Citation.of(1);
    assertThat(source.supporting(List.of("bw", "nw")).supports()).containsExactly("nw", "bw");
    for (String wrong : List.of("rw", "NW", "")) {
      assertThat(Refusal.of(() -> source.supporting(List.of("nw", wrong))))
          .isEqualTo(Problem.of("supports", "matrix.refused.supports"));
    }
  }

  @Test
  void aConflictingSourceIsEvidenceForAKnownMark() {
    Citation source = Citation.of(1);
    assertThat(source.saying("NA").says()).isEqualTo("NA");
    for (String wrong : List.of("x", "Y", " ")) {
      assertThat(Refusal.of(() -> source.saying(wrong)))
          .isEqualTo(Problem.of("says", "matrix.refused.mark"));
    }
  }

  @Test
  void aHoldHasAReasonOfAtMostTwoThousandCharacters() {
    MatrixId id = new MatrixId("Example State 563", "2017");
    ReviewCycles cycles = TestProgram.get().bean(ReviewCycles.class);
    Actor member = new Actor("a member", "member Example State 564");
    for (String wrong : List.of("", " \n", "x".repeat(2_001))) {
      assertThat(Refusal.of(() -> asCommittee(() -> cycles.hold(member, id, wrong))))
          .isEqualTo(Problem.of("why", "matrix.refused.hold-reason", 2_000));
    }
    assertThat(ViewerDataSource.as("committee", () -> cycles.get(id)).holds()).isEmpty();
    asCommittee(() -> cycles.hold(member, id, "x".repeat(2_000)));
    assertThat(ViewerDataSource.as("committee", () -> cycles.get(id)).holds()).hasSize(1);
    assertThat(
            ViewerDataSource.as(
                "committee", () -> cycles.lift(viewer(Role.MEMBER, "Example State 568"), id, "x")))
        .as("another State")
        .isFalse();
    assertThat(
            ViewerDataSource.as(
                "committee",
                () -> cycles.lift(viewer(Role.COORDINATOR, "Example State 564"), id, "done")))
        .as("another account of the State")
        .isTrue();
    asCommittee(() -> cycles.hold(member, id, "again"));
    assertThat(
            ViewerDataSource.as(
                "committee", () -> cycles.lift(viewer(Role.SECRETARIAT, ""), id, "x")))
        .isFalse();
    assertThat(
            ViewerDataSource.as(
                "committee", () -> cycles.lift(viewer(Role.CHAIR, ""), id, "Decision of 3 March")))
        .as("by a decision of the Committee")
        .isTrue();
    assertThat(ViewerDataSource.as("committee", () -> cycles.get(id)).holds()).isEmpty();
  }

  private static Viewer viewer(Role role, String party) {
    return new Viewer("another account", role, party);
  }

  @Test
  void aMatrixThatIsWithItsStateKeepsItsFields() {
    MatrixId id = new MatrixId("Example State 565", "2017");
    MatrixFields fields = TestProgram.get().bean(MatrixFields.class);
    ReviewCycles cycles = TestProgram.get().bean(ReviewCycles.class);
    Map<FieldKey, FieldValue> first = Map.of(TEXT, FieldValue.of("Sent words"));
    asCommittee(() -> assertThat(fields.setAll(EXPERT, id, first, "", "")).isEqualTo(1));
    asCommittee(() -> take(cycles, id, WorkflowStep.SEND));
    Problem notDrafting = Problem.of("", "matrix.refused.not-drafting");
    FieldChange later = new FieldChange(TEXT, FieldValue.of("Later words"), 1, "");
    assertThat(Refusal.of(() -> asCommittee(() -> fields.set(EXPERT, id, later))))
        .isEqualTo(notDrafting);
    assertThat(
            Refusal.of(
                () ->
                    asCommittee(
                        () -> fields.setAll(EXPERT, id, Map.of(TEXT, later.value()), "", ""))))
        .isEqualTo(notDrafting);
    asCommittee(
        () -> assertThat(fields.get(id, TEXT).content()).isEqualTo(FieldValue.of("Sent words")));
    asCommittee(() -> take(cycles, id, WorkflowStep.TAKE_BACK));
    asCommittee(
        () ->
            assertThat(fields.set(EXPERT, id, later))
                .isInstanceOf(MatrixFields.Outcome.Saved.class));
  }

  private static void take(ReviewCycles cycles, MatrixId id, WorkflowStep step) {
    assertThat(cycles.take(EXPERT, id, step, StepDetails.note(""))).isNotNull();
    assertThat(cycles.get(id).stage()).isEqualTo(step.to());
  }

  private static void asCommittee(Runnable work) {
    ViewerDataSource.as(
        "committee",
        () -> {
          work.run();
          return true;
        });
  }
}
