package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.FormWords;

/**
 * A part of a form as an official copy has it: its title, its column headings and its rows.
 *
 * @param part the part of the form
 * @param title the title in the copy; empty if it has none
 * @param heads the heading of each column by the key of the column
 * @param uncertain keys of columns whose heading has no word of the present one
 * @param rows the rows in the order of the copy
 * @param reports column headings that the form does not have
 */
record OfficialPart(
    FormVersion.Part part,
    String title,
    Map<String, String> heads,
    Set<String> uncertain,
    List<OfficialRow> rows,
    List<Message> reports) {

  OfficialPart {
    heads = new LinkedHashMap<>(heads);
    uncertain = Set.copyOf(uncertain);
    rows = List.copyOf(rows);
    reports = List.copyOf(reports);
  }

  /** Reads the table of a part; a table that is divided by pages is read as one. */
  static OfficialPart read(FormVersion.Part part, String title, List<List<String>> cells) {
    int label = labelColumn(part, cells);
    int first = firstRow(part, cells, label);
    List<List<String>> head = cells.subList(0, first);
    List<OfficialRow> rows = new ArrayList<>();
    for (List<String> line : cells.subList(first, cells.size())) {
      String words = label < line.size() ? plain(line.get(label)) : "";
      if (words.isEmpty() || head.contains(line)) {
        continue;
      }
      String number = label == 0 ? "" : plain(line.get(label - 1));
      OfficialRow begun = rows.isEmpty() ? OfficialRow.of("", "") : rows.getLast();
      boolean alone = line.stream().skip(label + 1L).allMatch(String::isBlank);
      boolean one = number.isEmpty() || begun.number().isEmpty();
      if (alone && one && !rows.isEmpty() && continues(part, begun.label(), words)) {
        rows.removeLast();
        rows.add(row(begun.number() + number, begun.label() + " " + words));
      } else {
        rows.add(row(number, words));
      }
    }
    Map<String, String> heads = new LinkedHashMap<>();
    Set<String> uncertain = new LinkedHashSet<>();
    List<Message> reports = new ArrayList<>();
    readHeads(part, heads(head, label), heads, uncertain, reports);
    return new OfficialPart(part, title, heads, uncertain, RowAlignment.align(part, rows), reports);
  }

  // The end of a label can be on the next page: both together are more like a known label.
  private static boolean continues(FormVersion.Part part, String begun, String rest) {
    return new RowLabels(part.rows()).exact(rest).isEmpty()
        && nearest(part, begun + " " + rest) > nearest(part, begun);
  }

  private static double nearest(FormVersion.Part part, String label) {
    return part.rows().stream()
        .mapToDouble(row -> RowLabels.likeness(label, row.label()))
        .max()
        .orElse(0);
  }

  private static OfficialRow row(String number, String label) {
    if (OfficialSection.isNumber(number)) {
      return OfficialRow.of(number.replaceAll("[.)]$", ""), label);
    }
    String[] both = label.split(" ", 2);
    return both.length == 2 && both[0].matches("\\d{1,3}[.)]")
        ? OfficialRow.of(both[0].replaceAll("[.)]$", ""), both[1])
        : OfficialRow.of("", label);
  }

  /**
   * The same part with no certain column heading: in a narrow column of a page, the space between
   * two lines can be lost.
   */
  OfficialPart withUncertainHeads() {
    return new OfficialPart(part, title, heads, heads.keySet(), rows, reports);
  }

  /** The number of rows of the part that the table has, by their words. */
  static int known(FormVersion.Part part, List<List<String>> cells) {
    RowLabels labels = new RowLabels(part.rows());
    return (int)
        cells.stream()
            .flatMap(row -> row.stream().limit(3).flatMap(cell -> labels.find(cell).stream()))
            .distinct()
            .count();
  }

  // The column with the most known labels; in a table of unknown words, the one after the numbers.
  private static int labelColumn(FormVersion.Part part, List<List<String>> cells) {
    RowLabels labels = new RowLabels(part.rows());
    Map<Integer, Integer> found = new HashMap<>();
    for (List<String> row : cells) {
      for (int at = 0; at < Math.min(4, row.size()); at++) {
        if (!labels.find(row.get(at)).isEmpty()) {
          found.merge(at, 2, Integer::sum);
        } else if (at > 0 && OfficialSection.isNumber(row.get(at - 1))) {
          found.merge(at, 1, Integer::sum);
        }
      }
    }
    return found.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static int firstRow(FormVersion.Part part, List<List<String>> cells, int label) {
    RowLabels labels = new RowLabels(part.rows());
    for (int at = 0; at < cells.size(); at++) {
      List<String> row = cells.get(at);
      boolean numbered =
          label > 0 && label < row.size() && OfficialSection.isNumber(row.get(label - 1));
      if (numbered || label < row.size() && !labels.exact(row.get(label)).isEmpty()) {
        return at;
      }
    }
    return Math.min(1, cells.size());
  }

  // The words of a heading of several lines, each line once.
  private static List<String> heads(List<List<String>> head, int label) {
    int width = head.stream().mapToInt(List::size).max().orElse(0);
    List<String> heads = new ArrayList<>();
    for (int at = label + 1; at < width; at++) {
      Set<String> words = new LinkedHashSet<>();
      for (List<String> row : head) {
        if (at < row.size() && !row.get(at).isBlank()) {
          words.add(plain(row.get(at)));
        }
      }
      heads.add(String.join(": ", words));
    }
    return heads;
  }

  private static void readHeads(
      FormVersion.Part part,
      List<String> found,
      Map<String, String> heads,
      Set<String> uncertain,
      List<Message> reports) {
    boolean byPlace = found.size() == part.printedColumns().size();
    for (int at = 0; at < found.size(); at++) {
      String head = found.get(at);
      FormVersion.Column opposite = byPlace ? part.printedColumns().get(at) : null;
      Optional<FormVersion.Column> column =
          part.printedColumns().stream()
              .filter(
                  candidate ->
                      LayoutCopyParser.bare(candidate.label()).equals(LayoutCopyParser.bare(head)))
              .filter(candidate -> !heads.containsKey(FormWords.columnKey(part, candidate)))
              .findFirst()
              .or(() -> Optional.ofNullable(opposite));
      if (head.isEmpty()) {
        continue;
      }
      if (column.isEmpty()) {
        reports.add(Message.of("exchange.unrecognized.column", part.title(), head));
        continue;
      }
      String key = FormWords.columnKey(part, column.get());
      heads.putIfAbsent(key, head);
      if (RowLabels.likeness(column.get().label(), head) < 0.3) {
        uncertain.add(key);
      }
    }
  }

  static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
