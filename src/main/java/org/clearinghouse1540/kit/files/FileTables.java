package org.clearinghouse1540.kit.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The paragraphs and tables of a DOCX, PDF, XLSX, CSV, HTML or text file, in their order.
 *
 * @param mediaType of the file, recognized by its content
 * @param warnings remarks on content that was not read
 */
public record FileTables(String mediaType, List<Block> blocks, List<Message> warnings) {
  /** The highest number of cells that a file may have. */
  static final int MOST_CELLS = 400_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public FileTables {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** A paragraph or table of a file. */
  public sealed interface Block {

    /** One paragraph or line outside of tables. */
    record Words(String words) implements Block {}

    /**
     * A table; a cell that spans several columns is repeated in each of them.
     *
     * @param name the name of the sheet, or empty
     */
    record Cells(String name, List<List<String>> rows) implements Block {
      public Cells {
        rows = rows.stream().map(List::copyOf).toList();
      }
    }
  }

  /**
   * Reads the content of an uploaded file in this process; {@link SandboxedReader#tables} does so
   * in a separate process.
   *
   * @throws BadInput if it cannot be read
   */
  public static FileTables read(byte[] content, String fileName) {
    if (content.length > DocumentText.MOST_BYTES) {
      throw BadInput.of("file", "kit.file.too-large");
    }
    if (content.length == 0) {
      throw BadInput.of("file", "kit.file.empty", fileName);
    }
    FileTables read;
    try {
      read = byContent(content);
    } catch (StackOverflowError nestedTooDeeply) {
      throw DocumentText.damaged();
    }
    long cells = 0;
    for (Block block : read.blocks()) {
      if (block instanceof Block.Cells table) {
        cells += table.rows().stream().mapToLong(List::size).sum();
      }
    }
    if (cells > MOST_CELLS) {
      throw BadInput.of("file", "kit.file.too-many-cells");
    }
    return new FileTables(
        read.mediaType(), read.blocks(), UnreadCharacters.warnings(read.warnings(), read.blocks()));
  }

  private static FileTables byContent(byte[] content) {
    String start =
        new String(content, 0, Math.min(1024, content.length), StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return PdfTables.read(content);
    }
    if (start.startsWith("PK")) {
      return Archive.has(content, "xl/workbook.xml")
          ? SheetTables.read(content)
          : WordTables.read(content);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw BadInput.of("file", "kit.file.old-office");
    }
    return PlainTables.read(content);
  }

  /** The address of a cell, as spreadsheets write it. */
  public static String address(String sheet, int column, int row) {
    String letters =
        column < 26
            ? Character.toString('A' + column)
            : Character.toString('A' + column / 26 - 1) + Character.toString('A' + column % 26);
    return sheet + "!" + letters + (row + 1);
  }

  /** The blocks as JSON, to be sent from the separate process. */
  String toJson() {
    return JSON.writeValueAsString(
        blocks.stream()
            .map(
                block ->
                    switch (block) {
                      case Block.Words words -> Map.of("words", words.words());
                      case Block.Cells cells -> Map.of("name", cells.name(), "rows", cells.rows());
                    })
            .toList());
  }

  /** Reads the output of {@link #toJson()}. */
  static FileTables ofJson(String mediaType, String json, List<Message> warnings) {
    List<Block> blocks = new ArrayList<>();
    try {
      for (JsonNode node : JSON.readTree(json)) {
        if (node.has("words")) {
          blocks.add(new Block.Words(node.path("words").asString("")));
        } else {
          List<List<String>> rows = new ArrayList<>();
          for (JsonNode row : node.path("rows")) {
            rows.add(row.valueStream().map(cell -> cell.asString("")).toList());
          }
          blocks.add(new Block.Cells(node.path("name").asString(""), rows));
        }
      }
    } catch (JacksonException broken) {
      throw DocumentText.damaged();
    }
    return new FileTables(mediaType, blocks, warnings);
  }
}
