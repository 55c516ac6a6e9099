package org.clearinghouse1540.counts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.FormulaGuard;

/**
 * Counts as SDMX-CSV 2.0: one line for each number, with keys in place of names. Everything in
 * which two rules can differ is in the key of a line, so that no line takes the place of another. A
 * number without a value has the status {@code Q} of the SDMX code list of observation statuses
 * where small groups are merged, because it may be withheld, and otherwise {@code M}: it cannot be
 * given.
 */
final class SdmxCsv {
  private static final List<String> HEAD =
      List.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "KIND",
          "DIMENSION_1",
          "VALUE_1",
          "DIMENSION_2",
          "VALUE_2",
          "REGIONAL_GROUP",
          "LIMITS",
          "MEASURE",
          "TIME_PERIOD",
          "OBS_VALUE",
          "OBS_STATUS",
          "RULE");
  private static final List<String> STRUCTURE =
      List.of("dataflow", "CLEARINGHOUSE1540:COUNTS(1.0)", "I");
  private static final String TOTAL = "_T";
  private static final String MERGED = "_O";

  private SdmxCsv() {}

  /** The lines of several counts, each with its total. */
  static byte[] write(List<RecordCount> counts, LocalDate today) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEAD);
      for (RecordCount count : counts) {
        write(csv, count, List.of(), count.total(), today);
        for (RecordCount.Line line : count.lines()) {
          List<String> values =
              line.values().isEmpty()
                  ? count.rule().by().stream().map(by -> MERGED).toList()
                  : line.values();
          write(csv, count, values, line.numbers(), today);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(
      CsvWriter csv,
      RecordCount count,
      List<String> values,
      RecordCount.Numbers numbers,
      LocalDate today) {
    RecordRule rule = count.rule();
    List<String> measures = RecordCount.heads(rule.kind().measure());
    for (int i = 0; i < measures.size(); i++) {
      List<String> line = new ArrayList<>(STRUCTURE);
      line.add(rule.kind().key());
      for (int dimension = 0; dimension < 2; dimension++) {
        line.add(dimension < rule.by().size() ? rule.by().get(dimension) : "_Z");
        line.add(
            dimension >= rule.by().size()
                ? "_Z"
                : dimension < values.size() ? value(values.get(dimension)) : TOTAL);
      }
      line.add(rule.group().isEmpty() ? TOTAL : rule.group());
      line.add(limits(rule));
      line.add(measures.get(i).substring("counts.number.".length()));
      line.add(period(rule, today));
      line.add(numbers.text(i));
      line.add(status(rule, numbers.text(i)));
      line.add(rule.text());
      csv.writeRecord(line.stream().map(FormulaGuard::guarded).toList());
    }
  }

  private static String limits(RecordRule rule) {
    return rule.where().isEmpty()
        ? "_Z"
        : rule.where().entrySet().stream()
            .map(limit -> limit.getKey() + "=" + limit.getValue())
            .sorted()
            .collect(Collectors.joining(";"));
  }

  // The cut-off date; for a period its first day and its length, as SDMX writes ranges of time.
  private static String period(RecordRule rule, LocalDate today) {
    LocalDate until = rule.until().orElse(today);
    return rule.from()
        .map(from -> from + "/P" + (ChronoUnit.DAYS.between(from, until) + 1) + "D")
        .orElseGet(until::toString);
  }

  private static String value(String value) {
    return value.isEmpty() ? "_U" : RecordRule.written(value);
  }

  private static String status(RecordRule rule, String number) {
    if (!number.isEmpty()) {
      return "A";
    }
    return rule.merged() ? "Q" : "M";
  }
}
