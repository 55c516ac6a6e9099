package org.clearinghouse1540.kit.journal;

import java.util.Optional;

/**
 * A key that signed before the present one. Only its public key is kept, and the key of its codes,
 * so that what it signed and sealed can be verified; it cannot sign any more.
 *
 * @param publicKey Ed25519, in the X.509 form, hexadecimal
 * @param codeKey the key of its codes, hexadecimal
 * @param until the number of the last journal entry that it sealed
 */
record ReplacedKey(String publicKey, String codeKey, long until) {
  private static final String WORD = "replaced";

  /** The line of the key file. */
  String line() {
    return String.join(" ", WORD, publicKey, codeKey, Long.toString(until));
  }

  /** The key in a line of the key file. */
  static Optional<ReplacedKey> parse(String line) {
    String[] parts = line.split(" ", -1);
    return parts.length == 4 && parts[0].equals(WORD) && parts[3].matches("\\d{1,18}")
        ? Optional.of(new ReplacedKey(parts[1], parts[2], Long.parseLong(parts[3])))
        : Optional.empty();
  }
}
