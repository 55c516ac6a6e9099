package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;

/**
 * A version of the procedure for requests.
 *
 * @param version its name, such as {@code 2022}
 * @param inForceFrom the first day on which it is in force; the oldest version has none
 * @param steps its steps in order
 */
public record Procedure(
    String version, Optional<LocalDate> inForceFrom, List<ProcedureStep> steps) {
  public Procedure {
    steps = List.copyOf(steps);
  }

  /** The step with this key. */
  public Optional<ProcedureStep> find(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  /** The steps that are taken in a mode, in order. */
  Stream<ProcedureStep> in(StepMode mode) {
    return steps.stream().filter(step -> step.mode() == mode);
  }

  /** The name of a step; its key where this version does not have it. */
  public String stepName(String key, Language language) {
    return find(key).map(step -> step.in(language)).orElse(key);
  }

  boolean isInForce(LocalDate day) {
    return inForceFrom.filter(day::isBefore).isEmpty();
  }
}
