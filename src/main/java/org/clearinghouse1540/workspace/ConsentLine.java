package org.clearinghouse1540.workspace;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.web.FormView;

/**
 * A consent or approval on the page of an entry.
 *
 * @param giver the name of the State or body that gave it
 * @param withdrawal the form that withdraws it, where the current user may
 */
record ConsentLine(
    ConsentRecord consent, String giver, LocalDate today, Optional<FormView> withdrawal) {

  /** Whether it is the State's consent, rather than an approval. */
  public boolean isConsent() {
    return consent.key() == GateKey.CONSENT;
  }

  /** Whether it can be withdrawn, or objected to before it takes effect. */
  static boolean canEnd(ConsentRecord consent, LocalDate today) {
    return consent.key() == GateKey.CONSENT && (consent.holds(today) || consent.isPending(today));
  }

  /** Whether it takes effect later. */
  public boolean isPending() {
    return consent.isPending(today);
  }

  /** Whether it is in force. */
  public boolean isInForce() {
    return consent.holds(today);
  }

  /** The calendar of holidays by which a silence period was counted, or empty. */
  public String calendar() {
    return consent.manner() instanceof ConsentManner.Silence silence ? silence.calendar() : "";
  }
}
