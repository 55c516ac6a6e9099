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

  /** The address of the records behind a line; nothing for merged groups. */
  Optional<String> behind(int line) {
    if (count.lines().isEmpty()) {
      return count.rule().by().isEmpty()
          ? Optional.of(RecordListView.address(count.rule(), List.of()))
          : Optional.empty();
    }
    List<String> values = count.lines().get(line).values();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(RecordListView.address(count.rule(), values));
  }
}
