package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;

/**
 * The letters of a step, by the keys of their types.
 *
 * @param onTaking drafted when the step is taken
 * @param onSilence drafted when the silence procedure before the step starts
 */
public record StepLetters(List<String> onTaking, Optional<String> onSilence) {
  public StepLetters {
    onTaking = List.copyOf(onTaking);
  }
}
