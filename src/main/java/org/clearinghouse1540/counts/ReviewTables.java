package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * The tables of the annual and of the comprehensive review: rules of counts from {@code
 * counts/data/review_tables.csv}, for a year or until its end. Small groups are merged, because a
 * review is published.
 */
@Component
class ReviewTables {
  private static final String ANNUAL = "annual";

  private final RecordCounts counts;
  private final RecordRuleParser rules;
  private final CountedKinds kinds;
  private final List<Definition> definitions = new ArrayList<>();

  private record Definition(boolean annual, boolean ofYear, String rule) {}

  /**
   * The tables of a review.
   *
   * @param leftOut the kinds of record that the user may not count
   */
  record Tables(List<RecordCount> counts, List<String> leftOut) {
    Tables {
      counts = List.copyOf(counts);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Reads the definition file; a rule that is wrong stops the start. */
  ReviewTables(RecordCounts counts, RecordRuleParser rules, CountedKinds kinds) {
    this.counts = counts;
    this.rules = rules;
    this.kinds = kinds;
    for (Table.Row row : Table.fromData("counts/data/review_tables.csv").rows()) {
      String rule = row.require("rule");
      rules.parse(rule, kinds.list());
      definitions.add(
          new Definition(
              row.require("scope").equals(ANNUAL), row.require("period").equals("year"), rule));
    }
  }

  /**
   * The numbers for a year.
   *
   * @param comprehensive whether the further tables of a comprehensive review are included
   */
  Tables of(Viewer viewer, int year, boolean comprehensive, LocalDate today, Language language) {
    List<CountedKind> possible = kinds.of(viewer);
    LocalDate last = LocalDate.of(year, 12, 31);
    String until = " to=" + (last.isAfter(today) ? today : last) + " small=merged";
    List<RecordCount> tables = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Definition definition : definitions) {
      if (!definition.annual() && !comprehensive) {
        continue;
      }
      String kind = RuleWords.kind(definition.rule());
      if (possible.stream().noneMatch(found -> found.key().equals(kind))) {
        leftOut.add(kind);
        continue;
      }
      String from = definition.ofYear() ? " from=" + year + "-01-01" : "";
      tables.add(counts.count(rules.parse(definition.rule() + from + until, possible), language));
    }
    return new Tables(tables, leftOut.stream().distinct().toList());
  }
}
