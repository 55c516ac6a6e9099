package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/**
 * Copies that this program did not write: rows broken across pages, columns separated by spaces.
 */
class ForeignLayoutTest {
  private static final List<FormVersion> FORMS = new Forms().list();
  private static final FormVersion.Part OP2 =
      FORMS.getLast().partOf("op2.manufacture").orElseThrow();

  @Test
  void aRowThatBreaksAcrossPagesIsJoined() throws IOException {
    XWPFDocument document = new XWPFDocument();
    document.createParagraph().createRun().setText("DRAFT 1540 COMMITTEE MATRIX (2017)");
    document.createParagraph().createRun().setText("State: Example State 123");
    XWPFTable table = document.createTable(1, OP2.columns().size() + 2);
    List<String> heads = new ArrayList<>(List.of("No.", "Row"));
    OP2.columns().forEach(column -> heads.add(column.label()));
    fill(table.getRow(0), heads);
    List<String> first = row(0);
    first.set(2, "X");
    first.set(10, "The first page says");
    fill(table.createRow(), first);
    List<String> broken = new ArrayList<>(java.util.Collections.nCopies(first.size(), ""));
    broken.set(10, "and the second goes on (invented).");
    fill(table.createRow(), row(1));
    fill(table.createRow(), row(2));
    XWPFTableRow third = table.createRow();
    fill(third, broken);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);

    ImportProposal read = CopyFormat.read(FileTables.read(out.toByteArray(), "copy.docx"), FORMS);
    assertThat(read.state()).isEqualTo("Example State 123");
    assertThat(read.contents().get(key(0, "framework.nw"))).isEqualTo(FieldValue.of(FieldMark.X));
    assertThat(read.contents().get(key(2, "remarks")))
        .isEqualTo(FieldValue.of("and the second goes on (invented)."));
    assertThat(read.unrecognized()).isEmpty();
  }

  @Test
  void textWithColumnsOfSpacesIsParsedAndEmptyColumnsStayEmpty() {
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < OP2.rows().size(); i++) {
        List<String> cells = row(i);
        for (int at = 2; at < 5; at++) {
          cells.set(at, List.of("", "X", "?", "NA").get(random.nextInt(4)));
        }
        cells.set(10, random.nextBoolean() ? "Words " + random.nextInt(100) + " (invented)" : "");
        rows.add(cells);
      }
      ImportProposal read =
          CopyFormat.read(
              FileTables.read(text(rows).getBytes(StandardCharsets.UTF_8), "copy.txt"), FORMS);
      assertThat(read.unrecognized()).as("seed " + seed).isEmpty();
      for (int i = 0; i < rows.size(); i++) {
        for (int at = 2; at < rows.get(i).size(); at++) {
          FieldKey key = key(i, OP2.columns().get(at - 2).key());
          String wanted = rows.get(i).get(at);
          FieldValue found = read.contents().getOrDefault(key, FieldValue.NOTHING);
          assertThat(found.mark().code() + found.words()).as(seed + key.name()).isEqualTo(wanted);
        }
      }
    }
  }

  @Test
  void textWithoutRecognizableColumnsIsRefused() {
    StringBuilder text = new StringBuilder("DRAFT 1540 COMMITTEE MATRIX (2017)\n");
    OP2.rows().forEach(row -> text.append(row.number() + " " + row.label() + " X X ?\n"));
    FileTables file = FileTables.read(text.toString().getBytes(StandardCharsets.UTF_8), "copy.txt");
    assertThatThrownBy(() -> CopyFormat.read(file, FORMS)).isInstanceOf(BadInput.class);
  }

  // As text extracted from pages: cells at fixed positions, long ones wrapped.
  private static String text(List<List<String>> rows) {
    int[] widths = {6, 30, 8, 8, 8, 22, 8, 8, 8, 22, 26};
    List<String> head =
        List.of(
            "No.",
            "Row",
            "NW",
            "CW",
            "BW",
            "source document",
            "NW",
            "CW",
            "BW",
            "source document",
            "Remarks");
    StringBuilder text = new StringBuilder("DRAFT 1540 COMMITTEE MATRIX (2017)\n\n");
    text.append("State: Example State 124\n\n").append(OP2.title()).append("\n\n");
    write(text, head, widths);
    rows.forEach(row -> write(text, row, widths));
    return text.toString();
  }

  private static void write(StringBuilder text, List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      wrapped.add(wrapped(cells.get(i), widths[i] - 3));
    }
    int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < lines; line++) {
      StringBuilder written = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        String piece = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        written.append(piece).append(" ".repeat(widths[i] - piece.length()));
      }
      text.append(written.toString().stripTrailing()).append('\n');
    }
  }

  private static List<String> wrapped(String cell, int width) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String word : cell.split(" ")) {
      String more = (lines.getLast() + " " + word).strip();
      if (more.length() > width && !lines.getLast().isEmpty()) {
        lines.add(word);
      } else {
        lines.set(lines.size() - 1, more);
      }
    }
    return lines;
  }

  private static List<String> row(int at) {
    FormVersion.Row row = OP2.rows().get(at);
    List<String> cells = new ArrayList<>(List.of(row.number(), row.label()));
    OP2.columns().forEach(column -> cells.add(""));
    return cells;
  }

  private static void fill(XWPFTableRow row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.getCell(i).setText(cells.get(i));
    }
  }

  private static FieldKey key(int row, String column) {
    return new FieldKey(OP2.rows().get(row).key(), column);
  }
}
