package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** Fields of a matrix in the search, from the first one that is recorded. */
class MatrixSearchTest {
  private static final String STATE = "Example State 374";
  private final TestProgram program = TestProgram.get();
  private final String word = "fielded" + System.nanoTime();

  @Test
  void aFieldIsFoundByTheCommitteeBeforeAnyStepAndByTheStateWhenItWasSent() {
    MatrixId id = new MatrixId(STATE, "2017");
    FieldKey field = new FieldKey("op2.manufacture", "framework.nw");
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("example expert", "expert"),
                    id,
                    Map.of(field, FieldValue.of(word)),
                    "planted",
                    ""));
    Visitor expert = program.person(Role.EXPERT, "");
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    assertThat(found(expert)).contains("1 record found");
    assertThat(found(program.person(Role.MEMBER, ""))).contains("1 record found");
    List<Visitor> others =
        List.of(
            program.person(Role.POINT_OF_CONTACT, "Example State 375"),
            Visitor.signedOut(program.address()));
    assertThat(found(own)).contains("0 records found");
    assertThat(expert.post(id.address() + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
    assertThat(found(own)).contains("1 record found");
    others.forEach(other -> assertThat(found(other)).contains("0 records found"));
  }

  private String found(Visitor reader) {
    return reader.get("/search?lang=en&q=" + word).body();
  }
}
