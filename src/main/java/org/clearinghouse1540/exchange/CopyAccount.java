package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.ContentAccount.Reported;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;

/**
 * The account of an uploaded matrix: each paragraph and each cell with text. A parser marks a piece
 * as placed at the moment when it uses it; all others are reported, so nothing is lost in silence.
 */
final class CopyAccount {
  private static final Message NOT_PLACED = Message.of("exchange.unrecognized.piece");

  private record Piece(int block, int row, int column) {}

  private final List<Block> blocks;
  private final Map<Block, Integer> firstRows;
  private final Map<Block, Integer> numbers = new IdentityHashMap<>();
  private final Set<Piece> placed = new HashSet<>();
  private final Map<Piece, Message> reasons = new HashMap<>();
  private final List<Reported> others = new ArrayList<>();

  CopyAccount(List<? extends Block> blocks) {
    this(blocks, Map.of());
  }

  /**
   * An account of a file.
   *
   * @param firstRows the row of its sheet with which a table begins, if it is not the first
   */
  CopyAccount(List<? extends Block> blocks, Map<Block, Integer> firstRows) {
    this.firstRows = firstRows;
    this.blocks = List.copyOf(blocks);
    for (Block block : this.blocks) {
      numbers.put(block, numbers.size());
    }
  }

  private Piece piece(Block block, int row, int column) {
    return new Piece(numbers.getOrDefault(block, -1), row, column);
  }

  /** A paragraph is in the result, or is text of the form. */
  void place(Block.Words words) {
    placed.add(piece(words, 0, 0));
  }

  /** A cell is in the result, or is text of the form. */
  void place(Block.Cells cells, int row, int column) {
    placed.add(piece(cells, row, column));
  }

  /** The cells of a row from one column up to another one are in the result. */
  void place(Block.Cells cells, int row, int from, int end) {
    for (int column = from; column < Math.min(end, cells.rows().get(row).size()); column++) {
      place(cells, row, column);
    }
  }

  /** A part of a paragraph was not placed for this reason. */
  void report(Block.Words words, Message reason) {
    reasons.putIfAbsent(piece(words, 0, 0), reason);
  }

  /** A cell was not placed for this reason, also if other parts of it were. */
  void report(Block.Cells cells, int row, int column, Message reason) {
    reasons.putIfAbsent(piece(cells, row, column), reason);
  }

  /** The cells of a row were not placed for this reason. */
  void report(Block.Cells cells, int row, Message reason) {
    for (int column = 0; column < cells.rows().get(row).size(); column++) {
      report(cells, row, column, reason);
    }
  }

  /** A piece that is not in the tables, such as a remark on the file. */
  void report(String at, String text, Message reason) {
    others.add(new Reported(at, text, reason));
  }

  /** The account, in the order of the file. */
  ContentAccount build() {
    ContentAccount.Builder builder = new ContentAccount.Builder();
    int tables = 0;
    for (int block = 0; block < blocks.size(); block++) {
      switch (blocks.get(block)) {
        case Block.Words words ->
            count(builder, new Piece(block, 0, 0), "¶ " + (block + 1), words.words());
        case Block.Cells cells -> {
          tables++;
          String name = cells.name().isEmpty() ? Integer.toString(tables) : cells.name();
          int first = firstRows.getOrDefault(cells, 0);
          for (int row = 0; row < cells.rows().size(); row++) {
            List<String> texts = cells.rows().get(row);
            for (int column = 0; column < texts.size(); column++) {
              String at = address(name, column, first + row);
              count(builder, new Piece(block, row, column), at, texts.get(column));
            }
          }
        }
      }
    }
    others.forEach(other -> builder.report(other.at(), other.text(), other.reason()));
    return builder.build();
  }

  private void count(ContentAccount.Builder builder, Piece piece, String at, String text) {
    if (text.isBlank()) {
      return;
    }
    if (placed.contains(piece) && !reasons.containsKey(piece)) {
      builder.place();
    } else {
      builder.report(at, text.strip(), reasons.getOrDefault(piece, NOT_PLACED));
    }
  }

  /** The address of a cell, as spreadsheets write it. */
  static String address(String sheet, int column, int row) {
    return FileTables.address(sheet, column, row);
  }
}
