package org.clearinghouse1540.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.files.FormulaGuard;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;

/**
 * The table of a file that contains the records.
 *
 * @param first the row with the headings
 * @param csv whether the cells are guarded from being run as formulas
 */
record BulkSheet(Block.Cells cells, int first, BulkHead head, boolean csv) {
  private static final int MOST_LINES_BEFORE = 20;

  /** The first table with headings that are known. */
  static Optional<BulkSheet> find(FileTables file, Map<String, BulkColumn> known) {
    boolean csv = file.mediaType().startsWith("text/csv");
    for (Block block : file.blocks()) {
      if (block instanceof Block.Cells cells) {
        for (int row = 0; row < Math.min(MOST_LINES_BEFORE, cells.rows().size()); row++) {
          Optional<BulkHead> head = BulkHead.find(cells.rows().get(row), known);
          if (head.isPresent()) {
            return Optional.of(new BulkSheet(cells, row, head.get(), csv));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The text of a cell, without space around it; empty if the row ends before it. */
  String text(int row, int place) {
    List<String> texts = cells.rows().get(row);
    String text = place < texts.size() ? texts.get(place) : "";
    return BulkRecord.plain(csv ? FormulaGuard.unguarded(text) : text);
  }

  /** Whether a row has text under one of the headings. */
  boolean isFilled(int row) {
    for (int place = 0; place < cells.rows().get(row).size(); place++) {
      if (head.has(place) && !text(row, place).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row repeats the headings, as a print does on each page. */
  boolean isHead(int row) {
    return head.columns().keySet().stream()
        .allMatch(
            place -> BulkHead.folded(text(row, place)).equals(BulkHead.folded(text(first, place))));
  }

  /** The address of a cell; the only table of a file has no name. */
  String address(int row, int place) {
    return address(cells.name(), row, place);
  }

  private static String address(String name, int row, int place) {
    String address = FileTables.address(name, place, row);
    return name.isEmpty() ? address.substring(1) : address;
  }

  /** A part of a file inside a sentence of any direction. */
  static Localized isolated(String part) {
    return language -> Isolated.name(part, language);
  }

  /**
   * The account of the file: each cell under a heading is placed, the rest is reported.
   *
   * @param packet the packet of which the file may be, whose own texts are placed too
   */
  ContentAccount account(FileTables file, Optional<OfflinePacket> packet) {
    Set<String> own =
        OfflineSheet.instructions(file).isEmpty()
            ? Set.of()
            : packet.map(OfflinePacket::ownTexts).orElse(Set.of());
    ContentAccount.Builder account = new ContentAccount.Builder();
    int number = 0;
    for (Block block : file.blocks()) {
      number++;
      switch (block) {
        case Block.Words words ->
            report(account, "¶ " + number, words.words(), "bulk.unplaced.outside");
        case Block.Cells beside when !own.isEmpty() && OfflineSheet.isBeside(beside) ->
            beside(account, beside, own);
        case Block.Cells other -> count(account, other, number, own);
      }
    }
    file.warnings().forEach(warning -> account.report("", "", warning));
    return account.build();
  }

  private static void beside(ContentAccount.Builder account, Block.Cells sheet, Set<String> own) {
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<String> texts = sheet.rows().get(row);
      for (int place = 0; place < texts.size(); place++) {
        String text = texts.get(place);
        if (own.contains(BulkRecord.plain(text)) && !text.isBlank()) {
          account.place();
        } else {
          report(account, address(sheet.name(), row, place), text, "bulk.unplaced.outside");
        }
      }
    }
  }

  private void count(
      ContentAccount.Builder account, Block.Cells other, int number, Set<String> own) {
    String name = other.name().isEmpty() && other != cells ? "" + number : other.name();
    for (int row = 0; row < other.rows().size(); row++) {
      List<String> texts = other.rows().get(row);
      for (int place = 0; place < texts.size(); place++) {
        String text = texts.get(place);
        boolean inside = other == cells && row >= first;
        boolean placed = head.has(place) || own.contains(BulkRecord.plain(text));
        if (inside && placed && !text.isBlank()) {
          account.place();
        } else {
          report(
              account,
              address(name, row, place),
              text,
              inside ? reason(place, own) : "bulk.unplaced.outside");
        }
      }
    }
  }

  private String reason(int place, Set<String> own) {
    return own.contains(text(first, place)) ? "bulk.unplaced.shown" : "bulk.unplaced.column";
  }

  private static void report(
      ContentAccount.Builder account, String at, String text, String reason) {
    if (!text.isBlank()) {
      account.report(at, text.strip(), Message.of(reason));
    }
  }
}
