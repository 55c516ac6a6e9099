package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;

/**
 * The text inside a document: plain text, PDF, DOCX or HTML, told apart by content and not by name.
 *
 * @param mediaType as registered with IANA
 * @param text the text in reading order; lines end in a line feed, paragraphs of DOCX and HTML in
 *     two
 * @param warnings what a reader should know, each a sentence, such as a page without text
 */
public record DocumentText(String mediaType, String text, List<String> warnings) {
  /** The largest file that is read, in bytes. */
  public static final long MOST_BYTES = 25L * 1024 * 1024;

  /** The longest text that is kept, in UTF-16 units. */
  static final int MOST_TEXT = 2_000_000;

  public DocumentText {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a file.
   *
   * @throws BadInput one sentence on why it cannot be read
   */
  public static DocumentText read(Path file) {
    try {
      if (!Files.exists(file)) {
        throw new BadInput("file", "There is no file " + file + "; check its name.");
      }
      if (!Files.isRegularFile(file)) {
        throw new BadInput("file", file + " is no file; name a document.");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge();
      }
      Path name = Optional.ofNullable(file.getFileName()).orElse(file);
      return read(Files.readAllBytes(file), name.toString());
    } catch (IOException unreadable) {
      throw new BadInput("file", "The file " + file + " cannot be read; check its permissions.");
    }
  }

  /**
   * Reads what was sent under a name.
   *
   * @throws BadInput one sentence on why it cannot be read
   */
  public static DocumentText read(byte[] content, String fileName) {
    if (content.length > MOST_BYTES) {
      throw tooLarge();
    }
    if (content.length == 0) {
      throw new BadInput("file", "The file " + fileName + " is empty; choose another.");
    }
    DocumentText read;
    try {
      read = byContent(content);
    } catch (StackOverflowError nestedTooDeeply) {
      throw broken("document");
    }
    if (read.text().length() > MOST_TEXT) {
      throw new BadInput(
          "file", "The file holds more text than a note can have; send the note alone.");
    }
    if (read.text().isBlank()) {
      throw new BadInput("file", "The file " + fileName + " holds no text; choose another.");
    }
    return read;
  }

  private static DocumentText byContent(byte[] content) {
    String start =
        new String(
            content,
            0,
            Math.min(1024, content.length),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return PdfText.read(content);
    }
    if (start.startsWith("PK")) {
      return WordText.read(content);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw new BadInput(
          "file", "This is a file of an older Word (.doc); save it as DOCX and send that.");
    }
    if (start.startsWith("{\\rtf")) {
      throw new BadInput("file", "This is a file in RTF; save it as DOCX and send that.");
    }
    return PlainText.read(content);
  }

  private static BadInput tooLarge() {
    return new BadInput(
        "file",
        "The file is larger than 25 MB; send a smaller one, for example the text without"
            + " pictures.");
  }

  /** The sentence for a document whose inside cannot be read. */
  static BadInput broken(String kind) {
    return new BadInput(
        "file",
        "The "
            + kind
            + " is damaged or was cut short and cannot be read; open it, save it again, and send"
            + " the new file.");
  }
}
