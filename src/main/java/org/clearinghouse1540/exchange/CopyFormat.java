package org.clearinghouse1540.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.obligations.FormVersion;

/** The file formats of a copy. */
public enum CopyFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json"),
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  CopyFormat(String mediaType) {
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
  public static Optional<CopyFormat> find(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }

  /** The bytes of a copy. */
  public byte[] write(MatrixCopy copy) {
    return switch (this) {
      case DOCX -> WordCopyWriter.write(copy);
      case PDF -> HtmlCopyWriter.pdf(copy);
      case XLSX -> DataCopyWriter.xlsx(copy);
      case CSV -> DataCopyWriter.csv(copy);
      case JSON -> DataCopyWriter.json(copy);
      case HTML -> HtmlCopyWriter.write(copy);
    };
  }

  /** Whether a file is JSON, which is parsed in this process. */
  static boolean isJson(byte[] content) {
    for (byte number : content) {
      if (number == '{') {
        return true;
      }
      if (number != ' ' && number != '\n' && number != '\r' && number != '\t') {
        return false;
      }
    }
    return false;
  }

  /** Parses the tables of a file as a copy. */
  static ImportProposal read(FileTables tables, List<FormVersion> forms) {
    return read(tables, VersionChoice.none(forms));
  }

  /** Parses the tables of a file as a copy, for which the version of the form may be given. */
  static ImportProposal read(FileTables tables, VersionChoice choice) {
    return choice.check(
        SheetCopyParser.isSheet(tables)
            ? SheetCopyParser.read(tables, choice.forms())
            : LayoutCopyParser.read(tables, choice));
  }
}
