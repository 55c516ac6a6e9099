package org.clearinghouse1540.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.web.ActSignatures;

/**
 * An act that the first of two persons signed.
 *
 * @param act the key of the name of the act
 * @param title the title of the record that it concerns
 * @param action the address to which its form is sent
 * @param form the form as the first person sent it
 * @param by the account of the first person
 * @param second the account of the second person, once it signed
 * @param covers the digest of the receivers that the first person read, or empty
 * @param changed since when it no longer holds, because what it concerns changed
 * @param endedBy the account that ended it without a second signature, if one did
 * @param ending how it ended so: withdrawn, declined, replaced or alone; empty for an old one
 */
record FirstSignature(
    long id,
    String act,
    String title,
    String action,
    Map<String, List<String>> form,
    String by,
    Instant at,
    String covers,
    Optional<Instant> changed,
    Optional<String> second,
    Optional<String> endedBy,
    String ending) {
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

  /** The key of the reason why an account cannot complete it with an act, if so. */
  Optional<String> refusal(String account, ActSignatures.SignedAct act) {
    if (by.equals(account)) {
      return Optional.of("contacts.refused.signed-already");
    }
    return isVoid(act) ? Optional.of("contacts.refused.signature-changed") : Optional.empty();
  }

  private boolean isVoid(ActSignatures.SignedAct act) {
    return changed.isPresent() || !covers.equals(act.covers());
  }

  /** Whether its author signs the same form again, because this signature no longer holds. */
  boolean isRenewedBy(String account, ActSignatures.SignedAct act) {
    return by.equals(account) && isVoid(act);
  }

  /** The key of the sentence that says how it ended without a second signature. */
  public String endingKey() {
    return ending.isEmpty() ? "contacts.signature.ended-by" : "contacts.signature." + ending;
  }

  /** The address of its page. */
  public String address() {
    return "/signatures/" + id;
  }
}
