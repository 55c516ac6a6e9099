package org.clearinghouse1540.packets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.exchange.MatrixCopy;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * An offline packet: the fields of a matrix as a State downloaded them.
 *
 * @param id its identifier, of random letters
 * @param made the date of the download, ISO 8601
 */
record Packet(String id, MatrixId matrix, String made, List<Line> lines) {
  Packet {
    lines = List.copyOf(lines);
  }

  /**
   * A field in the packet.
   *
   * @param row the label of its row, with the title of its part
   * @param column the label of its column
   * @param was its value as text
   */
  record Line(FieldKey key, String row, String column, ColumnKind kind, int version, String was) {}

  /**
   * The entry of a State for a field.
   *
   * @param words a comment; may be empty
   * @param mark the proposed mark, if any
   * @param source the title of a proposed source; may be empty
   */
  record Answer(FieldKey key, String words, Optional<FieldMark> mark, String source) {}

  /**
   * The fields of chosen rows of a matrix with their values in a copy.
   *
   * @param form the form in the language of the labels
   */
  static List<Line> lines(
      MatrixCopy copy, Map<FieldKey, MatrixField> fields, FormVersion form, List<String> rows) {
    List<Line> lines = new ArrayList<>();
    for (FormVersion.Part part : form.all()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.columns()) {
          if (row.columns().contains(column.key()) && rows.contains(row.key())) {
            FieldKey key = new FieldKey(row.key(), column.key());
            MatrixField field = fields.get(key);
            String label = FieldLabel.of(form, key).rowWithPart();
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

  /** The sealed statement: the packet, its matrix, and a digest of its fields. */
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
