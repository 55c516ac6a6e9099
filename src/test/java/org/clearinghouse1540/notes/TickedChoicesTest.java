package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices whose boxes are empty were not made. */
class TickedChoicesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "☐ Training ☒ Equipment | Equipment",
        "Training ☐ Equipment ☑ | Equipment",
        "[ ] Training [x] Equipment [ ] Drafting | Equipment",
        "[X] Formation [ ] Matériel | Formation",
        "□ 培训 ✓ 设备 | 设备",
        "☐ Training | ''",
        "Areas ☐ Training ☒ Equipment needed | ''",
        "☐ ☒ | ''",
        "Training and equipment | Training and equipment",
        "☒ Training ☒ Equipment | ☒ Training ☒ Equipment",
      })
  void onlyTickedWordsCount(String text, String kept) {
    assertThat(TickedChoices.of(text).replaceAll("[ ;]+$", "").strip()).isEqualTo(kept);
  }

  @Test
  void anAreaWhoseBoxIsEmptyIsNotProposed() {
    SubjectParser subjects = new SubjectParser(new SubjectAreas());
    assertThat(subjects.areas("☐ Border control\n☒ Export control"))
        .isEqualTo(subjects.areas("Export control"));
  }
}
