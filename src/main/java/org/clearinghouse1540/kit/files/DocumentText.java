package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.StorableText;

/**
 * The text of a document: plain text, PDF, DOCX or HTML, recognized by its content and not by its
 * name.
 *
 * @param mediaType as registered with IANA
 * @param text the text in reading order; lines end in a line feed, paragraphs of DOCX and HTML in
 *     two
 * @param warnings remarks for the reader, such as a page without text
 */
public record DocumentText(String mediaType, String text, List<Message> warnings) {
  /** The largest file that is read, in bytes. */
  public static final long MOST_BYTES = 25L * 1024 * 1024;

  /** The longest text of a scan that a person types or corrects, in characters. */
  public static final int MOST_TYPED = 100_000;

  /** The longest text that is kept, in UTF-16 units. */
  static final int MOST_TEXT = 2_000_000;

  // Characters without width that a reader does not see: spaces, joiners, marks of direction.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\u061c]");

  public DocumentText {
    text = StorableText.of(INVISIBLE.matcher(text).replaceAll(""));
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a file.
   *
   * @throws BadInput if it cannot be read
   */
  public static DocumentText read(Path file) {
    try {
      if (!Files.exists(file)) {
        throw BadInput.of("file", "kit.file.missing", file);
      }
      if (!Files.isRegularFile(file)) {
        throw BadInput.of("file", "kit.file.not-a-file", file);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge();
      }
      Path name = Optional.ofNullable(file.getFileName()).orElse(file);
      return read(Files.readAllBytes(file), name.toString());
    } catch (IOException unreadable) {
      throw BadInput.of("file", "kit.file.unreadable", file);
    }
  }

  /**
   * Reads the content of an uploaded file.
   *
   * @throws BadInput if it cannot be read
   */
  public static DocumentText read(byte[] content, String fileName) {
    if (content.length > MOST_BYTES) {
      throw tooLarge();
    }
    if (content.length == 0) {
      throw BadInput.of("file", "kit.file.empty", fileName);
    }
    DocumentText read;
    try {
      read = byContent(content);
    } catch (StackOverflowError nestedTooDeeply) {
      throw damaged();
    }
    if (read.text().length() > MOST_TEXT) {
      throw BadInput.of("file", "kit.file.too-much-text");
    }
    if (read.text().isBlank()) {
      throw BadInput.of("file", "kit.file.no-text", fileName);
    }
    return new DocumentText(
        read.mediaType(), read.text(), UnreadCharacters.warnings(read.warnings(), read.text()));
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
    if (FileKind.of(content).isPicture()) {
      throw BadInput.of("file", "kit.file.scan");
    }
    if (start.startsWith("PK")) {
      return WordText.read(content);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw BadInput.of("file", "kit.file.old-word");
    }
    if (start.startsWith("{\\rtf")) {
      throw BadInput.of("file", "kit.file.rtf");
    }
    return PlainText.read(content);
  }

  private static BadInput tooLarge() {
    return BadInput.of("file", "kit.file.too-large");
  }

  /** The refusal of a damaged file of a known kind, such as PDF. */
  static BadInput damaged(String kind) {
    return BadInput.of("file", "kit.file.damaged", kind);
  }

  /** The refusal of a damaged document of an unknown kind. */
  static BadInput damaged() {
    return BadInput.of("file", "kit.file.damaged-document");
  }
}
