package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;

/**
 * The differences between two editions of a plan, by the numbers of their lines. Every line of
 * either edition is in one of the lists.
 *
 * @param added the lines of the later edition alone
 * @param removed the lines of the earlier edition alone
 * @param changed the lines of both that differ
 * @param unchanged the number of the others
 */
record PlanComparison(
    List<PlanLine> added, List<PlanLine> removed, List<ChangedLine> changed, int unchanged) {
  PlanComparison {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * A value of a line before and after.
   *
   * @param column the key of the column
   */
  public record ValueChange(String column, String before, String after) {}

  /** A line that differs. */
  public record ChangedLine(PlanLine line, List<ValueChange> changes) {
    public ChangedLine {
      changes = List.copyOf(changes);
    }
  }

  /** Compares the lines of two editions. */
  static PlanComparison of(List<PlanLine> earlier, List<PlanLine> later, Language language) {
    Map<Integer, PlanLine> before =
        earlier.stream().collect(Collectors.toMap(PlanLine::number, Function.identity()));
    Map<Integer, PlanLine> after =
        later.stream().collect(Collectors.toMap(PlanLine::number, Function.identity()));
    List<ChangedLine> changed = new ArrayList<>();
    int unchanged = 0;
    for (PlanLine line : later) {
      PlanLine previous = before.get(line.number());
      if (previous != null) {
        List<ValueChange> changes = between(previous.content(), line.content(), language);
        unchanged += changes.isEmpty() ? 1 : 0;
        if (!changes.isEmpty()) {
          changed.add(new ChangedLine(line, changes));
        }
      }
    }
    return new PlanComparison(
        later.stream().filter(line -> !before.containsKey(line.number())).toList(),
        earlier.stream().filter(line -> !after.containsKey(line.number())).toList(),
        changed,
        unchanged);
  }

  /** The values that differ between two contents of a line. */
  static List<ValueChange> between(LineContent before, LineContent after, Language language) {
    Map<String, String> old = values(before, language);
    List<ValueChange> changes = new ArrayList<>();
    values(after, language)
        .forEach(
            (column, value) -> {
              String previous = old.getOrDefault(column, "");
              if (!previous.equals(value)) {
                changes.add(new ValueChange(column, previous, value));
              }
            });
    return changes;
  }

  private static Map<String, String> values(LineContent content, Language language) {
    LineContent.Results results = content.results();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("fields", String.join("\n", content.fields()));
    values.put("action", content.action());
    values.put("lead", content.lead());
    values.put("agency", content.agency());
    values.put("partners", content.partners());
    values.put("period", PlanPeriod.text(results.begins(), results.ends(), language));
    values.put("indicator", results.indicator());
    values.put("cost", results.costText());
    values.put("funds", content.funds());
    values.put("progress", results.progress().name(language));
    values.put("evidence", results.evidence());
    return values;
  }
}
