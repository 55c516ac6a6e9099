package org.clearinghouse1540.packets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.exchange.MatrixCopy;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * What a State takes out of its matrix to fill in without a network: each field as it stood then.
 *
 * @param id its name, of random letters
 * @param made the day on which it was taken out, ISO 8601
 */
record Packet(String id, MatrixId matrix, String made, List<Line> lines) {
  Packet {
    lines = List.copyOf(lines);
  }

  /**
   * A field as it went out.
   *
   * @param kind mark, text or source
   * @param was what it said, as it is printed
   */
  record Line(FieldKey key, String row, String column, String kind, int version, String was) {}

  /**
   * What came back for a field.
   *
   * @param words what the State says of it; may be empty
   * @param mark the mark that it proposes: X, ?, NA, none for nothing recorded; empty for no
   *     proposal
   * @param source the title of a source that it names; may be empty
   */
  record Answer(FieldKey key, String words, String mark, String source) {
    boolean isNothing() {
      return words.isBlank() && mark.isBlank() && source.isBlank();
    }
  }

  /** All fields of a matrix as they stand in a copy. */
  static List<Line> lines(MatrixCopy copy, Map<FieldKey, MatrixField> fields) {
    List<Line> lines = new ArrayList<>();
    for (FormVersion.Part part : copy.form().all()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.columns()) {
          if (row.columns().contains(column.key())) {
            FieldKey key = new FieldKey(row.key(), column.key());
            MatrixField field = fields.get(key);
            String label =
                part.key().toUpperCase(Locale.ROOT) + " " + row.number() + ". " + row.label();
            lines.add(
                new Line(
                    key,
                    label,
                    column.label(),
                    column.kind(),
                    field == null ? 0 : field.version(),
                    copy.text(row, column)));
          }
        }
      }
    }
    return lines;
  }

  /** The line of a field. */
  Optional<Line> line(FieldKey key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** What is sealed: which packet of which matrix, and a digest of all that went out in it. */
  String statement() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Line line : lines) {
        String text = line.key().name() + "\t" + line.version() + "\t" + line.was() + "\0";
        digest.update(text.getBytes(StandardCharsets.UTF_8));
      }
      return String.join(
          " ",
          "packet-1",
          id,
          matrix.state().replace(' ', '_'),
          matrix.form(),
          made,
          HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
