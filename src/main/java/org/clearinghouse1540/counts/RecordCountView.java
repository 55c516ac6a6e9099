package org.clearinghouse1540.counts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The numbers of a rule for records.
 *
 * @param kinds the kinds that the user may count
 * @param choices the fields of the form that chooses the rule
 * @param typed the field for a whole rule
 * @param base the number of all records, in words where it is small and withheld
 * @param cutoff the last day that is counted, in words
 * @param table the numbers as files have them
 */
@Template("counts/records.jte")
record RecordCountView(
    RecordCount count,
    List<CountedKind> kinds,
    List<FieldView> choices,
    FieldView typed,
    String title,
    String base,
    String cutoff,
    List<String> notes,
    PrintDocument.Part.Rows table,
    Optional<BarChart> chart) {
  RecordCountView {
    kinds = List.copyOf(kinds);
    choices = List.copyOf(choices);
    notes = List.copyOf(notes);
  }

  /** The ends of the names of the files. */
  List<String> files() {
    return Stream.concat(
            Arrays.stream(FileFormat.values()).map(FileFormat::name), Stream.of("SDMX-CSV"))
        .toList();
  }

  /** The address of a file of these numbers. */
  String file(String name) {
    return "/counts/records/file/"
        + name.toLowerCase(Locale.ROOT)
        + "?rule="
        + RecordListView.encoded(count.rule().text());
  }

  /** The numbers of columns that name the groups. */
  int named() {
    return Math.max(1, count.rule().by().size());
  }

  /**
   * The address of the records behind a cell of the table; nothing for names, for merged groups and
   * for a number that is of one record or of none.
   */
  Optional<String> behind(int line, int cell) {
    boolean whole = count.lines().isEmpty();
    List<String> values = whole ? List.of() : count.lines().get(line).values();
    if (cell < named() || values.size() != count.rule().by().size()) {
      return Optional.empty();
    }
    int column = cell - named();
    RecordCount.Numbers numbers = whole ? count.total() : count.lines().get(line).numbers();
    return numbers
        .values()
        .get(column)
        .filter(number -> number > 0)
        .flatMap(number -> CountedNumber.find(CountedNumber.keys(count.rule()).get(column)))
        .map(number -> RecordListView.address(count.rule(), number, values));
  }

  /** The address of the records that are left out because they have no date, if there are any. */
  Optional<String> undated() {
    return count
        .undated()
        .filter(number -> number > 0)
        .map(number -> RecordListView.address(count.rule(), CountedNumber.UNDATED, List.of()));
  }
}
