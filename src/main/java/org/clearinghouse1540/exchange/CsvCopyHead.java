package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount.Reported;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;

/** The head of a CSV copy: its columns may have any order, and further ones are reported. */
final class CsvCopyHead {
  private static final List<String> KNOWN = DataCopyWriter.CSV_HEAD;
  private static final List<String> NEEDED = List.of("part", "row", "column", "value");
  private static final int LIKENESS = 3;

  private CsvCopyHead() {}

  /** Whether this is the head of a CSV copy, perhaps with a wrong name in it. */
  static boolean isLike(List<String> head) {
    return names(head).stream().filter(KNOWN::contains).distinct().count() >= LIKENESS;
  }

  private static List<String> names(List<String> head) {
    return head.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The lines with the columns in the order of the program.
   *
   * @param reports gets a remark on each value in a column that the program does not know
   * @throws BadInput if a column is missing, with its name and the names that the file has
   */
  static Block.Cells ordered(Block.Cells sheet, List<Reported> reports) {
    List<String> head = names(sheet.rows().getFirst());
    Set<String> missing = new LinkedHashSet<>(NEEDED);
    missing.removeAll(head);
    if (!missing.isEmpty()) {
      throw BadInput.of(
          "file",
          "exchange.refused.head",
          String.join(", ", missing),
          String.join(", ", sheet.rows().getFirst()));
    }
    List<List<String>> rows = new ArrayList<>();
    ProblemCollector problems = new ProblemCollector();
    for (int line = 0; line < sheet.rows().size(); line++) {
      List<String> cells = sheet.rows().get(line);
      boolean blank = cells.size() == 1 && cells.getFirst().isBlank();
      if (blank || cells.size() != head.size() && head.size() == KNOWN.size()) {
        rows.add(cells);
        continue;
      }
      if (cells.size() != head.size()) {
        Message wrong = Message.of("exchange.refused.columns", cells.size(), head.size());
        problems.add(Message.of("exchange.place.line", line + 1), wrong);
        continue;
      }
      List<String> ordered = new ArrayList<>();
      for (String name : KNOWN) {
        int at = head.indexOf(name);
        ordered.add(at < 0 ? "" : cells.get(at));
      }
      rows.add(ordered);
      report(head, cells, line, reports);
    }
    problems.check();
    return new Block.Cells(sheet.name(), rows);
  }

  private static void report(
      List<String> head, List<String> cells, int line, List<Reported> reports) {
    for (int at = 0; at < head.size(); at++) {
      boolean read = KNOWN.contains(head.get(at)) && head.indexOf(head.get(at)) == at;
      if (!read && !cells.get(at).isBlank()) {
        Message reason =
            Message.of(
                "exchange.refused.at",
                Message.of("exchange.place.line", line + 1),
                Message.of("exchange.unrecognized.column", head.get(at), cells.get(at)));
        reports.add(new Reported(Integer.toString(line + 1), cells.get(at), reason));
      }
    }
  }
}
