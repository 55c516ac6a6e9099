package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** The merged line of each kind and property has each of its records once. */
class MergedLinesTest {
  private final TestProgram program = TestProgram.get();
  private final RecordCounts counts = program.bean(RecordCounts.class);
  private final List<CountedKind> kinds = program.bean(CountedKinds.class).list();

  private RecordCount count(String rule) {
    return ViewerDataSource.as(
        "program",
        () -> counts.count(program.bean(RecordRuleParser.class).parse(rule, kinds), Language.EN));
  }

  @Test
  void theMergedLineIsTheNumberOfItsRecords() {
    List<String> wrong = new ArrayList<>();
    int merged = 0;
    for (CountedKind kind : kinds) {
      if (kind.measure() != CountedKind.Measure.RECORDS) {
        continue;
      }
      for (String by : RecordRuleParser.dimensions(kind)) {
        String rule = "count=" + kind.key() + " by=" + by;
        RecordCount all = count(rule);
        List<RecordCount.Line> shown = count(rule + " small=merged").lines();
        Set<List<String>> apart = new HashSet<>();
        shown.forEach(line -> apart.add(line.values()));
        Set<String> records = new HashSet<>();
        for (RecordCount.Line line : all.lines()) {
          if (!apart.contains(line.values())) {
            records.addAll(records(all.rule(), line.values()));
          }
        }
        if (!records.isEmpty()) {
          merged++;
          String number = shown.getLast().numbers().text(0);
          String expected =
              records.size() < SmallGroups.LEAST ? "" : Integer.toString(records.size());
          if (!number.equals(expected)) {
            wrong.add(rule + ": " + number + " for " + expected);
          }
        }
      }
    }
    assertThat(merged).isPositive();
    assertThat(wrong).isEmpty();
  }

  private Set<String> records(RecordRule rule, List<String> values) {
    // Records of one name and day on one page are apart by their place.
    Map<String, Integer> places = new HashMap<>();
    Set<String> found = new HashSet<>();
    ViewerDataSource.as(
            "program", () -> counts.records(rule, values, CountedNumber.RECORDS, 1, Language.EN))
        .records()
        .forEach(
            record -> {
              String name = record.address() + record.name() + record.day();
              found.add(name + " " + places.merge(name, 1, Integer::sum));
            });
    return found;
  }
}
