package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.text.Message;

/** Whether a consent is in force on a day, in words. */
final class ConsentStatus {
  private ConsentStatus() {}

  static Message of(ConsentRecord consent, LocalDate today) {
    if (consent.withdrawnOn().isPresent()) {
      return Message.of("consent.withdrawn", consent.withdrawnOn().get());
    }
    if (consent.waiting().isPresent()) {
      return consent.waiting().get();
    }
    if (consent.isPending(today)) {
      return Message.of("consent.pending", consent.holdsFrom());
    }
    return consent.holds(today)
        ? Message.of("consent.holds", consent.holdsFrom())
        : Message.of("consent.ended", consent.until().map(Object.class::cast).orElse(""));
  }
}
