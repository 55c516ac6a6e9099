package org.clearinghouse1540.kit.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the journal.
 *
 * @param seq its number, from 1, without gaps
 * @param before the previous values as JSON, in the bytes that were hashed; empty for a new record
 * @param after the new values as JSON, in the bytes that were hashed
 * @param recordBefore the hash of the previous entry of the same record, hexadecimal; zeros for the
 *     first
 * @param chainBefore the hash of the previous entry, hexadecimal; zeros for the first
 * @param rows the rows that were changed, as sealed by {@link RowChanges}; empty if none
 * @param hash SHA-256 over all other fields, hexadecimal
 */
public record JournalEntry(
    long seq,
    Instant at,
    Actor actor,
    String act,
    String subject,
    Optional<String> before,
    String after,
    String why,
    String source,
    String recordBefore,
    String chainBefore,
    String rows,
    String hash) {
  /** The value used for the hash of a previous entry if there is none. */
  public static final String NONE = "0".repeat(64);

  /**
   * The hash that the other fields give: SHA-256 over the fields in order, each as the number of
   * its UTF-8 bytes, a colon, the bytes and a comma; a missing one is a minus sign and a comma. The
   * rows come last, and only if there are any.
   */
  public String computedHash() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Optional<String>> fields =
        List.of(
            Optional.of(Long.toString(seq)),
            Optional.of(at.toString()),
            Optional.of(actor.name()),
            Optional.of(actor.role()),
            Optional.of(act),
            Optional.of(subject),
            before,
            Optional.of(after),
            Optional.of(why),
            Optional.of(source),
            Optional.of(recordBefore),
            Optional.of(chainBefore),
            Optional.of(rows));
    for (Optional<String> field : rows.isEmpty() ? fields.subList(0, 12) : fields) {
      if (field.isEmpty()) {
        bytes.writeBytes("-,".getBytes(StandardCharsets.US_ASCII));
        continue;
      }
      byte[] text = field.get().getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
      bytes.writeBytes(text);
      bytes.write(',');
    }
    return HexFormat.of().formatHex(MerkleTree.sha256(bytes.toByteArray()));
  }

  /** The same entry with the hash that its fields give. */
  JournalEntry sealed() {
    return new JournalEntry(
        seq,
        at,
        actor,
        act,
        subject,
        before,
        after,
        why,
        source,
        recordBefore,
        chainBefore,
        rows,
        computedHash());
  }

  /** The entry in a row of its table. */
  static JournalEntry of(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("seq"),
        row.getTimestamp("at").toInstant(),
        new Actor(row.getString("actor"), row.getString("role")),
        row.getString("act"),
        row.getString("subject"),
        Optional.ofNullable(row.getString("before")),
        row.getString("after"),
        row.getString("why"),
        row.getString("source"),
        HexFormat.of().formatHex(row.getBytes("record_before")),
        HexFormat.of().formatHex(row.getBytes("chain_before")),
        row.getString("rows"),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }
}
