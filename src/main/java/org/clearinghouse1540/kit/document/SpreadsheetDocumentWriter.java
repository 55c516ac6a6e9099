package org.clearinghouse1540.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a document as a spreadsheet: one sheet of text cells, none of them a formula. */
final class SpreadsheetDocumentWriter {
  private static final int LONGEST = 32_767;

  private SpreadsheetDocumentWriter() {}

  static byte[] write(PrintDocument paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Clearinghouse 1540", "1.0")) {
      book.properties().setTitle(title(paper));
      Worksheet sheet = book.newWorksheet("1540");
      if (paper.language().direction().equals("rtl")) {
        sheet.rightToLeft();
      }
      int row = 0;
      sheet.value(row, 0, cut(title(paper)));
      sheet.style(row, 0).bold().set();
      row += 2;
      for (PrintDocument.Part part : paper.parts()) {
        row = write(sheet, row, part);
      }
      if (!paper.note().isEmpty()) {
        sheet.value(++row, 0, cut(paper.note()));
      }
      if (isCut(paper)) {
        sheet.value(++row, 0, Texts.get(paper.language(), "kit.document.cut", LONGEST));
      }
      sheet.value(row + 1, 0, cut(paper.foot()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  // A sheet has no page header that shows the draft mark.
  private static String title(PrintDocument paper) {
    return paper.markedTitle();
  }

  private static int write(Worksheet sheet, int start, PrintDocument.Part part) {
    int row = start;
    switch (part) {
      case PrintDocument.Part.Heading heading -> {
        sheet.value(row, 0, cut(heading.words()));
        sheet.style(row++, 0).bold().set();
      }
      case PrintDocument.Part.Words words -> sheet.value(row++, 0, cut(words.words()));
      case PrintDocument.Part.Labelled labelled ->
          line(sheet, row++, List.of(labelled.label(), labelled.words()));
      case PrintDocument.Part.Rows rows -> {
        line(sheet, row, rows.head());
        sheet.range(row, 0, row, rows.head().size() - 1).style().bold().set();
        row++;
        for (List<String> list : rows.rows()) {
          line(sheet, row++, list);
        }
        row++;
      }
    }
    return row;
  }

  private static void line(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cut(cells.get(column)));
    }
  }

  private static boolean isCut(PrintDocument paper) {
    return paper.parts().stream()
        .flatMap(
            part ->
                switch (part) {
                  case PrintDocument.Part.Heading heading -> Stream.of(heading.words());
                  case PrintDocument.Part.Words words -> Stream.of(words.words());
                  case PrintDocument.Part.Labelled labelled -> Stream.of(labelled.words());
                  case PrintDocument.Part.Rows rows -> rows.rows().stream().flatMap(List::stream);
                })
        .anyMatch(text -> PrintableText.clean(text).length() > LONGEST);
  }

  // The longest text that a spreadsheet cell can contain; other formats are not limited.
  private static String cut(String text) {
    String clean = PrintableText.clean(text);
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
  }
}
