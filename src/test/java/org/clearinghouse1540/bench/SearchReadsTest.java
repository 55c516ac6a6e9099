package org.clearinghouse1540.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.StepDetails;
import org.clearinghouse1540.matrix.WorkflowStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of results reads the records that it shows, however many others there are. */
class SearchReadsTest {
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private static final LocalDate TODAY = LocalDate.now(DateText.HEADQUARTERS).minusDays(1);

  @Test
  void theSearchOfAVisitorSendsAsManyStatementsForManyPublishedMatrices(@TempDir Path folder)
      throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort());
        PageReads reads = new PageReads(program)) {
      publish(program, "Example State 379", "singular");
      publish(program, "Example State 380", "plural");
      PageReads.Cost few = cost(program, reads);
      for (int i = 381; i < 389; i++) {
        publish(program, "Example State " + i, "plural");
      }
      PageReads.Cost many = cost(program, reads);
      assertThat(few.status()).isEqualTo(200);
      assertThat(many.statements()).isPositive().isLessThanOrEqualTo(few.statements());
    }
  }

  private static PageReads.Cost cost(TestProgram program, PageReads reads) {
    Visitor visitor = Visitor.signedOut(program.address());
    String search = "/search?lang=en&q=singular";
    assertThat(visitor.get(search).body()).as("the index is up to date").contains("1 record found");
    return reads.cost(() -> visitor.get(search).statusCode());
  }

  private static void publish(TestProgram program, String state, String word) {
    MatrixId id = new MatrixId(state, "2017");
    ReviewCycles cycles = program.bean(ReviewCycles.class);
    ViewerDataSource.asProgram(
        () -> {
          program
              .bean(MatrixFields.class)
              .setAll(
                  CLERK,
                  id,
                  Map.of(new FieldKey("op2.manufacture", "framework.nw"), FieldValue.of(word)),
                  "planted",
                  "");
          take(cycles, id, WorkflowStep.SEND, state);
          take(cycles, id, WorkflowStep.AGREE, state);
          take(cycles, id, WorkflowStep.APPROVE, ReviewCycles.COMMITTEE);
          program
              .bean(Consents.class)
              .give(
                  CLERK,
                  cycles.get(id).subject(),
                  ConsentGrant.toPublish(GateKey.CONSENT, state, "Note 1 (invented)", TODAY),
                  SeenText.writtenInTheSameForm(),
                  TODAY);
          take(cycles, id, WorkflowStep.PUBLISH, state);
        });
  }

  private static void take(ReviewCycles cycles, MatrixId id, WorkflowStep step, String by) {
    cycles.take(
        CLERK,
        id,
        step,
        StepDetails.document(by, "Note 1 (invented)", SeenText.writtenInTheSameForm()));
  }
}
