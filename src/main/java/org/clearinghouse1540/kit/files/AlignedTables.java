package org.clearinghouse1540.kit.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.FileTables.Block;

/**
 * Finds tables in plain text whose columns are separated by spaces, as text extractors write them.
 * A column extends from one gap that is common to all rows to the next.
 */
final class AlignedTables {
  private static final Pattern SPREAD = Pattern.compile("\\S {2,}\\S");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,3}(\\s.*|)$");
  private static final Pattern PIECE = Pattern.compile("\\S+(?: \\S+)*");
  private static final int FEWEST_ROWS = 3;

  private AlignedTables() {}

  /** The first position of a column and the position after its last. */
  private record Span(int from, int to) {}

  /** The blocks of a text; lines outside of tables are paragraphs. */
  static List<Block> read(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String line : lines) {
      boolean goesOn = !group.isEmpty() && (line.isBlank() || line.startsWith(" "));
      if (SPREAD.matcher(line).find() || goesOn) {
        group.add(line);
      } else {
        end(group, blocks);
        if (!line.isBlank()) {
          blocks.add(new Block.Words(line.strip()));
        }
      }
    }
    end(group, blocks);
    return blocks;
  }

  private static void end(List<String> group, List<Block> blocks) {
    List<String> written = group.stream().filter(line -> !line.isBlank()).toList();
    long rows = written.stream().filter(line -> NUMBERED.matcher(line).matches()).count();
    if (rows < FEWEST_ROWS) {
      written.forEach(line -> blocks.add(new Block.Words(line.strip())));
    } else {
      blocks.add(new Block.Cells("", rows(written)));
    }
    group.clear();
  }

  private static List<List<String>> rows(List<String> lines) {
    int first = 0;
    while (!NUMBERED.matcher(lines.get(first)).matches()) {
      first++;
    }
    List<String> body = lines.subList(first, lines.size());
    List<Span> columns = columns(body);
    if (first > 0) {
      addEmpty(columns, lines.get(first - 1));
    }
    List<List<String>> rows = new ArrayList<>();
    for (String head : lines.subList(0, first)) {
      rows.add(cut(head, columns));
    }
    for (String line : body) {
      List<String> cells = cut(line, columns);
      if (NUMBERED.matcher(line).matches() && !cells.getFirst().isEmpty()) {
        rows.add(cells);
      } else {
        rows.set(rows.size() - 1, joined(rows.getLast(), cells));
      }
    }
    return rows;
  }

  private static List<Span> columns(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    boolean[] used = new boolean[width];
    for (String line : lines) {
      for (int at = 0; at < line.length(); at++) {
        used[at] |= line.charAt(at) != ' ';
      }
    }
    List<Span> columns = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int at = 0; at < width; at++) {
      if (!used[at]) {
        continue;
      }
      // One space separates words; two spaces common to all rows separate columns.
      if (from >= 0 && at - last > 2) {
        columns.add(new Span(from, last + 1));
        from = at;
      } else if (from < 0) {
        from = at;
      }
      last = at;
    }
    if (from >= 0) {
      columns.add(new Span(from, last + 1));
    }
    return columns;
  }

  // An empty column is recognized by its header.
  private static void addEmpty(List<Span> columns, String head) {
    Matcher piece = PIECE.matcher(head);
    while (piece.find()) {
      int from = piece.start();
      int to = piece.end();
      if (columns.stream().noneMatch(span -> from < span.to() && span.from() < to)) {
        columns.add(new Span(from, to));
      }
    }
    columns.sort(Comparator.comparingInt(Span::from));
  }

  private static List<String> cut(String line, List<Span> columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int from = i == 0 ? 0 : Math.min(line.length(), columns.get(i).from());
      int to = i + 1 < columns.size() ? columns.get(i + 1).from() : line.length();
      cells.add(line.substring(from, Math.clamp(to, from, line.length())).strip());
    }
    return cells;
  }

  private static List<String> joined(List<String> row, List<String> more) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      both.add((row.get(i) + " " + more.get(i)).strip());
    }
    return both;
  }
}
