package org.clearinghouse1540.needs;

import java.util.Comparator;
import java.util.List;

/**
 * The chain of a need item: from a field of the matrix to the changed field.
 *
 * @param links all of them, in their order, also those that nothing is recorded on
 */
public record NeedHistory(List<HistoryStep> links) {
  public NeedHistory {
    links = List.copyOf(links);
  }

  /** An entry with the link that it stands on. */
  public record Dated(HistoryStep.Kind kind, HistoryStep.Entry entry) {}

  /** All that has a day, in the order of days; what happened on one day in the order of links. */
  public List<Dated> timeline() {
    return links.stream()
        .flatMap(link -> link.entries().stream().map(entry -> new Dated(link.kind(), entry)))
        .filter(dated -> !dated.entry().day().isEmpty())
        .sorted(Comparator.comparing((Dated dated) -> dated.entry().day()))
        .toList();
  }

  /** A link by its kind. */
  public HistoryStep get(HistoryStep.Kind kind) {
    return links.stream().filter(link -> link.kind() == kind).findFirst().orElseThrow();
  }
}
