package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.assistance.FormRequester;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.RequestLetters;
import org.clearinghouse1540.assistance.Summaries;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.states.OrganizationCheck;
import org.springframework.stereotype.Component;

/** Records what comes with a request of a State: its letter, its consents, and its summary. */
@Component
class SubmissionTerms {
  private final Consents consents;
  private final Summaries summaries;
  private final RequestLetters letters;
  private final OrganizationCheck organizations;
  private final FormRequester requester;

  SubmissionTerms(
      Consents consents,
      Summaries summaries,
      RequestLetters letters,
      OrganizationCheck organizations,
      FormRequester requester) {
    this.consents = consents;
    this.organizations = organizations;
    this.requester = requester;
    this.summaries = summaries;
    this.letters = letters;
  }

  /** The acronym of an organization that was typed by any of its names. */
  String named(String organization) {
    return organizations.named(organization);
  }

  /** Asks about organizations that are not on file. */
  void ask(Act act, Submission submission) {
    submission.consents().forEach(audience -> organizations.ask(act, audience.organization()));
  }

  /** Stops a completed request form of another State until the person confirms the request. */
  void confirm(Form form, RequestLetters.LetterFile letter, String state) {
    requester.confirm(form, letter.text(), state);
  }

  /** Stores the letter of a request and returns the number of its document. */
  long store(Actor actor, ReceivedRequest request, RequestLetters.LetterFile letter) {
    return letters.store(actor, request, letter);
  }

  /** Keeps the file of the letter as it was sent, on the record of its request. */
  void keep(
      Actor actor,
      long number,
      ReceivedRequest request,
      RequestLetters.LetterFile letter,
      long document) {
    letters.keep(actor, number, request, letter, document);
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
