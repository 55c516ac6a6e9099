package org.clearinghouse1540.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A record as a row of a table.
 *
 * @param number the number of the record
 * @param title the name of the record for a reader
 * @param values the recorded values, by the names of the fields of its form
 */
public record BulkRecord(long number, String title, Map<String, List<String>> values) {
  private static final int DIGITS = 16;

  public BulkRecord {
    values = Map.copyOf(values);
  }

  /** The values of a field. */
  List<String> values(BulkColumn column) {
    return values.getOrDefault(column.field(), List.of());
  }

  /** A mark of the recorded values, which changes with any of them. */
  String version(Collection<BulkColumn> columns) {
    return "v" + digest(values, columns);
  }

  /** The digest of the values of these columns, as a file can contain them. */
  static String digest(Map<String, List<String>> values, Collection<BulkColumn> columns) {
    StringBuilder text = new StringBuilder();
    for (BulkColumn column : columns) {
      text.append(column.field()).append('\u0001');
      plain(values.getOrDefault(column.field(), List.of()))
          .forEach(value -> text.append(value).append('\u0000'));
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Values as files can contain them: without control characters and space around them. */
  static List<String> plain(List<String> values) {
    return values.stream().map(BulkRecord::plain).filter(value -> !value.isEmpty()).toList();
  }

  /** A value as files can contain it. */
  static String plain(String value) {
    return value
        .replaceAll("\\r\\n?", "\n")
        .replace("\uFEFF", "")
        .replaceAll("[\\p{Cc}\uFFFE\uFFFF&&[^\\n\\t]]", " ")
        .strip();
  }
}
