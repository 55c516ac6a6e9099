package org.clearinghouse1540.kit.journal;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal entry that names the key which signs after it, under the signature of the key before. A
 * person who has an earlier public key can so verify what a later key signed.
 *
 * @param seq the number of the entry, the last one that the key before signs
 * @param before the public key before, hexadecimal
 * @param key the public key after it, hexadecimal
 * @param signature of the key before over {@link #statement}, hexadecimal
 */
record KeySuccession(long seq, String before, String key, String signature) {
  /** The record that these entries are about. */
  static final String SUBJECT = "installation/signing-key";

  /** The act of such an entry; another entry of the record says that the key is in use. */
  static final String ACT = "signing key replaced";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The statement that the key before signs. */
  static String statement(String before, String key) {
    return "the signing key " + key + " replaces the signing key " + before;
  }

  /** The change by which a key is replaced by another. */
  static Change change(SigningKey before, SigningKey key) {
    return Change.of(ACT, SUBJECT)
        .before(Map.of("key", before.publicKey()))
        .after(
            Map.of(
                "before",
                before.publicKey(),
                "key",
                key.publicKey(),
                "signature",
                before.seal(statement(before.publicKey(), key.publicKey()))));
  }

  /** Whether an entry says that a key was replaced. */
  static boolean isIn(JournalEntry entry) {
    return entry.subject().equals(SUBJECT) && entry.act().equals(ACT);
  }

  /** The succession in such an entry; none if the entry is incomplete. */
  static Optional<KeySuccession> of(JournalEntry entry) {
    try {
      JsonNode after = JSON.readTree(entry.after());
      return Optional.of(
          new KeySuccession(
              entry.seq(),
              after.path("before").asString(""),
              after.path("key").asString(""),
              after.path("signature").asString("")));
    } catch (JacksonException incomplete) {
      return Optional.empty();
    }
  }

  /** Whether the key before signed it. */
  boolean holds() {
    return SigningKey.isSealed(before, statement(before, key), signature);
  }
}
