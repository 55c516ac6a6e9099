package org.clearinghouse1540.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a plan in a file. */
enum PlanColumn {
  NUMBER("plans.column.number"),
  FIELDS("plans.column.fields"),
  ACTION("plans.column.action"),
  LEAD("plans.column.lead"),
  PARTNERS("plans.column.partners"),
  PERIOD("plans.column.period"),
  BEGINS("plans.begins"),
  ENDS("plans.ends"),
  INDICATOR("plans.column.indicator"),
  COST("plans.column.cost"),
  CURRENCY("plans.currency"),
  FUNDS("plans.column.funds"),
  PROGRESS("plans.column.progress"),
  EVIDENCE("plans.column.evidence");

  private final String text;

  PlanColumn(String text) {
    this.text = text;
  }

  /** The key of its heading. */
  String text() {
    return text;
  }

  /** The column with this name in the file of words. */
  static Optional<PlanColumn> find(String key) {
    return Arrays.stream(values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }
}
