package org.clearinghouse1540.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** The matrices on the page of a State. */
class MatrixSectionTest {
  private static final String STATE = "Example State 905";
  private final TestProgram program = TestProgram.get();

  @Test
  void aMatrixThatWasNeverSentIsThereForExpertsAndNotForItsState() {
    Visitor expert = program.person(Role.EXPERT, "");
    Visitor state = program.person(Role.POINT_OF_CONTACT, STATE);
    String matrix = "/matrices/Example%20State%20905/2013";
    Map<String, String> value =
        Map.of("field", "op2.manufacture remarks", "version", "0", "words", "Draft 905");
    assertThat(expert.post(matrix + "/field", value).statusCode()).isEqualTo(200);
    StateSection shown = section(new Viewer(expert.name(), Role.EXPERT, ""));
    assertThat(shown.toString()).contains(matrix).doesNotContain(matrix + "#history");
    assertThat(section(new Viewer(state.name(), Role.POINT_OF_CONTACT, STATE)).lines()).isEmpty();
  }

  private StateSection section(Viewer viewer) {
    return ViewerDataSource.as(
            viewer.asker(),
            () ->
                program
                    .bean(MatrixSection.class)
                    .section(new StateReader(viewer, STATE, Language.EN)))
        .orElseThrow();
  }
}
