package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.assistance.Summaries;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/** Records the terms on which a State sends a request: its consents, and its summary. */
@Component
class SubmissionTerms {
  private final Consents consents;
  private final Summaries summaries;

  SubmissionTerms(Consents consents, Summaries summaries) {
    this.consents = consents;
    this.summaries = summaries;
  }

  /** Records the terms of a request that was just received. */
  void record(Actor actor, long request, Submission submission, LocalDate today) {
    // The summary is written first, so that consent to its publication is given for its text.
    if (!submission.summary().isBlank()) {
      summaries.write(
          actor,
          new Summaries.Summary(
              request, Optional.empty(), submission.language().code(), submission.summary()));
    }
    for (Audience audience : submission.consents()) {
      consents.give(
          actor,
          Subject.request(request),
          ConsentGrant.express(
              GateKey.CONSENT, audience, submission.state(), submission.reference(), today),
          SeenText.writtenInTheSameForm(),
          today);
    }
  }
}
