package org.clearinghouse1540.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An act that the first of two persons signed.
 *
 * @param act the key of the name of the act
 * @param title the title of the record that it concerns
 * @param action the address to which its form is sent
 * @param form the form as the first person sent it
 * @param by the account of the first person
 * @param second the account of the second person, once it signed
 * @param endedBy the account that withdrew or declined it, if one did
 */
record FirstSignature(
    long id,
    String act,
    String title,
    String action,
    Map<String, List<String>> form,
    String by,
    Instant at,
    Optional<String> second,
    Optional<String> endedBy) {
  FirstSignature {
    form = Map.copyOf(form);
  }

  /**
   * A file of the form, kept as the first person sent it.
   *
   * @param field the field of the form
   */
  public record SignatureFile(long id, String field, String name, String sha256) {}

  /** Whether it waits for the second signature. */
  public boolean isOpen() {
    return second.isEmpty() && endedBy.isEmpty();
  }

  /** The address of its page. */
  public String address() {
    return "/signatures/" + id;
  }
}
