package org.clearinghouse1540.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a copy as a Word file in the official layout, with repeated header rows and a footer. */
final class WordCopyWriter {
  private final MatrixCopy copy;
  private final Optional<MatrixCopy> before;
  private final TrackedChanges tracked;
  private final BidirectionalRuns letters;
  private final XWPFDocument document = new XWPFDocument();

  private WordCopyWriter(MatrixCopy copy, Optional<MatrixCopy> before) {
    this.copy = copy;
    this.before = before;
    this.letters = new BidirectionalRuns(copy.words().isRightToLeft());
    this.tracked = new TrackedChanges(copy.day(), letters);
  }

  static byte[] write(MatrixCopy copy) {
    return write(copy, Optional.empty());
  }

  /** The copy with its changes since another one as tracked changes. */
  static byte[] redline(MatrixCopy before, MatrixCopy copy) {
    return write(copy, Optional.of(before));
  }

  private static byte[] write(MatrixCopy copy, Optional<MatrixCopy> before) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WordCopyWriter word = new WordCopyWriter(copy, before);
      word.fill();
      word.document.write(out);
      word.document.close();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void fill() {
    var about = document.getProperties().getCoreProperties();
    about.setTitle(copy.title() + ", " + copy.name());
    about.setCreator("Clearinghouse 1540");
    page();
    PassageList passages = PassageList.of(Stream.concat(before.stream(), Stream.of(copy)).toList());
    Map<List<List<String>>, List<List<String>>> old = new HashMap<>();
    before.ifPresent(
        earlier ->
            CopyPart.of(earlier, passages).stream()
                .filter(CopyPart.Grid.class::isInstance)
                .map(CopyPart.Grid.class::cast)
                .forEach(grid -> old.putIfAbsent(key(grid), grid.rows())));
    for (CopyPart part : CopyPart.of(copy, passages)) {
      switch (part) {
        case CopyPart.Title title -> words(title.words(), 14, true);
        case CopyPart.Heading heading -> words(heading.words(), 11, true);
        case CopyPart.Line line -> words(line.words(), 9, false);
        case CopyPart.Grid grid -> table(grid, old.getOrDefault(key(grid), List.of()));
      }
    }
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(16838)); // A4, landscape
    size.setH(BigInteger.valueOf(11906));
    size.setOrient(STPageOrientation.LANDSCAPE);
    var margin = section.addNewPgMar();
    BigInteger side = BigInteger.valueOf(850);
    margin.setLeft(side);
    margin.setRight(side);
    margin.setTop(side);
    margin.setBottom(side);
    if (letters.rightToLeft()) {
      section.addNewBidi();
    }
    if (copy.status() == CopyStatus.DRAFT) {
      letters.write(
          document.createHeader(HeaderFooterType.DEFAULT).createParagraph(),
          copy.words().get("draft"),
          11,
          true);
    }
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    letters.write(foot, copy.foot() + "   ", 8, false);
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void words(String words, int points, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    if (bold) {
      paragraph.getCTP().addNewPPr().addNewKeepNext();
    }
    letters.write(paragraph, words, points, bold);
  }

  // The key of the same table in both copies: its header, and its first row if several share it.
  private List<List<String>> key(CopyPart.Grid grid) {
    List<List<String>> key = new ArrayList<>(grid.head());
    if (grid.rows().size() > 0 && !isList(grid)) {
      key.add(grid.rows().getFirst().subList(0, Math.min(2, grid.rows().getFirst().size())));
      key.add(List.of(Integer.toString(grid.rows().size())));
    }
    return key;
  }

  private boolean isList(CopyPart.Grid grid) {
    CopyLabels words = copy.words();
    return grid.head().size() == 1
        && List.of(words.sources(), words.passages(), words.cited(), words.decisions())
            .contains(grid.head().getFirst());
  }

  // The rows of a list are compared by their first cell, those of the form by their position.
  private List<String> before(CopyPart.Grid grid, int row, List<List<String>> old) {
    if (isList(grid)) {
      String first = grid.rows().get(row).getFirst();
      return old.stream()
          .filter(cells -> cells.getFirst().equals(first))
          .findFirst()
          .orElse(List.of());
    }
    return row < old.size() ? old.get(row) : List.of();
  }

  private void table(CopyPart.Grid grid, List<List<String>> old) {
    XWPFTable table = document.createTable(1, grid.widths().size());
    table.setWidth("100%");
    if (letters.rightToLeft()) {
      table.getCTTbl().getTblPr().addNewBidiVisual();
    }
    CTTbl inside = table.getCTTbl();
    CTTblGrid columns = inside.getTblGrid() == null ? inside.addNewTblGrid() : inside.getTblGrid();
    columns.setGridColArray(new CTTblGridCol[0]);
    for (int width : grid.widths()) {
      columns.addNewGridCol().setW(BigInteger.valueOf(width * 20L));
    }
    for (int i = 0; i < grid.head().size(); i++) {
      XWPFTableRow row = i == 0 ? table.getRow(0) : row(table, grid.widths().size());
      row.setRepeatHeader(true);
      fill(row, grid.head().get(i), true);
      merge(row, grid.head().get(i));
    }
    for (int i = 0; i < grid.rows().size(); i++) {
      XWPFTableRow row = row(table, grid.widths().size());
      row.setCantSplitRow(true);
      List<String> cells = grid.rows().get(i);
      if (before.isEmpty()) {
        fill(row, cells, false);
      } else {
        compare(row, before(grid, i, old), cells);
      }
    }
    if (grid.head().isEmpty()) {
      table.removeRow(0);
    }
    document.createParagraph();
  }

  // A new row has the cells of the first row, some of which were merged.
  private static XWPFTableRow row(XWPFTable table, int cells) {
    XWPFTableRow row = table.createRow();
    while (row.getTableCells().size() < cells) {
      row.createCell();
    }
    return row;
  }

  // Adjacent header cells with the same text are merged.
  private static void merge(XWPFTableRow row, List<String> cells) {
    for (int i = cells.size() - 1; i > 0; i--) {
      if (!cells.get(i).isEmpty() && cells.get(i).equals(cells.get(i - 1))) {
        int span = span(row.getCell(i));
        XWPFTableCell kept = row.getCell(i - 1);
        var properties =
            kept.getCTTc().isSetTcPr() ? kept.getCTTc().getTcPr() : kept.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(span + 1L));
        row.removeCell(i);
      }
    }
  }

  private static int span(XWPFTableCell cell) {
    var properties = cell.getCTTc().getTcPr();
    return properties == null || properties.getGridSpan() == null
        ? 1
        : properties.getGridSpan().getVal().intValue();
  }

  private void compare(XWPFTableRow row, List<String> old, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String was = i < old.size() ? old.get(i) : "";
      tracked.fill(row.getCell(i), was, cells.get(i));
    }
  }

  private void fill(XWPFTableRow row, List<String> cells, boolean bold) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      List<String> lines = cells.get(i).lines().toList();
      for (int line = 0; line < Math.max(1, lines.size()); line++) {
        XWPFParagraph paragraph = line == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
        letters.write(paragraph, lines.isEmpty() ? "" : lines.get(line), 8, bold);
      }
    }
  }
}
