package org.clearinghouse1540.kit.files;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;

/** The places of a file with a character that could not be read, which is a sign for it there. */
final class UnreadCharacters {
  /** The sign that takes the place of a character that cannot be read. */
  static final String SIGN = "\uFFFD";

  private static final int MOST_OF_A_WARNING = 300;

  private UnreadCharacters() {}

  /** The warnings of a file with those on its cells and lines. */
  static List<Message> warnings(List<Message> own, List<Block> blocks) {
    List<Message> warnings = new ArrayList<>(own);
    for (Block block : blocks) {
      switch (block) {
        case Block.Words words -> add(warnings, "", words.words());
        case Block.Cells cells -> add(warnings, cells);
      }
    }
    return warnings;
  }

  private static void add(List<Message> warnings, Block.Cells cells) {
    for (int row = 0; row < cells.rows().size(); row++) {
      List<String> texts = cells.rows().get(row);
      for (int column = 0; column < texts.size(); column++) {
        add(warnings, FileTables.address(cells.name(), column, row) + ": ", texts.get(column));
      }
    }
  }

  /** The warnings of a file with those on the lines of its text. */
  static List<Message> warnings(List<Message> own, String text) {
    List<Message> warnings = new ArrayList<>(own);
    if (text.contains(SIGN)) {
      text.lines().forEach(line -> add(warnings, "", line));
    }
    return warnings;
  }

  private static void add(List<Message> warnings, String place, String text) {
    if (text.contains(SIGN)) {
      String shown = text.substring(0, Math.min(MOST_OF_A_WARNING, text.length()));
      warnings.add(Message.of("kit.file.character", place + shown));
    }
  }
}
