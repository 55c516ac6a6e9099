package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Lists of States with their requests; an item may have several sentences. */
class ListedNeedsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/cases/listed-needs.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void noPartOfAListOfStatesIsLost(String code, String states, String list) {
    Note note = CasesOfProseTest.read(code, "…", list);
    assertThat(note.needs().stream().map(Note.Need::states))
        .as("%s %s", note.needs(), note.needsReview())
        .isEqualTo(
            states.chars().mapToObj(i -> List.of(CasesOfProseTest.DRAWN.get(i - '1'))).toList());
  }
}
