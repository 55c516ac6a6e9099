package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** Opens requests to others, closes them again, and records both for their owners. */
@Component
class RequestAudiences {
  private final Requests requests;
  private final Disclosures disclosures;

  RequestAudiences(Requests requests, Disclosures disclosures) {
    this.requests = requests;
    this.disclosures = disclosures;
  }

  /** Records that a step opened a request to others from a day on. */
  void open(long id, Set<StepEffect> effects, LocalDate from) {
    requests.open(id, effects, from);
    for (StepEffect effect : effects) {
      effect.audience().ifPresent(audience -> disclosures.opened(Subject.request(id), audience));
    }
  }

  /** Closes a request to providers or to the public again. */
  void close(long id, boolean toProviders, boolean toPublic) {
    requests.close(id, toProviders, toPublic);
    if (toProviders) {
      disclosures.closed(Subject.request(id), Audience.PROVIDERS);
    }
    if (toPublic) {
      disclosures.closed(Subject.request(id), Audience.SUMMARY);
    }
  }
}
