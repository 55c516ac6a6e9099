package org.clearinghouse1540.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Column heads beside the cells of tables. On a narrow screen the cells of a row are below each
 * other and the head of the table is hidden, so each cell carries its head in {@code data-label},
 * which the style sheet shows there. Templates write the heads once.
 */
final class ColumnLabels {
  private static final String TABLE = "<table class=\"stack\"";
  private static final Pattern HEAD = Pattern.compile("<thead>(.*?)</thead>", Pattern.DOTALL);
  private static final Pattern HEAD_CELL =
      Pattern.compile("<th\\b([^>]*)>(.*?)</th>", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<tr\\b|<(td|th)\\b([^>]*)>(?=(\\s*)(</\\1>)?)", Pattern.DOTALL);
  private static final Pattern SPAN = Pattern.compile("\\bcolspan=\"(\\d{1,3})\"");
  private static final Pattern ROWS = Pattern.compile("\\browspan=\"");

  private ColumnLabels() {}

  /** A finished page in which the cells of its tables carry their heads. */
  static String in(String page) {
    int at = page.indexOf(TABLE);
    if (at < 0) {
      return page;
    }
    StringBuilder labelled = new StringBuilder(page.length() + page.length() / 8);
    int copied = 0;
    while (at >= 0) {
      int end = page.indexOf("</table>", at);
      if (end < 0) {
        break;
      }
      labelled.append(page, copied, at).append(table(page.substring(at, end)));
      copied = end;
      at = page.indexOf(TABLE, end);
    }
    return labelled.append(page, copied, page.length()).toString();
  }

  private static String table(String table) {
    Matcher head = HEAD.matcher(table);
    // Cells over several rows would shift the columns of the rows below.
    if (!head.find() || ROWS.matcher(table).find()) {
      return table;
    }
    List<String> labels = labels(head.group(1));
    StringBuilder labelled = new StringBuilder(table.length() * 5 / 4);
    labelled.append(table, 0, head.end());
    Matcher cell = CELL.matcher(table);
    int copied = head.end();
    int column = 0;
    while (cell.find(copied)) {
      labelled.append(table, copied, cell.start());
      if (cell.group(1) == null) {
        column = 0;
        labelled.append(cell.group());
      } else {
        int width = width(cell.group(2));
        boolean isEmpty = cell.group(4) != null;
        boolean isNamed = cell.group(2).contains("data-label=");
        // The first cell says what the row is about.
        String label =
            column == 0 || width > 1 || isEmpty || isNamed || column >= labels.size()
                ? ""
                : labels.get(column);
        labelled.append('<').append(cell.group(1)).append(cell.group(2));
        labelled.append(label.isEmpty() ? "" : " data-label=\"" + label + "\"").append('>');
        column += width;
      }
      copied = cell.end();
    }
    return labelled.append(table, copied, table.length()).toString();
  }

  private static List<String> labels(String head) {
    List<String> labels = new ArrayList<>();
    if (head.indexOf("<tr") != head.lastIndexOf("<tr")) {
      return labels;
    }
    Matcher cell = HEAD_CELL.matcher(head);
    while (cell.find()) {
      String words = cell.group(2).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
      labels.add(words.replace("\"", "&quot;"));
      for (int further = width(cell.group(1)); further > 1; further--) {
        labels.add("");
      }
    }
    return labels;
  }

  private static int width(String attributes) {
    Matcher span = SPAN.matcher(attributes);
    return span.find() ? Integer.parseInt(span.group(1)) : 1;
  }
}
