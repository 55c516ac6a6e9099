package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestLetters;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends drafts as one request, with the consents that the State gives at the same time. */
@Component
class RequestSubmission {
  private final Requests requests;
  private final SubmittedContent content;
  private final SubmissionTerms terms;
  private final NeedDrafts drafts;
  private final TransactionTemplate transaction;

  RequestSubmission(
      Requests requests,
      SubmittedContent content,
      SubmissionTerms terms,
      NeedDrafts drafts,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.content = content;
    this.terms = terms;
    this.drafts = drafts;
    this.transaction = transaction;
  }

  /** The acronym of an organization that was typed by any of its names. */
  String named(String organization) {
    return terms.named(organization);
  }

  /** Adds to the check page whatever its user should look at before the request is sent. */
  void ask(Act act, Submission submission) {
    terms.ask(act, submission);
  }

  /** Stops a completed request form of another State until the person confirms the request. */
  void confirm(Form form, RequestLetters.LetterFile letter, String state) {
    terms.confirm(form, letter, state);
  }

  /** Sends drafts as one request, with its letter if any: completely, or not at all. */
  Request send(
      Actor actor,
      Submission submission,
      Optional<RequestLetters.LetterFile> letter,
      LocalDate today) {
    return Optional.ofNullable(
            transaction.execute(status -> record(actor, submission, letter, today)))
        .orElseThrow();
  }

  private Request record(
      Actor actor,
      Submission submission,
      Optional<RequestLetters.LetterFile> letter,
      LocalDate today) {
    ReceivedRequest received = content.of(submission, today);
    Optional<Long> document = letter.map(file -> terms.store(actor, received, file));
    long id = requests.receive(actor, received.withDocument(document));
    document.ifPresent(kept -> terms.keep(actor, id, received, letter.orElseThrow(), kept));
    terms.record(actor, id, submission, today);
    Request request = requests.find(id).orElseThrow();
    for (int i = 0; i < submission.drafts().size(); i++) {
      drafts.markSent(submission.drafts().get(i), id, request.items().get(i).id());
    }
    drafts.writeJournal(actor, submission.state());
    return request;
  }
}
