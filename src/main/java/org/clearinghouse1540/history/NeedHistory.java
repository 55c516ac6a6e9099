package org.clearinghouse1540.history;

import java.util.Comparator;
import java.util.List;

/**
 * The history of a need item: from a field of the matrix to the change of that field.
 *
 * @param steps all steps in their order, including those without a record
 */
public record NeedHistory(List<HistoryStep> steps) {
  public NeedHistory {
    steps = List.copyOf(steps);
  }

  /** An entry with the step to which it belongs. */
  public record Dated(HistoryStep.Kind kind, HistoryStep.Entry entry) {}

  /** The entries that have a date, in chronological order; those of one day in order of steps. */
  public List<Dated> timeline() {
    return steps.stream()
        .flatMap(step -> step.entries().stream().map(entry -> new Dated(step.kind(), entry)))
        .filter(dated -> !dated.entry().day().isEmpty())
        .sorted(Comparator.comparing(dated -> dated.entry().day()))
        .toList();
  }
}
