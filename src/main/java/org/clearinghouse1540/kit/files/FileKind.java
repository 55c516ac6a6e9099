package org.clearinghouse1540.kit.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The kind of a file, recognized by its first bytes and never by its name or by the word of a
 * browser.
 */
public enum FileKind {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  TIFF("image/tiff", "II*\0", "MM\0*"),
  /** An archive: a document of an office program, a spreadsheet or another archive. */
  ARCHIVE("application/octet-stream", "PK"),
  /** Anything else: text, markup or bytes that no rule recognizes. */
  OTHER("application/octet-stream");

  private final String mediaType;
  private final List<String> starts;

  FileKind(String mediaType, String... starts) {
    this.mediaType = mediaType;
    this.starts = List.of(starts);
  }

  /** The kind of a content. */
  public static FileKind of(byte[] content) {
    String start =
        new String(content, 0, Math.min(1024, content.length), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(kind -> kind.begins(start)).findFirst().orElse(OTHER);
  }

  // Some programs write a few bytes before the heading of a PDF.
  private boolean begins(String start) {
    return starts.stream()
        .anyMatch(known -> this == PDF ? start.contains(known) : start.startsWith(known));
  }

  /** Whether it is a picture. */
  public boolean isPicture() {
    return this == PNG || this == JPEG || this == TIFF;
  }

  /**
   * The media type under which the content may be handed out: one that no browser runs as a page or
   * a script. The name decides only between the documents of office programs.
   */
  public String safeMediaType(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (this == ARCHIVE && name.endsWith(".docx")) {
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    if (this == ARCHIVE && name.endsWith(".xlsx")) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    return mediaType;
  }
}
