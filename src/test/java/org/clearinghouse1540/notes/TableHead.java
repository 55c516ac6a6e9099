package org.clearinghouse1540.notes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A note whose head is a table: labels in the first column, several lines in the second. */
final class TableHead {
  private TableHead() {}

  /** The rows: a line with a tab begins one, lines without a tab continue its second cell. */
  private static List<List<String>> rows(List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(first(lines), end(lines))) {
      if (line.contains("\t")) {
        rows.add(new ArrayList<>(List.of(line.split("\t", 2))));
      } else {
        rows.getLast().add(line);
      }
    }
    return rows;
  }

  private static int first(List<String> lines) {
    int at = 0;
    while (!lines.get(at).contains("\t")) {
      at++;
    }
    return at;
  }

  // The table ends before the first title of a section.
  private static int end(List<String> lines) {
    int at = first(lines);
    while (!lines.get(at).matches("\\d\\. .*")) {
      at++;
    }
    return at;
  }

  static byte[] docx(List<String> lines) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line : lines.subList(0, first(lines))) {
        document.createParagraph().createRun().setText(line);
      }
      List<List<String>> rows = rows(lines);
      XWPFTable table = document.createTable(rows.size(), 2);
      for (int row = 0; row < rows.size(); row++) {
        table.getRow(row).getCell(0).setText(rows.get(row).getFirst());
        XWPFTableCell cell = table.getRow(row).getCell(1);
        cell.setText(rows.get(row).get(1));
        for (String more : rows.get(row).subList(2, rows.get(row).size())) {
          cell.addParagraph().createRun().setText(more);
        }
      }
      for (String line : lines.subList(end(lines), lines.size())) {
        document.createParagraph().createRun().setText(line);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] html(List<String> lines) {
    StringBuilder page = new StringBuilder("<table>");
    for (List<String> row : rows(lines)) {
      page.append("<tr><th>").append(row.getFirst()).append("</th><td>");
      page.append(String.join("<br>", row.subList(1, row.size()))).append("</td></tr>\n");
    }
    String table = page.append("</table>").toString();
    List<String> before = lines.subList(0, first(lines));
    List<String> after = lines.subList(end(lines), lines.size());
    String html = new String(TestDocuments.html(before), java.nio.charset.StandardCharsets.UTF_8);
    String rest = new String(TestDocuments.html(after), java.nio.charset.StandardCharsets.UTF_8);
    String body = rest.substring(rest.indexOf("<main>") + 6);
    return html.replace("</main></body></html>", table + body)
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
