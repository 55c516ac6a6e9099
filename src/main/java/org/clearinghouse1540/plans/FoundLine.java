package org.clearinghouse1540.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A line of a plan that was found in a file.
 *
 * @param place where it is, such as {@code 1540!A7}
 * @param number its number in the file, or 0
 * @param columns the columns with a value in the file
 */
record FoundLine(String place, int number, LineContent content, List<PlanColumn> columns) {
  FoundLine {
    columns = List.copyOf(columns);
  }

  /**
   * A line of the plan with the values of the file; values that the file does not have stay, and so
   * do the account of the agency and the model action.
   */
  LineContent over(LineContent before) {
    LineContent.Results old = before.results();
    LineContent.Results found = content.results();
    boolean period = columns.contains(PlanColumn.PERIOD);
    boolean cost = columns.contains(PlanColumn.COST) && !equal(old.cost(), found.cost());
    return new LineContent(
        columns.contains(PlanColumn.FIELDS) ? content.fields() : before.fields(),
        before.model(),
        chosen(PlanColumn.ACTION, before.action(), content.action()),
        chosen(PlanColumn.LEAD, before.lead(), content.lead()),
        before.agency(),
        chosen(PlanColumn.PARTNERS, before.partners(), content.partners()),
        new LineContent.Results(
            columns.contains(PlanColumn.PROGRESS) ? found.progress() : old.progress(),
            period || columns.contains(PlanColumn.BEGINS) ? found.begins() : old.begins(),
            period || columns.contains(PlanColumn.ENDS) ? found.ends() : old.ends(),
            chosen(PlanColumn.INDICATOR, old.indicator(), found.indicator()),
            cost ? found.cost() : old.cost(),
            columns.contains(PlanColumn.COST) ? found.currency() : old.currency(),
            chosen(PlanColumn.EVIDENCE, old.evidence(), found.evidence())),
        chosen(PlanColumn.FUNDS, before.funds(), content.funds()));
  }

  private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && one.filter(value -> value.compareTo(other.orElse(value)) != 0).isEmpty();
  }

  // Other white space is no change.
  private String chosen(PlanColumn column, String before, String found) {
    return columns.contains(column) && !sameLetters(before, found) ? found : before;
  }

  private static boolean sameLetters(String one, String other) {
    return one.replaceAll("[\\s\\p{Z}]+", " ")
        .strip()
        .equals(other.replaceAll("[\\s\\p{Z}]+", " ").strip());
  }
}
