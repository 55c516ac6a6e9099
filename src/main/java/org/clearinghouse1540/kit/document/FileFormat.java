package org.clearinghouse1540.kit.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Isolated;

/** The file formats in which documents are exported. */
public enum FileFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json");

  static {
    XmlTransformers.nameThatOfTheRuntime();
  }

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of the file. */
  public String mediaType() {
    return mediaType;
  }

  /** The file name extension. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this file name extension. */
  public static Optional<FileFormat> find(String ending) {
    return Arrays.stream(values())
        .filter(fileFormat -> fileFormat.ending().equals(ending))
        .findFirst();
  }

  /** The bytes of a document in this format. */
  public byte[] write(PrintDocument paper) {
    return switch (this) {
      case DOCX -> WordDocumentWriter.write(paper.map(text -> marked(text, paper)));
      case PDF -> PdfDocumentWriter.write(paper.map(text -> marked(text, paper)));
      case XLSX -> SpreadsheetDocumentWriter.write(paper.map(Isolated::removed));
      case CSV -> DataDocumentWriter.csv(paper.map(Isolated::removed));
      case JSON -> DataDocumentWriter.json(paper.map(Isolated::removed));
    };
  }

  private static String marked(String text, PrintDocument paper) {
    return Isolated.marked(text, paper.language());
  }
}
