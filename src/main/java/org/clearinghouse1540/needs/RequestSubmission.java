package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.ReceivedItem;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.assistance.Summaries;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A State sends drafts as one request, with the consents it gives in the same act, or none. */
@Component
class RequestSubmission {
  private final Requests requests;
  private final Summaries summaries;
  private final Consents consents;
  private final NeedDrafts drafts;
  private final CompletenessCheck clarity;
  private final RequestTemplate form;
  private final TransactionTemplate transaction;

  RequestSubmission(
      Requests requests,
      Summaries summaries,
      Consents consents,
      NeedDrafts drafts,
      CompletenessCheck clarity,
      RequestTemplate form,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.summaries = summaries;
    this.consents = consents;
    this.drafts = drafts;
    this.clarity = clarity;
    this.form = form;
    this.transaction = transaction;
  }

  /**
   * How a State sends.
   *
   * @param channel template or note-verbale
   * @param reference the number of its note verbale, or empty
   * @param consents for whom it consents; nobody where it says nothing
   * @param summary written apart from the text, or empty
   * @param tellOrigin whether it says where each need began
   */
  record Act(
      String channel,
      String reference,
      LocalDate requestedOn,
      Language language,
      List<Audience> consents,
      String summary,
      boolean tellOrigin) {
    Act {
      consents = List.copyOf(consents);
    }
  }

  /**
   * Sends drafts as one request; all of it happens or nothing.
   *
   * @param requester the name of the State as it stands on the request
   * @return the request
   * @throws BadInput if no draft is chosen, or one says nothing yet
   */
  Request send(
      Actor actor,
      String state,
      String requester,
      List<NeedDraft> chosen,
      Act act,
      LocalDate today) {
    if (chosen.isEmpty()) {
      throw new BadInput("draft", "Choose at least one need to send.");
    }
    if (chosen.stream().anyMatch(draft -> draft.answers().title().isEmpty())) {
      throw new BadInput(
          "draft", "A need that says nothing yet cannot be sent; write a word on it.");
    }
    if (!act.consents().isEmpty() && act.reference().isBlank()) {
      throw new BadInput(
          "reference", "A consent names its document: give the number of the note or letter.");
    }
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long id = requests.receive(actor, received(state, requester, chosen, act, today));
                  for (Audience audience : act.consents()) {
                    consents.give(
                        actor,
                        new Subject(Subject.Kind.REQUEST, Long.toString(id)),
                        ConsentGrant.express(
                            GateKey.CONSENT,
                            audience,
                            state,
                            act.reference(),
                            today,
                            Optional.empty()),
                        today);
                  }
                  if (!act.summary().isBlank()) {
                    summaries.write(
                        actor,
                        new Summaries.Summary(
                            id, Optional.empty(), act.language().code(), act.summary()));
                  }
                  Request request = requests.find(id).orElseThrow();
                  for (int i = 0; i < chosen.size(); i++) {
                    drafts.sent(chosen.get(i), id, request.items().get(i).id());
                  }
                  drafts.told(actor, state);
                  return request;
                }))
        .orElseThrow();
  }

  private ReceivedRequest received(
      String state, String requester, List<NeedDraft> chosen, Act act, LocalDate today) {
    return new ReceivedRequest(
        state,
        requester,
        RequestChannel.find(act.channel()).orElseThrow(),
        act.requestedOn(),
        today,
        act.reference(),
        act.language().code(),
        Optional.empty(),
        text(chosen, act.language()),
        List.of(),
        chosen.stream().map(draft -> item(draft, act.tellOrigin())).toList());
  }

  private ReceivedItem item(NeedDraft draft, boolean tellOrigin) {
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
        !answers.has("specificity", "not-yet") && clarity.of(answers).answerable(),
        tellOrigin ? draft.origin() : "");
  }

  /** The request in words, as the form says it; what was left out is left out. */
  private String text(List<NeedDraft> chosen, Language language) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      NeedAnswers answers = chosen.get(i).answers();
      lines.add(i + 1 + ". " + answers.title().orElse(""));
      for (RequestTemplate.Field field : form.fields()) {
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
