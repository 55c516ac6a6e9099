package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.ReceivedItem;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.assistance.Summaries;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends drafts as one request, with the consents that the State gives in the same act. */
@Component
class RequestSubmission {
  private final Requests requests;
  private final Summaries summaries;
  private final Consents consents;
  private final NeedDrafts drafts;
  private final CompletenessCheck check;
  private final RequestTemplate template;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RequestSubmission(
      Requests requests,
      Summaries summaries,
      Consents consents,
      NeedDrafts drafts,
      CompletenessCheck check,
      RequestTemplate template,
      TransactionTemplate transaction,
      Clock clock) {
    this.requests = requests;
    this.summaries = summaries;
    this.consents = consents;
    this.drafts = drafts;
    this.check = check;
    this.template = template;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sends drafts as one request: completely, or not at all. */
  Request send(Actor actor, Submission submission) {
    return Optional.ofNullable(transaction.execute(status -> record(actor, submission)))
        .orElseThrow();
  }

  private Request record(Actor actor, Submission submission) {
    LocalDate today = LocalDate.now(clock);
    long id = requests.receive(actor, received(submission, today));
    for (Audience audience : submission.consents()) {
      consents.give(
          actor,
          new Subject(Subject.Kind.REQUEST, Long.toString(id)),
          ConsentGrant.express(
              GateKey.CONSENT,
              audience,
              submission.state(),
              submission.reference(),
              today,
              Optional.empty()),
          today);
    }
    if (!submission.summary().isBlank()) {
      summaries.write(
          actor,
          new Summaries.Summary(
              id, Optional.empty(), submission.language().code(), submission.summary()));
    }
    Request request = requests.find(id).orElseThrow();
    for (int i = 0; i < submission.drafts().size(); i++) {
      drafts.markSent(submission.drafts().get(i), id, request.items().get(i).id());
    }
    drafts.writeJournal(actor, submission.state());
    return request;
  }

  private ReceivedRequest received(Submission submission, LocalDate today) {
    return new ReceivedRequest(
        submission.state(),
        submission.requester(),
        submission.channel(),
        submission.requestedOn(),
        today,
        submission.reference(),
        submission.language().code(),
        Optional.empty(),
        text(submission.drafts(), submission.language()),
        List.of(),
        submission.drafts().stream().map(draft -> item(draft, submission.tellsOrigin())).toList());
  }

  private ReceivedItem item(NeedDraft draft, boolean tellsOrigin) {
    NeedAnswers answers = draft.answers();
    return new ReceivedItem(
        answers.title().orElse(""),
        answers.get("detail").isEmpty() ? answers.get("title") : answers.get("detail"),
        answers.list("subject-area"),
        answers.list("kind"),
        answers.list("paragraphs"),
        answers.list("weapons"),
        answers.get("situation"),
        answers.get("objective"),
        answers.get("beneficiaries"),
        answers.get("people"),
        answers.get("time-frame"),
        answers.get("delivery-language"),
        answers.get("already-received"),
        answers.get("preferred-provider"),
        !answers.isNotYetSpecific() && check.assess(answers).answerable(),
        tellsOrigin ? draft.origin() : "");
  }

  /** The request as text, in the order of the form; empty fields are left out. */
  private String text(List<NeedDraft> sent, Language language) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      NeedAnswers answers = sent.get(i).answers();
      lines.add(i + 1 + ". " + answers.title().orElse(""));
      for (RequestTemplate.Field field : template.fields()) {
        String value = answers.get(field.key());
        if (!value.isEmpty()
            && !NeedAnswers.isList(field.key())
            && !field.key().equals("specificity")) {
          lines.add(Texts.get(language, "needs.field." + field.key()) + ": " + value);
        }
      }
      lines.add("");
    }
    return String.join("\n", lines).strip();
  }
}
