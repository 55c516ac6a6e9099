package org.clearinghouse1540.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.obligations.FormVersion;

/** The forms of files that a copy is written in. */
public enum CopyForm {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json"),
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  CopyForm(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of the file. */
  public String mediaType() {
    return mediaType;
  }

  /** The ending of the file's name. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form with this ending. */
  public static Optional<CopyForm> find(String ending) {
    return Arrays.stream(values()).filter(each -> each.ending().equals(ending)).findFirst();
  }

  /** The bytes of a copy. */
  public byte[] write(Copy copy) {
    return switch (this) {
      case DOCX -> WordCopy.write(copy);
      case PDF -> HtmlCopy.pdf(copy);
      case XLSX -> PlainCopy.xlsx(copy);
      case CSV -> PlainCopy.csv(copy);
      case JSON -> PlainCopy.json(copy);
      case HTML -> HtmlCopy.write(copy);
    };
  }

  /** Whether bytes are JSON, which needs no other process to be read. */
  static boolean isJson(byte[] content) {
    for (byte each : content) {
      if (each == '{') {
        return true;
      }
      if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return false;
  }

  /** Reads the tables of a file as a copy. */
  static CopyRead read(FileTables tables, List<FormVersion> forms) {
    return ReadingSheet.isSheet(tables)
        ? ReadingSheet.read(tables, forms)
        : ReadingLayout.read(tables, forms);
  }
}
