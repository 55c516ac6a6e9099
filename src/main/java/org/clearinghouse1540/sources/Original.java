package org.clearinghouse1540.sources;

import java.time.Instant;
import java.util.Optional;

/**
 * A file exactly as it was received. Its bytes never change; a correction is another file.
 *
 * @param record the record that it belongs to, as named in the journal, such as {@code request/12}
 * @param owner the State that may withdraw it; empty if it belongs to the Committee
 * @param about what the file is, in the words of the person who added it; may be empty
 * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
 * @param replaces the file that this one corrects, which stays on record
 * @param document the document with the text of the file, if its text was read
 * @param withdrawal when and why it was withdrawn, if it was
 */
public record Original(
    long id,
    String record,
    String owner,
    Kind kind,
    String about,
    String fileName,
    String mediaType,
    String sha256,
    long bytes,
    Optional<Long> replaces,
    Optional<Long> document,
    Instant receivedAt,
    String receivedBy,
    Optional<Withdrawal> withdrawal) {

  /** By which way a file came in. */
  public enum Kind {
    LETTER,
    NOTE,
    MATRIX,
    PACKET,
    CITED,
    FORM,
    EDITED_NOTE,
    TABLE,
    NOMINATION,
    PLAN,
    REPORT,
    SUBMISSION,
    ATTACHMENT;

    /** The kind in lower case with hyphens, as in texts and in the database. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Kind of(String key) {
      return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }

  /** The parties that may open a file; the State that owns it always may. */
  public enum Readership {
    /** The Committee and its experts. */
    COMMITTEE,
    /** Whoever in the Committee sees the request or the letter that it belongs to. */
    CASE,
    /** Those who keep the register of points of contact: the secretariat and the experts. */
    CONTACTS,
    /** Its owner alone. */
    OWNER,
    /** The accounts of the provider that sent it; its owner is that provider. */
    PROVIDER;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The withdrawal of a file: its bytes are on record, and only its owner can open it. */
  public record Withdrawal(Instant at, String by, String why) {}

  public boolean withdrawn() {
    return withdrawal.isPresent();
  }
}
